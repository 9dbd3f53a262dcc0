/// One column under its heading.
struct TableColumn: Sendable {
    var role: ColumnRole
    var left: Double
    var right: Double
    /// The words of the heading without spaces between them.
    var title = ""

    var middle: Double { (left + right) / 2 }

    /// How far a stretch of the line lies from the column; zero when they overlap.
    func distance(_ left: Double, _ right: Double) -> Double { max(0, max(self.left - right, left - self.right)) }

    func overlap(_ left: Double, _ right: Double) -> Double { min(self.right, right) - max(self.left, left) }
}

/// The row or rows that head a table.
struct TableHeading: Sendable {
    /// Which lines of the paper it takes.
    var lines: Range<Int>
    var page: Int
    /// From left to right.
    var columns: [TableColumn]

    func has(_ role: ColumnRole) -> Bool { columns.contains { $0.role == role } }

    var money: [TableColumn] { columns.filter(\.role.isMoney) }

    /// The stretch of the line in which a cell of a column may stand: up to halfway to the neighbours.
    func zone(_ index: Int) -> ClosedRange<Double> {
        let column = columns[index]
        let left = index > 0 ? (columns[index - 1].right + column.left) / 2 : -Double.greatestFiniteMagnitude
        let right =
            index + 1 < columns.count
            ? (column.right + columns[index + 1].left) / 2 : Double.greatestFiniteMagnitude
        return min(left, column.left)...max(right, column.right)
    }
}
