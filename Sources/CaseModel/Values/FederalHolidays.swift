/// The legal public holidays of 5 USC 6103(a), on the days on which they are observed: a Saturday holiday on the
/// Friday before, a Sunday holiday on the Monday after (5 USC 6103(b), Executive Order 11582). Inauguration Day is
/// left out: it is a holiday in and around Washington, DC only.
enum FederalHolidays {
    /// The years in which a holiday was first observed, where a case may be old enough to matter.
    private static let firstKingDay = 1986
    private static let firstJuneteenth = 2021

    static func observed(in year: Int) -> [Day] {
        var days: [Day?] = [
            fixed(1, 1, year),
            nth(3, .monday, of: 2, in: year),
            last(.monday, of: 5, in: year),
            fixed(7, 4, year),
            nth(1, .monday, of: 9, in: year),
            nth(2, .monday, of: 10, in: year),
            fixed(11, 11, year),
            nth(4, .thursday, of: 11, in: year),
            fixed(12, 25, year),
            // New Year's Day of the next year may be observed on December 31 of this one.
            fixed(1, 1, year + 1),
        ]
        if year >= firstKingDay { days.append(nth(3, .monday, of: 1, in: year)) }
        if year >= firstJuneteenth { days.append(fixed(6, 19, year)) }
        return days.compactMap { $0 }.filter { $0.year == year }
    }

    private static func fixed(_ month: Int, _ day: Int, _ year: Int) -> Day? {
        guard let date = Day(year: year, month: month, day: day) else { return nil }
        switch date.weekday {
        case .saturday: return date.adding(days: -1)
        case .sunday: return date.adding(days: 1)
        case .monday, .tuesday, .wednesday, .thursday, .friday: return date
        }
    }

    private static func nth(_ count: Int, _ weekday: Day.Weekday, of month: Int, in year: Int) -> Day? {
        guard let first = Day(year: year, month: month, day: 1) else { return nil }
        let offset = (weekday.rawValue - first.weekday.rawValue + 7) % 7
        return first.adding(days: offset + 7 * (count - 1))
    }

    private static func last(_ weekday: Day.Weekday, of month: Int, in year: Int) -> Day? {
        let length = Day.length(ofMonth: month, year: year)
        guard let end = Day(year: year, month: month, day: length) else { return nil }
        return end.adding(days: -((end.weekday.rawValue - weekday.rawValue + 7) % 7))
    }
}

extension Day {
    /// True on a day on which a federal holiday is observed.
    public var isFederalHoliday: Bool { FederalHolidays.observed(in: year).contains(self) }
}
