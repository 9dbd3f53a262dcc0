import CaseModel

@testable import BillAudit

/// Papers for equal lines and for reversals.
enum LineCases {
    static let all: [CheckCase] = duplicates + reversals

    private static func film(
        _ mods: [String] = [], npi: String? = nil, time: String? = nil, rev: String? = "0324", on date: String = visit,
        units: String? = "1"
    ) -> ChargeLine {
        line("71046", "412.00", on: date, mods: mods, rev: rev, units: units, words: "CHEST XRAY", npi: npi, time: time)
    }

    private static func twice(
        _ name: String, _ kind: CheckCase.Kind = .silent, grade: Grade? = nil, role: Role? = .facility,
        lines: [ChargeLine]
    ) -> CheckCase {
        let wanted = grade.map {
            CheckCase.Wanted(
                grade: $0, lines: ["bill.csv:2", "bill.csv:3"], atIssue: $0 == .c ? nil : lines[1].charge.exact)
        }
        return CheckCase(
            check: .duplicateLine, kind: kind, name: name, papers: { papers(bill(lines, role: role)) },
            wanted: wanted.map { [$0] } ?? [])
    }

    private static let duplicates: [CheckCase] = [
        twice("two equal rows", .fires, grade: .a, lines: [film(), film()]),
        twice("two equal rows with equal times", .fires, grade: .a, lines: [film(time: "10:05"), film(time: "10:05")]),
        twice(
            "two equal rows without a code, with words", .fires, grade: .a,
            lines: [line(nil, "80.00", words: "Office visit"), line(nil, "80.00", words: "OFFICE VISIT")]),
        twice("both sides marked right", .fires, grade: .a, lines: [film(["RT"]), film(["RT"])]),
        twice(
            "two clinicians", .fires, grade: .c, role: .radiology,
            lines: [film(npi: "1003000126", rev: nil), film(npi: "1003000134", rev: nil)]),
        twice("two departments", .fires, grade: .c, lines: [film(), film(rev: "0320")]),
        twice("one of two has a time", .fires, grade: .c, lines: [film(time: "10:05"), film()]),
        twice("a biller whose role nobody knows", .fires, grade: .c, role: nil, lines: [film(), film()]),
        .fires(
            .duplicateLine, "three equal rows are one finding", .a, ["bill.csv:2", "bill.csv:3", "bill.csv:5"], "824.00"
        ) {
            papers(bill([film(), film(), line("36415", "38.00"), film()]))
        },
        .fires(.duplicateLine, "two rows beside one that was taken back", .a, ["bill.csv:2", "bill.csv:3"], "412.00") {
            papers(bill([film(), film(), film(), line("71046", "-412.00", units: "-1")]))
        },
        twice("a repeated procedure (76)", lines: [film(), film(["76"])]),
        twice("both marked as repeated (77)", lines: [film(["77"]), film(["77"])]),
        twice("a repeated test (91)", lines: [line("80053", "312.00"), line("80053", "312.00", mods: ["91"])]),
        twice("a separate service (59)", lines: [film(["59"]), film(["59"])]),
        twice("a separate service (XE)", lines: [film(["XE"]), film(["XE"])]),
        twice("right and left", lines: [film(["RT"]), film(["LT"])]),
        twice("two printed times", lines: [film(time: "10:05"), film(time: "16:40")]),
        twice("another day", lines: [film(), film(on: "2026-03-05")]),
        twice("units of a drug", lines: [line("J1885", "42.00", rev: "0636"), line("J1885", "42.00", rev: "0636")]),
        twice(
            "room days one a line",
            lines: [line(nil, "1800.00", rev: "0120", words: "ROOM"), line(nil, "1800.00", rev: "0120", words: "ROOM")]),
        twice("timed therapy", lines: [line("97110", "98.00"), line("97110", "98.00")]),
        twice("anesthesia time", role: .anesthesia, lines: [line("01400", "684.00"), line("01400", "684.00")]),
        twice(
            "doses without a code",
            lines: [
                line(nil, "12.00", rev: "0250", words: "ACETAMINOPHEN"),
                line(nil, "12.00", rev: "0250", words: "ACETAMINOPHEN"),
            ]),
        twice(
            "tablets without any code",
            lines: [line(nil, "12.00", words: "ASPIRIN 81 MG TAB"), line(nil, "12.00", words: "ASPIRIN 81 MG TAB")]),
        twice("a charge and its reversal", lines: [film(), line("71046", "-412.00", units: "-1")]),
        twice(
            "two patients",
            lines: [line("90686", "60.00", patient: "Ann Example"), line("90686", "60.00", patient: "Bob Example")]),
        twice("a cent apart", .limit, lines: [film(), line("71046", "412.01", rev: "0324", words: "CHEST XRAY")]),
        twice("one unit apart", .limit, lines: [film(), film(units: "2")]),
        .silent(.duplicateLine, "facility and clinician") {
            papers(
                bill([film()], name: "a.csv", account: "H-1"),
                bill([film()], name: "b.csv", account: "R-1", biller: "Valley Radiology", role: .radiology))
        },
    ]

    private static let reversals: [CheckCase] = [
        .fires(.reversalNotNetted, "a reversal smaller than its charge", .a, ["bill.csv:2", "bill.csv:3"], "112.00") {
            papers(bill([film(), line("71046", "-300.00", rev: "0324", units: "-1")]))
        },
        .fires(.reversalNotNetted, "a reversal without units", .a, ["bill.csv:2", "bill.csv:3"], "112.00") {
            papers(bill([film(units: nil), line("71046", "-300.00", rev: "0324", units: nil)]))
        },
        .fires(.reversalNotNetted, "a total that still holds the charge", .a, ["bill.csv:3", "bill.csv:4"], "412.00") {
            papers(
                bill([line("99284", "900.00"), film(), line("71046", "-412.00", units: "-1")], [(.total, "1312.00")]))
        },
        .fires(.reversalNotNetted, "other units at another price", .c, ["bill.csv:2", "bill.csv:3"], nil) {
            papers(bill([line("J1885", "84.00", units: "4"), line("J1885", "-30.00", units: "-2")]))
        },
        .silent(.reversalNotNetted, "a whole pair") {
            papers(bill([film(), line("71046", "-412.00", units: "-1", words: "CREDIT")], [(.total, "0.00")]))
        },
        .silent(.reversalNotNetted, "units that were taken back at their price") {
            papers(bill([line("J1885", "84.00", units: "4"), line("J1885", "-42.00", units: "-2")]))
        },
        .silent(.reversalNotNetted, "two reversals that take back one charge") {
            papers(bill([film(), line("71046", "-400.00", units: "-1"), line("71046", "-12.00", units: "-1")]))
        },
        .silent(.reversalNotNetted, "a reversal larger than its charge") {
            papers(bill([film(), line("71046", "-500.00", units: "-1")]))
        },
        .silent(.reversalNotNetted, "a reversal of another day") {
            papers(bill([film(), line("71046", "-300.00", on: "2026-03-09", units: "-1")]))
        },
        .limit(
            .reversalNotNetted, "one cent left",
            [.init(grade: .a, lines: ["bill.csv:2", "bill.csv:3"], atIssue: "0.01")]
        ) { papers(bill([film(), line("71046", "-411.99", units: "-1")])) },
    ]
}
