import CaseModel
import Foundation
import Rulebook
import TestSupport
import Testing

/// Every clock of the rulebook, counted a second time by a calendar that is not ours.
struct EveryClockTests {
    /// Month ends, leap days, weekends, days before holidays and around the turn of a year.
    static let anchors = [
        "2026-01-30", "2026-01-31", "2026-02-28", "2026-03-31", "2026-05-22", "2026-06-18", "2026-07-02", "2026-08-31",
        "2026-09-04", "2026-10-30", "2026-10-31", "2026-11-25", "2026-11-27", "2026-12-24", "2026-12-31", "2027-01-01",
        "2027-02-28", "2027-10-29", "2028-02-28", "2028-02-29", "2028-03-01", "2028-12-29",
    ]

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        return calendar
    }()

    private static func date(_ day: Day) throws -> Date {
        let parts = day.parts
        return try #require(
            calendar.date(from: DateComponents(year: parts.year, month: parts.month, day: parts.day)))
    }

    private static func day(_ date: Date) throws -> Day {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        return try #require(Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0))
    }

    /// The federal holidays of the years that the anchors reach, as the Office of Personnel Management lists them.
    private static let holidays: Set<String> = [
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12",
        "2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18", "2027-02-15", "2027-05-31", "2027-06-18",
        "2027-07-05", "2027-09-06", "2027-10-11", "2027-11-11", "2027-11-25", "2027-12-24", "2027-12-31", "2028-01-17",
        "2028-02-21", "2028-05-29", "2028-06-19", "2028-07-04", "2028-09-04", "2028-10-09", "2028-11-10", "2028-11-23",
        "2028-12-25", "2029-01-01", "2029-01-15", "2029-02-19",
    ]

    private static func isBusinessDay(_ date: Date) throws -> Bool {
        let weekday = calendar.component(.weekday, from: date)
        let isHoliday = holidays.contains(try day(date).iso)
        return weekday != 1 && weekday != 7 && !isHoliday
    }

    private static func adding(_ component: Calendar.Component, _ count: Int, to date: Date) throws -> Date {
        try #require(calendar.date(byAdding: component, value: count, to: date))
    }

    /// The end of one window, by the other calendar.
    private static func end(_ parameter: Parameter, from event: Date) throws -> Date {
        let date = parameter.counts == .withFirstDay ? try adding(.day, -1, to: event) : event
        let count = try #require(parameter.count) * (parameter.counts == .before ? -1 : 1)
        switch parameter.unit {
        case .calendarDay: return try adding(.day, count, to: date)
        case .hour: return try adding(.day, count / 24, to: date)
        case .year: return try adding(.year, count, to: date)
        case .businessDay:
            var date = date
            var left = count
            while left > 0 {
                date = try adding(.day, 1, to: date)
                if try isBusinessDay(date) { left -= 1 }
            }
            return date
        case .month:
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let first = try #require(
                calendar.date(from: DateComponents(year: parts.year, month: parts.month, day: 1)))
            switch parameter.months ?? .sameDay {
            case .sameDay: return try adding(.month, count, to: date)
            case .firstOfMonth: return try adding(.month, count, to: first)
            case .wholeMonthsBefore: return try adding(.month, -count, to: first)
            case .firstDayAfter:
                let clamped = try adding(.month, count, to: date)
                let fits = calendar.component(.day, from: clamped) == parts.day
                return fits ? clamped : try adding(.day, 1, to: clamped)
            }
        case .dollar, .percent, .count, .code, .name:
            Issue.record("\(parameter.unit) is no length of time.")
            return date
        }
    }

    @Test(arguments: anchors)
    func `ends where the other calendar says`(iso: String) throws {
        let rulebook = try ShippedRulebook.load()
        var counted = 0
        for rule in rulebook.rules {
            for deadline in rule.deadlines {
                let parameters = try ([deadline.parameter] + [deadline.then].compactMap { $0 }).map {
                    try #require(rule.parameters[$0], "\(rule.id) \(deadline.clock)")
                }
                var expected = try Self.date(.on(iso))
                for parameter in parameters { expected = try Self.end(parameter, from: expected) }
                let day = try #require(rule.dueDay(of: deadline, from: ClockAnchor(day: .on(iso))))
                #expect(day.due == (try Self.day(expected)), "\(rule.id) \(deadline.clock) from \(iso)")

                // The day by which to act: in time, a working day, and none between it and the end but days off.
                #expect(try Self.isBusinessDay(Self.date(day.safe)), "\(deadline.clock)")
                #expect(day.safe <= day.due)
                if let name = deadline.extendedBy {
                    let parameter = try #require(rule.parameters[name])
                    let added = try Self.end(parameter, from: expected)
                    #expect(day.extended == (try Self.day(added)), "\(deadline.clock)")
                }
                counted += 1
            }
        }
        #expect(counted >= 45)
    }

    @Test func `our holidays are the listed ones`() throws {
        for year in 2026...2028 {
            let ours = (0..<366).map { Day.on("\(year)-01-01").adding(days: $0) }
                .filter { $0.year == year && $0.isFederalHoliday }.map(\.iso)
            #expect(Set(ours) == Self.holidays.filter { $0.hasPrefix("\(year)") })
        }
    }

    @Test func `the table of deadlines is whole`() throws {
        let rulebook = try ShippedRulebook.load()
        for number in 1...45 {
            let id = "D-" + (number < 10 ? "0" : "") + "\(number)"
            #expect(!rulebook.clocks(id).isEmpty, "\(id)")
        }
    }

    @Test func `rules that share a clock count the same`() throws {
        let rulebook = try ShippedRulebook.load()
        let ids = Set(rulebook.rules.flatMap { $0.deadlines.map(\.clock) })
        for id in ids {
            let clocks = rulebook.clocks(id)
            let windows = Set(clocks.compactMap { $0.rule.windows(of: $0.deadline).map { "\($0)" } })
            let titles = Set(clocks.map(\.deadline.title))
            #expect(windows.count == 1, "\(id): \(windows)")
            #expect(titles.count == 1, "\(id): \(titles)")
        }
    }
}
