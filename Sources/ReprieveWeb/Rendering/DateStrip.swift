import CaseModel

/// Where things stand in the picture of the dates: months from left to right, one lane per account, one mark per date.
/// Positions only, in whole units; what they are called and how they look is decided elsewhere.
///
/// Marks of one lane that would touch stand below each other. Dates far away from today stand in a column of their own
/// at the edge, so that the months near today keep their room.
struct DateStrip: Equatable {
    struct Entry: Equatable {
        var lane: Int
        var day: Day
    }

    struct Point: Equatable {
        var x: Int
        var y: Int
    }

    /// The first day of a month.
    struct Month: Equatable {
        var day: Day
        var x: Int
        /// Nil where there is no room for it.
        var label: String?
    }

    struct Lane: Equatable {
        var top: Int
        var bottom: Int
        /// Where the letters of its name stand.
        var nameY: Int { top + 17 }
    }

    /// The middles of the marks, in the order of the entries.
    private(set) var marks: [Point] = []
    private(set) var months: [Month] = []
    private(set) var lanes: [Lane] = []
    private(set) var todayX = 0
    /// The columns for what lies before and after the months.
    private(set) var earlierX: Int?
    private(set) var laterX: Int?
    let width: Int
    private(set) var height = 0

    /// The side of the square that no other mark may touch.
    static let mark = 28
    /// Where the names of the months stand, below the word for today.
    static let monthY = 36
    /// Where the lanes begin.
    static let head = 44

    private static let pad = 18
    private static let edge = 58
    private static let nameHeight = 24
    /// About as wide as a letter is.
    private static let letter = 7
    private static let daysBack = 92
    private static let daysAhead = 366
    /// Some room ahead is shown also when no date needs it.
    private static let leastAhead = 60

    /// - Parameters:
    ///   - lanes: how many there are; each entry names one of them.
    ///   - name: what a month is called.
    init(_ entries: [Entry], lanes count: Int, today: Day, width: Int, name: (Day) -> String) {
        self.width = width
        let days = entries.map(\.day)
        let first = max(min(days.min() ?? today, today), today.adding(days: -Self.daysBack)).firstOfMonth
        let last = min(
            max(days.max() ?? today, today.adding(days: Self.leastAhead)), today.adding(days: Self.daysAhead)
        ).firstOfMonth.adding(months: 1)
        earlierX = days.contains { $0 < first } ? Self.pad : nil
        laterX = days.contains { $0 >= last } ? width - Self.pad : nil
        let left = Self.pad + (earlierX == nil ? 0 : Self.edge)
        let right = width - Self.pad - (laterX == nil ? 0 : Self.edge)
        func x(_ day: Day) -> Int { left + (day - first) * (right - left) / (last - first) }

        todayX = x(today)
        months = Self.months(from: first, before: last, end: right, at: x, name: name)
        let (earlier, later) = (earlierX ?? left, laterX ?? right)
        place(entries, lanes: count) { $0 < first ? earlier : $0 < last ? x($0) : later }
    }

    private static func months(
        from first: Day, before last: Day, end: Int, at x: (Day) -> Int, name: (Day) -> String
    ) -> [Month] {
        var months: [Month] = []
        var free = 0
        var day = first
        while day < last {
            let place = x(day)
            let label = name(day)
            let ends = place + 4 + label.count * letter
            let fits = place >= free && ends <= end
            if fits { free = ends + letter }
            months.append(Month(day: day, x: place, label: fits ? label : nil))
            day = day.adding(months: 1)
        }
        return months
    }

    private mutating func place(_ entries: [Entry], lanes count: Int, at x: (Day) -> Int) {
        marks = entries.map { Point(x: x($0.day), y: 0) }
        var top = Self.head
        for lane in 0..<count {
            let own = entries.indices.filter { entries[$0].lane == lane }
                .sorted { (marks[$0].x, $0) < (marks[$1].x, $1) }
            // The last mark of each row of the lane, from the first row to the last.
            var ends: [Int] = []
            for index in own {
                let row = ends.firstIndex { $0 + Self.mark <= marks[index].x } ?? ends.count
                if row == ends.count { ends.append(0) }
                ends[row] = marks[index].x
                marks[index].y = top + Self.nameHeight + row * Self.mark + Self.mark / 2
            }
            let bottom = top + Self.nameHeight + max(1, ends.count) * Self.mark + 4
            lanes.append(Lane(top: top, bottom: bottom))
            top = bottom
        }
        height = top
    }
}

extension Day {
    /// The first day of its month.
    fileprivate var firstOfMonth: Day { adding(days: 1 - parts.day) }
}
