import CaseModel
import TestSupport
import Testing

@testable import ReprieveWeb

/// Where the marks of the dates stand.
struct DateStripTests {
    private static let today = Day.on("2026-11-24")

    private static func strip(_ days: [(Int, String)], lanes: Int = 1, width: Int = 640) -> DateStrip {
        DateStrip(
            days.map { DateStrip.Entry(lane: $0.0, day: .on($0.1)) }, lanes: lanes, today: today, width: width
        ) { String($0.iso.prefix(7)) }
    }

    /// True when the squares of two marks share ground.
    private static func touch(_ one: DateStrip.Point, _ other: DateStrip.Point) -> Bool {
        abs(one.x - other.x) < DateStrip.mark && abs(one.y - other.y) < DateStrip.mark
    }

    @Test(arguments: [640, 320]) func `random dates never overlap and never leave the picture`(width: Int) {
        var random = SeededGenerator(seed: UInt64(width))
        for round in 0..<400 {
            let lanes = Int.random(in: 1...6, using: &random)
            let reach = [3, 40, 400, 4000][round % 4]
            let entries = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                DateStrip.Entry(
                    lane: Int.random(in: 0..<lanes, using: &random),
                    day: Self.today.adding(days: Int.random(in: -reach...reach, using: &random)))
            }
            let strip = DateStrip(entries, lanes: lanes, today: Self.today, width: width) { String($0.iso.prefix(7)) }
            #expect(strip.marks.count == entries.count)
            #expect(strip.lanes.count == lanes)
            let half = DateStrip.mark / 2
            for (index, mark) in strip.marks.enumerated() {
                #expect(mark.x >= half && mark.x <= width - half, "\(mark) in round \(round)")
                let lane = strip.lanes[entries[index].lane]
                #expect(mark.y - half >= lane.top && mark.y + half <= lane.bottom, "\(mark) in round \(round)")
                for other in strip.marks[..<index] {
                    #expect(!Self.touch(mark, other), "\(mark) and \(other) in round \(round)")
                }
            }
            for (upper, lower) in zip(strip.lanes, strip.lanes.dropFirst()) { #expect(upper.bottom <= lower.top) }
            #expect(strip.height == strip.lanes.last?.bottom)
        }
    }

    @Test func `the later a date, the further right it stands`() {
        let strip = Self.strip([(0, "2026-10-02"), (0, "2026-11-24"), (0, "2027-02-01"), (0, "2027-05-30")])
        #expect(strip.marks.map(\.x) == strip.marks.map(\.x).sorted())
        #expect(strip.marks[1].x == strip.todayX)
        #expect(Set(strip.marks.map(\.y)).count == 1)
        #expect(strip.earlierX == nil && strip.laterX == nil)
    }

    @Test func `dates of one week stand below each other`() {
        let strip = Self.strip([(0, "2026-12-07"), (0, "2026-12-09"), (0, "2026-12-11"), (0, "2027-04-14")])
        #expect(Set(strip.marks.prefix(3).map(\.y)).count == 3)
        #expect(strip.marks[3].y == strip.marks[0].y)
    }

    @Test func `the same day of two accounts needs no second row`() {
        let strip = Self.strip([(0, "2026-12-09"), (1, "2026-12-09")], lanes: 2)
        #expect(strip.marks[0].x == strip.marks[1].x)
        #expect(strip.lanes[0].bottom - strip.lanes[0].top == strip.lanes[1].bottom - strip.lanes[1].top)
    }

    @Test func `what is far away stands at the edge, in order of the entries`() throws {
        let strip = Self.strip([(0, "2019-01-01"), (0, "2026-12-01"), (0, "2033-11-01"), (0, "2034-11-01")])
        let earlier = try #require(strip.earlierX)
        let later = try #require(strip.laterX)
        #expect(strip.marks[0].x == earlier && strip.marks[2].x == later && strip.marks[3].x == later)
        #expect(strip.marks[2].y < strip.marks[3].y)
        let first = try #require(strip.months.first)
        let last = try #require(strip.months.last)
        #expect(first.day == .on("2026-08-01") && last.day == .on("2027-11-01"))
    }

    @Test func `some months ahead are shown even with nothing in them`() {
        let strip = Self.strip([(0, "2026-11-25")])
        #expect(strip.months.map(\.day) == [.on("2026-11-01"), .on("2026-12-01"), .on("2027-01-01")])
    }

    @Test(arguments: [640, 320]) func `the names of months do not run into each other`(width: Int) {
        let strip = DateStrip(
            [DateStrip.Entry(lane: 0, day: .on("2027-11-01"))], lanes: 1, today: Self.today, width: width
        ) { $0.parts.month == 1 ? "Jan 2027" : "Nov" }
        var free = 0
        for month in strip.months {
            guard let label = month.label else { continue }
            #expect(month.x >= free)
            free = month.x + label.count * 7
            #expect(free <= width)
        }
        #expect(strip.months.count { $0.label != nil } >= 5)
    }
}
