import CaseModel
import TestSupport
import Testing

@testable import BillAudit

/// The contract's worked example: one emergency bill, its claim, and what the audit must say of them.
struct WorkedExampleTests {
    private let report = audited(WorkedExample.bill, claims: WorkedExample.claim)

    @Test(.enabled(if: SharedFolder.exists, "needs ../shared"))
    func `says what the contract expects`() throws {
        let expected = try JSONValue(parsing: SharedFolder.bytes("contract/worked/expected.json"))
        let findings = report.json["findings"]?.elements ?? []
        let wanted = expected["findings"]?.elements ?? []
        try #require(findings.count == wanted.count)
        for (finding, want) in zip(findings, wanted) {
            for key in ["check", "grade", "lines", "atIssue", "owedChange"] {
                #expect(finding[key] == want[key], "\(key)")
            }
        }
        for key in ["billed", "atIssue", "owedChange"] {
            #expect(report.json["totals"]?[key] == expected["totals"]?[key], "\(key)")
        }
        let reconciled = try #require(report.json["reconciled"]?[0])
        for member in expected["reconciled"]?.members ?? [] {
            #expect(reconciled[member.key] == member.value, "\(member.key)")
        }
    }

    @Test func `finds the forty dollars, the second X-ray and the glucose, and nothing else`() {
        #expect(report.checks == [.billExceedsClaim, .duplicateLine, .panelAndComponents])
        #expect(report.findings.map(\.id) == ["F1", "F2", "F3"])
        #expect(report.findings.map(\.atIssue) == [money("40.00"), money("412.00"), money("58.00")])
        #expect(report.totals.atIssue == money("510.00"))
        #expect(report.totals.linesRead == 9)
        #expect(report.totals.linesChecked == 9)
        #expect(report.notChecked.isEmpty)
    }

    @Test func `names a finding by what is printed`() {
        #expect(
            report.findings.map(\.key) == [
                "bill-exceeds-claim|H-884120|||1162.00",
                "duplicate-line|H-884120|2026-03-03|71046,71046|412.00,412.00",
                "panel-and-components|H-884120|2026-03-03|80053,82947|312.00,58.00",
            ])
    }

    @Test func `folds the discount that was not taken off under the comparison`() throws {
        let first = try #require(report.findings.first)
        #expect(first.covers.map(\.check) == [.contractualAmountBilled])
        #expect(first.covers.first?.lines == [Place("er-claim.835:s10")])
        #expect(first.saw.contains("$1,854.00"))
        #expect(first.saw.contains("$1,814.00"))
        #expect(first.citations.map(\.rule) == ["R-057"])
    }

    @Test func `says what it could not check when the claim is not here`() {
        let alone = audited(WorkedExample.bill)
        let needs = "The explanation of benefits for account H-884120."
        for check in [CheckID.billExceedsClaim, .contractualAmountBilled, .timelyFilingDenial, .claimPendingOrMissing] {
            #expect(alone.needs(check) == [needs])
        }
        #expect(alone.findings.map(\.check) == [.duplicateLine, .panelAndComponents])
        #expect(alone.totals.owedChange == .unknown("The claim for account H-884120 is not here."))
        #expect(alone.reconciled.isEmpty)
    }
}

enum WorkedExample {
    static let bill: DraftFile = {
        func er(
            _ rev: String, _ code: String, _ words: String, _ charge: String, _ mods: [String] = [],
            _ units: String = "1"
        )
            -> ChargeLine
        {
            line(code, charge, mods: mods, rev: rev, units: units, words: words)
        }
        return BillAuditTests.bill(
            [
                er("0450", "99284", "EMERGENCY VISIT LEVEL 4", "2140.00", ["25"]),
                er("0300", "36415", "BLOOD DRAW", "38.00"),
                er("0301", "80053", "METABOLIC PANEL", "312.00"),
                er("0301", "82947", "GLUCOSE", "58.00"),
                er("0305", "85025", "BLOOD COUNT", "148.00"),
                er("0324", "71046", "CHEST XRAY 2 VIEWS", "412.00"),
                er("0260", "96374", "IV PUSH", "342.00"),
                er("0636", "J1885", "KETOROLAC 15MG", "42.00", [], "2"),
                er("0324", "71046", "CHEST XRAY 2 VIEWS", "412.00"),
            ],
            [
                (.total, "3904.00"), (.insurancePayment, "-928.00"), (.adjustment, "-1814.00"), (.balance, "1162.00"),
            ], name: "er-bill.csv", account: "H-884120")
    }()

    static let claim: DraftFile = {
        var claim = BillAuditTests.claim(
            "3904.00", paid: "928.00", share: "1122.00", ["CO-45 1854.00", "PR-1 890.00", "PR-2 232.00"],
            account: "H-884120", number: "2026-55", patient: "Dana Example", provider: "RIVERBEND HOSPITAL")
        claim.at = .segment("er-claim.835", 10)
        var share = PatientResponsibility()
        share.deductible = money("890.00")
        share.coinsurance = money("232.00")
        share.copay = .zero
        share.nonCovered = .zero
        claim.patientResponsibility = share
        claim.balances = true
        claim.difference = .zero
        return remittance(claim, name: "er-claim.835")
    }()
}
