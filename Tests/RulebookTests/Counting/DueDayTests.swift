import CaseModel
import Rulebook
import TestSupport
import Testing

/// From an event to the day by which to act.
struct DueDayTests {
    private func days(_ count: Int, _ unit: Parameter.Unit = .calendarDay) -> Window {
        var parameter = Parameter()
        parameter.value = .number(Quantity(count))
        parameter.unit = unit
        guard let window = Window(parameter) else { preconditionFailure("\(count) is no length of time.") }
        return window
    }

    @Test func `from the day a paper came`() throws {
        let day = try #require(DueDay([days(180)], from: ClockAnchor(day: .on("2026-03-10"), paper: .on("2026-03-05"))))
        #expect(day.due.iso == "2026-09-06")
        // A Sunday before Labor Day: the Friday before is surely in time.
        #expect(day.safe.iso == "2026-09-04")
        #expect(!day.isAssumed)
    }

    @Test func `without it the law's presumption is due, and the paper's own date is safe`() throws {
        let anchor = ClockAnchor(paper: .on("2026-03-05"))
        let day = try #require(DueDay([days(120)], from: anchor, presumed: days(5)))
        #expect(day.due.iso == "2026-07-08")
        #expect(day.safe.iso == "2026-07-02")
        #expect(day.anchor.iso == "2026-03-10")
        #expect(day.isAssumed)
    }

    @Test func `without a presumption the paper's date counts for both`() throws {
        let day = try #require(DueDay([days(120)], from: ClockAnchor(paper: .on("2026-03-05"))))
        #expect(day.due.iso == "2026-07-03")
        #expect(day.safe.iso == "2026-07-02")
        #expect(day.isAssumed)
    }

    @Test func `without anything there is no day`() throws {
        #expect(DueDay([days(120)], from: ClockAnchor()) == nil)
    }

    @Test(arguments: [
        ("2026-04-08", "2026-04-09", "2026-04-09"), ("2026-04-10", "2026-04-10", "2026-04-10"),
        ("2026-04-09", "2026-04-09", "2026-04-09"), ("2026-04-12", "2026-04-12", "2026-04-10"),
    ])
    func `the later of the law's day and the printed one counts`(printed: String, due: String, safe: String) throws {
        let anchor = ClockAnchor(day: .on("2026-03-10"), printed: .on(printed))
        let day = try #require(DueDay([days(30)], from: anchor))
        #expect(day.due.iso == due)
        #expect(day.safe.iso == safe)
    }

    @Test func `five business days, then thirty days`() throws {
        let windows = [days(5, .businessDay), days(30)]
        // Sent on the Friday before Thanksgiving: the fifth business day is Monday, November 30.
        let day = try #require(DueDay(windows, from: ClockAnchor(day: .on("2026-11-20"))))
        #expect(day.due.iso == "2026-12-30")
    }

    @Test func `the other side may lengthen its time once`() throws {
        let day = try #require(
            DueDay([days(30)], from: ClockAnchor(day: .on("2026-03-02")), extension: days(15)))
        #expect(day.due.iso == "2026-04-01")
        #expect(day.extended?.iso == "2026-04-16")
    }

    @Test(arguments: [
        // Saturday, Sunday, a holiday on a Monday, a holiday on a Thursday, New Year's Day, a plain Wednesday.
        ("2026-11-28", "2026-11-27"), ("2026-11-29", "2026-11-27"), ("2026-09-07", "2026-09-04"),
        ("2026-11-26", "2026-11-25"), ("2027-01-01", "2026-12-31"), ("2026-11-25", "2026-11-25"),
        // July 4, 2026 is a Saturday and observed on Friday.
        ("2026-07-04", "2026-07-02"), ("2026-07-03", "2026-07-02"),
    ])
    func `on a weekend or a holiday the working day before is shown`(due: String, safe: String) throws {
        let day = try #require(DueDay([days(10)], from: Day.on(due).adding(days: -10)))
        #expect(day.due.iso == due)
        #expect(day.safe.iso == safe)
    }

    @Test func `the safe day is never after the due day, whatever is known`() throws {
        var random = SplitMix(seed: 7)
        let units: [Parameter.Unit] = [.calendarDay, .businessDay, .month, .year, .hour]
        for _ in 0..<2000 {
            let windows = (0...Int(random.next() % 2)).map { _ in
                days(Int(random.next() % 300), units[Int(random.next() % 5)])
            }
            let paper = Day.on("2020-01-01").adding(days: Int(random.next() % 4000))
            let received = random.next() % 2 == 0 ? nil : paper.adding(days: Int(random.next() % 20))
            let printed = random.next() % 3 == 0 ? paper.adding(days: Int(random.next() % 400)) : nil
            let anchor = ClockAnchor(day: received, paper: paper, printed: printed)
            let day = try #require(DueDay(windows, from: anchor, presumed: days(5)))
            #expect(day.safe <= day.due)
            #expect(day.safe.isBusinessDay)
            #expect(day.isAssumed == (received == nil))
            if let printed { #expect(day.due >= printed) }
        }
    }
}

/// Random numbers that are the same in every run.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
