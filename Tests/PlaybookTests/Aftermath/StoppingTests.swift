import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Rest, a stop, a closed account, and what is left after it.
struct StoppingTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    private static func stopped(_ kind: StopKind, until: String? = nil, _ file: CaseFile) -> CaseFile {
        var file = file
        var stop = Stop()
        stop.kind = kind
        stop.on = day("2026-09-10")
        stop.until = until.map(day)
        file.accounts[0].stop = stop
        return file
    }

    @Test func `a rest hides what can wait and says what still binds`() throws {
        let plan = Self.stopped(.paused, until: "2026-10-20", Cases.collector()).plan(by: try Self.rulebook.get())
        let account = plan.account()
        #expect(account.phase != .closed)
        let stopped = try #require(account.stopped)
        #expect(stopped.givesUp.hasPrefix("You rest for a while."))
        // The 30 days to dispute end on October 8: the law's day goes on, whoever rests.
        #expect(stopped.stillBinds.map(\.due) == [day("2026-10-08")])
    }

    @Test func `a request of one's own binds nobody`() throws {
        let file = Self.stopped(
            .paused, until: "2026-10-20",
            Cases.ready { $0.requests = [.sent(.correction, on: "2026-09-01", respondBy: "2026-09-29")] })
        let account = file.plan(by: try Self.rulebook.get()).account()
        #expect(account.deadlines.contains { $0.state == .open })
        #expect(account.stopped?.stillBinds.isEmpty == true)
    }

    @Test func `on the day after the rest the account is back`() throws {
        let file = Self.stopped(.paused, until: "2026-10-20", Cases.ready())
        let rulebook = try Self.rulebook.get()
        #expect(file.plan(on: day("2026-10-20"), by: rulebook).next?.step == .wait)
        #expect(file.plan(on: day("2026-10-21"), by: rulebook).next?.step != .wait)
    }

    @Test func `a stop for good closes and keeps the dates that bind beside the next step`() throws {
        let file = Self.stopped(.closed, Cases.collector())
        let plan = file.plan(on: day("2026-10-05"), by: try Self.rulebook.get())
        #expect(plan.account().phase == .closed)
        // What is asked for is not gone because somebody stopped.
        #expect(plan.account().openBalance == money("1200.00"))
        #expect(plan.account().stopped?.givesUp.contains("$1,200.00") == true)
        #expect(plan.fixedDates.map(\.due) == [day("2026-10-08")])
    }

    @Test func `after closing come the proof, three looks at the credit reports and what to keep`() throws {
        let closed = Cases.ready { file in
            file.accounts[0].statements[0].balance = .zero
            file.requests = [.sent(.zeroBalance, on: "2026-09-02", answeredOn: "2026-09-10")]
        }
        let rulebook = try Self.rulebook.get()
        let after = try #require(closed.plan(by: rulebook).account().afterClosing)
        #expect(after.hasProof && after.closedOn == day("2026-09-10"))
        // 30, 60 and 90 days after September 10.
        #expect(after.creditChecks.map(\.on) == [day("2026-10-10"), day("2026-11-09"), day("2026-12-09")])
        #expect(after.creditChecks.allSatisfy { !$0.done })
        #expect(!after.keep.isEmpty && after.keepUntil.map { $0 > day("2027-09-10") } == true)

        var looked = closed
        var contact = Contact()
        contact.id = "C1"
        contact.account = "A1"
        contact.on = day("2026-10-12")
        contact.department = "creditBureau"
        looked.contacts = [contact]
        let checks = looked.plan(on: day("2026-10-13"), by: rulebook).account().afterClosing?.creditChecks
        #expect(checks?.map(\.done) == [true, false, false])
    }
}
