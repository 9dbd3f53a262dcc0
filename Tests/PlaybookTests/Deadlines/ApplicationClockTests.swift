import CaseModel
import Testing

@testable import Playbook

struct ApplicationClockTests {
    private func plan(on today: Day = Cases.today, _ change: (inout CaseFile) -> Void) -> AccountPlan {
        Cases.hospital(change).plan(on: today).account()
    }

    @Test func `it counts from the first statement and not from its receipt or the visit`() throws {
        let deadline = try #require(plan { _ in }.deadline("R-026"))
        #expect(deadline.anchor.event == "firstPostDischargeStatement")
        #expect(deadline.anchor.on == day("2026-08-20"))
        #expect(deadline.anchor.assumed == nil)
        // A Saturday, with the Friday before it as the safe day.
        #expect(deadline.due == day("2027-04-17"))
        #expect(deadline.safe == day("2027-04-16"))
        #expect(deadline.checkFirst == true)
        #expect(deadline.citation == "26 CFR 1.501(r)-1(b)(3)")
    }

    @Test(arguments: [
        // Counts over December and a leap February.
        ("2027-07-05", "2028-03-01", "2028-03-01"), ("2026-04-02", "2026-11-28", "2026-11-27"),
        ("2026-01-31", "2026-09-28", "2026-09-28"),
    ])
    func `it crosses months and leap years`(_ date: String, _ due: String, _ safe: String) throws {
        let deadline = try #require(plan { $0.accounts[0].statements[0].date = day(date) }.deadline("R-026"))
        #expect(deadline.due == day(due))
        #expect(deadline.safe == day(safe))
    }

    @Test(arguments: [
        ("2027-04-16", DeadlineState.open), ("2027-04-17", .open), ("2027-04-18", .missed),
    ])
    func `the last day is still open`(_ today: String, _ state: DeadlineState) {
        #expect(plan(on: day(today)) { _ in }.deadline("R-026")?.state == state)
    }

    @Test func `the later day in a collection notice governs`() throws {
        func action(_ deadline: String) -> (inout CaseFile) -> Void {
            { file in
                var action = CollectionAction()
                action.kind = .lien
                action.noticeOn = day("2027-03-25")
                action.noticeDeadline = day(deadline)
                file.accounts[0].collectionActions = [action]
            }
        }
        let later = try #require(plan(action("2027-05-01")).deadline("R-026"))
        #expect(later.due == day("2027-05-01"))
        #expect(later.safe == day("2027-04-30"))
        #expect(plan(action("2027-04-01")).deadline("R-026")?.due == day("2027-04-17"))
    }

    @Test func `without a first statement the oldest is assumed to be it`() throws {
        let account = plan { file in
            file.accounts[0].statements[0].isFirstPostDischarge = nil
            var older = file.accounts[0].statements[0]
            older.id = "S0"
            older.date = day("2026-07-01")
            file.accounts[0].statements.append(older)
        }
        let deadline = try #require(account.deadline("R-026"))
        #expect(deadline.anchor.on == day("2026-07-01"))
        #expect(deadline.anchor.assumed == true)
        #expect(deadline.due == day("2027-02-26"))
    }

    @Test func `an application meets it and stays met`() {
        let account = plan(on: day("2028-01-01")) { file in
            var form = Assistance()
            form.id = "N1"
            form.account = "A1"
            form.appliedOn = day("2027-04-17")
            file.assistance = [form]
        }
        #expect(account.deadline("R-026")?.state == .met)
    }

    @Test(arguments: [(HospitalKind.forProfit, false), (.notHospital, false), (.nonprofit, true), (.government, true)])
    func `only hospitals in the rule's scope have it`(_ kind: HospitalKind, _ exists: Bool) {
        #expect((plan { $0.accounts[0].hospitalKind = kind }.deadline("R-026") != nil) == exists)
    }

    @Test func `an unknown hospital has it with a condition`() {
        let deadline = plan { $0.accounts[0].hospitalKind = nil }.deadline("R-026")
        #expect(deadline?.condition == DeadlineWords.ifNonprofit)
    }

    @Test func `a doctor's bill does not have it`() {
        let account = plan { file in
            file.accounts[0].hospitalKind = nil
            file.accounts[0].role = .anesthesia
        }
        #expect(account.deadline("R-026") == nil)
    }
}

struct CollectionActionClockTests {
    @Test(arguments: [("2026-12-17", DeadlineState.open), ("2026-12-18", .open), ("2026-12-19", .met)])
    func `the hospital's own waiting time is never missed`(_ today: String, _ state: DeadlineState) throws {
        let deadline = try #require(Cases.hospital().plan(on: day(today)).account().deadline("R-024"))
        #expect(deadline.due == day("2026-12-18"))
        #expect(deadline.state == state)
        #expect(deadline.whose == .them)
    }

    @Test func `a notice runs to its printed day when that is later`() throws {
        let account = Cases.hospital { file in
            var action = CollectionAction()
            action.kind = .creditReport
            action.noticeOn = day("2026-09-01")
            action.noticeDeadline = day("2026-10-15")
            file.accounts[0].collectionActions = [action]
        }.plan().account()
        let deadline = try #require(account.deadline("R-025"))
        #expect(deadline.due == day("2026-10-15"))
        #expect(deadline.anchor.event == "collectionActionNotice")
        #expect(deadline.whose == .you)
    }
}
