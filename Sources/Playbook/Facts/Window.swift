import CaseModel
import Rulebook

/// A length of time as a rule gives it.
struct Window: Equatable, Sendable {
    var count: Int
    var unit: Parameter.Unit

    /// More than any rule gives, in any unit: a count beyond it is a mistake in the data.
    private static let longest = 4000

    /// Fails for a parameter that is no length of time in days, months or years.
    init?(_ parameter: Parameter?) {
        guard let parameter, let count = parameter.count, (0...Window.longest).contains(count) else { return nil }
        switch parameter.unit {
        case .calendarDay, .businessDay, .month, .year: break
        case .hour, .dollar, .percent, .count, .code: return nil
        }
        self.count = count
        unit = parameter.unit
    }

    /// The last day, counted from an event; nil when it lies beyond the calendar.
    ///
    /// - Parameter shortMonth: what a count of months does when the month has no such day.
    func end(from day: Day, shortMonth: ShortMonthRule = .lastDay) -> Day? {
        let end =
            switch unit {
            case .businessDay: day.adding(businessDays: count)
            case .month: day.adding(months: count, shortMonth: shortMonth)
            case .year: day.adding(years: count)
            case .calendarDay, .hour, .dollar, .percent, .count, .code: day.adding(days: count)
            }
        return end.isOnTheCalendar ? end : nil
    }
}

extension Day {
    /// True for the days that the contract can spell.
    var isOnTheCalendar: Bool { (1...9999).contains(year) }
}
