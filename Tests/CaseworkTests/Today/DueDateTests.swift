import CaseModel
import Correspondence
import Playbook
import Rulebook
import TestSupport
import Testing

@testable import Casework

/// The days of all accounts in one list.
struct DueDateTests {
    private static func deadline(_ id: String, clock: String, due: String, safe: String? = nil) -> Deadline {
        var deadline = Deadline()
        deadline.id = id
        deadline.clock = clock
        deadline.due = .on(due)
        deadline.safe = .on(safe ?? due)
        return deadline
    }

    private static func date(_ deadline: Deadline, topic: String? = nil, today: String = "2026-11-24") -> DueDate {
        let rule = topic.map { topic in
            var rule = Rule()
            rule.topic = topic
            return rule
        }
        return DueDate(deadline, of: "A1", rule: rule, today: .on(today))
    }

    @Test(arguments: [
        ("court:A1", "answerBy", nil, DaySetter.court, DueDate.Family.court),
        ("R-083", "D-32", "collections", .law, .debt), ("R-041", "D-11", "appeals", .law, .appeal),
        ("R-026", "D-10", "financial-assistance", .law, .help),
        ("R-016", "D-06", "good-faith-estimate", .law, .estimate), ("R-069", "appealBy", "appeals", .denial, .appeal),
        ("hold:A1", "holdEnds", nil, .office, .hold), ("agreement:G1", "payDay", nil, .office, .payDay),
        ("R-091", "D-34", nil, .law, .other),
    ])
    func `a day is known by who has set it, and by what is still possible after it`(
        id: String, clock: String, topic: String?, setBy: DaySetter, family: DueDate.Family
    ) {
        let date = Self.date(Self.deadline(id, clock: clock, due: "2026-12-10"), topic: topic)
        #expect(date.setBy == setBy && date.family == family)
        #expect(date.setBy.isFixed == [.court, .law, .denial].contains(setBy))
    }

    @Test func `an answer that is due from others is theirs, whoever has set the day`() {
        for id in ["request:R1", "R-071"] {
            var deadline = Self.deadline(id, clock: "respondBy", due: "2026-12-10")
            deadline.whose = .them
            #expect(Self.date(deadline, topic: "records").family == .answer)
        }
    }

    @Test func `the safe day counts while it lies ahead, then the last one`() {
        let deadline = Self.deadline("R-083", clock: "D-32", due: "2026-12-13", safe: "2026-12-11")
        let ahead = Self.date(deadline)
        #expect(ahead.day == .on("2026-12-11") && ahead.last == .on("2026-12-13") && ahead.safePassed == nil)
        let between = Self.date(deadline, today: "2026-12-12")
        #expect(between.day == .on("2026-12-13") && between.safePassed == .on("2026-12-11"))
        var missed = deadline
        missed.state = .missed
        let passed = Self.date(missed, today: "2026-12-20")
        #expect(passed.isPassed && passed.day == .on("2026-12-13") && passed.safePassed == nil)
    }

    @Test func `the sample's days come in order, those of closed accounts not at all`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let outlook = try desk.outlook()
        let dates = desk.dueDates(in: outlook)
        let ahead = dates.drop { $0.isPassed }
        #expect(!ahead.isEmpty && !ahead.contains { $0.isPassed })
        for part in [dates.filter(\.isPassed), Array(ahead)] { #expect(part.map(\.day) == part.map(\.day).sorted()) }
        for plan in outlook.plan.accounts where plan.phase == .closed {
            #expect(!dates.contains { $0.account == plan.id })
        }
        for account in Set(dates.map(\.account)) {
            #expect(desk.dueDates(in: outlook, account: account) == dates.filter { $0.account == account })
        }
        let open = outlook.plan.accounts.filter { $0.phase != .closed }.flatMap(\.deadlines)
        #expect(dates.compactMap(\.deadline).count == open.count { $0.state != .met })
    }

    @Test func `says when a paper prints a later day than the rule gives`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let dates = desk.dueDates(in: try desk.outlook())
        let dispute = try #require(dates.first { $0.deadline?.id == "R-083" })
        #expect(dispute.isPrintedLater && dispute.last == .on("2026-12-14"))
        let words = try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/en.json"))
        let days = try #require(dispute.window?.count)
        #expect(
            DueDateWords(words, .english).count(dispute)
                == "\(days) days, counted from the day the collector's notice came: November 10, 2026. "
                + "The paper prints a later day, and that one counts.")
        let help = try #require(dates.first { $0.deadline?.id == "R-026" })
        #expect(!help.isPrintedLater && help.window != nil)
    }

    @Test func `the fullest week is of the person's own days and of more than one bill`() throws {
        func bill(_ account: Account.ID, _ day: String) -> DueDate {
            DueDate(bill: .on(day), of: account, today: .on("2026-11-24"))
        }
        let dates = [
            bill("A1", "2026-12-01"), bill("A1", "2026-12-02"), bill("A1", "2026-12-03"), bill("A1", "2027-01-04"),
            bill("A2", "2027-01-10"), bill("A3", "2027-01-11"),
        ]
        let week = try #require(DueDate.fullestWeek(of: dates))
        #expect(week.from == .on("2027-01-04") && week.count == 2)
        #expect(DueDate.fullestWeek(of: Array(dates.prefix(3))) == nil)
    }

    @Test(arguments: Language.allCases) func `every day has its words`(language: Language) async throws {
        let words = try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/\(language.rawValue).json"))
        for setter in DaySetter.allCases { #expect(words.has("deadlines.setBy.\(setter.rawValue)")) }
        for whose in Whose.allCases { #expect(words.has("deadlines.turn.\(whose.rawValue)")) }
        for family in DueDate.Family.allCases { #expect(words.has("deadlines.still.\(family.rawValue)")) }
        let said = DueDateWords(words, language)
        let desk = try await TestDesk.withDemoCase()
        var dates = desk.dueDates(in: try desk.outlook())
        var unknown = Self.deadline("court:A1", clock: "answerBy", due: "2026-12-13", safe: "2026-12-11")
        dates.append(Self.date(unknown))
        unknown.anchor.on = .on("2026-11-20")
        for (id, clock) in [
            ("court:A1", "answerBy"), ("R-069", "appealBy"), ("request:R1", "respondBy"), ("hold:A1", "holdEnds"),
            ("agreement:G1", "payDay"), ("R-083", "D-32"),
        ] {
            var deadline = unknown
            deadline.id = id
            deadline.clock = clock
            deadline.anchor.event = "validationNoticeReceived"
            deadline.anchor.assumed = true
            for day in [nil, unknown.anchor.on] {
                deadline.anchor.on = day
                dates.append(Self.date(deadline))
                dates.append(Self.date(deadline, today: "2026-12-12"))
            }
        }
        for date in dates {
            let text = said.count(date)
            #expect(!text.contains("deadlines.") && !text.contains("{") && text.hasSuffix("."), "\(text)")
        }
    }
}
