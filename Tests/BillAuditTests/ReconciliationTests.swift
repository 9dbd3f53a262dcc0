import CaseModel
import Testing

@testable import BillAudit

/// Which decisions stand, whose share counts, and where every cent goes.
struct ReconciliationTests {
    private static let due = bill(
        [line("99284", "900.00")],
        [(.total, "900.00"), (.insurancePayment, "-560.00"), (.adjustment, "-300.00"), (.balance, "40.00")])

    private func row(_ claims: DraftClaim..., of paper: DraftFile = due) -> Reconciled? {
        var file = remittance()
        file.claims = claims
        return audited(paper, claims: file).reconciled.first
    }

    private static let first = claim(
        "900.00", paid: "480.00", share: "120.00", ["CO-45 300.00", "PR-2 120.00"], number: "C-1",
        processed: "2026-03-25")
    private static let takenBack = claim(
        "-900.00", paid: "-480.00", share: "-120.00", ["CO-45 -300.00", "PR-2 -120.00"], status: .reversed,
        number: "C-1",
        processed: "2026-09-01", at: 20)
    private static let corrected = claim(
        "900.00", paid: "560.00", share: "40.00", ["CO-45 300.00", "PR-3 40.00"], number: "C-2",
        processed: "2026-09-01",
        at: 26)

    @Test func `a reversal and its correction leave the corrected share`() {
        for claims in [[Self.first, Self.takenBack, Self.corrected], [Self.takenBack, Self.corrected]] {
            var file = remittance()
            file.claims = claims
            let row = audited(Self.due, claims: file).reconciled.first
            #expect(row?.claimShare == money("40.00"))
            #expect(row?.planPaid == money("560.00"))
            #expect(row?.copay == money("40.00"))
            #expect(row?.unplaced == .zero)
        }
    }

    @Test func `a reversal alone leaves nothing decided`() {
        #expect(row(Self.first, Self.takenBack) == nil)
    }

    @Test func `a second plan's share is what counts`() {
        let second = claim(
            "900.00", paid: "90.00", share: "30.00", ["OA-23 780.00", "PR-2 30.00"], number: "S-1",
            processed: "2026-05-01",
            order: "secondary", at: 30)
        let row = row(Self.first, second)
        #expect(row?.claimShare == money("30.00"))
        #expect(row?.planPaid == money("570.00"))
        #expect(row?.contractual == money("300.00"))
        #expect(row?.other == nil)
        #expect(row?.unplaced == money("10.00"))
    }

    @Test func `a second plan's decision on one of two visits`() {
        let later = claim(
            "200.00", paid: "150.00", share: "50.00", ["PR-2 50.00"], on: "2026-03-09", number: "C-9", at: 18)
        let second = claim(
            "900.00", paid: "90.00", share: "30.00", ["OA-23 780.00", "PR-2 30.00"], number: "S-1", order: "secondary",
            at: 30)
        #expect(row(Self.first, later, second)?.claimShare == money("80.00"))
    }

    @Test func `several claims of an account add up`() {
        let later = claim(
            "200.00", paid: "150.00", share: "50.00", ["PR-2 50.00"], on: "2026-03-09", number: "C-9", at: 18)
        let row = row(Self.first, later)
        #expect(row?.claimShare == money("170.00"))
        #expect(row?.planPaid == money("630.00"))
    }

    @Test func `two papers of one claim count once`() {
        var benefits = Self.first
        benefits.adjustments = []
        benefits.allowed = money("600.00")
        #expect(row(benefits, Self.first)?.claimShare == money("120.00"))
        benefits.claimNumber = nil
        #expect(row(benefits, Self.first)?.planPaid == money("480.00"))
    }

    @Test func `a claim that was refused because it was there already does not replace the first`() {
        let copy = claim(
            "900.00", paid: "0.00", share: "0.00", ["CO-18 900.00"], status: .denied, number: "C-8",
            processed: "2026-04-20",
            at: 33)
        let later = claim(
            "901.00", paid: "0.00", share: "0.00", ["OA-18 901.00"], status: .denied, number: "C-8",
            processed: "2026-04-20",
            at: 33)
        #expect(row(Self.first, later)?.claimShare == money("120.00"))
        #expect(row(Self.first, copy)?.claimShare == money("120.00"))
    }

    @Test func `adjustments that the claim repeats from its lines count once`() {
        let lines = [claimLine("99284", "900.00", paid: "480.00", ["CO-45 300.00", "PR-2 120.00"])]
        let repeated = claim("900.00", paid: "480.00", share: "120.00", ["CO-45 300.00", "PR-2 120.00"], lines: lines)
        #expect(row(repeated)?.claimShare == money("120.00"))
        #expect(row(repeated)?.contractual == money("300.00"))
        #expect(row(repeated)?.other == nil)
        // A remittance splits them: 8.00 of the discount is taken off the claim, the rest off its line.
        let split = claim(
            "900.00", paid: "480.00", share: "120.00", ["CO-253 8.00"],
            lines: [claimLine("99284", "900.00", paid: "488.00", ["CO-45 292.00", "PR-2 120.00"])])
        #expect(row(split)?.contractual == money("300.00"))
        // Only some lines are typed in, so the claim's own sums are larger.
        let partly = claim(
            "900.00", paid: "480.00", share: "120.00", ["CO-45 300.00", "PR-2 120.00"],
            lines: [claimLine("36415", "100.00", paid: "40.00", ["CO-45 60.00"])])
        #expect(row(partly)?.contractual == money("300.00"))
    }

    @Test func `two claims that only look alike add up, a correction replaces`() {
        var other = Self.first
        other.claimNumber = "C-7"
        other.processedOn = day("2026-04-20")
        #expect(row(Self.first, other)?.claimShare == money("240.00"))
        other.status = .corrected
        other.patientShare = money("40.00")
        other.adjustments = [adjustment("PR-2 40.00")]
        #expect(row(Self.first, other)?.claimShare == money("40.00"))
    }

    @Test func `a claim of the case replaces another`() {
        let file = caseFile { file in
            var statement = Statement()
            statement.id = "S1"
            statement.itemized = true
            statement.totalCharges = money("900.00")
            statement.balance = money("120.00")
            file.accounts[0].statements = [statement]
            for (id, share, replaces) in [("K1", "120.00", nil), ("K2", "40.00", "K1")] {
                var claim = Claim()
                claim.id = Claim.ID(id)
                claim.account = "A1"
                claim.coverage = "I1"
                claim.status = .paid
                claim.billed = money("900.00")
                claim.planPaid = money("480.00")
                claim.adjustments = [adjustment("PR-2 \(share)")]
                claim.replaces = replaces.map { Claim.ID($0) }
                file.claims.append(claim)
            }
        }
        let report = audited(AuditPapers(caseFile: file))
        #expect(report.reconciled.first?.claimShare == money("40.00"))
        #expect(report.findings.first?.atIssue == money("80.00"))
        #expect(report.findings.first?.accountId == "A1")
        #expect(report.findings.first?.lines == [Place("case.json:/accounts/0/statements/0/balance")])
    }

    @Test func `parts that no table names are other`() {
        let odd = claim("900.00", paid: "480.00", share: "120.00", ["CO-45 290.00", "OA-94 10.00", "PR-177 120.00"])
        #expect(row(odd)?.other == money("130.00"))
    }

    @Test func `a share that a paper states in two ways is taken as the larger`() {
        var odd = Self.first
        odd.patientShare = money("100.00")
        #expect(row(odd)?.claimShare == money("120.00"))
    }

    @Test func `a paper without reason groups places the discount by the plan's price`() {
        var benefits = claim("900.00", paid: "480.00", share: "120.00")
        benefits.allowed = money("600.00")
        let row = row(benefits)
        #expect(row?.contractual == money("300.00"))
    }

    @Test func `payments of the case count when the bill names none`() {
        let paper = bill([line("99284", "900.00")], [(.total, "900.00"), (.balance, "40.00")], date: "2026-04-20")
        let file = caseFile { file in
            for (day, confirmed) in [("2026-04-01", true), ("2026-05-01", true), ("2026-04-02", false)] {
                var payment = Payment()
                payment.account = "A1"
                payment.on = BillAuditTests.day(day)
                payment.amount = money("80.00")
                payment.confirmed = confirmed
                file.payments.append(payment)
            }
        }
        let report = audited(paper, claims: remittance(Self.first), in: file)
        #expect(report.reconciled.first?.patientPaid == money("80.00"))
        #expect(report.findings(.billExceedsClaim).isEmpty)
    }
}
