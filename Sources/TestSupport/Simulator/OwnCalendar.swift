import CaseModel

/// Days counted for the tables of the simulator, apart from the counting of the program: months by hand, and the federal
/// holidays as they were looked up, not worked out.
enum OwnCalendar {
    /// The days on which a federal holiday is observed, by year.
    private static let holidays: [Int: String] = [
        2025: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
        2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        2028: "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
        2029: "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25",
        2030: "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25",
        2031: "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25",
        2032: "01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31",
        2033: "01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26",
        2034: "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25",
    ]

    private static let numbers: Set<Int> = Set(
        holidays.flatMap { year, days in
            days.split(separator: " ").compactMap { Day(iso: "\(year)-\($0)")?.number }
        })

    /// Monday to Friday, less the holidays. 1970-01-01, the day with the number 0, was a Thursday.
    static func isWorkingDay(_ day: Day) -> Bool {
        let sinceMonday = ((day.number + 3) % 7 + 7) % 7
        return sinceMonday < 5 && !numbers.contains(day.number)
    }

    static func workingDay(onOrBefore day: Day) -> Day {
        var number = day.number
        while !isWorkingDay(Day(number: number)) { number -= 1 }
        return Day(number: number)
    }

    static func after(_ count: Int, _ day: Day) -> Day { Day(number: day.number + count) }

    static func afterWorkingDays(_ count: Int, _ day: Day) -> Day {
        var number = day.number
        var left = count
        while left > 0 {
            number += 1
            if isWorkingDay(Day(number: number)) { left -= 1 }
        }
        return Day(number: number)
    }

    /// The same day of a later month; where that month has none, the first day of the month after it.
    static func afterMonths(_ count: Int, _ day: Day) -> Day {
        let parts = day.parts
        var (year, month) = (parts.year, parts.month + count)
        while month > 12 { (year, month) = (year + 1, month - 12) }
        if let same = Day(year: year, month: month, day: parts.day) { return same }
        let next = month == 12 ? (year + 1, 1) : (year, month + 1)
        return Day(year: next.0, month: next.1, day: 1) ?? day
    }
}
