import CaseModel
import Rulebook
import Testing

@testable import Playbook

struct AppealClockTests {
    /// An appeal of August 1 that the plan upheld its refusal in.
    private static func lost(
        _ level: AppealLevel = .internal, _ kind: CoverageKind = .employerSelfFunded, received: String?,
        decided: String? = nil, final: Bool? = true
    ) -> CaseFile {
        Cases.refused(kind) { file in
            var appeal = Appeal()
            appeal.id = "L1"
            appeal.claim = "K1"
            appeal.level = level
            appeal.sentOn = day("2026-08-01")
            appeal.outcome = .upheld
            appeal.decidedOn = decided.map(day)
            appeal.decisionReceivedOn = received.map(day)
            appeal.final = final
            file.appeals = [appeal]
        }
    }

    // MARK: The plan's own appeal

    @Test func `it counts from the day the refusal came`() throws {
        let deadline = try #require(Cases.refused().plan().account().deadline("R-041"))
        #expect(deadline.due == day("2027-01-21"))
        #expect(deadline.anchor.event == "denialReceived")
        #expect(deadline.anchor.on == day("2026-07-25"))
        #expect(deadline.about == "K1")
        #expect(deadline.condition == nil)
    }

    @Test func `without that day it counts from the paper's date and is assumed`() throws {
        let plan = Cases.refused { $0.claims[0].receivedOn = nil }.plan()
        let deadline = try #require(plan.account().deadline("R-041"))
        // A Saturday: the Friday before is the safe day.
        #expect(deadline.due == day("2027-01-16"))
        #expect(deadline.safe == day("2027-01-15"))
        #expect(deadline.anchor.assumed == true)
        #expect(plan.missingFacts.contains { $0.fact == .claimReceivedOn })
    }

    @Test(arguments: [
        ("2027-01-20", DeadlineState.open), ("2027-01-21", .open), ("2027-01-22", .missed),
    ])
    func `the last day is still open`(_ today: String, _ state: DeadlineState) {
        #expect(Cases.refused().plan(on: day(today)).account().deadline("R-041")?.state == state)
    }

    @Test func `a claim that refuses nothing has no appeal`() {
        #expect(Cases.hospital().plan().account().deadlines.allSatisfy { $0.id != "R-041" })
    }

    @Test func `a claim that another one replaces has no appeal`() {
        let file = Cases.refused { file in
            var newer = file.claims[0]
            newer.id = "K2"
            newer.replaces = "K1"
            newer.denials = []
            newer.status = .corrected
            file.claims.append(newer)
        }
        #expect(file.plan().account().deadline("R-041") == nil)
    }

    @Test(arguments: [CoverageKind.shortTerm, .healthSharing, .medigap])
    func `a plan outside the rules leaves a question and no day`(_ kind: CoverageKind) {
        let plan = Cases.refused(kind).plan()
        #expect(plan.account().deadlines.allSatisfy { !AppealLadder.rules.map(\.text).contains($0.id) })
        #expect(plan.missingFacts.contains { $0.fact == .planLetter })
    }

    @Test func `a plan of unknown kind gets no day but the one that the denial prints`() {
        let unknown = Cases.refused { $0.coverages[0].kind = nil }.plan()
        #expect(unknown.account().deadlines.allSatisfy { !AppealLadder.rules.map(\.text).contains($0.id) })
        #expect(unknown.account().right("R-069")?.status == .mayApply)
        #expect(unknown.account().right("R-041") == nil)
        #expect(unknown.missingFacts.contains { $0.fact == .planLetter })
        // Nothing is settled while an appeal may still be open.
        #expect(unknown.account().phase != .settle)

        let printed = Cases.refused {
            $0.coverages[0].kind = nil
            $0.claims[0].appealBy = day("2026-11-15")
        }.plan()
        let deadline = printed.account().deadline("R-069")
        #expect(deadline?.due == day("2026-11-15"))
        // A Sunday: the Friday before.
        #expect(deadline?.safe == day("2026-11-13"))
        #expect(deadline?.condition == nil)
        #expect(!printed.missingFacts.contains { $0.fact == .planLetter })
    }

    @Test(arguments: [
        // Earlier than the law gives: the law's day is due, and the printed one is the day to go by.
        ("2026-12-01", "2027-01-21", "2026-12-01"),
        // Later: the plan's own word counts.
        ("2027-02-10", "2027-02-10", "2027-02-10"), ("2027-01-21", "2027-01-21", "2027-01-21"),
    ])
    func `the printed day of a known plan`(_ printed: String, _ due: String, _ safe: String) throws {
        let account = Cases.refused { $0.claims[0].appealBy = day(printed) }.plan().account()
        let deadline = try #require(account.deadline("R-041"))
        #expect(deadline.due == day(due))
        #expect(deadline.safe == day(safe))
    }

    struct OtherPlan: Sendable {
        var kind: CoverageKind
        var rule: String
        var event: AnchorEvent
        var due: String
    }

    /// The notice is of July 20, 2026 and came on July 25.
    @Test(arguments: [
        OtherPlan(kind: .tricare, rule: "R-063", event: .noticeDate, due: "2026-10-18"),
        OtherPlan(kind: .federalEmployee, rule: "R-064", event: .noticeDate, due: "2027-01-20"),
        OtherPlan(kind: .churchPlan, rule: "R-065", event: .denialReceived, due: "2027-01-21"),
        OtherPlan(kind: .stateOrLocalGovernment, rule: "R-066", event: .denialReceived, due: "2027-01-21"),
        OtherPlan(kind: .indianHealth, rule: "R-067", event: .denialReceived, due: "2026-08-24"),
        OtherPlan(kind: .medicaid, rule: "R-055", event: .noticeDate, due: "2026-09-18"),
    ])
    func `every kind of plan has its own time and event`(_ row: OtherPlan) throws {
        let account = Cases.refused(row.kind).plan().account()
        let deadline = try #require(account.deadline(row.rule))
        #expect(deadline.due == day(row.due))
        #expect(deadline.anchor.event == row.event.rawValue)
        #expect(deadline.anchor.assumed == nil)
        #expect(account.deadline("R-041") == nil)
        #expect(account.right(Rule.ID(row.rule))?.status == .applies)
    }

    @Test func `for Medicaid the day on the notice is asked for, since a state may set its own`() {
        let plan = Cases.refused(.medicaid).plan()
        #expect(plan.account().deadline("R-055")?.condition == DeadlineWords.ifMedicaidPlan)
        #expect(plan.missingFacts.contains { $0.fact == .planLetter })
        // The longest time that any state gives is no day to go by.
        #expect(plan.account().deadline("R-056") == nil)
        let printed = Cases.refused(.medicaid) { $0.claims[0].appealBy = day("2026-08-19") }.plan()
        #expect(printed.account().deadline("R-055")?.safe == day("2026-08-19"))
        #expect(!printed.missingFacts.contains { $0.fact == .planLetter })
    }

    @Test func `a clock from the date of a paper does not run from the day it came`() {
        let account = Cases.refused(.tricare) { $0.claims[0].processedOn = nil }.plan().account()
        #expect(account.deadline("R-063") == nil)
    }

    // MARK: The next rung

    struct Rung: Sendable {
        var level: AppealLevel
        var rule: String
        var received: String?
        var due: String
        var safe: String
    }

    /// The decision is of September 5; Medicare takes it to have come five days later.
    @Test(arguments: [
        Rung(level: .redetermination, rule: "R-051", received: "2026-09-10", due: "2027-03-09", safe: "2027-03-09"),
        Rung(level: .redetermination, rule: "R-051", received: nil, due: "2027-03-09", safe: "2027-03-04"),
        Rung(level: .reconsideration, rule: "R-052", received: "2026-09-10", due: "2026-11-09", safe: "2026-11-09"),
        Rung(level: .reconsideration, rule: "R-052", received: nil, due: "2026-11-09", safe: "2026-11-04"),
    ])
    func `a lost Medicare appeal opens the next one`(_ row: Rung) throws {
        let file = Self.lost(row.level, .medicare, received: row.received, decided: "2026-09-05", final: nil)
        let account = file.plan().account()
        let deadline = try #require(account.deadline(row.rule))
        #expect(deadline.due == day(row.due))
        #expect(deadline.safe == day(row.safe))
        #expect((deadline.anchor.assumed == true) == (row.received == nil))
        #expect(account.steps.contains { $0.step == .appealInternal && $0.state == .canStart })
    }

    @Test(arguments: [("199.99", false), ("200.00", true), ("200.01", true)])
    func `a hearing needs an amount in dispute, to the cent`(_ amount: String, _ hasDay: Bool) {
        var file = Self.lost(.reconsideration, .medicare, received: "2026-09-10", decided: "2026-09-05", final: nil)
        file.claims[0].denials = [file.claims[0].denials[0]]
        file.claims[0].denials[0].amount = money(amount)
        let deadline = file.plan().account().deadline("R-052")
        #expect((deadline != nil) == hasDay)
        #expect(deadline?.condition == nil)
        file.claims[0].denials = []
        file.claims[0].status = .denied
        #expect(file.plan().account().deadline("R-052")?.condition == "Only if at least $200.00 is in dispute.")
    }

    @Test func `an appeal that was sent in time meets it`() {
        #expect(Self.lost(received: "2026-09-10").plan().account().deadline("R-041")?.state == .met)
    }

    // MARK: Medicare and Medicare Advantage

    struct Presumed: Sendable {
        var kind: CoverageKind
        var rule: String
        var received: String?
        var due: String
        var safe: String
    }

    @Test(arguments: [
        Presumed(kind: .medicare, rule: "R-050", received: "2026-07-25", due: "2026-11-22", safe: "2026-11-20"),
        // Presumed to have come five days after July 20; the safe day counts from July 20.
        Presumed(kind: .medicare, rule: "R-050", received: nil, due: "2026-11-22", safe: "2026-11-17"),
        Presumed(
            kind: .medicareAdvantage, rule: "R-054", received: "2026-07-28", due: "2026-09-26", safe: "2026-09-25"),
        Presumed(kind: .medicareAdvantage, rule: "R-054", received: nil, due: "2026-09-23", safe: "2026-09-18"),
    ])
    func `Medicare presumes receipt, and the safe day does not rely on it`(_ row: Presumed) throws {
        let file = Cases.refused(row.kind) { $0.claims[0].receivedOn = row.received.map(day) }
        let deadline = try #require(file.plan().account().deadline(row.rule))
        #expect(deadline.due == day(row.due))
        #expect(deadline.safe == day(row.safe))
        #expect((deadline.anchor.assumed == true) == (row.received == nil))
        #expect(file.plan().account().deadline("R-041") == nil)
    }

    @Test func `a number of a rule that was not read is shown as one to check`() {
        #expect(Cases.refused(.medicareAdvantage).plan().account().deadline("R-054")?.checkFirst == true)
        #expect(Cases.refused(.medicare).plan().account().deadline("R-050")?.checkFirst == nil)
    }

    // MARK: The review from outside

    @Test(arguments: [
        ("2026-09-10", "2027-01-10", "2027-01-08"),
        // No February 30: the first day of the fifth month.
        ("2026-10-30", "2027-03-01", "2027-03-01"),
        ("2027-10-30", "2028-03-01", "2028-03-01"), ("2027-10-29", "2028-02-29", "2028-02-29"),
        ("2026-10-29", "2027-03-01", "2027-03-01"), ("2026-12-31", "2027-05-01", "2027-04-30"),
    ])
    func `four months, and the first of the next month when there is no such day`(
        _ received: String, _ due: String, _ safe: String
    ) throws {
        let deadline = try #require(
            Self.lost(received: received).plan(on: day("2026-12-31")).account().deadline("R-046"))
        #expect(deadline.due == day(due))
        #expect(deadline.safe == day(safe))
        #expect(deadline.anchor.event == "finalDenialReceived")
    }

    @Test(arguments: [
        ("2027-01-09", DeadlineState.open), ("2027-01-10", .open), ("2027-01-11", .missed),
    ])
    func `the last day of the review is still open`(_ today: String, _ state: DeadlineState) {
        let account = Self.lost(received: "2026-09-10").plan(on: day(today)).account()
        #expect(account.deadline("R-046")?.state == state)
    }

    @Test func `a decision that is not the last gives no review, and one that may be gives it with a condition`() {
        #expect(Self.lost(received: "2026-09-10", final: false).plan().account().deadline("R-046") == nil)
        let maybe = Self.lost(received: "2026-09-10", final: nil).plan()
        #expect(maybe.account().deadline("R-046")?.condition == DeadlineWords.ifLastDecision)
        #expect(maybe.missingFacts.contains { $0.fact == .finalDecision })
    }

    @Test func `without the day of receipt the review counts from the decision's date`() {
        let deadline = Self.lost(received: nil, decided: "2026-09-05").plan().account().deadline("R-046")
        #expect(deadline?.due == day("2027-01-05"))
        #expect(deadline?.anchor.assumed == true)
    }
}
