/// Where the amounts of a table stand, learned from its rows, and which heading each place belongs to. Headings are
/// set left, right or in the middle of their column and amounts mostly right, so single amounts cannot be told apart
/// by their heading alone; all amounts of a table together can.
struct MoneyColumns: Sendable {
    private let places: [ColumnPlace]
    /// The column of the heading for each place.
    let columns: [TableColumn?]

    /// Without a heading nothing is known of the places.
    static let none = MoneyColumns(heading: nil, rows: [], pageWidth: 1)

    /// - Parameter rows: the amounts of each row as stretches from left to right.
    init(heading: TableHeading?, rows: [[PlaceClusters.Stretch]], pageWidth: Double) {
        let places = PlaceClusters.places(rows)
        let money = heading?.money ?? []
        let matched = PlaceClusters.match(
            places, money, lonely: { _ in 0.12 * max(1, pageWidth) }, unused: 0.002 * max(1, pageWidth)
        ) { place, column in PlaceClusters.distance(places[place], column) }
        self.places = places
        columns = matched.map { $0.map { money[$0] } }
    }

    /// The place that an amount stands in.
    func index(_ left: Double, _ right: Double) -> Int? {
        let best = places.indices.max { places[$0].overlap(left, right) < places[$1].overlap(left, right) }
        return best.flatMap { places[$0].overlap(left, right) > 0 ? $0 : nil }
    }

    func column(_ left: Double, _ right: Double) -> TableColumn? { index(left, right).flatMap { columns[$0] } }
}
