import CaseModel
import Rulebook
import Testing

@testable import Playbook

struct OtherClockTests {
    // MARK: Requests

    @Test(arguments: [
        ("2026-10-02", WorkState.waiting), ("2026-10-04", .waiting), ("2026-10-05", .overdue),
    ])
    func `a request waits until the working day after its answer was due`(_ today: String, _ state: WorkState) {
        let file = Cases.hospital { file in
            file.requests = [.sent(.itemizedBill, on: "2026-09-02", respondBy: "2026-10-02")]
        }
        let account = file.plan(on: day(today)).account()
        #expect(account.step(.requestItemizedBill)?.nudgeOn == day("2026-10-05"))
        #expect(account.step(.requestItemizedBill)?.state == state)
        #expect(account.track(.bill)?.state == state)
        #expect(account.track(.bill)?.until == day("2026-10-02"))
    }

    @Test func `an answer that was due on the Friday before a holiday is asked for after it`() {
        let file = Cases.hospital { file in
            file.requests = [.sent(.itemizedBill, on: "2026-09-02", respondBy: "2026-10-09")]
        }
        #expect(file.plan().account().step(.requestItemizedBill)?.nudgeOn == day("2026-10-13"))
    }

    @Test func `a request without a day gets the product's usual one`() {
        let file = Cases.hospital { $0.requests = [.sent(.itemizedBill, on: "2026-09-02")] }
        let deadline = file.plan().account().deadline("request:R1")
        #expect(deadline?.due == day("2026-10-02"))
        #expect(deadline?.whose == .them)
    }

    @Test func `a request for records has a time by law`() throws {
        let file = Cases.hospital { $0.requests = [.sent(.recordsAccess, on: "2026-09-04")] }
        let deadline = try #require(file.plan().account().deadline("R-071"))
        #expect(deadline.due == day("2026-10-04"))
        #expect(deadline.safe == day("2026-10-02"))
        #expect(deadline.anchor.event == "recordsRequest")
        #expect(deadline.about == "R1")
    }

    @Test(arguments: [("2026-10-02", DeadlineState.met), ("2026-10-03", .missed)])
    func `an answer in time meets the day`(_ answered: String, _ state: DeadlineState) {
        let file = Cases.hospital { file in
            file.requests = [.sent(.itemizedBill, on: "2026-09-02", respondBy: "2026-10-02", answeredOn: answered)]
        }
        #expect(file.plan(on: day("2026-11-01")).account().deadline("request:R1")?.state == state)
    }

    @Test func `a promise in a call opens the same clock`() {
        let file = Cases.hospital { file in
            var contact = Contact()
            contact.id = "C1"
            contact.account = "A1"
            contact.on = day("2026-09-02")
            var promise = Promise()
            promise.what = "itemizedBill"
            promise.by = day("2026-09-20")
            contact.promises = [promise]
            file.contacts = [contact]
        }
        #expect(file.plan().account().track(.bill)?.until == day("2026-09-20"))
        #expect(file.plan().account().phase == .validate)
    }

    // MARK: Holds

    @Test(arguments: [
        ("2026-10-31", DeadlineState.open, WorkState.done), ("2026-11-01", .missed, .canStart),
    ])
    func `a hold ends with its last day`(_ today: String, _ state: DeadlineState, _ track: WorkState) {
        let file = Cases.hospital { file in
            var hold = Hold()
            hold.account = "A1"
            hold.grantedUntil = day("2026-10-31")
            hold.inWriting = true
            file.holds = [hold]
        }
        let account = file.plan(on: day(today)).account()
        #expect(account.deadline("hold:A1")?.state == state)
        #expect(account.deadline("hold:A1")?.safe == day("2026-10-30"))
        #expect(account.track(.hold)?.state == track)
    }

    // MARK: Agreements

    @Test func `payments fill the pay days in their order`() {
        let account = Story.payingAsAgreed.plan.account()
        #expect(account.deadlines.filter { $0.clock == "payDay" }.map(\.state) == [.met, .open, .open])
        let late = Story.payingAsAgreed.file.plan(on: day("2026-09-21")).account()
        #expect(late.deadlines.filter { $0.clock == "payDay" }.map(\.state) == [.met, .missed, .open])
    }

    // MARK: Courts

    @Test(arguments: [
        ("2026-10-08", DeadlineState.open), ("2026-10-09", .missed),
    ])
    func `court papers come first in the list`(_ today: String, _ state: DeadlineState) {
        let first = Story.courtPapers.file.plan(on: day(today)).account().deadlines.first
        #expect(first?.id == "court:A1")
        #expect(first?.state == state)
    }

    @Test func `an answer that was logged meets the court's day`() {
        var file = Story.courtPapers.file
        var contact = Contact()
        contact.id = "C1"
        contact.account = "A1"
        contact.on = day("2026-10-01")
        contact.department = "court"
        file.contacts = [contact]
        let account = file.plan(on: day("2026-12-01")).account()
        #expect(account.deadlines.first?.state == .met)
        #expect(account.step(.answerCourt)?.state == .done)
    }

    // MARK: Rules that are not there

    @Test(arguments: [
        ("R-026", Cases.hospital()), ("R-041", Cases.refused()), ("R-016", Cases.uninsured()),
        ("R-083", Cases.collector()),
    ])
    func `a rule that is not in the rulebook gives no day and a line that says so`(_ rule: String, _ file: CaseFile) {
        let book = FixtureRulebook().without(.init(rule)).rulebook
        let plan = file.plan(by: book)
        #expect(plan.account().deadlines.allSatisfy { $0.id != rule })
        #expect(plan.missingFacts.contains { $0.fact == .rule && $0.changes.joined().contains(rule) })
        #expect(plan.next != nil)
    }

    @Test func `a number without a length in days gives no day`() {
        let book = FixtureRulebook().changing("R-041") { rule in
            rule.parameters["appealWindow"]?.value = .text("many")
        }
        #expect(Cases.refused().plan(by: book.rulebook).account().deadline("R-041") == nil)
    }

    @Test func `a rule that nobody checked for long is shown as one to check`() {
        let book = FixtureRulebook().changing("R-041") { $0.checkedOn = day("2024-01-01") }
        #expect(Cases.refused().plan(by: book.rulebook).account().deadline("R-041")?.checkFirst == true)
        #expect(Cases.refused().plan().account().deadline("R-041")?.checkFirst == nil)
    }
}
