/// A stretch of the line in which the cells of one column stand.
struct ColumnPlace: Sendable {
    var left: Double
    var right: Double
    /// In how many rows something stands there.
    var count = 1

    func overlap(_ left: Double, _ right: Double) -> Double { min(self.right, right) - max(self.left, left) }
}

/// Finds the places of columns from the stretches that the cells of each row take: what overlaps stands in one place,
/// and two cells of one row never do.
enum PlaceClusters {
    typealias Stretch = (left: Double, right: Double)

    /// - Parameter rows: the cells of each row, from left to right.
    static func places(_ rows: [[Stretch]]) -> [ColumnPlace] {
        var places: [ColumnPlace] = []
        for row in rows.sorted(by: { $0.count > $1.count }).prefix(5000) {
            var used: Set<Int> = []
            for cell in row.prefix(24) {
                let best = places.indices.filter { !used.contains($0) }.max {
                    places[$0].overlap(cell.left, cell.right) < places[$1].overlap(cell.left, cell.right)
                }
                if let best, places[best].overlap(cell.left, cell.right) > 0 {
                    used.insert(best)
                    places[best].left = min(places[best].left, cell.left)
                    places[best].right = max(places[best].right, cell.right)
                    places[best].count += 1
                } else if places.count < 32 {
                    used.insert(places.count)
                    places.append(ColumnPlace(left: cell.left, right: cell.right))
                }
            }
        }
        return places.sorted { $0.left < $1.left }
    }

    /// Pairs places with columns so that both keep their order from left to right, at the least cost.
    ///
    /// - Parameters:
    ///   - lonely: what a place without a column costs.
    ///   - unused: what a column without a place costs.
    ///   - cost: what a pair costs.
    /// - Returns: the index of the column for each place.
    static func match(
        _ places: [ColumnPlace], _ columns: [TableColumn], lonely: (ColumnPlace) -> Double, unused: Double,
        cost pair: (Int, TableColumn) -> Double
    ) -> [Int?] {
        guard !places.isEmpty, !columns.isEmpty else { return places.map { _ in nil } }
        var cost = Array(repeating: Array(repeating: 0.0, count: columns.count + 1), count: places.count + 1)
        var choice = Array(repeating: Array(repeating: 0, count: columns.count + 1), count: places.count + 1)
        for place in 0...places.count {
            for column in 0...columns.count where place + column > 0 {
                var best = (cost: Double.greatestFiniteMagnitude, choice: 0)
                if place > 0 { best = (cost[place - 1][column] + lonely(places[place - 1]), 1) }
                if column > 0, cost[place][column - 1] + unused < best.cost {
                    best = (cost[place][column - 1] + unused, 2)
                }
                if place > 0, column > 0 {
                    let both = cost[place - 1][column - 1] + pair(place - 1, columns[column - 1])
                    if both < best.cost { best = (both, 3) }
                }
                cost[place][column] = best.cost
                choice[place][column] = best.choice
            }
        }
        var result: [Int?] = places.map { _ in nil }
        var (place, column) = (places.count, columns.count)
        while place > 0 || column > 0 {
            switch choice[place][column] {
            case 1: place -= 1
            case 2: column -= 1
            default:
                guard place > 0, column > 0 else { return result }
                result[place - 1] = column - 1
                place -= 1
                column -= 1
            }
        }
        return result
    }

    /// How far a place lies from the heading of a column, with a little for how they are set.
    static func distance(_ place: ColumnPlace, _ column: TableColumn) -> Double {
        let edge = min(abs(place.right - column.right), abs(place.left - column.left))
        let middle = abs((place.left + place.right) / 2 - column.middle)
        return column.distance(place.left, place.right) + 0.1 * min(edge, middle)
    }
}
