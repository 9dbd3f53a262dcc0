import CaseModel

@testable import BillAudit

/// Papers for pairs of codes: panels and their tests, whole services and their parts.
enum PairCases {
    static let all: [CheckCase] = panels + parts

    private static let panel = line("80053", "312.00", rev: "0301", words: "METABOLIC PANEL")

    private static func glucose(
        _ mods: [String] = [], time: String? = nil, on date: String? = visit, npi: String? = nil
    ) -> ChargeLine {
        line("82947", "58.00", on: date, mods: mods, rev: "0301", words: "GLUCOSE", npi: npi, time: time)
    }

    private static let panels: [CheckCase] = [
        .fires(.panelAndComponents, "a panel and a test inside it", .b, ["bill.csv:2", "bill.csv:3"], "58.00") {
            papers(bill([panel, glucose()]))
        },
        .fires(
            .panelAndComponents, "a panel inside a panel is one question", .b, ["bill.csv:2", "bill.csv:3"], "145.00"
        ) {
            papers(bill([panel, line("80048", "145.00")]))
        },
        .fires(
            .panelAndComponents, "a panel, a panel inside it and a test of both", .b,
            ["bill.csv:2", "bill.csv:3", "bill.csv:4"], "203.00"
        ) { papers(bill([line("80048", "145.00"), glucose(), panel])) },
        .fires(
            .panelAndComponents, "a laboratory without clinicians is only asked", .c, ["bill.csv:2", "bill.csv:3"],
            nil
        ) {
            papers(bill([panel, glucose()], role: .laboratory))
        },
        .fires(.panelAndComponents, "one clinician", .b, ["bill.csv:2", "bill.csv:3"], "58.00") {
            papers(bill([line("80053", "312.00", npi: "1003000126"), glucose(npi: "1003000126")], role: .office))
        },
        .fires(.panelAndComponents, "a biller whose role nobody knows", .c, ["bill.csv:2", "bill.csv:3"], nil) {
            papers(bill([panel, glucose()], role: nil))
        },
        .fires(
            .panelAndComponents, "one clinician of a biller whose role nobody knows", .b, ["bill.csv:2", "bill.csv:3"],
            "58.00"
        ) {
            papers(bill([line("80053", "312.00", npi: "1003000126"), glucose(npi: "1003000126")], role: nil))
        },
        .silent(.panelAndComponents, "the test was done again (91)") { papers(bill([panel, glucose(["91"])])) },
        .silent(.panelAndComponents, "the test is marked as separate (59)") { papers(bill([panel, glucose(["59"])])) },
        .silent(.panelAndComponents, "another printed time") {
            papers(bill([line("80053", "312.00", time: "08:00"), glucose(time: "19:30")]))
        },
        .silent(.panelAndComponents, "a test that is in no panel") { papers(bill([panel, line("85025", "148.00")])) },
        .silent(.panelAndComponents, "a blood draw") { papers(bill([panel, line("36415", "38.00")])) },
        .silent(.panelAndComponents, "all tests of a panel without the panel") {
            papers(bill(["82465", "83718", "84478"].map { line($0, "40.00") }))
        },
        .silent(.panelAndComponents, "two billers") {
            papers(
                bill([panel], name: "a.csv", account: "H-1"),
                bill([glucose()], name: "b.csv", account: "L-1", biller: "Silver Lab", role: .laboratory))
        },
        .silent(.panelAndComponents, "a test that was taken back") {
            papers(bill([panel, glucose(), line("82947", "-58.00", units: "-1")]))
        },
        .limit(.panelAndComponents, "the next day", []) { papers(bill([panel, glucose(on: "2026-03-04")])) },
    ]

    private static func film(_ mods: [String] = [], _ charge: String, rev: String? = nil, npi: String? = "1003000126")
        -> ChargeLine
    {
        line("71046", charge, mods: mods, rev: rev, words: "CHEST XRAY", npi: npi)
    }

    private static func clinician(_ lines: [ChargeLine]) -> AuditPapers { papers(bill(lines, role: .radiology)) }

    private static let parts: [CheckCase] = [
        .fires(.globalAndComponent, "a whole film and its reading", .b, ["bill.csv:2", "bill.csv:3"], "61.00") {
            clinician([film("412.00"), film(["26"], "61.00")])
        },
        .fires(
            .globalAndComponent, "a whole film and both parts", .b, ["bill.csv:2", "bill.csv:3", "bill.csv:4"], "361.00"
        ) {
            clinician([film("412.00"), film(["26"], "61.00"), film(["TC"], "300.00")])
        },
        .fires(
            .globalAndComponent, "a heart tracing and its reading by code", .b, ["bill.csv:2", "bill.csv:3"], "70.00"
        ) {
            papers(
                bill(
                    [line("93000", "185.00", npi: "1003000126"), line("93010", "70.00", npi: "1003000126")],
                    role: .office))
        },
        .fires(.globalAndComponent, "a missing clinician may be the same", .c, ["bill.csv:2", "bill.csv:3"], nil) {
            clinician([film("412.00", npi: nil), film(["26"], "61.00", npi: nil)])
        },
        .fires(
            .globalAndComponent, "a hospital's reading of the same department", .b, ["bill.csv:2", "bill.csv:3"],
            "61.00"
        ) {
            papers(bill([film([], "412.00", rev: "0324"), film(["26"], "61.00", rev: "0324")]))
        },
        .fires(
            .globalAndComponent, "a hospital's plain line may be the machine part", .c, ["bill.csv:2", "bill.csv:3"],
            nil
        ) {
            papers(bill([film("412.00"), film(["26"], "61.00")]))
        },
        .silent(.globalAndComponent, "reading and machine part apart") {
            clinician([film(["26"], "61.00"), film(["TC"], "300.00")])
        },
        .silent(.globalAndComponent, "reading by one biller, machine part by another") {
            papers(
                bill([film(["TC"], "300.00")], name: "a.csv", account: "H-1"),
                bill(
                    [film(["26"], "61.00")], name: "b.csv", account: "R-1", biller: "Valley Radiology", role: .radiology
                ))
        },
        .silent(.globalAndComponent, "a hospital's readers under their own department") {
            papers(bill([film([], "412.00", rev: "0324"), film(["26"], "61.00", rev: "0972")]))
        },
        .silent(.globalAndComponent, "a second reading that is marked") {
            clinician([film("412.00"), film(["26", "77"], "61.00")])
        },
        .silent(.globalAndComponent, "right whole, left reading") {
            clinician([film(["RT"], "412.00"), film(["26", "LT"], "61.00")])
        },
        .silent(.globalAndComponent, "a laboratory test that has no parts") {
            papers(bill([line("84165", "90.00"), line("84165", "40.00", mods: ["26"])], role: .laboratory))
        },
        .limit(.globalAndComponent, "the next day", []) {
            clinician([film("412.00"), line("71046", "61.00", on: "2026-03-04", mods: ["26"], npi: "1003000126")])
        },
    ]

    private static func film(_ charge: String, npi: String? = "1003000126") -> ChargeLine { film([], charge, npi: npi) }
}
