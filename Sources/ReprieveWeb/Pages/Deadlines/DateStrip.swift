import CaseModel

/// Where the marks of a picture of dates stand: one lane is left free of every other mark.
struct DateStrip: Equatable {
    struct Mark: Equatable {
        var x: Int
        var lane: Int
    }

    /// The width of the picture, and how far two marks in one lane stay apart.
    static let width = 640
    static let gap = 22

    let first: Day
    let last: Day
    let marks: [Mark]

    /// - Parameter days: the days of the marks, in any order; a mark for each, in the same order.
    init(_ days: [Day], today: Day) {
        let first = ([today] + days).min() ?? today
        let last = max(([today] + days).max() ?? today, first.adding(days: 28))
        self.first = first
        self.last = last
        var ends: [Int] = []
        var placed = Array(repeating: Mark(x: 0, lane: 0), count: days.count)
        for index in days.indices.sorted(by: { (days[$0], $0) < (days[$1], $1) }) {
            let x = DateStrip.x(days[index], first, last)
            let lane = ends.firstIndex { $0 + DateStrip.gap <= x } ?? ends.count
            if lane == ends.count { ends.append(x) } else { ends[lane] = x }
            placed[index] = Mark(x: x, lane: lane)
        }
        marks = placed
    }

    var lanes: Int { (marks.map(\.lane).max() ?? 0) + 1 }

    func x(_ day: Day) -> Int { DateStrip.x(day, first, last) }

    private static func x(_ day: Day, _ first: Day, _ last: Day) -> Int {
        let span = max(1, last.number - first.number)
        return 12 + (day.number - first.number) * (width - 24) / span
    }
}
