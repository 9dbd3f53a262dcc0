import CaseModel
import Testing

@testable import Playbook

struct RankingTests {
    /// Two cases of one household side by side: the accounts have ids of their own, the coverage is the first one's.
    private static func beside(_ first: CaseFile, _ second: CaseFile) -> CaseFile {
        var file = first
        var other = second
        func renamed<Noun>(_ id: Identifier<Noun>) -> Identifier<Noun> { Identifier("\(id.text)-2") }
        for index in other.accounts.indices {
            other.accounts[index].id = renamed(other.accounts[index].id)
            other.accounts[index].episode = other.accounts[index].episode.map(renamed)
        }
        for index in other.episodes.indices { other.episodes[index].id = renamed(other.episodes[index].id) }
        for index in other.claims.indices {
            other.claims[index].id = renamed(other.claims[index].id)
            other.claims[index].account = other.claims[index].account.map(renamed)
        }
        for index in other.requests.indices {
            other.requests[index].account = other.requests[index].account.map(renamed)
        }
        for index in other.assistance.indices {
            other.assistance[index].account = other.assistance[index].account.map(renamed)
        }
        for index in other.agreements.indices {
            other.agreements[index].account = other.agreements[index].account.map(renamed)
        }
        for index in other.payments.indices {
            other.payments[index].account = other.payments[index].account.map(renamed)
        }
        file.accounts += other.accounts
        file.episodes += other.episodes
        file.claims += other.claims
        file.requests += other.requests
        file.assistance += other.assistance
        file.agreements += other.agreements
        file.payments += other.payments
        return file
    }

    struct Pair: Sendable, CustomTestStringConvertible {
        var name: String
        var first: CaseFile
        var second: CaseFile
        var step: StepName
        var reason: RankReason
        var testDescription: String { name }
    }

    private static let dueSoon = Cases.hospital { $0.accounts[0].statements[0].dueDate = day("2026-09-20") }
    private static let lateAnswer = Cases.hospital { file in
        file.requests = [.sent(.itemizedBill, on: "2026-07-01", respondBy: "2026-08-01")]
    }
    private static let noDates = Cases.collector { file in
        file.accounts[0].holder?.validationNotice?.datedOn = nil
        file.accounts[0].holder?.validationNotice?.receivedOn = nil
    }

    static let pairs = [
        Pair(
            name: "court papers before a dispute that runs out", first: Cases.collector(),
            second: Story.courtPapers.file,
            step: .answerCourt, reason: .courtPapers),
        Pair(
            name: "a pay day before a dispute", first: Cases.collector(), second: Story.payingAsAgreed.file, step: .pay,
            reason: .payDay),
        Pair(
            name: "a dispute that runs out before a due bill", first: dueSoon, second: Cases.collector(),
            step: .disputeDebt, reason: .deadlineNear),
        Pair(
            name: "a collector without any date before a due bill", first: dueSoon, second: noDates, step: .disputeDebt,
            reason: .collector),
        Pair(
            name: "a shield before a due bill", first: dueSoon, second: Story.emergencyVisit.file, step: .useProtection,
            reason: .protection),
        Pair(
            name: "a due bill before a late answer", first: lateAnswer, second: dueSoon, step: .askHold,
            reason: .dueDateNear),
        Pair(
            name: "a late answer before a refused claim", first: Cases.refused(), second: lateAnswer, step: .nudge,
            reason: .overdueAnswer),
        Pair(
            name: "a refused claim before a list of charges", first: Cases.hospital(), second: Cases.refused(),
            step: .appealInternal, reason: .claim),
        Pair(
            name: "a list of charges before terms", first: Cases.ready(), second: Cases.hospital(),
            step: .requestItemizedBill, reason: .charges),
    ]

    @Test(arguments: pairs)
    func `one thing comes before another`(_ pair: Pair) {
        for file in [Self.beside(pair.first, pair.second), Self.beside(pair.second, pair.first)] {
            let next = file.plan().next
            #expect(next?.step == pair.step)
            #expect(next?.reason == pair.reason)
        }
    }

    @Test func `a deadline far away has the rank of its step, a near one goes ahead`() {
        let far = Cases.refused().plan(on: day("2026-09-15")).next
        #expect(far?.reason == .claim)
        // The appeal ends on January 21.
        let near = Cases.refused().plan(on: day("2026-12-23")).next
        #expect(near?.reason == .deadlineNear)
        #expect(near?.bestBy == day("2027-01-21"))
    }

    @Test func `of two deadlines the nearer one comes first, of equal days the larger balance`() {
        let small = Cases.collector { $0.accounts[0].statements[0].balance = money("100.00") }
        let both = Self.beside(small, Cases.collector())
        #expect(both.plan().next?.account == "A1-2")
        let earlier = Cases.collector { file in
            file.accounts[0].statements[0].balance = money("100.00")
            file.accounts[0].holder?.validationNotice?.receivedOn = day("2026-09-07")
        }
        #expect(Self.beside(earlier, Cases.collector()).plan().next?.account == "A1")
    }

    // MARK: Energy

    @Test func `with little energy the smallest useful step is offered`() {
        var file = Cases.hospital { $0.household?.annualIncome = nil }
        #expect(file.plan().next?.step == .requestItemizedBill)
        var answers = Answers()
        answers.energy = "low"
        file.answers = answers
        let next = file.plan().next
        #expect(next?.step == .screenAssistance)
        #expect(next?.minutes == 2)
    }

    @Test func `with little energy a deadline that runs out is still offered`() {
        var file = Self.beside(Cases.hospital { $0.household?.annualIncome = nil }, Cases.collector())
        var answers = Answers()
        answers.energy = "low"
        file.answers = answers
        #expect(file.plan().next?.step == .disputeDebt)
    }

    // MARK: Best by

    @Test(arguments: [
        // Two weeks before the printed day; no later than two weeks from today; never in the past.
        ("2026-10-06", "2026-09-22"), ("2026-12-31", "2026-09-29"), ("2026-09-18", "2026-09-18"),
        ("2026-09-01", "2026-09-29"), ("2026-10-11", "2026-09-25"),
    ])
    func `the best day lies before the printed due date`(_ due: String, _ bestBy: String) {
        let file = Cases.hospital { $0.accounts[0].statements[0].dueDate = day(due) }
        #expect(file.plan().account().step(.requestItemizedBill)?.bestBy == day(bestBy))
    }

    @Test func `after the safe day the last day is the best one`() {
        let file = Cases.collector { $0.accounts[0].holder?.validationNotice?.receivedOn = day("2026-09-10") }
        #expect(file.plan(on: day("2026-10-09")).next?.bestBy == day("2026-10-09"))
        #expect(file.plan(on: day("2026-10-10")).next?.bestBy == day("2026-10-10"))
    }

    // MARK: Ends

    @Test func `without accounts the next step is to add a bill`() {
        let next = CaseFile().plan().next
        #expect(next?.step == .answerQuestion)
        #expect(next?.account == nil)
        #expect(next?.opens == [.addPaper])
    }

    @Test func `with every account closed there is no next step`() {
        #expect(Story.closed.plan.next == nil)
    }

    @Test func `when everything is asked for, the next step is to wait`() {
        let file = Cases.hospital { file in
            file.requests = [.sent(.itemizedBill, on: "2026-09-10"), .sent(.assistanceApplication, on: "2026-09-10")]
            var hold = Hold()
            hold.account = "A1"
            hold.grantedUntil = day("2026-11-30")
            hold.inWriting = true
            file.holds = [hold]
        }
        let next = file.plan().next
        #expect(next?.step == .wait)
        #expect(next?.bestBy == day("2026-10-13"), "the Tuesday after a due Saturday and a holiday")
    }
}
