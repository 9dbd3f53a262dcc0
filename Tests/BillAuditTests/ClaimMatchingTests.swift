import CaseModel
import Testing

@testable import BillAudit

/// Which claim belongs to which bill.
struct ClaimMatchingTests {
    private func isMatched(_ bills: [DraftFile], _ claim: DraftClaim, in file: CaseFile? = nil) -> [String?] {
        let report = audited(AuditPapers(bills: bills, claims: [remittance(claim)], caseFile: file))
        return report.reconciled.map(\.account)
    }

    private func decided(
        account: String? = nil, number: String? = nil, patient: String? = nil, provider: String? = nil,
        on date: String = visit, code: String = "99284"
    ) -> DraftClaim {
        claim(
            "900.00", paid: "480.00", share: "120.00", account: account, on: date, number: number,
            lines: [claimLine(code, "900.00", paid: "480.00", ["CO-45 300.00", "PR-2 120.00"], on: date)],
            patient: patient, provider: provider)
    }

    private func paper(account: String? = "H-1", patient: String? = "Dana Example", claimNumber: String? = nil)
        -> DraftFile
    {
        bill(
            [line("99284", "900.00")], [(.total, "900.00"), (.balance, "120.00")], account: account, patient: patient,
            claimNumber: claimNumber)
    }

    @Test(arguments: ["H-1", " h1 ", "h - 1", "H1"])
    func `by account number, however it is spaced`(_ number: String) {
        #expect(isMatched([paper()], decided(account: number)) == ["H-1"])
    }

    @Test(arguments: ["H-01", "H-11", "1"])
    func `not by a number that is only alike`(_ number: String) {
        #expect(isMatched([paper()], decided(account: number)).isEmpty)
    }

    @Test func `by claim number`() {
        #expect(isMatched([paper(claimNumber: "2026-55")], decided(number: "202655")) == ["H-1"])
    }

    @Test func `by patient, provider, day and code`() {
        let right = decided(patient: "EXAMPLE, DANA", provider: "RIVERBEND HOSPITAL")
        #expect(isMatched([paper()], right) == ["H-1"])
        #expect(isMatched([paper(patient: nil)], right).isEmpty)
        #expect(isMatched([paper()], decided(patient: "Robin Example", provider: "Riverbend Hospital")).isEmpty)
        #expect(isMatched([paper()], decided(patient: "Dana Example", provider: "Valley Clinic")).isEmpty)
        #expect(
            isMatched([paper()], decided(patient: "Dana Example", provider: "Riverbend Hospital", on: "2026-03-04"))
                .isEmpty)
        #expect(
            isMatched([paper()], decided(patient: "Dana Example", provider: "Riverbend Hospital", code: "99283"))
                .isEmpty)
    }

    @Test func `by the case's only patient where the bill names none`() {
        let file = caseFile { file in
            var person = Person()
            person.id = "P1"
            person.name = "Dana Example"
            person.isPatient = true
            file.people = [person]
        }
        let right = decided(patient: "Example Dana", provider: "Riverbend Hospital")
        #expect(isMatched([paper(patient: nil)], right, in: file) == ["H-1"])
    }

    @Test func `never by an amount`() {
        let report = audited(paper(), claims: remittance(decided(account: "Z-9", number: "2026-55")))
        #expect(report.reconciled.isEmpty)
        #expect(
            report.needs(.billExceedsClaim) == [
                "The explanation of benefits for account H-1.",
                "The bill for claim 2026-55. Its account, Z-9, is on no bill here.",
            ])
    }

    @Test func `two billers with one number are told apart by name`() {
        let other = bill(
            [line("99284", "500.00")], [(.total, "500.00"), (.balance, "500.00")], name: "b.csv", account: "H-1",
            biller: "Valley Physicians", role: .emergencyPhysician)
        let report = audited(
            AuditPapers(
                bills: [paper(), other], claims: [remittance(decided(account: "H-1", provider: "Riverbend Hospital"))]))
        #expect(report.reconciled.map(\.billed) == [money("900.00")])
    }

    @Test func `a file is used by what it holds`() {
        var both = paper()
        both.claims = [decided(account: "H-1")]
        #expect(audited(AuditPapers(bills: [both], claims: [])).reconciled.count == 1)
        #expect(audited(AuditPapers(bills: [], claims: [both])).reconciled.count == 1)
        #expect(audited(AuditPapers(bills: [both], claims: [both])).totals.linesRead == 1)
    }

    @Test(arguments: [(5, 5), (6, 1), (40, 1)])
    func `many claims without a bill are counted and not listed`(claims: Int, rows: Int) {
        var file = remittance()
        file.claims = (0..<claims).map { decided(account: "Z-\($0)", number: "N-\($0)") }
        #expect(audited(paper(), claims: file).needs(.billExceedsClaim).count == rows + 1)
    }
}
