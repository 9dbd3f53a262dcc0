import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import BillAudit

/// The report as a whole: its shape, its sums, what it could not check, and how it holds out.
struct AuditorTests {
    private static let film = line("71046", "412.00", rev: "0324", words: "CHEST XRAY")

    @Test(.enabled(if: SharedFolder.exists, "needs ../shared"))
    func `has the shape of the contract's example`() throws {
        let example = try JSONValue(parsing: SharedFolder.bytes("contract/audit.example.json"))
        let report = audited(
            bill([Self.film, Self.film]), bill([line("99213", "100.00", on: nil)], name: "b.csv", account: "H-2")
        ).json
        func keys(_ json: JSONValue?) -> [String] { json?.members.map(\.key) ?? [] }
        #expect(keys(report).starts(with: keys(example)))
        #expect(keys(report["totals"]) == keys(example["totals"]))
        #expect(keys(report["findings"]?[0]) == keys(example["findings"]?[0]))
        let waiting = report["notChecked"]?.elements.first { $0["lines"] != nil }
        #expect(keys(waiting) == keys(example["notChecked"]?[1]))
    }

    @Test func `reads what it writes`() throws {
        let report = audited(WorkedExample.bill, claims: WorkedExample.claim)
        var reader = RecordReader()
        let again = try #require(AuditReport.read(report.json, at: "", &reader))
        #expect(reader.problems.isEmpty && reader.unknownKeys.isEmpty)
        #expect(again.json.canonicalText == report.json.canonicalText)
    }

    @Test(.enabled(if: SharedFolder.exists, "needs ../shared"))
    func `audits the contract's case`() throws {
        let file = try CaseFile.reading(try SharedFolder.bytes("contract/case.example.json")).file
        let report = audited(AuditPapers(caseFile: file, named: "case.example.json"))
        #expect(
            report.findings.map { "\($0.check.rawValue) \($0.grade.rawValue) \($0.accountId?.text ?? "")" } == [
                "not-itemized A A1"
            ])
        #expect(report.findings.first?.lines == [Place("P1:p1:23")])
        #expect(report.needs(.billExceedsClaim) == ["The explanation of benefits for account 77-1."])
        #expect(report.totals.billed == money("5792.00"))
        #expect(report.totals.linesRead == 1)
        #expect(report.reconciled.first?.unplaced == .zero)
    }

    @Test func `where sums do not tie, only they are questioned`() {
        let report = audited(bill([Self.film, Self.film], [(.total, "900.00"), (.balance, "900.00")]))
        #expect(report.checks == [.totalsDoNotTie])
        #expect(report.needs(.duplicateLine).first?.contains("the totals do not tie") == true)
        #expect(report.totals.linesChecked == 0)
        #expect(report.totals.linesRead == 2)
    }

    @Test func `a claim that does not add up is what must be corrected`() {
        var off = claim("900.00", paid: "500.00", share: "90.00", ["CO-45 300.00", "PR-2 90.00"])
        off.balances = false
        off.difference = money("10.00")
        let report = audited(bill([Self.film, Self.film]), claims: remittance(off))
        #expect(report.checks == [.totalsDoNotTie])
        #expect(
            report.needs(.duplicateLine) == [
                "A corrected explanation of benefits for account H-1: its amounts do not add up."
            ])
    }

    @Test func `another account of the same papers is still checked`() {
        let report = audited(
            bill([Self.film], [(.total, "900.00")]),
            bill([Self.film, Self.film], name: "b.csv", account: "H-2", biller: "Valley"))
        #expect(report.checks == [.totalsDoNotTie, .duplicateLine])
        #expect(report.totals.linesChecked == 2)
    }

    @Test func `a unit price that does not fit leaves the rest open to questions`() {
        var odd = Self.film
        odd.code = "73562"
        odd.unitPrice = money("400.00")
        #expect(audited(bill([odd, Self.film, Self.film])).checks == [.totalsDoNotTie, .duplicateLine])
    }

    @Test func `a file's total questions the accounts that have none of their own`() {
        var file = bill([Self.film, Self.film], [(.total, "824.00")])
        var second = DraftStatement()
        second.account = "H-2"
        second.biller = "Valley"
        second.role = .facility
        var other = Self.film
        other.at = Place("bill.csv:9")
        second.lines = [other]
        file.statements.append(second)
        file.summaryRows = [SummaryRow(.total, money("1300.00"), at: Place("bill.csv:12"), linesBefore: 3)]
        let report = audited(file)
        #expect(report.checks == [.totalsDoNotTie, .duplicateLine])
        #expect(report.findings.first?.atIssue == money("64.00"))
        #expect(report.findings.first?.account == nil)
        #expect(report.needs(.duplicateLine).count == 1)
        file.summaryRows = [SummaryRow(.total, money("1236.00"), at: Place("bill.csv:12"), linesBefore: 3)]
        #expect(audited(file).checks == [.duplicateLine])
    }

    @Test(arguments: [
        (["100.00", "200.00", "50.00"], [2: "300.00", 3: "50.00"], 0),
        (["100.00", "200.00", "50.00"], [2: "300.00", 3: "350.00"], 0),
        (["100.00", "200.00", "50.00"], [2: "301.00", 3: "50.00"], 1),
        (["100.00", "200.00", "50.00"], [2: "300.00", 3: "49.99"], 1),
    ])
    func `a subtotal belongs to the charges since the last one, or to all so far`(
        charges: [String], subtotals: [Int: String], count: Int
    ) {
        var file = bill(charges.map { line(nil, $0, words: "Visit \($0)") })
        for (before, amount) in subtotals.sorted(by: { $0.key < $1.key }) {
            file.statements[0].summaryRows.append(
                SummaryRow(.subtotal, money(amount), at: Place("bill.csv:s\(before)"), linesBefore: before))
        }
        #expect(audited(file).findings(.totalsDoNotTie).count == count)
    }

    @Test func `a line that two findings name counts once`() {
        let glucose = line("82947", "58.00")
        let report = audited(bill([line("80053", "312.00"), glucose, glucose]))
        #expect(report.checks == [.duplicateLine, .panelAndComponents])
        #expect(report.findings.map(\.atIssue) == [money("58.00"), money("116.00")])
        #expect(report.totals.atIssue == money("116.00"))
    }

    @Test func `what a better proof asks for already is folded under it`() {
        let stray = line("97116", "96.00", on: "2026-03-09", rev: "0420", words: "GAIT")
        let visit = line("99213", "96.00", on: "2026-03-09", rev: "0510", words: "VISIT")
        let report = audited(
            bill([stray, visit, visit], admitted: "2026-03-03", discharged: "2026-03-06", type: "0111"))
        #expect(report.checks == [.duplicateLine, .dateOutsideStay, .dateOutsideStay])
        #expect(report.findings.first?.covers.map(\.check) == [.dateOutsideStay])
        #expect(report.totals.atIssue == money("288.00"))
    }

    // MARK: Tables and rules

    private func under(_ file: DraftFile, with rulebook: Rulebook) -> AuditReport {
        Auditor.audit(AuditPapers(bills: [file], claims: []), rulebook: rulebook, today: Rules.day)
    }

    private static let lab = bill([line("80053", "312.00"), line("82947", "58.00"), line("85025", "148.00")])

    @Test func `without tables the checks that rest on them say so`() {
        let report = under(Self.lab, with: Rules.rulebook(codes: nil))
        #expect(report.findings.isEmpty)
        #expect(report.needs(.panelAndComponents) == ["A table of laboratory panels."])
        #expect(report.needs(.globalAndComponent) == ["A table of services that have a reading and a machine part."])
        #expect(report.totals.linesChecked == 0)
    }

    @Test(arguments: [
        ("2026-03-03", "null", true), ("2026-03-04", "null", false), ("2026-01-01", "\"2026-03-03\"", true),
        ("2026-01-01", "\"2026-03-02\"", false),
    ])
    func `a table speaks only for its days`(from: String, to: String, covers: Bool) {
        let report = under(Self.lab, with: Rules.rulebook(codes: Rules.codes(panelsFrom: from, panelsTo: to)))
        #expect(report.findings.isEmpty != covers)
        let row = report.notChecked.first { $0.check == .panelAndComponents }
        #expect(row?.needs == (covers ? nil : "A table of laboratory panels for March 3, 2026."))
        // The blood count is in no panel and does not wait.
        #expect(row?.lines == (covers ? nil : 2))
        #expect(report.totals.linesChecked == (covers ? 3 : 1))
    }

    @Test func `a rule is cited only while it may be shown as law`() {
        let slip = bill([], [(.balance, "438.00")])
        let fresh = under(slip, with: Rules.book).findings.first
        #expect(fresh?.citations.map(\.rule) == ["R-071"])
        #expect(fresh?.citations.first?.checkedOn == day("2026-09-01"))
        let stale = Auditor.audit(
            AuditPapers(bills: [slip], claims: []), rulebook: Rules.book, today: day("2027-09-02"))
        #expect(stale.findings.first?.citations.isEmpty == true)
        #expect(stale.findings.first?.grade == .a)
        let secondary = under(
            slip, with: Rules.rulebook(rules: Rules.rule("R-071", "Records", "45 CFR", confidence: "secondary")))
        #expect(secondary.findings.first?.citations.isEmpty == true)
    }

    @Test(arguments: [
        ("2027-03-03", "before its time limit ended on March 3, 2027"),
        ("2027-03-04", "time limit ended on March 3, 2027"),
    ])
    func `Medicare's own limit is held against a late refusal`(decided: String, words: String) {
        var late = claim(
            "1000.00", paid: "0.00", share: "0.00", status: .denied, processed: decided,
            lines: [claimLine("99284", "1000.00", paid: "0.00", ["CO-29 1000.00"])])
        late.order = "primary"
        let paper = bill(
            [line("99284", "1000.00"), line("99213", "200.00")], [(.total, "1200.00"), (.balance, "1200.00")])
        let report = audited(paper, claims: remittance(late), in: caseFile(coverage: .medicare))
        #expect(report.findings(.timelyFilingDenial).first?.saw.contains(words) == true)
        #expect(report.findings(.timelyFilingDenial).first?.citations.isEmpty == true)
    }

    // MARK: Size and odd papers

    @Test func `thousands of lines take a moment, however they are made`() {
        let clock = ContinuousClock()
        let equal = Array(repeating: Self.film, count: 5_000)
        let pairs = (0..<5_000).map { $0 % 2 == 0 ? Self.film : line("71046", "-400.00", units: "-1") }
        let stays = (0..<5_000).map {
            line("99213", "96.00", on: day("2026-03-03").adding(days: $0 % 900).iso, rev: "0510")
        }
        let rooms = Array(repeating: line(nil, "1800.00", rev: "0120", words: "ROOM"), count: 5_000)
        for lines in [equal, pairs, stays, rooms] {
            let file = bill(lines, admitted: "2026-03-03", discharged: "2026-03-06", type: "0111")
            let time = clock.measure { #expect(audited(file).totals.linesRead == 5_000) }
            #expect(time < .seconds(20))
        }
    }

    @Test func `thousands of accounts and claims take a moment`() {
        let files = (0..<2_000).map {
            bill([Self.film], [(.total, "412.00"), (.balance, "412.00")], name: "b\($0).csv", account: "H-\($0)")
        }
        var claims = remittance()
        claims.claims = (0..<2_000).map { number in
            claim(
                "412.00", paid: "300.00", share: "12.00", ["CO-45 100.00", "PR-2 12.00"], account: "H-\(number % 3)",
                number: "C-\(number)")
        }
        let time = ContinuousClock().measure {
            #expect(audited(AuditPapers(bills: files, claims: [claims])).totals.linesRead == 2_000)
        }
        #expect(time < .seconds(20))
    }

    @Test func `no papers give an empty report`() {
        let report = audited(AuditPapers(bills: [], claims: []))
        #expect(report.findings.isEmpty && report.notChecked.isEmpty)
        #expect(report.totals.owedChange == .exactly(.zero))
        #expect(report.json["totals"]?["billed"] == .string("0.00"))
    }

    @Test func `odd values stop nothing`() {
        var strange = line(
            "99999999", "9999999999.99", mods: ["", " ", "26"], rev: "99999999", units: "-999999999999.999")
        strange.unitPrice = Money.largest
        var none = ChargeLine()
        none.charge = -Money.largest
        var stay = line(nil, "1.00", rev: "0120", units: "999999999999")
        stay.throughDate = Day(number: -1)
        let lines = Array(repeating: strange, count: 50) + Array(repeating: none, count: 50) + [stay]
        let file = bill(
            lines, [(.balance, "-9999999999.99")], account: "", biller: "", role: nil, admitted: "9999-12-31",
            discharged: "0001-01-01", type: "x")
        let claims = remittance(
            claim(
                "9999999999.99", paid: "-9999999999.99", share: "0.00", ["PR-29 9999999999.99"], account: "",
                status: nil))
        _ = audited(file, claims: claims).json.canonicalText
        _ = audited(file, claims: claims, in: caseFile(number: "")).json.canonicalText
    }
}
