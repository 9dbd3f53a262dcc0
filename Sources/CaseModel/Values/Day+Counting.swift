/// What a month's count does when the month has no such day: January 31 and one month.
public enum ShortMonthRule: Sendable {
    /// The month's last day: January 31 and one month is February 28.
    case lastDay
    /// The first day of the month after, as 45 CFR 147.136 counts: October 30 and four months is March 1.
    case firstDayAfter
}

extension Day {
    /// The day so many calendar days later, or earlier.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The same day of the month, so many months later or earlier.
    public func adding(months: Int, shortMonth rule: ShortMonthRule = .lastDay) -> Day {
        let (year, month, day) = parts
        let index = year * 12 + (month - 1) + months
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        if let exact = Day(year: newYear, month: newMonth, day: day) { return exact }
        let last = Day.length(ofMonth: newMonth, year: newYear)
        guard let lastDay = Day(year: newYear, month: newMonth, day: last) else { return self }
        return rule == .lastDay ? lastDay : lastDay.adding(days: 1)
    }

    /// The same day of the year, so many years later; February 29 becomes February 28.
    public func adding(years: Int) -> Day { adding(months: years * 12) }

    /// The day so many business days later: Monday to Friday, less the federal holidays.
    public func adding(businessDays count: Int) -> Day {
        var day = self
        var left = count.magnitude
        let step = count < 0 ? -1 : 1
        while left > 0 {
            day = day.adding(days: step)
            if day.isBusinessDay { left -= 1 }
        }
        return day
    }

    public var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
    public var isBusinessDay: Bool { !isWeekend && !isFederalHoliday }

    /// This day when it is a business day, else the one before. Shown as the safe day of a deadline.
    public var businessDayOnOrBefore: Day {
        var day = self
        while !day.isBusinessDay { day = day.adding(days: -1) }
        return day
    }

    /// This day when it is a business day, else the next one.
    public var businessDayOnOrAfter: Day {
        var day = self
        while !day.isBusinessDay { day = day.adding(days: 1) }
        return day
    }
}
