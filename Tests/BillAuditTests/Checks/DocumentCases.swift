import CaseModel

@testable import BillAudit

/// Papers for the checks of whole papers.
enum DocumentCases {
    private static let two = [line("99213", "310.00", words: "Visit"), line("85025", "185.00", words: "Count")]

    static let all: [CheckCase] = totals + notItemized + repeated

    // MARK: totals-do-not-tie

    private static let totals: [CheckCase] = [
        .fires(.totalsDoNotTie, "a total above its lines", .a, ["bill.csv:4"], "60.00") {
            papers(bill(two, [(.total, "555.00")]))
        },
        .fires(.totalsDoNotTie, "a total below its lines", .a, ["bill.csv:4"], "60.00") {
            papers(bill(two, [(.total, "435.00")]))
        },
        .fires(
            .totalsDoNotTie, "a total that does not tie though the balance rolls from it", .a, ["bill.csv:4"], "60.00"
        ) {
            papers(bill(two, [(.total, "555.00"), (.insurancePayment, "-55.00"), (.balance, "500.00")]))
        },
        .fires(.totalsDoNotTie, "a balance that does not roll", .a, ["bill.csv:7"], "10.00") {
            papers(
                bill(
                    two,
                    [(.total, "495.00"), (.insurancePayment, "-200.00"), (.adjustment, "-95.00"), (.balance, "210.00")])
            )
        },
        .fires(.totalsDoNotTie, "a balance above its charges without a reason", .a, ["bill.csv:5"], "5.00") {
            papers(bill(two, [(.total, "495.00"), (.balance, "500.00")]))
        },
        .fires(.totalsDoNotTie, "units and price that do not make the charge", .a, ["bill.csv:2"], "10.00") {
            papers(bill([line("A4550", "152.80", units: "2", price: "71.40", words: "Tray")]))
        },
        .fires(.totalsDoNotTie, "a claim that does not add up", .a, ["claim.835:s10"], "10.00") {
            var off = claim("900.00", paid: "500.00", share: "90.00", ["CO-45 300.00", "PR-2 90.00"])
            off.balances = false
            off.difference = money("10.00")
            return papers(bill([line("99213", "900.00")], [(.total, "900.00")]), claims: remittance(off))
        },
        .fires(
            .totalsDoNotTie, "claim lines that do not add up though the claim does", .a,
            ["claim.835:s12", "claim.835:s15"], "5.00"
        ) {
            var off = claim(
                "518.00", paid: "310.00", share: "40.00",
                lines: [
                    claimLine("20610", "342.00", paid: "200.00", ["CO-45 147.00"], at: 12),
                    claimLine("73562", "176.00", paid: "110.00", ["CO-45 21.00", "PR-2 40.00"], at: 15),
                ])
            off.balances = false
            off.difference = .zero
            return papers(bill([line("20610", "342.00"), line("73562", "176.00")]), claims: remittance(off))
        },
        .silent(.totalsDoNotTie, "sums that tie") {
            papers(
                bill(
                    two,
                    [(.total, "495.00"), (.insurancePayment, "-200.00"), (.adjustment, "-95.00"), (.balance, "200.00")])
            )
        },
        .silent(.totalsDoNotTie, "payments that are printed with any sign") {
            var file = bill(
                two,
                [
                    (.previousBalance, "215.40"), (.total, "495.00"), (.insurancePayment, "301.18"),
                    (.adjustment, "-87.22"), (.payment, "-50.00"), (.balance, "272.00"),
                ])
            file.confidence = .likely
            return papers(file)
        },
        .silent(.totalsDoNotTie, "a paper without any sums") { papers(bill(two)) },
        .silent(.totalsDoNotTie, "a balance below its charges where no payment is printed") {
            papers(bill(two, [(.total, "495.00"), (.balance, "80.00")]))
        },
        .silent(.totalsDoNotTie, "a paper of which a row could not be read") {
            var file = bill(two, [(.total, "1281.00")])
            file.issues = [ImportIssue(.warning, at: Place("bill.csv:9:c8"), "The charge is not an amount.")]
            return papers(file)
        },
        .silent(.totalsDoNotTie, "a reversal that the total holds") {
            papers(bill(two + [line("87186", "64.00"), line("87186", "-64.00", units: "-1")], [(.total, "495.00")]))
        },
        .silent(.totalsDoNotTie, "a reversed line with unit price") {
            papers(bill(two + [line("87186", "64.00", price: "64.00"), line("87186", "-64.00", price: "64.00")]))
        },
        .silent(.totalsDoNotTie, "half units at their price") {
            papers(
                bill([
                    line(nil, "95.50", units: "2.5", price: "38.20", words: "Oxygen"),
                    line("A1", "24.30", units: "0.5", price: "48.60"),
                ]))
        },
        .limit(.totalsDoNotTie, "three units, one cent off: the price was rounded", []) {
            papers(bill([line("J1100", "10.00", units: "3", price: "3.33")], [(.total, "10.00")]))
        },
        .limit(
            .totalsDoNotTie, "three units, two cents off", [.init(grade: .a, lines: ["bill.csv:2"], atIssue: "0.02")]
        ) {
            papers(bill([line("J1100", "10.01", units: "3", price: "3.33")], [(.total, "10.01")]))
        },
        .limit(
            .totalsDoNotTie, "one cent off in a total", [.init(grade: .a, lines: ["bill.csv:4"], atIssue: "0.01")]
        ) { papers(bill(two, [(.total, "495.01")])) },
    ]

    // MARK: not-itemized

    private static let notItemized: [CheckCase] = [
        .fires(.notItemized, "a sum and no line", .a, ["slip.pdf:3"], nil) {
            papers(bill([], [(.total, "438.00"), (.balance, "438.00")], name: "slip.pdf"))
        },
        .fires(.notItemized, "whole departments only", .a, ["bill.csv:2", "bill.csv:3"], nil) {
            papers(bill([line(nil, "900.00", words: "PHARMACY"), line(nil, "300.00", words: "Medical Supplies")]))
        },
        .fires(.notItemized, "one department among services", .c, ["bill.csv:3"], nil) {
            papers(bill([line("99213", "310.00"), line(nil, "300.00", words: "MISCELLANEOUS")]))
        },
        .fires(.notItemized, "department codes without words", .c, ["bill.csv:4"], nil) {
            papers(
                bill(
                    [line(nil, "900.00", rev: "0120"), line(nil, "300.00", rev: "0120", words: "")],
                    [(.total, "1200.00")]))
        },
        .fires(
            .notItemized, "a statement of the case that the person said has no list", .a,
            ["case.json:/accounts/0/statements/0/balance"], nil
        ) {
            AuditPapers(
                caseFile: caseFile { file in
                    var statement = Statement()
                    statement.id = "S1"
                    statement.itemized = false
                    statement.balance = money("438.00")
                    file.accounts[0].statements = [statement]
                })
        },
        .fires(.notItemized, "words without codes", .c, ["bill.csv:4"], nil) {
            papers(
                bill(
                    [line(nil, "90.00", words: "Chest X-ray"), line(nil, "60.00", words: "Reading")],
                    [(.balance, "150.00")]))
        },
        .silent(.notItemized, "a kit that has words of its own but no code") {
            papers(bill([line("99213", "310.00"), line(nil, "64.00", rev: "0270", words: "IV START KIT")]))
        },
        .silent(.notItemized, "a later slip when an earlier paper lists the charges") {
            papers(
                bill([line("99213", "310.00")], [(.total, "310.00")], date: "2026-04-01"),
                bill([], [(.balance, "310.00")], name: "slip.csv", date: "2026-05-01"))
        },
        .silent(.notItemized, "room days by department code") {
            papers(bill([line("99213", "310.00"), line(nil, "1800.00", rev: "0120", words: "ROOM AND BOARD")]))
        },
        .limit(.notItemized, "a balance of nothing asks for nothing", []) {
            papers(bill([], [(.total, "0.00"), (.balance, "0.00")]))
        },
        .limit(
            .notItemized, "a balance of one cent", [.init(grade: .a, lines: ["bill.csv:2"], atIssue: nil)]
        ) { papers(bill([], [(.balance, "0.01")])) },
    ]

    // MARK: statement-repeated

    private static func statement(_ rows: [(SummaryRow.Kind, String)], _ date: String, _ name: String) -> DraftFile {
        bill(two, rows, name: name, date: date)
    }

    private static let april: [(SummaryRow.Kind, String)] = [(.total, "495.00"), (.balance, "495.00")]

    private static let repeated: [CheckCase] = [
        .fires(.statementRepeated, "the last balance carried on top of the same charges", .a, ["may.csv:4"], "495.00") {
            papers(
                statement(april, "2026-04-02", "april.csv"),
                statement(
                    [(.previousBalance, "495.00"), (.total, "495.00"), (.balance, "990.00")], "2026-05-02", "may.csv"))
        },
        .fires(
            .statementRepeated, "the same care of one person on two accounts", .a,
            ["a.csv:2", "a.csv:3", "b.csv:2", "b.csv:3"], "495.00"
        ) {
            papers(
                bill(two, name: "a.csv", account: "H-1", date: "2026-04-02", patient: "Dana Example"),
                bill(two, name: "b.csv", account: "H-2", date: "2026-05-02", patient: "EXAMPLE, DANA"))
        },
        .fires(
            .statementRepeated, "two accounts, but nobody knows of whom", .c,
            ["a.csv:2", "a.csv:3", "b.csv:2", "b.csv:3"], nil
        ) {
            papers(bill(two, name: "a.csv", account: "H-1"), bill(two, name: "b.csv", account: "H-2"))
        },
        .silent(.statementRepeated, "a later statement replaces the earlier one") {
            papers(
                statement(april, "2026-04-02", "april.csv"), statement(april, "2026-05-02", "may.csv"))
        },
        .silent(.statementRepeated, "two accounts of two people") {
            papers(
                bill(two, name: "a.csv", account: "H-1", patient: "Dana Example"),
                bill(two, name: "b.csv", account: "H-2", patient: "Robin Example"))
        },
        .silent(.statementRepeated, "the same code by facility and clinician") {
            papers(
                bill([line("99284", "900.00")], name: "a.csv", account: "H-1", patient: "Dana Example"),
                bill(
                    [line("99284", "900.00")], name: "b.csv", account: "E-1", biller: "Valley Physicians",
                    role: .emergencyPhysician, patient: "Dana Example"))
        },
        .silent(.statementRepeated, "the same services on another day") {
            papers(
                bill(two, name: "a.csv", account: "H-1", patient: "Dana Example"),
                bill(
                    [line("99213", "310.00", on: "2026-03-10"), line("85025", "185.00", on: "2026-03-10")],
                    name: "b.csv", account: "H-2", patient: "Dana Example"))
        },
        .limit(.statementRepeated, "an earlier balance of other care, one cent off", []) {
            papers(
                statement(april, "2026-04-02", "april.csv"),
                statement(
                    [(.previousBalance, "495.01"), (.total, "495.00"), (.balance, "990.01")], "2026-05-02", "may.csv"))
        },
    ]
}
