import CaseModel
import Testing

@testable import Playbook

/// When a wait ends, and what is not offered twice.
struct WaitTests {
    @Test func `a wait ends on the day from which the agreed payment can be recorded`() {
        let plan = Story.payingAsAgreed.file.plan(on: day("2026-09-01")).account()
        #expect(plan.step(.pay)?.state == .waiting)
        #expect(plan.step(.pay)?.until == day("2026-09-20"))
        #expect(plan.step(.wait)?.until == day("2026-09-13"))
        let later = Story.payingAsAgreed.file.plan(on: day("2026-09-13")).account()
        #expect(later.step(.pay)?.state == .canStart)
    }

    @Test func `a wait ends a week before the court wants an answer`() {
        let file = Cases.collector { file in
            var suit = Suit()
            suit.state = .served
            suit.servedOn = day("2026-09-10")
            suit.answerBy = day("2026-10-20")
            file.accounts[0].suit = suit
            var helped = Contact()
            helped.id = "C1"
            helped.account = "A1"
            helped.on = day("2026-09-14")
            helped.department = "legalHelp"
            file.contacts = [helped]
        }
        let plan = file.plan(on: day("2026-09-15")).account()
        #expect(plan.step(.answerCourt)?.state == .waiting)
        #expect(file.plan(on: day("2026-10-12")).account().step(.answerCourt)?.state == .waiting)
        #expect(file.plan(on: day("2026-10-13")).account().step(.answerCourt)?.state == .canStart)
    }

    private static func ending(_ change: (inout CaseFile) -> Void) -> CaseFile {
        Cases.hospital { file in
            var hold = Hold()
            hold.account = "A1"
            hold.askedOn = day("2026-08-25")
            hold.grantedUntil = day("2026-09-18")
            file.holds = [hold]
            change(&file)
        }
    }

    @Test func `a hold that ends is asked for once more, and not again while the answer is due`() {
        #expect(Self.ending { _ in }.plan().account().step(.askHold)?.state == .canStart)
        let asked = Self.ending { file in
            var more = Hold()
            more.account = "A1"
            more.askedOn = day("2026-09-14")
            file.holds.append(more)
        }
        #expect(asked.plan().account().step(.askHold)?.state == .waiting)
        // The hold is over, and what was asked for is still due.
        #expect(asked.plan(on: day("2026-09-20")).account().step(.askHold)?.state == .waiting)
        let refused = Self.ending { file in
            var no = Request.sent(.hold, on: "2026-09-12", answeredOn: "2026-09-14")
            no.answer = "no"
            file.requests.append(no)
        }
        #expect(refused.plan().account().step(.askHold)?.state == .skipped)
    }

    @Test func `a claim that was sent and not heard of is asked about again`() {
        let filed = Cases.hospital { file in
            file.claims = []
            file.requests = [
                .sent(.claimReview, on: "2026-07-01", answeredOn: "2026-07-02"),
                .sent(.coordination, on: "2026-07-03", answeredOn: "2026-07-06"),
            ]
        }
        #expect(filed.plan(on: day("2026-07-10")).account().step(.checkClaim)?.state == .waiting)
        #expect(filed.plan(on: day("2026-07-10")).account().step(.fileClaim)?.state == .done)
        #expect(filed.plan(on: day("2026-09-15")).account().step(.checkClaim)?.state == .canStart)
        var again = filed
        again.requests.append(.sent(.claimReview, on: "2026-09-10", answeredOn: "2026-09-12"))
        #expect(again.plan().account().step(.fileClaim)?.state == .canStart)
    }

    @Test func `a second plan that is not heard of is asked again`() {
        let second = Cases.hospital { file in
            var other = file.coverages[0]
            other.id = "I2"
            other.order = "secondary"
            file.coverages.append(other)
            file.requests = [.sent(.coordination, on: "2026-07-03", answeredOn: "2026-07-06")]
        }
        #expect(second.plan(on: day("2026-07-10")).account().step(.coordinateBenefits)?.state == .done)
        #expect(second.plan(on: day("2026-09-15")).account().step(.coordinateBenefits)?.state == .canStart)
    }

    @Test func `whoever stays with their answer about a bill is not asked once more`() {
        let file = Cases.hospital { file in
            var liability = Liability()
            liability.answer = .notMine
            liability.on = day("2026-08-01")
            file.accounts[0].liability = liability
            file.requests = [.sent(.basis, on: "2026-08-10", answeredOn: "2026-09-01")]
        }
        #expect(file.plan().account().step(.answerQuestion)?.state == .canStart)
        var again = file
        again.accounts[0].liability?.on = day("2026-09-05")
        #expect(again.plan().account().step(.answerQuestion) == nil)
    }
}
