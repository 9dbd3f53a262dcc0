import BillAudit
import CaseModel
import TestSupport
import Testing

typealias Bench = AuditBench

/// One bill, and the one finding that must or must not stand on it.
struct LineCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var rows: [String]
    var grade: Grade?
    var atIssue: String?

    /// The finding stands on the marked lines.
    static func fires(_ story: String, _ grade: Grade, _ atIssue: String?, _ rows: String...) -> LineCase {
        LineCase(testDescription: "fires: \(story)", rows: rows, grade: grade, atIssue: atIssue)
    }

    static func silent(_ story: String, _ rows: String...) -> LineCase {
        LineCase(testDescription: "silent: \(story)", rows: rows, grade: nil, atIssue: nil)
    }

    func check(_ id: CheckID) throws {
        let bench = Bench(rows: rows)
        let report = try bench.run()
        let findings = report.findings.filter { $0.check == id }
        guard let grade else {
            #expect(findings.isEmpty, "\(findings.map(\.saw))")
            return
        }
        #expect(findings.count == 1)
        let finding = try #require(findings.first)
        #expect(finding.grade == grade)
        #expect(finding.atIssue?.exact == atIssue)
        #expect(finding.lines.map(\.text) == bench.marks.map(bench.place))
    }
}

struct DuplicateLineTests {
    static let cases: [LineCase] = [
        .fires("two equal lines", .provable, "412.00", Bench.line("71046①", "412.00"), Bench.line("71046②", "412.00")),
        .fires(
            "three equal lines", .provable, "824.00", Bench.line("71046①", "412.00"), Bench.line("85025", "10.00"),
            Bench.line("71046②", "412.00"), Bench.line("71046③", "412.00")),
        .fires(
            "another revenue code", .question, nil, Bench.line("71046①", "412.00", revenue: "0324"),
            Bench.line("71046②", "412.00", revenue: "0329")),
        .fires(
            "another provider", .question, nil, Bench.line("71046①", "412.00", npi: "1003000126"),
            Bench.line("71046②", "412.00", npi: "1003000134")),
        .fires(
            "a time on one line only", .question, nil, Bench.line("71046①", "412.00", time: "10:00"),
            Bench.line("71046②", "412.00")),
        .fires(
            "no role known", .question, nil, Bench.line("71046①", "412.00", role: ""),
            Bench.line("71046②", "412.00", role: "")),
        .fires(
            "equal modifiers that mark no repeat", .provable, "50.00", Bench.line("73130①", "50.00", modifiers: "RT"),
            Bench.line("73130②", "50.00", modifiers: "RT")),
        .silent("one line", Bench.line("71046", "412.00")),
        .silent("another day", Bench.line("71046", "412.00"), Bench.line("71046", "412.00", on: "2026-03-04")),
        .silent("a cent apart", Bench.line("71046", "412.00"), Bench.line("71046", "412.01")),
        .silent("another number of units", Bench.line("71046", "412.00"), Bench.line("71046", "412.00", units: "2")),
        .silent(
            "different times", Bench.line("71046", "412.00", time: "10:00"),
            Bench.line("71046", "412.00", time: "14:00")),
        .silent(
            "right and left", Bench.line("73130", "50.00", modifiers: "RT"),
            Bench.line("73130", "50.00", modifiers: "LT")),
        .silent("modifier 76", Bench.line("71046", "412.00"), Bench.line("71046", "412.00", modifiers: "76")),
        .silent(
            "modifier 91 on both", Bench.line("82947", "9.00", modifiers: "91"),
            Bench.line("82947", "9.00", modifiers: "91")),
        .silent(
            "modifier 59", Bench.line("97597", "90.00", modifiers: "59"), Bench.line("97597", "90.00", modifiers: "59")),
        .silent("a drug", Bench.line("J1885", "42.00"), Bench.line("J1885", "42.00")),
        .silent("room days", Bench.line("", "900.00", revenue: "0120"), Bench.line("", "900.00", revenue: "0120")),
        .silent("timed therapy", Bench.line("97110", "80.00"), Bench.line("97110", "80.00")),
        .silent("anesthesia", Bench.line("00840", "500.00"), Bench.line("00840", "500.00")),
        .silent(
            "hospital and doctor", Bench.line("99284", "900.00"),
            Bench.line("99284", "900.00", role: "emergency-physician", account: "P-9", biller: "Lake Physicians")),
        .silent(
            "one of them taken back", Bench.line("71046", "412.00"), Bench.line("71046", "412.00"),
            Bench.line("71046", "-412.00")),
        .silent(
            "lines without a code", Bench.line("", "12.00", revenue: "0270"), Bench.line("", "12.00", revenue: "0270")),
        .silent(
            "two patients", Bench.line("71046", "412.00", patient: "A Sample"),
            Bench.line("71046", "412.00", patient: "B Sample")),
    ]

    @Test(arguments: cases)
    func `two charges look the same`(one: LineCase) throws { try one.check(.duplicateLine) }
}

struct PanelAndComponentsTests {
    static let cases: [LineCase] = [
        .fires(
            "a panel and its part", .ruleMatches, "58.00", Bench.line("80053①", "312.00"), Bench.line("82947②", "58.00")
        ),
        .fires(
            "a panel and three parts", .ruleMatches, "60.00", Bench.line("82947②", "20.00"),
            Bench.line("84132③", "20.00"), Bench.line("80053①", "312.00"), Bench.line("82565④", "20.00")),
        .fires(
            "a panel inside a panel is one finding", .ruleMatches, "150.00", Bench.line("80053①", "312.00"),
            Bench.line("80048②", "150.00")),
        .fires(
            "a doctor's account without provider numbers", .question, nil,
            Bench.line("80053①", "312.00", revenue: "", role: "laboratory"),
            Bench.line("82947②", "58.00", revenue: "", role: "laboratory")),
        .fires(
            "a doctor's account with one provider", .ruleMatches, "58.00",
            Bench.line("80053①", "312.00", revenue: "", npi: "1003000126", role: "laboratory"),
            Bench.line("82947②", "58.00", revenue: "", npi: "1003000126", role: "laboratory")),
        .silent("the panel alone", Bench.line("80053", "312.00"), Bench.line("85025", "148.00")),
        .silent("the parts alone", Bench.line("82947", "58.00"), Bench.line("82565", "20.00")),
        .silent("another day", Bench.line("80053", "312.00"), Bench.line("82947", "58.00", on: "2026-03-04")),
        .silent("modifier 91", Bench.line("80053", "312.00"), Bench.line("82947", "58.00", modifiers: "91")),
        .silent("modifier XU", Bench.line("80053", "312.00"), Bench.line("82947", "58.00", modifiers: "XU")),
        .silent("blood draw beside tests", Bench.line("36415", "38.00"), Bench.line("80053", "312.00")),
        .silent(
            "two providers", Bench.line("80053", "312.00", revenue: "", npi: "1003000126", role: "laboratory"),
            Bench.line("82947", "58.00", revenue: "", npi: "1003000134", role: "laboratory")),
        .silent(
            "the part was taken back", Bench.line("80053", "312.00"), Bench.line("82947", "58.00"),
            Bench.line("82947", "-58.00")),
    ]

    @Test(arguments: cases)
    func `a test that a panel already contains`(one: LineCase) throws { try one.check(.panelAndComponents) }
}

struct GlobalAndComponentTests {
    private static func doctor(_ code: String, _ charge: String, _ modifiers: String = "", npi: String = "1003000126")
        -> String
    {
        Bench.line(code, charge, modifiers: modifiers, revenue: "", npi: npi, role: "radiology")
    }

    static let cases: [LineCase] = [
        .fires("whole and reading", .ruleMatches, "40.00", doctor("71046①", "120.00"), doctor("71046②", "40.00", "26")),
        .fires("whole and machine", .ruleMatches, "80.00", doctor("71046①", "120.00"), doctor("71046②", "80.00", "TC")),
        .fires(
            "electrocardiogram and its tracing", .ruleMatches, "30.00", doctor("93000①", "90.00"),
            doctor("93005②", "30.00")),
        .fires(
            "no provider number", .question, nil, doctor("71046①", "120.00", npi: ""),
            doctor("71046②", "40.00", "26", npi: "")),
        .fires(
            "machine beside a hospital's whole", .ruleMatches, "80.00", Bench.line("71046①", "120.00"),
            Bench.line("71046②", "80.00", modifiers: "TC")),
        .silent("reading and machine", doctor("71046", "40.00", "26"), doctor("71046", "80.00", "TC")),
        .silent("the whole alone", doctor("71046", "120.00")),
        .silent("another code", doctor("71046", "120.00"), doctor("71047", "40.00", "26")),
        .silent(
            "a second reading by another doctor", doctor("71046", "120.00"),
            doctor("71046", "40.00", "26", npi: "1003000134")),
        .silent("reading 77", doctor("71046", "120.00"), doctor("71046", "40.00", "26 77")),
        .silent(
            "a hospital with the doctor's fee on its account", Bench.line("71046", "120.00", revenue: "0324"),
            Bench.line("71046", "40.00", modifiers: "26", revenue: "0972")),
        .silent("tracing and reading of an electrocardiogram", doctor("93005", "30.00"), doctor("93010", "20.00")),
        .silent("a code that has no parts", doctor("99284", "900.00"), doctor("99284", "40.00", "26")),
    ]

    @Test(arguments: cases)
    func `a study charged whole and in parts`(one: LineCase) throws { try one.check(.globalAndComponent) }

    @Test func `shared by two billers is no conflict`() throws {
        let bench = Bench(rows: [
            Bench.line("71046", "120.00"),
            Bench.line("71046", "40.00", modifiers: "26", role: "radiology", account: "R-2", biller: "Lake Imaging"),
        ])
        #expect(try bench.run().findings.isEmpty)
    }
}

struct ReversalNotNettedTests {
    static let cases: [LineCase] = [
        .fires(
            "taken back in part", .provable, "40.00", Bench.line("71046①", "100.00"), Bench.line("71046②", "-60.00")),
        .fires(
            "taken back by all but a cent", .provable, "0.01", Bench.line("71046①", "100.00"),
            Bench.line("71046②", "-99.99")),
        .fires(
            "left in the total", .provable, "100.00", Bench.line("71046①", "100.00"), Bench.line("85025", "20.00"),
            Bench.line("71046②", "-100.00"), Bench.sum("TOTAL CHARGES", "120.00")),
        .silent(
            "taken back in full", Bench.line("71046", "100.00"), Bench.line("71046", "-100.00"),
            Bench.sum("TOTAL CHARGES", "0.00")),
        .silent("fewer units", Bench.line("J1885", "100.00", units: "2"), Bench.line("J1885", "-50.00", units: "1")),
        .silent("a reversal without its charge", Bench.line("71046", "-60.00"), Bench.line("85025", "100.00")),
        .silent("another day", Bench.line("71046", "100.00"), Bench.line("71046", "-60.00", on: "2026-03-04")),
    ]

    @Test(arguments: cases)
    func `a charge was taken back, but not in full`(one: LineCase) throws { try one.check(.reversalNotNetted) }
}

struct DateOutsideStayTests {
    private static let stay = ("2026-03-03", "2026-03-06")
    private static func inside(
        _ code: String, _ charge: String, on day: String, revenue: String = "0300", units: String = "1"
    ) -> String {
        Bench.line(code, charge, on: day, units: units, revenue: revenue, stay: stay)
    }

    static let cases: [LineCase] = [
        .fires(
            "the day before", .provable, "9.00", inside("80053①", "9.00", on: "2026-03-02"),
            inside("85025", "5.00", on: "2026-03-03")),
        .fires("the day after", .provable, "9.00", inside("80053①", "9.00", on: "2026-03-07")),
        .fires(
            "a room on the day of discharge", .provable, "900.00",
            inside("①", "900.00", on: "2026-03-06", revenue: "0120")),
        .fires(
            "two rooms on one day", .provable, "900.00", inside("①", "1500.00", on: "2026-03-04", revenue: "0200"),
            inside("②", "900.00", on: "2026-03-04", revenue: "0120")),
        .silent(
            "the first and the last day", inside("80053", "9.00", on: "2026-03-03"),
            inside("85025", "9.00", on: "2026-03-06")),
        .silent(
            "a room on each night", inside("", "900.00", on: "2026-03-03", revenue: "0120"),
            inside("", "900.00", on: "2026-03-04", revenue: "0120"),
            inside("", "900.00", on: "2026-03-05", revenue: "0120")),
        .silent("one line for three nights", inside("", "2700.00", on: "2026-03-03", revenue: "0120", units: "3")),
        .silent("a visit without a stay", Bench.line("80053", "9.00", on: "2026-03-02"), Bench.line("85025", "9.00")),
    ]

    @Test(arguments: cases)
    func `a date that does not fit the stay`(one: LineCase) throws { try one.check(.dateOutsideStay) }

    @Test func `a stay whose days are not known is said so`() throws {
        let report = try Bench(rows: [Bench.line("", "900.00", revenue: "0120"), Bench.line("80053", "9.00")]).run()
        #expect(report.notChecked.contains { $0.check == .dateOutsideStay && $0.lines == 2 })
        #expect(report.totals.linesChecked == 0)
    }
}
