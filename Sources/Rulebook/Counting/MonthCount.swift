import CaseModel

/// How a number of months is counted. A law says which; most do not, and then it is the same day of a later month.
public enum MonthCount: String, Choice {
    /// The same day of the month; in a shorter month its last day. January 31 and one month is February 28.
    case sameDay
    /// As 45 CFR 147.136 counts: where the month has no such day, the first day of the month after. October 30 and
    /// four months is March 1.
    case firstDayAfter
    /// The first day of the month that lies so many months after the event's own month.
    case firstOfMonth
    /// Backwards in whole months: from the first day of the month that lies so many months before the event's own.
    case wholeMonthsBefore
}

/// How a length of time is laid out from its event. The usual count runs forward, from the day after the event.
public enum WindowCount: String, Choice {
    /// Backwards: something must be done so long before the event.
    case before
    /// Forward, with the event's own day as the first: "the period beginning on such date".
    case withFirstDay
}

extension Day {
    /// The day that so many months lead to.
    public func counting(months: Int, as count: MonthCount) -> Day {
        switch count {
        case .sameDay: adding(months: months)
        case .firstDayAfter: adding(months: months, shortMonth: .firstDayAfter)
        case .firstOfMonth: firstOfMonth.adding(months: months)
        case .wholeMonthsBefore: firstOfMonth.adding(months: -months)
        }
    }

    private var firstOfMonth: Day { adding(days: 1 - parts.day) }
}
