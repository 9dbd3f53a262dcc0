/// Where the amounts of a table stand, learned from its rows, and which heading each place belongs to. Headings are
/// set left, right or in the middle of their column and amounts mostly right, so single amounts cannot be told apart
/// by their heading alone; all amounts of a table together can.
struct MoneyColumns: Sendable {
    private struct Place {
        var left: Double
        var right: Double
        var count: Int
    }

    private var places: [Place] = []
    /// The column of the heading for each place.
    private(set) var columns: [TableColumn?] = []

    /// - Parameter rows: the amounts of each row as stretches from left to right.
    init(heading: TableHeading?, rows: [[(left: Double, right: Double)]], pageWidth: Double) {
        for row in rows.sorted(by: { $0.count > $1.count }).prefix(5000) {
            var used: Set<Int> = []
            for amount in row.prefix(16) {
                let best = places.indices.filter { !used.contains($0) }.max {
                    overlap($0, amount) < overlap($1, amount)
                }
                if let best, overlap(best, amount) > 0 {
                    used.insert(best)
                    places[best].left = min(places[best].left, amount.left)
                    places[best].right = max(places[best].right, amount.right)
                    places[best].count += 1
                } else if places.count < 24 {
                    used.insert(places.count)
                    places.append(Place(left: amount.left, right: amount.right, count: 1))
                }
            }
        }
        places.sort { $0.left < $1.left }
        columns = heading.map { match($0, pageWidth: pageWidth) } ?? places.map { _ in nil }
    }

    var count: Int { places.count }

    /// The place that an amount stands in.
    func index(_ left: Double, _ right: Double) -> Int? {
        let best = places.indices.max { overlap($0, (left, right)) < overlap($1, (left, right)) }
        return best.flatMap { overlap($0, (left, right)) > 0 ? $0 : nil }
    }

    func column(_ left: Double, _ right: Double) -> TableColumn? { index(left, right).flatMap { columns[$0] } }

    private func overlap(_ place: Int, _ amount: (left: Double, right: Double)) -> Double {
        min(places[place].right, amount.right) - max(places[place].left, amount.left)
    }

    /// Places and headings keep their order from left to right. The cheapest way to pair them is taken: a pair costs
    /// its distance, a place without a heading more, an unused heading little.
    private func match(_ heading: TableHeading, pageWidth: Double) -> [TableColumn?] {
        let money = heading.money
        guard !places.isEmpty, !money.isEmpty else { return places.map { _ in nil } }
        let lonely = 0.12 * max(1, pageWidth)
        let unused = 0.002 * max(1, pageWidth)
        var cost = Array(repeating: Array(repeating: 0.0, count: money.count + 1), count: places.count + 1)
        var choice = Array(repeating: Array(repeating: 0, count: money.count + 1), count: places.count + 1)
        for place in 0...places.count {
            for column in 0...money.count where place + column > 0 {
                var best = (cost: Double.greatestFiniteMagnitude, choice: 0)
                if place > 0 { best = (cost[place - 1][column] + lonely, 1) }
                if column > 0, cost[place][column - 1] + unused < best.cost {
                    best = (cost[place][column - 1] + unused, 2)
                }
                if place > 0, column > 0 {
                    let pair = cost[place - 1][column - 1] + distance(places[place - 1], money[column - 1])
                    if pair < best.cost { best = (pair, 3) }
                }
                cost[place][column] = best.cost
                choice[place][column] = best.choice
            }
        }
        var result: [TableColumn?] = places.map { _ in nil }
        var (place, column) = (places.count, money.count)
        while place > 0 || column > 0 {
            switch choice[place][column] {
            case 1: place -= 1
            case 2: column -= 1
            default:
                guard place > 0, column > 0 else { return result }
                result[place - 1] = money[column - 1]
                place -= 1
                column -= 1
            }
        }
        return result
    }

    private func distance(_ place: Place, _ column: TableColumn) -> Double {
        let edge = min(abs(place.right - column.right), abs(place.left - column.left))
        let middle = abs((place.left + place.right) / 2 - column.middle)
        return column.distance(place.left, place.right) + 0.1 * min(edge, middle)
    }
}
