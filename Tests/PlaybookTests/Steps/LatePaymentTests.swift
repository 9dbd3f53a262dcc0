import CaseModel
import TestSupport
import Testing

@testable import Playbook

/// Pay days of an agreement that have passed, and pay days of a bill that may not be the person's.
struct LatePaymentTests {
    private static func agreed(_ days: [String], _ answer: LiabilityAnswer = .mine) -> CaseFile {
        Cases.ready { file in
            var liability = Liability()
            liability.answer = answer
            file.accounts[0].liability = liability
            var agreement = Agreement()
            agreement.id = "G1"
            agreement.account = "A1"
            agreement.kind = .plan
            agreement.inWriting = true
            agreement.amount = money("1200.00")
            agreement.agreedOn = day("2026-06-01")
            agreement.instalments = days.map { on in
                var part = Instalment()
                part.on = day(on)
                part.amount = money("100.00")
                return part
            }
            file.agreements = [agreement]
        }
    }

    @Test func `one late day is named, two are counted, and the office is asked if the agreement holds`() throws {
        let one = try #require(Self.agreed(["2026-09-01", "2026-10-01"]).plan().next)
        #expect(one.step == .pay && one.why.hasPrefix("The pay day 2026-09-01 has passed."))
        let two = try #require(Self.agreed(["2026-08-01", "2026-09-01", "2026-10-01"]).plan().next)
        #expect(two.why.hasPrefix("2 pay days have passed, the first on 2026-08-01."))
        #expect(two.why.contains("Ask the office if the agreement still holds"))
        let inTime = try #require(Self.agreed(["2026-09-16"]).plan().next)
        #expect(inTime.why.contains("by 2026-09-16"))
    }

    @Test func `a pay day stands beside the step only where the bill is the person's`() {
        #expect(Self.agreed(["2026-09-18"]).plan().fixedDates.map(\.due) == [day("2026-09-18")])
        #expect(Self.agreed(["2026-09-18"], .unsure).plan().fixedDates.isEmpty)
    }
}
