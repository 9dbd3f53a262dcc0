import CaseModel
import Testing

@testable import Playbook

/// Which of the five reasons keep a bill from being final, and what the excess of a bill over the plan's share is.
struct NotFinalTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var file: CaseFile
        var expected: [NotFinalReason]
    }

    /// The plan's share is 1,200.00; the plan paid 2,000.00 and its price took off 800.00.
    private static func excess(_ balance: String, paid: String = "2000.00", off: String = "800.00") -> CaseFile {
        Cases.hospital { file in
            file.accounts[0].statements[0].balance = money(balance)
            file.claims[0].planPaid = money(paid)
            file.claims[0].adjustments = [Adjustment(.contractual, "45", money(off))]
        }
    }

    private static func second(_ decided: Bool) -> CaseFile {
        Cases.hospital { file in
            var other = file.coverages[0]
            file.coverages[0].order = "primary"
            other.id = "I2"
            other.order = "secondary"
            file.coverages.append(other)
            guard decided else { return }
            var claim = file.claims[0]
            claim.id = "K2"
            claim.coverage = "I2"
            file.claims.append(claim)
        }
    }

    static let rows: [Row] = [
        Row(testDescription: "a final claim that the bill agrees with", file: Cases.hospital(), expected: []),
        Row(testDescription: "no claim", file: Cases.hospital { $0.claims = [] }, expected: [.claimPending]),
        Row(
            testDescription: "a pending claim", file: Cases.hospital { $0.claims[0].status = .pending },
            expected: [.claimPending]),
        Row(testDescription: "without insurance nothing is pending", file: Cases.uninsured(), expected: []),
        Row(
            testDescription: "the person's own payment is missing",
            file: Cases.hospital { file in
                var payment = Payment()
                payment.id = "P1"
                payment.account = "A1"
                payment.amount = money("100.00")
                payment.on = day("2026-09-01")
                payment.confirmed = false
                file.payments = [payment]
            }, expected: [.paymentMissing]),
        Row(testDescription: "what the plan paid is missing", file: excess("3200.00"), expected: [.paymentMissing]),
        Row(
            testDescription: "one cent more is not what the plan paid", file: excess("3200.01"), expected: []),
        Row(testDescription: "the plan's price is missing", file: excess("2000.00"), expected: [.adjustmentNotPosted]),
        Row(
            testDescription: "both are missing", file: excess("4000.00"),
            expected: [.paymentMissing, .adjustmentNotPosted]),
        Row(
            testDescription: "a plan that paid nothing misses nothing",
            file: excess("1200.01", paid: "0.00", off: "0.00"), expected: []),
        Row(testDescription: "the second plan has not decided", file: second(false), expected: [.secondPlanOpen]),
        Row(testDescription: "the second plan decided", file: second(true), expected: []),
        Row(
            testDescription: "a review of the charges is open",
            file: Cases.hospital { $0.requests = [.sent(.correction, on: "2026-09-10")] }, expected: [.reviewOpen]),
        Row(
            testDescription: "the review was answered",
            file: Cases.hospital { $0.requests = [.sent(.correction, on: "2026-09-01", answeredOn: "2026-09-10")] },
            expected: []),
        Row(
            testDescription: "nothing is asked for",
            file: Cases.hospital { file in
                file.claims = []
                file.accounts[0].statements[0].balance = .zero
            }, expected: []),
    ]

    @Test(arguments: rows)
    func `the reason is named with what ends it`(_ row: Row) {
        let found = row.file.plan().account().notFinal
        #expect(found.map(\.reason) == row.expected)
        #expect(found.allSatisfy { !$0.because.isEmpty && !$0.endsWith.isEmpty })
    }
}
