import CaseModel
import Testing

@testable import Playbook

struct PhaseTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var phase: Phase
        var file: CaseFile
        var testDescription: String { name }
    }

    private static func zeroLetter(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        Cases.hospital { file in
            file.requests = [.sent(.zeroBalance, on: "2026-09-01", answeredOn: "2026-09-10")]
            change(&file)
        }
    }

    private static func agreement(
        _ kind: AgreementKind, inWriting: Bool?, _ change: (inout CaseFile) -> Void = { _ in }
    )
        -> CaseFile
    {
        Cases.hospital { file in
            var agreement = Agreement()
            agreement.id = "G1"
            agreement.account = "A1"
            agreement.kind = kind
            agreement.amount = money("600.00")
            agreement.agreedOn = day("2026-09-01")
            agreement.payBy = day("2026-09-30")
            agreement.inWriting = inWriting
            agreement.paidInFull = true
            file.agreements = [agreement]
            change(&file)
        }
    }

    static let rows: [Row] = [
        Row(name: "nothing asked", phase: .stabilize, file: Cases.hospital()),
        Row(
            name: "list asked for", phase: .validate,
            file: Cases.hospital { $0.requests = [.sent(.itemizedBill, on: "2026-09-10")] }),
        Row(name: "list here", phase: .validate, file: Cases.hospital { $0.accounts[0].statements[0].itemized = true }),
        Row(
            name: "hold asked for", phase: .validate,
            file: Cases.hospital { file in
                var hold = Hold()
                hold.account = "A1"
                hold.askedOn = day("2026-09-10")
                file.holds = [hold]
            }),
        Row(
            name: "hold ended", phase: .stabilize,
            file: Cases.hospital { file in
                var hold = Hold()
                hold.account = "A1"
                hold.grantedUntil = day("2026-09-14")
                file.holds = [hold]
            }),
        Row(
            name: "a collector's notice", phase: .validate,
            file: Cases.collector { $0.accounts[0].statements[0].itemized = false }),
        Row(
            name: "a collector without notice", phase: .stabilize,
            file: Cases.collector { file in
                file.accounts[0].statements[0].itemized = false
                file.accounts[0].holder?.validationNotice = nil
            }),
        Row(name: "court papers", phase: .stabilize, file: Story.courtPapers.file),
        Row(name: "everything is checked", phase: .negotiate, file: Cases.ready()),
        Row(name: "an agreement by word", phase: .settle, file: agreement(.lumpSum, inWriting: nil)),
        Row(name: "an agreement in writing", phase: .settle, file: agreement(.plan, inWriting: true)),
        Row(name: "help granted", phase: .settle, file: Cases.hospital { $0.assistance = [.decided("granted")] }),
        Row(
            name: "part of the help", phase: .validate, file: Cases.hospital { $0.assistance = [.decided("partial")] }),
        Row(
            name: "zero balance", phase: .settle, file: Cases.hospital { $0.accounts[0].statements[0].balance = .zero }),
        Row(
            name: "a credit", phase: .settle,
            file: Cases.hospital { $0.accounts[0].statements[0].balance = money("-1.00") }),
        Row(name: "a letter that nothing is open", phase: .closed, file: zeroLetter()),
        Row(name: "the letter was refused", phase: .validate, file: zeroLetter { $0.requests[0].answer = "No" }),
        Row(
            name: "a new bill after the letter", phase: .validate,
            file: zeroLetter { file in
                var newer = file.accounts[0].statements[0]
                newer.id = "S2"
                newer.date = day("2026-09-12")
                file.accounts[0].statements.append(newer)
            }),
        Row(name: "a write-off in writing", phase: .closed, file: agreement(.writeOff, inWriting: true)),
        Row(name: "a write-off by word", phase: .settle, file: agreement(.writeOff, inWriting: nil)),
        Row(
            name: "a letter, and a court that waits", phase: .stabilize,
            file: zeroLetter { file in
                var suit = Suit()
                suit.state = .served
                file.accounts[0].suit = suit
            }),
    ]

    @Test(arguments: rows)
    func `the facts decide the phase`(_ row: Row) {
        let plan = row.file.plan()
        #expect(plan.account().phase == row.phase)
        #expect(plan.account().gates.count == (row.phase == .closed ? 0 : 6))
        #expect((plan.next == nil) == (row.phase == .closed))
    }

    @Test func `a paid agreement that says paid in full leaves nothing open`() {
        let file = Self.agreement(.lumpSum, inWriting: true) { file in
            var payment = Payment()
            payment.account = "A1"
            payment.on = day("2026-09-05")
            payment.amount = money("600.00")
            file.payments = [payment]
        }
        let account = file.plan().account()
        #expect(account.openBalance == .zero)
        #expect(account.step(.getZeroBalance)?.state == .canStart)
        #expect(account.gate(.pay)?.because == [GateWords.agreementPaid.because])
    }

    @Test func `an agreement that does not say paid in full is checked first`() {
        var file = Self.agreement(.lumpSum, inWriting: true)
        file.agreements[0].paidInFull = nil
        #expect(file.plan().account().step(.checkAgreement)?.state == .canStart)
    }
}

struct ClosingTests {
    @Test func `stopping is reasonable when the balance is small, the terms are written and nothing is open`() {
        let file = Cases.ready { file in
            file.accounts[0].statements[0].balance = money("120.00")
            var agreement = Agreement()
            agreement.id = "G1"
            agreement.account = "A1"
            agreement.amount = money("120.00")
            agreement.inWriting = true
            file.agreements = [agreement]
        }
        #expect(file.plan().account().closing.reasonable)
        #expect(file.plan().account().gate(.close)?.open == true)
    }

    @Test func `each missing point is named`() {
        func missing(_ change: (inout CaseFile) -> Void) -> [ClosingPoint] { Cases.ready(change).view().closingMissing }
        #expect(missing { _ in } == [.notManageable, .notInWriting])
        #expect(missing { $0.household = nil }.contains(.manageableUnknown))
        #expect(missing { $0.claims[0].status = .pending }.contains(.moreToGain))
        #expect(missing { $0.accounts[0].creditReportedOn = day("2026-09-01") }.contains(.creditOpen))
        #expect(missing { $0.accounts[0].statements[0].balance = .zero } == [])
        #expect(Story.courtPapers.file.view().closingMissing.contains(.court))
    }

    @Test(arguments: [
        // Five percent of 41,000.00 / 12 is 170.83.
        ("170.83", true), ("170.84", false), ("50.00", true),
    ])
    func `a balance is weighed against the income`(_ balance: String, _ isManageable: Bool) {
        let file = Cases.ready { $0.accounts[0].statements[0].balance = money(balance) }
        #expect(ClosingRule.isManageable(file.view().facts) == isManageable)
    }
}
