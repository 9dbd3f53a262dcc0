import BillAudit
import CaseModel
import TestSupport
import Testing

struct TotalsDoNotTieTests {
    static let cases: [LineCase] = [
        .fires(
            "a total above its lines", .provable, "10.00", Bench.line("80053", "90.00"),
            Bench.sum("TOTAL CHARGES①", "100.00")),
        .fires(
            "a total a cent below its lines", .provable, "0.01", Bench.line("80053", "90.00"),
            Bench.sum("TOTAL①", "89.99")),
        .fires(
            "a subtotal", .provable, "5.00", Bench.line("80053", "90.00"), Bench.line("85025", "10.00"),
            Bench.sum("SUBTOTAL①", "105.00"), Bench.line("71046", "50.00"), Bench.sum("SUBTOTAL", "50.00"),
            Bench.sum("TOTAL", "150.00")),
        .fires(
            "the balance", .provable, "20.00", Bench.line("80053", "90.00"), Bench.sum("TOTAL", "90.00"),
            Bench.sum("INSURANCE PAYMENT", "-40.00"), Bench.sum("BALANCE DUE①", "70.00")),
        .fires(
            "units times price", .provable, "10.00", Bench.line("J1885①", "40.00", units: "2", price: "15.00"),
            Bench.sum("TOTAL", "40.00")),
        .fires(
            "one cent beyond what rounding explains", .provable, "0.02",
            Bench.line("J1885①", "30.02", units: "2", price: "15.00")),
        .silent(
            "all of it adds up", Bench.line("80053", "90.00"), Bench.sum("PREVIOUS BALANCE", "10.00"),
            Bench.sum("TOTAL", "90.00"), Bench.sum("ADJUSTMENTS", "-30.00"), Bench.sum("PATIENT PAYMENT", "20.00"),
            Bench.sum("BALANCE DUE", "50.00")),
        .silent(
            "subtotals by department", Bench.line("80053", "90.00"), Bench.sum("SUBTOTAL", "90.00"),
            Bench.line("71046", "50.00"), Bench.sum("SUBTOTAL", "50.00"), Bench.sum("TOTAL", "140.00")),
        .silent("a price rounded to the cent", Bench.line("J1885", "10.00", units: "3", price: "3.33")),
        .silent("no sums are stated", Bench.line("80053", "90.00")),
        .silent(
            "a balance below the total without any payment shown", Bench.line("80053", "90.00"),
            Bench.sum("TOTAL", "90.00"), Bench.sum("BALANCE DUE", "40.00")),
    ]

    @Test(arguments: cases)
    func `the sums do not add up`(one: LineCase) throws { try one.check(.totalsDoNotTie) }

    @Test func `where sums do not tie, only the sums are questioned`() throws {
        let report = try Bench(rows: [
            Bench.line("71046", "412.00"), Bench.line("71046", "412.00"), Bench.sum("TOTAL CHARGES", "900.00"),
        ]).run()
        #expect(report.findings.map(\.check) == [.totalsDoNotTie])
        #expect(report.notChecked.contains { $0.check == .duplicateLine && $0.lines == 2 })
        #expect(report.totals.linesChecked == 0)
    }

    @Test func `a row that could not be read explains the gap, so nothing is asserted`() throws {
        let report = try Bench(rows: [
            Bench.line("80053", "90.00"), Bench.line("71046", "l2.00"), Bench.sum("TOTAL CHARGES", "102.00"),
        ]).run()
        #expect(report.findings.isEmpty)
        #expect(report.notChecked.contains { $0.check == .totalsDoNotTie && $0.needs.contains("could not be read") })
    }

    @Test func `a total of the whole file adds up all accounts`() throws {
        func bill(_ total: String) throws -> AuditReport {
            try Bench(rows: [
                Bench.line("80053", "90.00"), Bench.line("71046", "10.00", account: "B-2"),
                Bench.sum("TOTAL CHARGES", total),
            ]).run()
        }
        #expect(try bill("100.00").findings.isEmpty)
        let finding = try #require(try bill("101.00").findings.first)
        #expect(finding.check == .totalsDoNotTie)
        #expect(finding.account == nil)
        #expect(finding.atIssue == .of("1.00"))
    }
}

struct NotItemizedTests {
    @Test func `a total without a list`() throws {
        let report = try Bench(rows: [
            "B-1,Birchwood Hospital,facility,2026-03-03,,,,HOSPITAL SERVICES,1,,900.00,,,,,,,"
        ]).run()
        #expect(report.findings.map(\.check) == [.notItemized])
        #expect(report.findings.first?.grade == .provable)
        #expect(report.findings.first?.atIssue == nil)
    }

    @Test func `some lines without a code`() throws {
        let bench = Bench(rows: [
            Bench.line("80053", "90.00"), Bench.line("①", "200.00", revenue: "", description: "MISC SUPPLIES"),
        ])
        let report = try bench.run()
        #expect(report.findings.map(\.check) == [.notItemized])
        #expect(report.findings.first?.lines.map(\.text) == [bench.place("①")])
    }

    @Test func `lines by department only are a question, in a hospital stay they are usual`() throws {
        let visit = try Bench(rows: [
            Bench.line("", "90.00", revenue: "0300"), Bench.line("", "80.00", revenue: "0450"),
        ]).run()
        #expect(visit.findings.map(\.grade) == [.question])
        let stay = ("2026-03-03", "2026-03-06")
        let inpatient = try Bench(rows: [
            Bench.line("", "90.00", revenue: "0300", stay: stay), Bench.line("", "900.00", revenue: "0120", stay: stay),
        ]).run()
        #expect(inpatient.findings.isEmpty)
    }

    @Test func `a case whose bill has only a total`() throws {
        var file = CaseFile.sample()
        var statement = Statement()
        statement.id = "S1"
        statement.totalCharges = .of("4812.00")
        statement.balance = .of("1462.00")
        statement.kept.pointer = "/accounts/0/statements/0"
        file.accounts[0].statements = [statement]
        let report = Auditor.audit(
            AuditPapers(caseFile: file), rulebook: try ShippedRulebook.load(), today: .on("2026-11-24"))
        #expect(report.findings.map(\.check) == [.notItemized])
        #expect(report.findings.first?.lines == [Place("case.json:/accounts/0/statements/0/balance")])
        file.accounts[0].statements[0].itemized = true
        let itemized = Auditor.audit(
            AuditPapers(caseFile: file), rulebook: try ShippedRulebook.load(), today: .on("2026-11-24"))
        #expect(itemized.findings.isEmpty)
        #expect(itemized.notChecked.contains { $0.check == .notItemized })
    }
}

struct StatementRepeatedTests {
    private func statements(previous: String, again: Bool) throws -> AuditReport {
        let second =
            again
            ? Bench.line("80053", "90.00", dated: "2026-05-01") : Bench.line("85025", "90.00", dated: "2026-05-01")
        return try Bench(rows: [
            Bench.line("80053", "90.00", dated: "2026-04-01"),
            Bench.sum("BALANCE DUE", "90.00", account: "B-1", dated: "2026-04-01"),
            second, Bench.sum("PREVIOUS BALANCE", previous, account: "B-1", dated: "2026-05-01"),
            Bench.sum("BALANCE DUE", "180.00", account: "B-1", dated: "2026-05-01"),
        ]).run()
    }

    @Test func `the earlier balance for the same services, which are charged again`() throws {
        let report = try statements(previous: "90.00", again: true)
        #expect(report.findings.map(\.check) == [.statementRepeated])
        #expect(report.findings.first?.grade == .provable)
        #expect(report.findings.first?.owedChange == .exactly(.of("90.00")))
    }

    @Test func `an earlier balance for other services is no repeat`() throws {
        #expect(try statements(previous: "90.00", again: false).findings.isEmpty)
    }

    @Test func `a later statement replaces the earlier one`() throws {
        let report = try Bench(rows: [
            Bench.line("80053", "90.00", dated: "2026-04-01"), Bench.line("80053", "90.00", dated: "2026-05-01"),
        ]).run()
        #expect(report.findings.isEmpty)
        #expect(report.totals.billed == .of("90.00"))
        #expect(report.totals.linesRead == 1)
    }

    @Test func `the same services under two account numbers are a question`() throws {
        let report = try Bench(rows: [Bench.line("80053", "90.00"), Bench.line("80053", "90.00", account: "B-2")]).run()
        #expect(report.findings.map(\.check) == [.statementRepeated])
        #expect(report.findings.first?.grade == .question)
        let others = try Bench(rows: [
            Bench.line("80053", "90.00"), Bench.line("80053", "90.00", account: "B-2", biller: "Other Hospital"),
        ]).run()
        #expect(others.findings.isEmpty)
    }
}
