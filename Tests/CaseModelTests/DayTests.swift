import CaseModel
import TestSupport
import Testing

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 1), ("2000-02-29", 11_016), ("2026-03-03", 20_515), ("1969-12-31", -1),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func `counts days from 1970`(text: String, number: Int) {
        #expect(Day.on(text).number == number)
        #expect(Day(number: number).iso == text)
    }

    @Test func `every day of 400 years goes to its parts and back`() {
        for number in Day.on("1900-01-01").number...Day.on("2300-01-01").number {
            let (year, month, day) = Day(number: number).parts
            #expect(Day(year: year, month: month, day: day)?.number == number)
        }
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01", "2026/01/01", "",
    ])
    func `refuses days that do not exist`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test(arguments: [
        ("3/3/2026", "2026-03-03"), ("03/03/26", "2026-03-03"), ("12-31-2025", "2025-12-31"),
        ("Mar 3, 2026", "2026-03-03"), ("March 3, 2026", "2026-03-03"), ("3 Mar 2026", "2026-03-03"),
        ("2026-03-03", "2026-03-03"), ("Sept 9, 2026", "2026-09-09"), ("12/31/99", "1999-12-31"),
        ("3 marzo 2026", "2026-03-03"),
    ])
    func `reads US dates month first`(text: String, iso: String) {
        #expect(Day(printed: text)?.iso == iso)
    }

    @Test(arguments: [
        "13/45/2026", "31/12/2026", "March 2026", "3/3", "ma 3, 2026", "00/10/2026", "a/b/c",
        "1/1/99999999999999999999",
    ])
    func `does not guess at what is no date`(text: String) {
        #expect(Day(printed: text) == nil)
    }

    @Test(arguments: [("2026-11-24", Day.Weekday.tuesday), ("2026-11-28", .saturday), ("1969-12-28", .sunday)])
    func `knows the day of the week`(text: String, weekday: Day.Weekday) {
        #expect(Day.on(text).weekday == weekday)
    }

    @Test func `spells days for people`() {
        #expect(Day.on("2026-12-18").display == "December 18, 2026")
    }
}

struct DayCountingTests {
    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28", "2026-03-01"), ("2024-01-31", 1, "2024-02-29", "2024-03-01"),
        ("2026-10-30", 4, "2027-02-28", "2027-03-01"), ("2026-10-28", 4, "2027-02-28", "2027-02-28"),
        ("2026-12-31", 6, "2027-06-30", "2027-07-01"), ("2026-03-15", -3, "2025-12-15", "2025-12-15"),
        ("2024-02-29", 12, "2025-02-28", "2025-03-01"),
    ])
    func `months that end early follow the rule asked for`(from: String, months: Int, last: String, after: String) {
        #expect(Day.on(from).adding(months: months).iso == last)
        #expect(Day.on(from).adding(months: months, shortMonth: .firstDayAfter).iso == after)
    }

    @Test(arguments: [
        ("2026-11-24", 1, "2026-11-25"), ("2026-11-25", 1, "2026-11-27"), ("2026-11-27", 1, "2026-11-30"),
        ("2026-12-24", 1, "2026-12-28"), ("2026-07-01", 2, "2026-07-06"), ("2026-11-30", -1, "2026-11-27"),
        ("2026-11-28", 0, "2026-11-28"), ("2026-12-31", 1, "2027-01-04"),
    ])
    func `business days leave out weekends and federal holidays`(from: String, days: Int, to: String) {
        #expect(Day.on(from).adding(businessDays: days).iso == to)
    }

    @Test(arguments: [
        ("2026-11-28", "2026-11-27", "2026-11-30"), ("2026-11-26", "2026-11-25", "2026-11-27"),
        ("2026-11-24", "2026-11-24", "2026-11-24"), ("2027-01-01", "2026-12-31", "2027-01-04"),
    ])
    func `the working day before and after`(day: String, before: String, after: String) {
        #expect(Day.on(day).businessDayOnOrBefore.iso == before)
        #expect(Day.on(day).businessDayOnOrAfter.iso == after)
    }

    // Observed days as the Office of Personnel Management publishes them.
    @Test(arguments: [
        (
            2021,
            [
                "2021-01-01", "2021-01-18", "2021-02-15", "2021-05-31", "2021-06-18", "2021-07-05", "2021-09-06",
                "2021-10-11", "2021-11-11", "2021-11-25", "2021-12-24", "2021-12-31",
            ]
        ),
        (
            2026,
            [
                "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
                "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25",
            ]
        ),
        (
            2027,
            [
                "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18", "2027-07-05", "2027-09-06",
                "2027-10-11", "2027-11-11", "2027-11-25", "2027-12-24", "2027-12-31",
            ]
        ),
        (
            2020,
            [
                "2020-01-01", "2020-01-20", "2020-02-17", "2020-05-25", "2020-07-03", "2020-09-07", "2020-10-12",
                "2020-11-11", "2020-11-26", "2020-12-25",
            ]
        ),
    ])
    func `federal holidays on the days they are observed`(year: Int, days: [String]) {
        let first = Day.on("\(year)-01-01")
        let found = (0..<(Day.isLeap(year) ? 366 : 365)).map { first.adding(days: $0) }.filter(\.isFederalHoliday)
        #expect(found.map(\.iso) == days)
    }
}
