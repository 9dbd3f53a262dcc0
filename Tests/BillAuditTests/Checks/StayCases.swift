import CaseModel

@testable import BillAudit

/// Papers for the dates of a stay: admitted on March 3, home on March 6.
enum StayCases {
    private static func room(_ date: String, _ charge: String = "1800.00", units: String = "1", rev: String = "0120")
        -> ChargeLine
    {
        line(nil, charge, on: date, rev: rev, units: units, words: "ROOM AND BOARD")
    }

    private static let nights = [room("2026-03-03"), room("2026-03-04"), room("2026-03-05")]

    private static func stay(
        _ lines: [ChargeLine], admitted: String? = "2026-03-03", discharged: String? = "2026-03-06"
    ) -> AuditPapers {
        papers(bill(lines, admitted: admitted, discharged: discharged, type: "0111"))
    }

    static let all: [CheckCase] = [
        .fires(.dateOutsideStay, "a charge after the discharge", .a, ["bill.csv:5"], "96.00") {
            stay(nights + [line("97116", "96.00", on: "2026-03-08", rev: "0420")])
        },
        .fires(.dateOutsideStay, "a charge before the admission", .a, ["bill.csv:5"], "900.00") {
            stay(nights + [line(nil, "900.00", on: "2026-02-20", rev: "0360", words: "OR HALF HOUR")])
        },
        .fires(.dateOutsideStay, "a test before the admission is only asked", .c, ["bill.csv:5"], nil) {
            stay(nights + [line("85025", "148.00", on: "2026-03-01", rev: "0305")])
        },
        .fires(.dateOutsideStay, "a room day on the day of discharge", .a, ["bill.csv:5"], "1800.00") {
            stay(nights + [room("2026-03-06")])
        },
        .fires(.dateOutsideStay, "two beds in one night", .a, ["bill.csv:4", "bill.csv:5"], "1800.00") {
            stay(nights + [room("2026-03-05", "4200.00", rev: "0200")])
        },
        .fires(.dateOutsideStay, "more room days than nights, listed with units", .a, ["bill.csv:2"], "1800.00") {
            stay([room("2026-03-03", "7200.00", units: "4")])
        },
        .silent(.dateOutsideStay, "as many room days as nights") { stay(nights) },
        .silent(.dateOutsideStay, "all room days under the day of admission") {
            stay([room("2026-03-03"), room("2026-03-03"), room("2026-03-03")])
        },
        .silent(.dateOutsideStay, "room days with units that fit") {
            stay([room("2026-03-03", "5400.00", units: "3")])
        },
        .silent(.dateOutsideStay, "the emergency visit of the evening before") {
            stay(
                nights + [
                    line("99285", "3000.00", on: "2026-03-02", rev: "0450"),
                    line("96374", "342.00", on: "2026-03-02", rev: "0260"),
                ])
        },
        .silent(.dateOutsideStay, "the newborn's bed beside the mother's") {
            stay(nights + [room("2026-03-03", "900.00", rev: "0170"), room("2026-03-04", "900.00", rev: "0170")])
        },
        .silent(.dateOutsideStay, "care without a stay") {
            papers(bill([line("99284", "900.00"), line("85025", "148.00", on: "2026-03-09")]))
        },
        .silent(.dateOutsideStay, "a clinician's visits after the stay") {
            papers(
                bill(
                    [line("99213", "310.00", on: "2026-03-20")], role: .surgeon, admitted: "2026-03-03",
                    discharged: "2026-03-06"))
        },
        .limit(.dateOutsideStay, "a charge on the day of discharge", []) {
            stay(nights + [line("97116", "96.00", on: "2026-03-06", rev: "0420")])
        },
        .limit(
            .dateOutsideStay, "a charge on the day after", [.init(grade: .a, lines: ["bill.csv:5"], atIssue: "96.00")]
        ) { stay(nights + [line("97116", "96.00", on: "2026-03-07", rev: "0420")]) },
        .limit(.dateOutsideStay, "a stay of one day, its room day with a first and a last day", []) {
            var day = room("2026-03-03")
            day.throughDate = BillAuditTests.day("2026-03-03")
            return stay([day], discharged: "2026-03-03")
        },
        .limit(.dateOutsideStay, "a stay of one day has one room day", []) {
            stay([room("2026-03-03")], discharged: "2026-03-03")
        },
    ]
}
