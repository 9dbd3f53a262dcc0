import CaseModel

@testable import BillAudit

/// Papers for the checks that lay bill and claim side by side.
enum ClaimCases {
    static let all: [CheckCase] = exceeds + contractual + late + open

    /// 1,000.00 billed, 600.00 off, 300.00 paid by the plan, 100.00 left to the patient.
    private static func decided(on date: String? = visit) -> DraftFile {
        remittance(claim("1000.00", paid: "300.00", share: "100.00", ["CO-45 600.00", "PR-2 100.00"], on: date))
    }

    private static func asking(_ balance: String, off: String = "-600.00", paid: String = "-300.00") -> DraftFile {
        bill(
            [line("99284", "1000.00")],
            [(.total, "1000.00"), (.insurancePayment, paid), (.adjustment, off), (.balance, balance)])
    }

    private static let ten = OwedChange.exactly(money("10.00"))

    private static let exceeds: [CheckCase] = [
        .fires(.billExceedsClaim, "a discount that was not taken off", .a, ["bill.csv:6"], "10.00", owed: ten) {
            papers(asking("110.00", off: "-590.00"), claims: decided())
        },
        .fires(.billExceedsClaim, "a plan payment that was not posted", .a, ["bill.csv:6"], "50.00") {
            papers(asking("150.00", paid: "-250.00"), claims: decided())
        },
        .fires(.billExceedsClaim, "an earlier balance left aside", .a, ["bill.csv:7"], "10.00") {
            papers(
                bill(
                    [line("99284", "1000.00")],
                    [
                        (.previousBalance, "70.00"), (.total, "1000.00"), (.insurancePayment, "-300.00"),
                        (.adjustment, "-590.00"), (.balance, "180.00"),
                    ]), claims: decided())
        },
        .fires(.billExceedsClaim, "a copay that was paid and not counted twice", .a, ["bill.csv:7"], "5.00") {
            papers(
                bill(
                    [line("99284", "1000.00")],
                    [
                        (.total, "1000.00"), (.insurancePayment, "-300.00"), (.patientPayment, "-30.00"),
                        (.adjustment, "-595.00"), (.balance, "75.00"),
                    ]), claims: decided())
        },
        .fires(
            .billExceedsClaim, "a biller out of network is only asked", .c, ["bill.csv:6"], nil,
            owed: .unknown(ClaimWords.outOfNetworkChange)
        ) {
            papers(asking("700.00", off: "0.00"), claims: decided(), in: caseFile(network: .outOfNetwork))
        },
        .fires(.billExceedsClaim, "a late charge of the same day that the plan never saw", .c, ["bill.csv:7"], nil) {
            papers(
                bill(
                    [line("99284", "1000.00"), line("36415", "80.00")],
                    [
                        (.total, "1080.00"), (.insurancePayment, "-300.00"), (.adjustment, "-600.00"),
                        (.balance, "180.00"),
                    ]),
                claims: decided())
        },
        .fires(.billExceedsClaim, "a refused claim that is billed in full", .a, ["bill.csv:4"], "684.00") {
            papers(
                bill(
                    [line("01400", "684.00", mods: ["QZ"])], [(.total, "684.00"), (.balance, "684.00")],
                    role: .anesthesia),
                claims: remittance(
                    claim(
                        "684.00", paid: "0.00", share: "0.00", status: .denied,
                        lines: [claimLine("01400", "684.00", paid: "0.00", ["CO-29 684.00"])])))
        },
        .silent(.billExceedsClaim, "a bill that asks for the share") { papers(asking("100.00"), claims: decided()) },
        .silent(.billExceedsClaim, "a bill that asks for less") {
            papers(asking("60.00", off: "-640.00"), claims: decided())
        },
        .silent(.billExceedsClaim, "charges of another day that wait for their claim") {
            papers(
                bill(
                    [line("99284", "1000.00"), line("99213", "200.00", on: "2026-03-09")],
                    [
                        (.total, "1200.00"), (.insurancePayment, "-300.00"), (.adjustment, "-600.00"),
                        (.balance, "300.00"),
                    ]),
                claims: decided())
        },
        .silent(.billExceedsClaim, "a patient without a plan") {
            papers(bill([line("99284", "1000.00")], [(.balance, "1000.00")]), in: caseFile(coverage: CoverageKind.none))
        },
        .silent(.billExceedsClaim, "a payment whose payer is not named but fits the plan's") {
            papers(
                bill(
                    [line("99284", "1000.00")],
                    [(.total, "1000.00"), (.payment, "-340.00"), (.adjustment, "-600.00"), (.balance, "60.00")]),
                claims: decided())
        },
        .limit(
            .billExceedsClaim, "one cent", [.init(grade: .a, lines: ["bill.csv:6"], atIssue: "0.01")]
        ) { papers(asking("100.01", off: "-599.99"), claims: decided()) },
    ]

    /// Two days; only the first has a claim here.
    private static func twoDays(_ balance: String, off: String, claims: DraftFile) -> AuditPapers {
        papers(
            bill(
                [line("99284", "1000.00"), line("99213", "200.00", on: "2026-03-09")],
                [(.total, "1200.00"), (.insurancePayment, "-300.00"), (.adjustment, off), (.balance, balance)]),
            claims: claims)
    }

    private static let contractual: [CheckCase] = [
        .fires(
            .contractualAmountBilled, "a discount in the balance, another day left aside", .a, ["claim.835:s10"],
            "45.00"
        ) {
            twoDays("345.00", off: "-555.00", claims: decided())
        },
        .fires(
            .contractualAmountBilled, "a discount that is too small on a bill without a balance", .a, ["claim.835:s10"],
            "10.00"
        ) {
            papers(
                bill([line("99284", "1000.00")], [(.total, "1000.00"), (.adjustment, "-590.00")]), claims: decided())
        },
        .limit(.contractualAmountBilled, "the whole discount on a bill without a balance", []) {
            papers(
                bill([line("99284", "1000.00")], [(.total, "1000.00"), (.adjustment, "-600.00")]), claims: decided())
        },
        .silent(.contractualAmountBilled, "the write-off itself, when it was taken off") {
            twoDays("300.00", off: "-600.00", claims: decided())
        },
        .silent(.contractualAmountBilled, "the comparison of the whole balance speaks") {
            papers(asking("110.00", off: "-590.00"), claims: decided())
        },
        .silent(.contractualAmountBilled, "charges above the plan's price on a list without a balance") {
            papers(bill([line("99284", "1000.00")], [(.total, "1000.00")]), claims: decided())
        },
        .limit(
            .contractualAmountBilled, "one cent above what the open day explains",
            [.init(grade: .a, lines: ["claim.835:s10"], atIssue: "0.01")]
        ) { twoDays("300.01", off: "-599.99", claims: decided()) },
    ]

    private static func refused(_ group: String) -> DraftFile {
        remittance(
            claim(
                "1000.00", paid: "0.00", share: group == "PR" ? "1000.00" : "0.00", status: .denied,
                lines: [claimLine("99284", "1000.00", paid: "0.00", ["\(group)-29 1000.00"])]))
    }

    private static let late: [CheckCase] = [
        .fires(
            .timelyFilingDenial, "refused as late, on the provider, beside a day without claim", .b,
            ["claim.835:s14"], "1000.00"
        ) {
            papers(
                bill(
                    [line("99284", "1000.00"), line("99213", "200.00", on: "2026-03-09")],
                    [(.total, "1200.00"), (.balance, "1200.00")]), claims: refused("CO"))
        },
        .fires(.timelyFilingDenial, "refused as late, on the patient: only asked", .c, ["claim.835:s14"], nil) {
            papers(
                bill([line("99284", "1000.00")], [(.total, "1000.00"), (.balance, "1000.00")]), claims: refused("PR"))
        },
        .silent(.timelyFilingDenial, "refused for another reason") {
            papers(
                bill([line("99284", "1000.00")], [(.balance, "1000.00")]),
                claims: remittance(
                    claim(
                        "1000.00", paid: "0.00", share: "1000.00", status: .denied,
                        lines: [claimLine("99284", "1000.00", paid: "0.00", ["PR-204 1000.00"])])))
        },
        .silent(.timelyFilingDenial, "refused as late and written off") {
            papers(
                bill(
                    [line("99284", "1000.00"), line("99213", "200.00", on: "2026-03-09")],
                    [(.total, "1200.00"), (.adjustment, "-1000.00"), (.balance, "200.00")]), claims: refused("CO"))
        },
        .limit(
            .timelyFilingDenial, "all but a cent written off",
            [.init(grade: .b, lines: ["claim.835:s14"], atIssue: "0.01")]
        ) {
            papers(
                bill(
                    [line("99284", "1000.00"), line("99213", "200.00", on: "2026-03-09")],
                    [(.total, "1200.00"), (.adjustment, "-999.99"), (.balance, "200.01")]), claims: refused("CO"))
        },
    ]

    private static let pending = remittance(
        claim("1000.00", paid: "0.00", share: "0.00", status: .pending, processed: nil))

    private static let due = bill([line("99284", "1000.00")], [(.total, "1000.00"), (.balance, "1000.00")])

    private static let open: [CheckCase] = [
        .fires(.claimPendingOrMissing, "billed while the plan decides", .a, ["bill.csv:4"], nil) {
            papers(due, claims: pending, in: caseFile())
        },
        .fires(.claimPendingOrMissing, "billed after the plan took its decision back", .a, ["bill.csv:4"], nil) {
            papers(
                due, claims: remittance(claim("-1000.00", paid: "-300.00", share: "-100.00", status: .reversed)),
                in: caseFile())
        },
        .fires(.claimPendingOrMissing, "the plan said that it has no claim", .a, ["bill.csv:4"], nil) {
            papers(
                due,
                in: caseFile { file in
                    var request = Request()
                    request.id = "R1"
                    request.account = "A1"
                    request.kind = .claimReview
                    request.answeredOn = day("2026-05-01")
                    request.answer = "noClaim"
                    file.requests = [request]
                })
        },
        .silent(.claimPendingOrMissing, "no claim here, and nobody said that there is none") {
            papers(due, in: caseFile())
        },
        .silent(.claimPendingOrMissing, "a request that was answered in other words") {
            papers(
                due,
                in: caseFile { file in
                    var request = Request()
                    request.id = "R1"
                    request.account = "A1"
                    request.kind = .claimReview
                    request.answeredOn = day("2026-05-01")
                    request.answer = "We have no claim problems and will review it."
                    file.requests = [request]
                })
        },
        .silent(.claimPendingOrMissing, "an open claim without a coverage in the case") {
            papers(due, claims: pending)
        },
        .silent(.claimPendingOrMissing, "a coverage that began later") {
            papers(due, claims: pending, in: caseFile { $0.coverages[0].from = day("2026-04-01") })
        },
        .silent(.claimPendingOrMissing, "a decided claim") { papers(due, claims: decided(), in: caseFile()) },
        .limit(.claimPendingOrMissing, "a coverage whose last day is the day before the care", []) {
            papers(due, claims: pending, in: caseFile { $0.coverages[0].to = day("2026-03-02") })
        },
        .limit(
            .claimPendingOrMissing, "a coverage whose last day is the day of the care",
            [.init(grade: .a, lines: ["bill.csv:4"], atIssue: nil)]
        ) { papers(due, claims: pending, in: caseFile { $0.coverages[0].to = day(visit) }) },
    ]
}
