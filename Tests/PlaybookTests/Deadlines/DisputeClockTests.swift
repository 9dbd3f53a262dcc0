import CaseModel
import Testing

@testable import Playbook

struct DisputeClockTests {
    /// What a collector's notice says, and what follows from it.
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var dated: String?
        var received: String?
        var printed: String?
        var due: String
        var safe: String
        var anchor: String?
        var isAssumed = false

        var testDescription: String { name }
    }

    static let rows = [
        Row(
            name: "received", dated: "2026-09-01", received: "2026-09-08", due: "2026-10-08", safe: "2026-10-08",
            anchor: "2026-09-08"),
        Row(
            name: "due on a Saturday", received: "2026-09-10", due: "2026-10-10", safe: "2026-10-09",
            anchor: "2026-09-10"),
        Row(
            name: "due on a holiday that follows a weekend", received: "2026-09-12", due: "2026-10-12",
            safe: "2026-10-09", anchor: "2026-09-12"),
        // Five working days after Tuesday, September 1, with Labor Day on September 7, is September 9.
        Row(
            name: "receipt assumed over a holiday", dated: "2026-09-01", due: "2026-10-09", safe: "2026-10-01",
            anchor: "2026-09-09", isAssumed: true),
        Row(
            name: "a later printed end governs", dated: "2026-09-01", received: "2026-09-08", printed: "2026-10-17",
            due: "2026-10-17", safe: "2026-10-16", anchor: "2026-09-08"),
        Row(
            name: "an earlier printed end does not", received: "2026-09-08", printed: "2026-10-01", due: "2026-10-08",
            safe: "2026-10-08", anchor: "2026-09-08"),
        Row(
            name: "a later printed end, receipt assumed", dated: "2026-09-01", printed: "2026-10-20", due: "2026-10-20",
            safe: "2026-10-01", anchor: "2026-09-09", isAssumed: true),
        Row(
            name: "only the printed end", printed: "2026-10-11", due: "2026-10-11", safe: "2026-10-09", anchor: nil,
            isAssumed: true),
        Row(
            name: "a leap day inside", received: "2028-02-01", due: "2028-03-02", safe: "2028-03-02",
            anchor: "2028-02-01"),
    ]

    private func file(_ row: Row) -> CaseFile {
        Cases.collector { file in
            file.accounts[0].holder?.validationNotice?.datedOn = row.dated.map(day)
            file.accounts[0].holder?.validationNotice?.receivedOn = row.received.map(day)
            file.accounts[0].holder?.validationNotice?.disputeBy = row.printed.map(day)
        }
    }

    @Test(arguments: rows)
    func `the days follow from the notice`(_ row: Row) throws {
        let deadline = try #require(file(row).plan(on: day("2026-09-15")).account().deadline("R-083"))
        #expect(deadline.due == day(row.due))
        #expect(deadline.safe == day(row.safe))
        #expect(deadline.anchor.event == "validationNoticeReceived")
        #expect(deadline.anchor.on == row.anchor.map(day))
        #expect((deadline.anchor.assumed == true) == row.isAssumed)
        #expect(deadline.clock == "D-32")
        #expect(deadline.citation == "15 USC 1692g(a)(3)")
        #expect(deadline.checkFirst == true, "the rule's text was not read")
    }

    @Test(arguments: [
        ("2026-10-07", DeadlineState.open), ("2026-10-08", .open), ("2026-10-09", .missed), ("2027-10-08", .missed),
    ])
    func `the day itself is still in time`(_ today: String, _ state: DeadlineState) {
        #expect(file(Self.rows[0]).plan(on: day(today)).account().deadline("R-083")?.state == state)
    }

    @Test(arguments: [
        ("2026-10-08", DeadlineState.met), ("2026-09-20", .met), ("2026-10-09", .missed),
    ])
    func `a letter in time meets it and a late one does not`(_ sent: String, _ state: DeadlineState) {
        let file = Cases.collector { $0.requests = [.sent(.validation, on: sent)] }
        #expect(file.plan(on: day("2026-12-01")).account().deadline("R-083")?.state == state)
    }

    @Test func `a call does not meet it and the letter stays to be sent`() {
        let account = Cases.collector { $0.requests = [.sent(.validation, on: "2026-09-10", by: "phone")] }.plan()
            .account()
        #expect(account.deadline("R-083")?.state == .open)
        #expect(account.step(.disputeDebt)?.state == .canStart)
    }

    @Test func `an office of the provider's own has no such clock`() {
        let file = Cases.collector { $0.accounts[0].holder?.kind = .vendor }
        #expect(file.plan().account().deadline("R-083") == nil)
    }

    @Test func `a notice without any day leaves a question and no day`() {
        let file = Cases.collector { file in
            file.accounts[0].holder?.validationNotice?.datedOn = nil
            file.accounts[0].holder?.validationNotice?.receivedOn = nil
        }
        let plan = file.plan()
        #expect(plan.account().deadline("R-083") == nil)
        #expect(plan.missingFacts.contains { $0.fact == .noticeReceivedOn })
        #expect(plan.next?.step == .disputeDebt)
    }
}
