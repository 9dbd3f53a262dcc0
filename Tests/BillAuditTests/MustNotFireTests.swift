import CaseModel
import Testing

@testable import BillAudit

/// The catalogue's list of false alarms of other tools, as far as it is about these checks. The number of a row is in
/// the name of its test. Rows 13, 14 and 17 are about checks that are not here.
struct MustNotFireTests {
    private func firm(_ report: AuditReport) -> [CheckID] { report.findings.filter { $0.grade != .c }.map(\.check) }

    @Test func `1: a charge above the plan's price is a write-off`() {
        let report = audited(
            bill(
                [line("99284", "2140.00")],
                [(.total, "2140.00"), (.insurancePayment, "-546.00"), (.adjustment, "-944.00"), (.balance, "650.00")]),
            claims: remittance(
                claim(
                    "2140.00", paid: "546.00", share: "650.00",
                    lines: [claimLine("99284", "2140.00", paid: "546.00", ["CO-45 944.00", "PR-1 650.00"])])))
        #expect(report.findings.isEmpty)
    }

    @Test(arguments: ["99215", "99285"])
    func `2: a high visit level by itself says nothing`(_ code: String) {
        #expect(audited(bill([line(code, "2140.00", rev: "0450")])).findings.isEmpty)
    }

    @Test func `2: the level of the facility and of the doctor may differ`() {
        let report = audited(
            bill([line("99285", "2140.00", rev: "0450")]),
            bill(
                [line("99283", "600.00")], name: "b.csv", account: "E-1", biller: "Valley Physicians",
                role: .emergencyPhysician))
        #expect(report.findings.isEmpty)
    }

    @Test(arguments: ["J7030", "J7040", "J7050", "J7120"])
    func `3: a blood draw beside tests, and saline in a hospital`(_ saline: String) {
        let report = audited(
            bill([
                line("36415", "38.00", rev: "0300"), line("80053", "312.00", rev: "0301"),
                line("85025", "148.00", rev: "0305"),
                line(saline, "92.00", rev: "0258"),
            ]))
        #expect(report.findings.isEmpty)
    }

    @Test func `4: reading by one biller and machine part by another`() {
        let report = audited(
            bill([line("71046", "300.00", mods: ["TC"])]),
            bill(
                [line("71046", "61.00", mods: ["26"])], name: "b.csv", account: "R-1", biller: "Valley Radiology",
                role: .radiology))
        #expect(report.findings.isEmpty)
    }

    @Test(arguments: ["RT", "LT", "50", "25", "59", "XE", "XS", "XP", "XU", "76", "77", "91"])
    func `5: a modifier that is present is nothing to ask about`(_ modifier: String) {
        #expect(audited(bill([line("73562", "300.00", mods: [modifier]), line("36415", "38.00")])).findings.isEmpty)
    }

    @Test(arguments: ["76", "77", "91", "XE", "XS", "XP", "XU"])
    func `5: a marked repeat is legitimate`(_ modifier: String) {
        let lines = [line("73562", "300.00"), line("73562", "300.00", mods: [modifier])]
        #expect(audited(bill(lines)).findings.isEmpty)
        #expect(audited(bill(lines + [lines[1]])).findings.isEmpty)
    }

    @Test func `5: right with left, and other times, are legitimate`() {
        let sides = [line("73562", "300.00", mods: ["RT"]), line("73562", "300.00", mods: ["LT"])]
        let times = [
            line("84484", "90.00", time: "08:10"), line("84484", "90.00", time: "11:10"),
            line("84484", "90.00", time: "14:10"),
        ]
        #expect(audited(bill(sides + times)).findings.isEmpty)
    }

    @Test(arguments: ["71046", "80053", "00790"])
    func `6: a code by itself says nothing of networks`(_ code: String) {
        #expect(audited(bill([line(code, "300.00")], role: .radiology)).findings.isEmpty)
    }

    @Test func `7: a share above half the charges may be a deductible`() {
        let report = audited(
            bill([line("99284", "1000.00")], [(.total, "1000.00"), (.adjustment, "-50.00"), (.balance, "950.00")]),
            claims: remittance(claim("1000.00", paid: "0.00", share: "950.00", ["CO-45 50.00", "PR-1 950.00"])))
        #expect(report.findings.isEmpty)
    }

    @Test(arguments: ["97530", "90935", "96413", "99232"])
    func `8: the same code on other days of a week`(_ code: String) {
        let days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-06"]
        #expect(audited(bill(days.map { line(code, "196.00", on: $0) }, role: .office)).findings.isEmpty)
    }

    @Test func `8: the same code by facility and clinician`() {
        let report = audited(
            bill([line("99284", "900.00", words: "ER VISIT")]),
            bill(
                [line("99284", "900.00", words: "ER VISIT")], name: "b.csv", account: "E-1",
                biller: "Valley Physicians", role: .emergencyPhysician))
        #expect(report.findings.isEmpty)
    }

    @Test func `9: a visit on the day of surgery`() {
        #expect(audited(bill([line("29881", "4200.00"), line("99213", "310.00")], role: .surgeon)).findings.isEmpty)
    }

    @Test func `10: a panel inside a panel is one finding`() {
        let report = audited(bill([line("80053", "312.00"), line("80048", "145.00")]))
        #expect(report.checks == [.panelAndComponents])
        #expect(report.findings.first?.codes == ["80053", "80048"])
    }

    @Test func `11: a code that is not printed is not inferred`() {
        let report = audited(
            bill([line(nil, "312.00", words: "METABOLIC PANEL"), line(nil, "58.00", words: "GLUCOSE")]))
        #expect(report.findings.map(\.check) == [.notItemized])
        #expect(firm(report).isEmpty)
        #expect(report.needs(.panelAndComponents) == ["A list of charges with codes for account H-1."])
        #expect(report.totals.linesChecked == 0)
    }

    @Test func `11: numbers that nobody is sure of are only asked about`() {
        var file = bill(
            [line("71046", "412.00"), line("71046", "412.00")], [(.total, "830.00"), (.balance, "830.00")])
        file.confidence = .notSure
        let report = audited(file)
        #expect(!report.findings.isEmpty)
        #expect(report.findings.allSatisfy { $0.grade == .c && $0.couldBeRight.contains(CommonWords.misread) })
    }

    @Test func `12: units are not copies`() {
        var lines = Array(repeating: line("J2405", "37.20", rev: "0636"), count: 10)
        lines += Array(repeating: line(nil, "1800.00", rev: "0120", words: "ROOM AND BOARD"), count: 4)
        lines += Array(repeating: line("97110", "98.00", mods: ["GP"], rev: "0420"), count: 3)
        lines += Array(repeating: line("00790", "98.00", rev: "0370", units: "15"), count: 2)
        #expect(audited(bill(lines)).findings.isEmpty)
    }

    @Test func `15: a bill out of network is no more than a question`() {
        let report = audited(
            bill(
                [line("99284", "1790.00")],
                [(.total, "1790.00"), (.insurancePayment, "-512.00"), (.balance, "1278.00")], role: .office),
            claims: remittance(claim("1790.00", paid: "512.00", share: "128.00", ["CO-45 1150.00", "PR-2 128.00"])),
            in: caseFile(network: .outOfNetwork))
        #expect(firm(report).isEmpty)
    }

    @Test(arguments: ["PR", "OA"])
    func `16: a service that the plan does not cover may be owed`(_ group: String) {
        let report = audited(
            bill([line("S9999", "80.00")], [(.total, "80.00"), (.balance, "80.00")]),
            claims: remittance(
                claim(
                    "80.00", paid: "0.00", share: "80.00", status: .denied,
                    lines: [claimLine("S9999", "80.00", paid: "0.00", ["\(group)-96 80.00"])])))
        #expect(report.findings.isEmpty)
    }

    @Test func `18: the plan's price is not held against another cap`() {
        let report = audited(
            bill(
                [line("99284", "1000.00")], [(.total, "1000.00"), (.insurancePayment, "-900.00"), (.balance, "100.00")]),
            claims: remittance(claim("1000.00", paid: "900.00", share: "100.00", ["PR-2 100.00"])))
        #expect(report.findings.isEmpty)
    }

    @Test func `19: a later statement replaces the earlier one`() {
        let lines = [line("99214", "310.00"), line("80048", "145.00")]
        let report = audited(
            bill(lines, [(.total, "455.00"), (.balance, "455.00")], name: "a.csv", role: .office, date: "2026-08-20"),
            bill(
                lines + [line("93000", "185.00")],
                [(.total, "640.00"), (.insurancePayment, "-200.00"), (.balance, "440.00")], name: "b.csv",
                role: .office,
                date: "2026-09-20"))
        #expect(report.findings.isEmpty)
        #expect(report.totals.billed == money("640.00"))
        #expect(report.totals.linesRead == 3)
    }

    @Test func `19: one bill given twice is one bill`() {
        let lines = [line("99214", "310.00"), line("80048", "145.00")]
        let report = audited(bill(lines, name: "a.csv"), bill(lines, name: "copy of a.csv"))
        #expect(report.findings.isEmpty)
        #expect(report.totals.billed == money("455.00"))
    }
}
