import CaseModel

/// A length of time as a rule gives it.
public struct Window: Equatable, Sendable {
    public var count: Int
    public var unit: Parameter.Unit
    public var counts: WindowCount?
    public var months: MonthCount

    /// More than any rule gives, in any unit: a count beyond it is a mistake in the data.
    private static let longest = 4000
    private static let hoursInADay = 24

    /// Fails for a parameter that is no length of time.
    public init?(_ parameter: Parameter?) {
        guard let parameter, parameter.unit.isTime, let count = parameter.count, (0...Window.longest).contains(count)
        else { return nil }
        self.count = count
        unit = parameter.unit
        counts = parameter.counts
        months = parameter.months ?? .sameDay
    }

    /// The last day, counted from an event; nil when it lies beyond the calendar. The day of the event itself is not
    /// counted unless the law says so. Hours end on the day on which they are over when the event was at the same time
    /// of day.
    public func end(from event: Day) -> Day? {
        let day = counts == .withFirstDay ? event.adding(days: -1) : event
        let count = counts == .before ? -count : count
        let end =
            switch unit {
            case .calendarDay: day.adding(days: count)
            case .businessDay: day.adding(businessDays: count)
            case .month: day.counting(months: count, as: months)
            case .year: day.adding(years: count)
            case .hour: day.adding(days: count / Window.hoursInADay)
            case .dollar, .percent, .count, .code, .name: day
            }
        // Months and years beyond the calendar lead nowhere.
        if unit == .month || unit == .year, count > 0, months != .wholeMonthsBefore, end <= day { return nil }
        return end.isOnTheCalendar ? end : nil
    }

    /// The last day on which one is surely in time: an event of unknown hour may have been at the day's beginning, and
    /// then its hours are over when the last day begins.
    public func safeEnd(from day: Day) -> Day? {
        guard unit == .hour, let end = end(from: day) else { return end(from: day) }
        return counts == .before ? end.adding(days: -1) : max(day, end.adding(days: -1))
    }
}

extension Day {
    /// True for the days that the contract can spell.
    public var isOnTheCalendar: Bool { (1...9999).contains(year) }
}
