import CaseModel
import Testing

@testable import Playbook

struct EstimateClockTests {
    @Test func `it is due from receipt and safe from the bill's own date`() throws {
        let deadline = try #require(Cases.uninsured().plan().account().deadline("R-016"))
        #expect(deadline.due == day("2026-12-22"))
        #expect(deadline.safe == day("2026-12-18"))
        #expect(deadline.anchor.event == "initialBillReceived")
        #expect(deadline.anchor.assumed == nil)
        #expect(deadline.clock == "D-06")
        #expect(deadline.checkFirst == nil, "the rule was read")
    }

    @Test func `without the day of receipt it counts from the bill's date and says so`() throws {
        let file = Cases.uninsured { $0.accounts[0].statements[0].receivedOn = nil }
        let plan = file.plan()
        let deadline = try #require(plan.account().deadline("R-016"))
        #expect(deadline.due == day("2026-12-18"))
        #expect(deadline.safe == day("2026-12-18"))
        #expect(deadline.anchor.assumed == true)
        #expect(plan.missingFacts.contains { $0.fact == .statementReceivedOn })
    }

    @Test func `the first bill counts and not a later one`() throws {
        let file = Cases.uninsured { file in
            var later = file.accounts[0].statements[0]
            later.id = "S2"
            later.date = day("2026-09-10")
            later.receivedOn = day("2026-09-12")
            file.accounts[0].statements.append(later)
        }
        #expect(file.plan().account().deadline("R-016")?.due == day("2026-12-22"))
    }

    @Test(arguments: [
        ("2026-12-21", DeadlineState.open), ("2026-12-22", .open), ("2026-12-23", .missed),
    ])
    func `the last day is still open`(_ today: String, _ state: DeadlineState) {
        #expect(Cases.uninsured().plan(on: day(today)).account().deadline("R-016")?.state == state)
    }

    @Test func `a dispute that was sent meets it`() {
        let file = Cases.uninsured { $0.requests = [.sent(.externalDispute, on: "2026-12-22")] }
        #expect(file.plan(on: day("2027-06-01")).account().deadline("R-016")?.state == .met)
    }

    @Test func `a bill near the estimate has no such day`() {
        let file = Cases.uninsured { file in
            file.accounts[0].statements[0].balance = money("1199.99")
            file.accounts[0].statements[0].totalCharges = money("1199.99")
        }
        #expect(file.plan().account().deadline("R-016") == nil)
    }
}
