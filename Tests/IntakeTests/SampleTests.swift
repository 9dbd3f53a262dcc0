import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Intake

/// Papers of others in real formats, read from the folder beside the repository.
@Suite(.enabled(if: SharedFolder.exists, "needs ../shared"))
struct SampleTests {
    @Test(arguments: SharedFolder.files("samples/x12-835"))
    func `a remittance adds up, or what does not is named`(url: URL) throws {
        let draft = Intake.read(try Paper(url))
        #expect(draft.kind == .remittance)
        // None of the 47 is refused: SOURCE.md has no truncated one; what is odd about them are warnings.
        #expect(!draft.issues.contains { $0.severity == .error })
        #expect(draft.claims.isEmpty == Self.withoutClaims.contains(url.lastPathComponent))
        let named = Set(draft.issues.compactMap(\.at))
        for claim in draft.claims {
            let place = try #require(claim.at)
            let linesTie = claim.lines.isEmpty || claim.lines.compactMap(\.billed).total() == claim.billed
            if !ties(claim.billed, claim.planPaid, claim.allAdjustments) || !linesTie {
                #expect(claim.balances == false)
                #expect(named.contains(place), "\(place)")
            }
            for line in claim.lines where !ties(line.billed, line.paid, line.adjustments) {
                #expect(claim.balances == false)
                #expect(named.contains(try #require(line.at)))
            }
        }
        guard !draft.claims.isEmpty else { return }
        let paid = draft.claims.compactMap(\.planPaid).total() - draft.providerAdjustments.map(\.amount).total()
        if draft.paymentTotal != paid { #expect(draft.balances == false) }
    }

    private func ties(_ billed: Money?, _ paid: Money?, _ adjustments: [Adjustment]) -> Bool {
        guard let billed, let paid else { return false }
        return billed == paid + adjustments.map(\.amount).total()
    }

    /// "no CLP" in SOURCE.md.
    private static let withoutClaims = ["azoner__mult_isa.835", "clawdgeorge__sample_empty_transaction.edi"]

    /// The files whose payment SOURCE.md does not find to be the sum of claims and provider adjustments.
    private static let paymentsApart: Set<String> = [
        "clawdgeorge__sample_835.edi", "clawdgeorge__sample_835_discrepancy.edi", "clawdgeorge__sample_missing_ge.edi",
        "clawdgeorge__sample_missing_se.edi", "clawdgeorge__sample_multi_transaction.edi",
        "harshityadav95__EDI835input.txt", "healthcare__835-minimal.dat", "inteligenz__Example1.txt",
        "inteligenz__Example1_GripElements.txt", "irobayna__3a.edi",
    ]

    /// Files of which SOURCE.md says nothing about the payment: it is not an amount, or there are no claims.
    private static let paymentsOpen: Set<String> = [
        "apifocal__example835One.txt", "apifocal__example835SpecialCharsOne.txt", "azoner__mult_isa.835",
        "clawdgeorge__sample_empty_transaction.edi",
    ]

    @Test(arguments: SharedFolder.files("samples/x12-835"))
    func `the payments tie where the folder's description says so`(url: URL) throws {
        let draft = Intake.read(try Paper(url))
        let name = url.lastPathComponent
        let isApart = Self.paymentsApart.contains(name) || Self.paymentsOpen.contains(name)
        #expect((draft.difference == .zero) == !isApart)
    }

    @Test(arguments: SharedFolder.files("samples/x12-837"))
    func `a claim form is named`(url: URL) throws {
        let draft = Intake.read(try Paper(url))
        #expect(draft.kind == .claimForm)
        #expect(!draft.issues.contains { $0.severity == .error })
    }

    /// What each table of the folder is to this version. None has the columns of the contract; those that are
    /// clearly about bills or claims are refused, with what is missing.
    private static let tables: [String: ImportIssue.Severity] = [
        "cypress_sample_claims.csv": .error, "diverse__ct_dialysis_center_claim.csv": .error,
        "diverse__multi_state_tpa_batch_claims.csv": .error, "synthea_claims.csv": .error,
        "synthea_claims_transactions.csv": .error, "sample-a-bcarrier.txt": .error, "sample-a-dme.txt": .error,
        "sample-a-inpatient.txt": .error, "sample-a-pde.txt": .error,
    ]

    @Test(arguments: SharedFolder.files("samples/bills-csv") + SharedFolder.files("samples/bills-csv/cms-rif"))
    func `a table without the columns of a bill is refused`(url: URL) throws {
        let draft = Intake.read(try Paper(url))
        #expect(draft.issues.map(\.severity) == [try #require(Self.tables[url.lastPathComponent])])
        #expect(draft.issues.map(\.at?.text) == ["\(url.lastPathComponent):1"])
        #expect(draft.statements.isEmpty)
    }

    @Test(
        arguments: [
            "bills-image", "notices", "fhir-eob", "synthea", "other/bills-text", "other/bills-json", "other/mrf-payer",
        ]
        .flatMap { SharedFolder.files("samples/\($0)") })
    func `other papers are named and never refused`(url: URL) throws {
        let paper = try Paper(url)
        guard !Intake.needsWords(paper.bytes) else { return }
        let draft = Intake.read(paper)
        #expect(draft.kind == .notSure || draft.kind == .fhir)
        #expect(draft.issues.map(\.severity) == [.warning])
    }

    // MARK: The contract's own example

    @Test func `reads the bill of the contract's example`() throws {
        let draft = Intake.read(try Paper(SharedFolder.url.appending(path: "contract/worked/er-bill.csv")))
        #expect(draft.kind == .itemizedBill)
        #expect(draft.confidence == .sure)
        #expect(draft.issues.isEmpty)
        let statement = try #require(draft.statements.first)
        #expect(draft.statements.count == 1)
        #expect(statement.account == "H-884120")
        #expect(statement.lines.count == 9)
        #expect(statement.lineTotal == statement.stated.totalCharges)
        #expect(statement.stated.insurancePaid?.exact == "928.00")
        #expect(statement.stated.adjustments?.exact == "1814.00")
        #expect(statement.stated.balance?.exact == "1162.00")
        #expect(statement.balanceRow?.at?.text == "er-bill.csv:14")
        #expect(draft.summaryRows.isEmpty)
    }

    @Test func `reads the claim of the contract's example`() throws {
        let draft = Intake.read(try Paper(SharedFolder.url.appending(path: "contract/worked/er-claim.835")))
        let claim = try #require(draft.claims.first)
        #expect(draft.issues.isEmpty)
        #expect(claim.account == "H-884120")
        #expect(claim.allowed?.exact == "2050.00")
        #expect(claim.patientResponsibility?.deductible?.exact == "890.00")
        #expect(claim.patientResponsibility?.coinsurance?.exact == "232.00")
        #expect(claim.patientShare?.exact == "1122.00")
        #expect(claim.balances == true)
        #expect(draft.balances == true)
    }
}
