import CaseModel
import Testing

@testable import BillAudit

/// What a fix does to the patient's share, and when that cannot be told.
struct OwedChangeTests {
    private static let film = line("71046", "412.00", rev: "0324")

    private func paper(_ rows: [(SummaryRow.Kind, String)] = []) -> DraftFile { bill([Self.film, Self.film], rows) }

    private func decided(_ lines: [ClaimLine], billed: String = "824.00") -> DraftFile {
        let share = lines.compactMap(\.patientShare).total()
        let paid = lines.compactMap(\.paid).total()
        return remittance(claim(billed, paid: paid.exact, share: share.exact, lines: lines))
    }

    private func change(_ report: AuditReport) -> OwedChange? { report.findings(.duplicateLine).first?.owedChange }

    private let allowed = claimLine("71046", "412.00", paid: "80.00", ["CO-45 312.00", "PR-2 20.00"])
    private let refused = claimLine("71046", "412.00", paid: "0.00", ["CO-97 412.00"])

    @Test func `both lines allowed: up to the share of one`() {
        let report = audited(paper(), claims: decided([allowed, allowed]))
        #expect(change(report) == .range(low: .zero, high: money("20.00")))
        #expect(report.totals.owedChange == .range(low: .zero, high: money("20.00")))
    }

    @Test func `both lines refused on the provider: nothing`() {
        #expect(change(audited(paper(), claims: decided([refused, refused]))) == .exactly(.zero))
    }

    @Test func `two rows that the claim holds as two units`() {
        let both = claimLine("71046", "824.00", paid: "160.00", ["CO-45 623.99", "PR-2 40.01"], units: "2")
        #expect(change(audited(paper(), claims: decided([both]))) == .range(low: .zero, high: money("20.01")))
    }

    @Test func `a row that the plan never saw counts once with what the bill asks above the share`() {
        let report = audited(
            paper([(.total, "824.00"), (.insurancePayment, "-80.00"), (.adjustment, "-312.00"), (.balance, "432.00")]),
            claims: decided([allowed], billed: "412.00"))
        #expect(change(report) == .range(low: .zero, high: money("412.00")))
        #expect(report.findings.map(\.check) == [.billExceedsClaim, .duplicateLine])
        #expect(report.totals.atIssue == money("412.00"))
        #expect(report.totals.owedChange == .range(low: .zero, high: money("412.00")))
    }

    @Test func `a row that the plan never saw and the bill does not ask for`() {
        let report = audited(
            paper([(.total, "824.00"), (.insurancePayment, "-80.00"), (.adjustment, "-724.00"), (.balance, "20.00")]),
            claims: decided([allowed], billed: "412.00"))
        #expect(change(report) == .exactly(.zero))
    }

    @Test func `a claim without line amounts`() {
        let report = audited(
            paper(),
            claims: remittance(claim("824.00", paid: "160.00", share: "40.00", ["CO-45 624.00", "PR-2 40.00"])))
        #expect(change(report) == .unknown("the claim has no line amounts"))
        #expect(
            report.totals.owedChange == .unknown("one finding depends on line amounts that the claim does not show"))
    }

    @Test func `no claim, and a claim that is open`() {
        #expect(change(audited(paper())) == .unknown("The claim for account H-1 is not here."))
        let open = remittance(claim("824.00", paid: "0.00", share: "0.00", status: .pending))
        #expect(change(audited(paper(), claims: open)) == .unknown("The plan has not decided the claim yet."))
    }

    @Test func `a patient without a plan owes the charge less, and never more than the balance`() {
        let alone = caseFile(coverage: CoverageKind.none)
        #expect(change(audited(paper(), in: alone)) == .exactly(money("412.00")))
        let small = paper([(.total, "824.00"), (.patientPayment, "-724.00"), (.balance, "100.00")])
        #expect(change(audited(small, in: alone)) == .range(low: .zero, high: money("100.00")))
    }

    @Test func `an unknown change makes the sum unknown`() {
        let report = audited(
            bill([Self.film, Self.film, line(nil, "50.00", words: "MISCELLANEOUS")]),
            in: caseFile(coverage: CoverageKind.none))
        #expect(report.checks == [.notItemized, .duplicateLine])
        #expect(report.totals.owedChange == .unknown("The list of charges must be seen first."))
    }
}
