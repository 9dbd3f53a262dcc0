import CaseModel
import Testing

@testable import BillAudit

/// Which statements stand and which account they belong to.
struct AccountTests {
    private func accounts(_ bills: [DraftFile], in file: CaseFile? = nil) -> [AuditedAccount] {
        AccountAssembly(AuditPapers(bills: bills, claims: [], caseFile: file), duplicateReasons: []).accounts
    }

    private let visitLine = line("99214", "310.00")

    @Test func `a later slip asks, the earlier list stays`() throws {
        let account = try #require(
            accounts([
                bill([], [(.balance, "90.00")], name: "slip.csv", date: "2026-06-01"),
                bill([visitLine], [(.total, "310.00"), (.balance, "310.00")], date: "2026-05-01"),
            ]).first)
        #expect(account.lines.count == 1)
        #expect(account.balance == money("90.00"))
    }

    @Test func `pages of one date are one bill`() throws {
        let one = bill([visitLine], name: "p1.csv", date: "2026-05-01")
        let two = bill([line("80048", "145.00")], [(.total, "455.00")], name: "p2.csv", date: "2026-05-01")
        let account = try #require(accounts([one, two]).first)
        #expect(account.lines.count == 2)
        #expect(audited(one, two).findings.isEmpty)
    }

    @Test func `two parts of one date with sums of their own are held to their own`() {
        let one = bill([visitLine], [(.total, "310.00")], name: "p1.csv", date: "2026-05-01")
        let two = bill([line("80048", "145.00")], [(.total, "146.00")], name: "p2.csv", date: "2026-05-01")
        let report = audited(one, two)
        #expect(report.findings.map(\.lines) == [[Place("p2.csv:3")]])
    }

    @Test func `a claim form lists charges only where no bill does`() {
        var form = bill([visitLine, line("80048", "145.00")], [(.total, "455.00")], name: "ub.pdf")
        form.kind = .claimForm
        #expect(accounts([form]).first?.lines.count == 2)
        #expect(accounts([form, bill([visitLine])]).first?.lines.count == 1)
    }

    @Test func `an estimate is no bill`() {
        var paper = bill([visitLine], [(.total, "310.00")])
        paper.kind = .estimate
        #expect(accounts([paper]).isEmpty)
    }

    @Test func `without numbers, one account for each biller and role`() {
        let papers = [
            bill([visitLine], name: "a.csv", account: nil),
            bill([visitLine], name: "b.csv", account: nil, role: .radiology),
            bill([visitLine], name: "c.csv", account: nil, biller: "Valley Lab", role: .laboratory),
        ]
        let found = accounts(papers)
        #expect(
            found.map(\.label) == [
                "Riverbend Hospital facility", "Riverbend Hospital radiology", "Valley Lab laboratory",
            ])
        let report = audited(AuditPapers(bills: papers, claims: []))
        #expect(report.needs(.billExceedsClaim).contains("The explanation of benefits for the account of Valley Lab."))
    }

    @Test func `the biller's name may be longer on one paper`() {
        let papers = [
            bill([visitLine], name: "a.csv", biller: "The Riverbend Hospital, Inc.", date: "2026-04-01"),
            bill([visitLine], name: "b.csv", biller: "RIVERBEND HOSPITAL", date: "2026-05-01"),
            bill([visitLine], name: "c.csv", biller: "Valley Clinic", date: "2026-05-01"),
        ]
        #expect(accounts(papers).count == 2)
    }

    @Test func `the case says what the paper does not`() throws {
        let account = try #require(accounts([bill([visitLine], biller: nil, role: nil)], in: caseFile()).first)
        #expect(account.role == .facility)
        #expect(account.network == .inNetwork)
        #expect(account.biller == "Riverbend Hospital")
        #expect(account.coverages.count == 1)
    }

    @Test func `bills of the case are used when no paper is a bill`() {
        let file = caseFile { file in
            var statement = Statement()
            statement.id = "S1"
            statement.lines = [line("71046", "412.00"), line("71046", "412.00")]
            statement.totalCharges = money("824.00")
            file.accounts[0].statements = [statement]
        }
        let report = audited(AuditPapers(caseFile: file))
        #expect(
            report.findings.first?.lines.map(\.text) == [
                "case.json:/accounts/0/statements/0/lines/0", "case.json:/accounts/0/statements/0/lines/1",
            ])
        #expect(audited(AuditPapers(bills: [bill([visitLine])], claims: [], caseFile: file)).findings.isEmpty)
    }

    @Test func `a value of the case is shown where it was read`() {
        let file = caseFile { file in
            var statement = Statement()
            statement.id = "S1"
            statement.itemized = false
            statement.balance = money("824.00")
            file.accounts[0].statements = [statement]
            file.sources = ["/accounts/0/statements/0/balance": "P1:p1:23"]
        }
        #expect(audited(AuditPapers(caseFile: file)).findings.first?.lines == [Place("P1:p1:23")])
    }
}
