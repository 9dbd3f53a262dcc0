import BillAudit
import CaseModel
import TestSupport
import Testing

struct BillExceedsClaimTests {
    private func report(
        balance: String, share: String, network: Network? = nil, paidByPatient: String? = nil, previous: String? = nil,
        billed: String = "1000.00", status: ClaimStatus = .paid
    ) throws -> AuditReport {
        var rows = [Bench.line("99284", "1000.00"), Bench.sum("TOTAL CHARGES", "1000.00")]
        if let previous { rows.append(Bench.sum("PREVIOUS BALANCE", previous)) }
        if let paidByPatient { rows.append(Bench.sum("PATIENT PAYMENT", paidByPatient)) }
        let known = try Money.of("1000.00") + Money(exact: previous ?? "0.00") - Money(exact: paidByPatient ?? "0.00")
        rows.append(Bench.sum("ADJUSTMENTS", (known - (try Money(exact: balance))).exact))
        rows.append(Bench.sum("BALANCE DUE", balance))
        let contractual = try Money(exact: billed) - .of("500.00") - Money(exact: share)
        let claim = DraftClaim.decided(
            billed: billed, paid: "500.00", contractual: contractual.exact, share: share, status: status)
        return try Bench(rows: rows, claims: [claim], caseFile: network.map { CaseFile.sample(network: $0) }).run()
    }

    @Test func `asks for more than the plan's share`() throws {
        let report = try report(balance: "240.00", share: "200.00")
        let finding = try #require(report.findings.first)
        #expect(report.findings.map(\.check) == [.billExceedsClaim])
        #expect(finding.grade == .provable)
        #expect(finding.lines == [Place("bill.csv:5")])
        #expect(finding.atIssue == .of("40.00"))
        #expect(finding.owedChange == .exactly(.of("40.00")))
        #expect(finding.covers.map(\.check) == [.contractualAmountBilled])
        #expect(report.reconciled.first?.unplaced == .of("40.00"))
    }

    @Test(arguments: [("199.99", 0), ("200.00", 0), ("200.01", 1)])
    func `a cent below, at, and above the share`(balance: String, count: Int) throws {
        #expect(try report(balance: balance, share: "200.00").findings.count == count)
    }

    @Test func `payments and an earlier balance are taken into account`() throws {
        #expect(try report(balance: "150.00", share: "200.00", paidByPatient: "50.00").findings.isEmpty)
        #expect(
            try report(balance: "200.00", share: "200.00", paidByPatient: "50.00").findings.first?.atIssue
                == .of("50.00"))
        #expect(try report(balance: "230.00", share: "200.00", previous: "30.00").findings.isEmpty)
    }

    @Test func `silent out of network, and before the plan has decided`() throws {
        #expect(try report(balance: "500.00", share: "200.00", network: .outOfNetwork).findings.isEmpty)
        let pending = try report(balance: "500.00", share: "200.00", status: .pending)
        #expect(pending.findings.isEmpty)
        #expect(pending.notChecked.contains { $0.check == .billExceedsClaim })
    }

    @Test func `a claim for a part of the bill needs the other decision`() throws {
        let report = try report(balance: "400.00", share: "100.00", billed: "700.00")
        #expect(report.findings.isEmpty)
        #expect(report.notChecked.first { $0.check == .billExceedsClaim }?.needs.contains("$300.00") == true)
    }

    @Test func `without a claim it says which paper is missing`() throws {
        let report = try Bench(rows: [Bench.line("99284", "1000.00"), Bench.sum("BALANCE DUE", "1000.00")]).run()
        #expect(report.findings.isEmpty)
        #expect(
            report.notChecked.contains {
                $0.check == .billExceedsClaim && $0.needs == "The explanation of benefits for account B-1."
            })
    }

    @Test func `a deductible is no overcharge`() throws {
        // The share is more than half of the charges, and the whole discount was taken off.
        let rows = [
            Bench.line("99284", "1000.00"), Bench.sum("TOTAL", "1000.00"), Bench.sum("ADJUSTMENTS", "-300.00"),
            Bench.sum("BALANCE DUE", "700.00"),
        ]
        let claim = DraftClaim.decided(billed: "1000.00", paid: "0.00", contractual: "300.00", share: "700.00")
        #expect(try Bench(rows: rows, claims: [claim]).run().findings.isEmpty)
    }
}

struct ClaimMatchingTests {
    private let rows = [Bench.line("99284", "1000.00", patient: "Dana Sample"), Bench.sum("BALANCE DUE", "300.00")]

    private func matched(_ claim: DraftClaim) throws -> Bool {
        let report = try Bench(rows: rows, claims: [claim]).run()
        return report.reconciled.first?.claimShare != nil
    }

    @Test func `account numbers match in any spelling`() throws {
        for spelling in ["B-1", "b1", " B 1 "] {
            #expect(try matched(.decided(billed: "1000.00", paid: "700.00", share: "300.00", account: spelling)))
        }
    }

    @Test func `equal amounts never match`() throws {
        let claim = DraftClaim.decided(billed: "1000.00", paid: "700.00", share: "300.00", account: "OTHER")
        let report = try Bench(rows: rows, claims: [claim]).run()
        #expect(report.reconciled.first?.claimShare == nil)
        #expect(report.notChecked.contains { $0.needs.contains("OTHER") })
    }

    @Test func `the same patient, provider, day and code match`() throws {
        var claim = DraftClaim.decided(billed: "1000.00", paid: "700.00", share: "300.00", account: nil)
            .with(line: "99284", billed: "1000.00", share: "300.00")
        claim.patient = "DANA SAMPLE"
        claim.provider = "Birchwood Hospital"
        #expect(try matched(claim))
        claim.lines[0].dateOfService = .on("2026-03-04")
        #expect(try !matched(claim))
    }

    @Test func `the last payer's share counts, and a correction replaces what it reversed`() throws {
        let first = DraftClaim.decided(
            billed: "1000.00", paid: "500.00", contractual: "200.00", share: "300.00", order: "primary")
        let second = DraftClaim.decided(
            billed: "1000.00", paid: "250.00", share: "50.00", number: "D1", order: "secondary")
        #expect(try Bench(rows: rows, claims: [first, second]).run().reconciled.first?.claimShare == .of("50.00"))
        let reversal = DraftClaim.decided(
            billed: "-1000.00", paid: "-500.00", contractual: "-200.00", share: "-300.00", status: .reversed)
        let corrected = DraftClaim.decided(billed: "1000.00", paid: "600.00", contractual: "200.00", share: "200.00")
        let report = try Bench(rows: rows, claims: [first, reversal, corrected]).run()
        #expect(report.reconciled.first?.claimShare == .of("200.00"))
        #expect(report.reconciled.first?.planPaid == .of("600.00"))
        #expect(report.reconciled.first?.unplaced == .of("100.00"))
    }

    @Test func `several claims of one account add up`() throws {
        let one = DraftClaim.decided(billed: "600.00", paid: "450.00", share: "150.00", number: "C1")
        let two = DraftClaim.decided(billed: "400.00", paid: "250.00", share: "150.00", number: "C2")
        let report = try Bench(rows: rows, claims: [one, two]).run()
        #expect(report.reconciled.first?.claimShare == .of("300.00"))
        #expect(report.findings.isEmpty)
    }
}

struct ContractualAmountBilledTests {
    @Test func `a discount that the bill takes off too small, without a balance`() throws {
        let rows = [Bench.line("99284", "1000.00"), Bench.sum("ADJUSTMENTS", "-100.00")]
        let claim = DraftClaim.decided(billed: "1000.00", paid: "500.00", contractual: "300.00", share: "200.00")
        let finding = try #require(try Bench(rows: rows, claims: [claim]).run().findings.first)
        #expect(finding.check == .contractualAmountBilled)
        #expect(finding.lines == [Place("claim.835:s10")])
        #expect(finding.atIssue == .of("200.00"))
    }

    @Test(arguments: [("-300.00", true), ("-300.01", true), ("-299.99", false)])
    func `at the limit`(taken: String, isSilent: Bool) throws {
        let rows = [Bench.line("99284", "1000.00"), Bench.sum("ADJUSTMENTS", taken)]
        let claim = DraftClaim.decided(billed: "1000.00", paid: "500.00", contractual: "300.00", share: "200.00")
        #expect(try Bench(rows: rows, claims: [claim]).run().findings.isEmpty == isSilent)
    }

    @Test func `the discount itself is no finding`() throws {
        let rows = [Bench.line("99284", "1000.00"), Bench.sum("BALANCE DUE", "200.00")]
        let claim = DraftClaim.decided(billed: "1000.00", paid: "500.00", contractual: "300.00", share: "200.00")
        #expect(try Bench(rows: rows, claims: [claim]).run().findings.isEmpty)
    }
}

struct TimelyFilingDenialTests {
    private func report(_ group: AdjustmentGroup, balance: String, network: Network = .inNetwork) throws -> AuditReport
    {
        var claim = DraftClaim.decided(billed: "500.00", paid: "0.00", share: "0.00", status: .denied)
        claim.adjustments = [Adjustment(group, "29", .of("500.00"))]
        if group == .patient { claim.patientResponsibility?.nonCovered = .of("500.00") }
        let rows = [Bench.line("99284", "500.00"), Bench.sum("BALANCE DUE", balance)]
        return try Bench(rows: rows, claims: [claim], caseFile: .sample(network: network)).run()
    }

    @Test func `the office's late claim, asked of the patient, is said once`() throws {
        let report = try report(.contractual, balance: "500.00")
        #expect(report.findings.map(\.check) == [.billExceedsClaim])
        #expect(report.findings.first?.covers.map(\.check) == [.contractualAmountBilled, .timelyFilingDenial])
        #expect(report.totals.atIssue == .of("500.00"))
    }

    @Test func `silent when the bill does not ask for it, or out of network`() throws {
        #expect(try report(.contractual, balance: "0.00").findings.isEmpty)
        #expect(try report(.contractual, balance: "500.00", network: .outOfNetwork).findings.isEmpty)
    }

    @Test func `given to the patient it is only a question`() throws {
        let report = try report(.patient, balance: "500.00")
        #expect(report.findings.map(\.check) == [.timelyFilingDenial])
        #expect(report.findings.first?.grade == .question)
        #expect(report.findings.first?.atIssue == nil)
    }
}

struct ClaimPendingOrMissingTests {
    private let rows = [Bench.line("99284", "500.00"), Bench.sum("BALANCE DUE", "500.00")]

    private func pending(_ change: (inout CaseFile) -> Void) throws -> AuditReport {
        try Bench(rows: rows, caseFile: .sample(change)).run()
    }

    @Test func `fires while the plan is deciding`() throws {
        let report = try pending { file in
            var claim = Claim()
            claim.id = "K1"
            claim.account = "A1"
            claim.status = .pending
            file.claims = [claim]
        }
        #expect(report.findings.map(\.check) == [.claimPendingOrMissing])
        #expect(report.findings.first?.grade == .provable)
    }

    @Test func `fires when the plan was asked and has none`() throws {
        let report = try pending { file in
            var request = Request()
            request.id = "R1"
            request.account = "A1"
            request.kind = .claimReview
            request.answer = "noClaim"
            file.requests = [request]
        }
        #expect(report.findings.map(\.check) == [.claimPendingOrMissing])
    }

    @Test func `a claim that is merely not here is not checked`() throws {
        let report = try pending { _ in }
        #expect(report.findings.isEmpty)
        #expect(report.notChecked.contains { $0.check == .claimPendingOrMissing })
        let bare = try Bench(rows: rows).run()
        #expect(bare.notChecked.contains { $0.check == .claimPendingOrMissing })
    }

    @Test func `silent without a plan on that day, and for people who pay themselves`() throws {
        for change: (inout CaseFile) -> Void in [
            { $0.coverages[0].from = .on("2026-03-04") }, { $0.coverages[0].to = .on("2026-03-02") },
            { $0.coverages[0].kind = CoverageKind.none }, { $0.coverages = [] },
        ] {
            let report = try pending { file in
                var claim = Claim()
                claim.id = "K1"
                claim.account = "A1"
                claim.status = .pending
                file.claims = [claim]
                change(&file)
            }
            #expect(!report.findings.contains { $0.check == .claimPendingOrMissing })
        }
    }
}

struct OwedChangeTests {
    private let twice = [Bench.line("71046", "412.00"), Bench.line("71046", "412.00")]

    private func change(_ claims: [DraftClaim] = [], _ file: CaseFile? = nil) throws -> OwedChange? {
        try Bench(rows: twice, claims: claims, caseFile: file).run().findings.first?.owedChange
    }

    @Test func `without the claim it cannot be told`() throws {
        #expect(try change() == .unknown("The claim for account B-1 is not here."))
    }

    @Test func `a claim without lines cannot tell either`() throws {
        let claim = DraftClaim.decided(billed: "824.00", paid: "600.00", share: "224.00")
        #expect(try change([claim]) == .unknown("the claim has no line amounts"))
    }

    @Test func `a decided line gives the patient's part of it`() throws {
        let claim = DraftClaim.decided(billed: "824.00", paid: "600.00", share: "0.00")
            .with(line: "71046", billed: "412.00", share: "20.00").with(line: "71046", billed: "412.00", share: "35.00")
        #expect(try change([claim]) == .range(low: .of("20.00"), high: .of("35.00")))
    }

    @Test func `who pays all of it owes less by the charge`() throws {
        #expect(try change([], .sample(plan: CoverageKind.none)) == .exactly(.of("412.00")))
    }
}
