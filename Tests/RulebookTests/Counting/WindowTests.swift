import CaseModel
import Rulebook
import TestSupport
import Testing

/// Days as the law counts them: each unit, over weekends, holidays, month ends and leap days.
struct WindowTests {
    private static func window(_ count: Int, _ unit: Parameter.Unit, _ months: MonthCount? = nil) -> Window? {
        var parameter = Parameter()
        parameter.value = .number(Quantity(count))
        parameter.unit = unit
        parameter.months = months
        return Window(parameter)
    }

    static let rows: [(count: Int, unit: Parameter.Unit, from: String, end: String)] = [
        // Calendar days count every day; the day of the event is not one of them.
        (1, .calendarDay, "2026-11-25", "2026-11-26"), (30, .calendarDay, "2026-11-25", "2026-12-25"),
        (120, .calendarDay, "2026-01-15", "2026-05-15"), (240, .calendarDay, "2026-01-15", "2026-09-12"),
        (180, .calendarDay, "2027-09-01", "2028-02-28"), (1, .calendarDay, "2028-02-28", "2028-02-29"),
        (1, .calendarDay, "2027-02-28", "2027-03-01"), (0, .calendarDay, "2026-11-25", "2026-11-25"),
        // Business days leave out weekends and federal holidays: Thanksgiving is November 26, 2026.
        (1, .businessDay, "2026-11-25", "2026-11-27"), (1, .businessDay, "2026-11-27", "2026-11-30"),
        (5, .businessDay, "2026-11-20", "2026-11-30"), (3, .businessDay, "2026-12-23", "2026-12-29"),
        (1, .businessDay, "2026-07-02", "2026-07-06"), (10, .businessDay, "2026-12-18", "2027-01-05"),
        (1, .businessDay, "2027-12-30", "2028-01-03"), (1, .businessDay, "2026-06-18", "2026-06-22"),
        // Months keep the day; a shorter month ends on its last.
        (4, .month, "2026-06-15", "2026-10-15"), (1, .month, "2026-01-31", "2026-02-28"),
        (1, .month, "2028-01-31", "2028-02-29"), (6, .month, "2026-08-31", "2027-02-28"),
        // Years: a leap day becomes February 28.
        (1, .year, "2028-02-29", "2029-02-28"), (4, .year, "2024-02-29", "2028-02-29"),
        (1, .year, "2026-11-25", "2027-11-25"), (7, .year, "2026-03-01", "2033-03-01"),
        // Hours end on the day on which they are over for an event at the same time of day.
        (72, .hour, "2026-11-25", "2026-11-28"), (3, .hour, "2026-11-25", "2026-11-25"),
    ]

    @Test(arguments: rows)
    func `ends on the day`(count: Int, unit: Parameter.Unit, from: String, end: String) throws {
        let window = try #require(Self.window(count, unit))
        #expect(window.end(from: .on(from))?.iso == end)
    }

    @Test(arguments: [
        // 45 CFR 147.136: no matching day, then the first day of the month after.
        (MonthCount.firstDayAfter, 4, "2026-10-30", "2027-03-01"), (.firstDayAfter, 4, "2027-10-30", "2028-03-01"),
        (.firstDayAfter, 4, "2027-10-29", "2028-02-29"), (.firstDayAfter, 4, "2026-10-28", "2027-02-28"),
        (.firstDayAfter, 4, "2026-05-31", "2026-10-01"), (.firstDayAfter, 4, "2026-06-30", "2026-10-30"),
        // The first day of the eleventh month after the service.
        (.firstOfMonth, 11, "2026-01-15", "2026-12-01"), (.firstOfMonth, 11, "2026-01-01", "2026-12-01"),
        (.firstOfMonth, 11, "2026-02-28", "2027-01-01"),
        // Whole months before the month of an application.
        (.wholeMonthsBefore, 3, "2026-11-25", "2026-08-01"), (.wholeMonthsBefore, 3, "2026-11-01", "2026-08-01"),
        (.wholeMonthsBefore, 3, "2027-01-31", "2026-10-01"), (.wholeMonthsBefore, 1, "2027-01-01", "2026-12-01"),
        (.wholeMonthsBefore, 2, "2028-02-29", "2027-12-01"),
    ])
    func `counts months as the law says`(months: MonthCount, count: Int, from: String, end: String) throws {
        let window = try #require(Self.window(count, .month, months))
        #expect(window.end(from: .on(from))?.iso == end)
    }

    @Test func `an event of unknown hour is safe only until the day before its hours end`() throws {
        let window = try #require(Self.window(72, .hour))
        #expect(window.safeEnd(from: .on("2026-11-23"))?.iso == "2026-11-25")
        #expect(window.end(from: .on("2026-11-23"))?.iso == "2026-11-26")
        let short = try #require(Self.window(3, .hour))
        #expect(short.safeEnd(from: .on("2026-11-23"))?.iso == "2026-11-23")
    }

    @Test func `what is no length of time, or no length at all, is none`() {
        #expect(Self.window(5, .percent) == nil)
        #expect(Self.window(5, .dollar) == nil)
        #expect(Self.window(-1, .calendarDay) == nil)
        #expect(Self.window(4001, .year) == nil)
        #expect(Window(nil) == nil)
    }

    @Test func `a day beyond the calendar is none`() throws {
        let year = try #require(Self.window(1, .year))
        #expect(year.end(from: .on("9998-12-31"))?.iso == "9999-12-31")
        #expect(year.end(from: .on("9999-12-31")) == nil)
    }
}
