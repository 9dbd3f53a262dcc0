import CaseModel
import Rulebook

extension FixtureRulebook {
    static let law: [Rule] = [
        .fixture("R-001", "Emergency care counts as in network", cite: "42 USC 300gg-111(a)", coverage: .only(insured)),
        .fixture("R-003", "No balance bill for emergency care", cite: "42 USC 300gg-131", coverage: .only(insured)),
        .fixture(
            "R-005", "No balance bill at an in-network hospital", cite: "42 USC 300gg-132", coverage: .only(insured)),
        .fixture(
            "R-006", "A notice counts only when it came in time", cite: "45 CFR 149.420", coverage: .only(insured),
            [.count("noticeHoursBefore", 72, .hour), .count("sameDayHours", 3, .hour)]),
        .fixture("R-007", "Some care is always protected", cite: "45 CFR 149.420(b)", coverage: .only(insured)),
        .fixture(
            "R-016", "Dispute a bill far above your estimate", cite: "45 CFR 149.620(c)(1)",
            coverage: .only(insured + [.none, .unknown]),
            [.dollars("threshold", "400.00"), .days("disputeWindow", 120)],
            clock: ("D-06", "Start the federal review of the bill", "disputeWindow")),
        .fixture(
            "R-021", "Hospital financial assistance", cite: "26 USC 501(r)(4)",
            hospital: .only([.nonprofit, .government])),
        .fixture(
            "R-024", "Waiting period before strong collection steps", cite: "26 CFR 1.501(r)-6(c)(3)(i)",
            confidence: .secondary, hospital: .only([.nonprofit, .government]),
            [.days("notificationPeriod", 120, .secondary)],
            clock: ("D-08", "Know the first day for strong collection steps", "notificationPeriod")),
        .fixture(
            "R-025", "Notice before strong collection steps", cite: "26 CFR 1.501(r)-6(c)(4)", confidence: .secondary,
            hospital: .only([.nonprofit, .government]), [.days("noticePeriod", 30, .secondary)],
            clock: ("D-09", "Apply or answer before the date in the notice", "noticePeriod")),
        .fixture(
            "R-026", "Apply for hospital money help", cite: "26 CFR 1.501(r)-1(b)(3)", confidence: .secondary,
            hospital: .only([.nonprofit, .government]), [.days("applicationWindow", 240, .secondary)],
            clock: ("D-10", "Apply for hospital financial assistance", "applicationWindow")),
        .fixture("R-027", "If your form is not complete", hospital: .only([.nonprofit, .government])),
        .fixture("R-028", "After a complete form", hospital: .only([.nonprofit, .government])),
        .fixture(
            "R-041", "Appeal a denial to your plan", cite: "29 CFR 2560.503-1(h)(3)(i)", coverage: .only(appealing),
            [.days("appealWindow", 180, from: .denialReceived)],
            clock: ("D-11", "Appeal the denial to the plan", "appealWindow")),
        .fixture(
            "R-046", "Outside review of a final denial", cite: "45 CFR 147.136(d)(2)(i)", coverage: .only(reviewed),
            [.months("requestWindow", 4, .firstDayAfter, from: .finalDenialReceived)],
            clock: ("D-15", "Ask for an outside review", "requestWindow")),
        .fixture(
            "R-050", "First Medicare appeal", cite: "42 CFR 405.942(a)", coverage: .only([.medicare]),
            [.days("redeterminationWindow", 120, from: .medicareNoticeReceived), .days("receiptPresumed", 5)],
            clock: ("D-17", "Appeal to the Medicare contractor", "redeterminationWindow")),
        .fixture(
            "R-054", "Appeal a Medicare Advantage decision", cite: "42 CFR 422.582(b)", confidence: .secondary,
            coverage: .only([.medicareAdvantage]),
            [.days("reconsiderationWindow", 60, .secondary, from: .planNoticeReceived), .days("receiptPresumed", 5)],
            clock: ("D-22", "Ask the Medicare Advantage plan to look again", "reconsiderationWindow")),
        .fixture(
            "R-051", "Second Medicare appeal", cite: "42 CFR 405.962", coverage: .only([.medicare]),
            [.days("reconsiderationWindow", 180, from: .redeterminationReceived), .days("receiptPresumed", 5)],
            clock: ("D-18", "Ask for the second Medicare appeal", "reconsiderationWindow")),
        .fixture(
            "R-052", "Medicare hearing", cite: "42 CFR 405.1014", coverage: .only([.medicare]),
            [
                .days("hearingWindow", 60, from: .reconsiderationReceived), .days("receiptPresumed", 5),
                .dollars("amountInControversy", "200.00"),
            ],
            clock: ("D-19", "Ask for a Medicare hearing", "hearingWindow")),
        .fixture(
            "R-055", "Appeal to a Medicaid plan", cite: "42 CFR 438.402", coverage: .only([.medicaid]),
            [.days("appealWindow", 60, from: .noticeDate)],
            clock: ("D-23", "Appeal to the Medicaid plan", "appealWindow")),
        .fixture(
            "R-056", "Medicaid hearing", cite: "42 CFR 431.221", coverage: .only([.medicaid]),
            [.days("hearingWindow", 90, from: .noticeDate)],
            clock: ("D-51", "Ask for a Medicaid hearing", "hearingWindow")),
        .fixture(
            "R-063", "Appeal a TRICARE denial", cite: "32 CFR 199.10", coverage: .only([.tricare]),
            [.days("reconsiderationWindow", 90, from: .noticeDate)],
            clock: ("D-46", "Appeal to TRICARE's contractor", "reconsiderationWindow")),
        .fixture(
            "R-064", "Appeal to a federal plan", cite: "5 CFR 890.105", coverage: .only([.federalEmployee]),
            [.months("reconsiderationWindow", 6, from: .noticeDate)],
            clock: ("D-47", "Ask the federal plan to reconsider", "reconsiderationWindow")),
        .fixture(
            "R-065", "Appeal to a church plan", cite: "45 CFR 147.136(b)(2)(i)", coverage: .only([.churchPlan]),
            [.days("appealWindow", 180, from: .denialReceived)],
            clock: ("D-11", "Appeal the denial to the plan", "appealWindow")),
        .fixture(
            "R-066", "Appeal to a government plan", cite: "45 CFR 147.136(b)(2)(i)",
            coverage: .only([.stateOrLocalGovernment]), [.days("appealWindow", 180, from: .denialReceived)],
            clock: ("D-11", "Appeal the denial to the plan", "appealWindow")),
        .fixture(
            "R-067", "Appeal to Indian Health", cite: "42 CFR 136.25", coverage: .only([.indianHealth]),
            [.days("reconsiderationWindow", 30, from: .denialReceived)],
            clock: ("D-49", "Ask Indian Health to reconsider", "reconsiderationWindow")),
        .fixture("R-069", "The day on the denial", kind: .product),
        .fixture(
            "R-121", "Which plans follow state insurance law", cite: "29 USC 1144(b)(2)(B)",
            [
                .codes("plansReached", ["employerFullyInsured", "marketplace", "student"]),
                .codes(
                    "plansNotReached", ["employerSelfFunded", "medicare", "medicaid", "tricare", "federalEmployee"]),
            ]),
        .fixture(
            "R-071", "See your billing records", cite: "45 CFR 164.524(b)(2)", holder: .only([.provider, .vendor]),
            [.days("accessWindow", 30)], clock: ("D-26", "Follow up on your records request", "accessWindow")),
        .fixture("R-081", "A collector must send you a notice", holder: .only([.collectionAgency, .debtBuyer])),
        .fixture("R-082", "What a collector's notice must tell you", holder: .only([.collectionAgency, .debtBuyer])),
        .fixture(
            "R-083", "Dispute a debt with the collector", cite: "15 USC 1692g(a)(3)", confidence: .secondary,
            holder: .only([.collectionAgency, .debtBuyer]),
            [.days("disputeWindow", 30), .count("assumedReceipt", 5, .businessDay)],
            clock: ("D-32", "Dispute the debt in writing", "disputeWindow")),
        .fixture("R-084", "What a written dispute does", holder: .only([.collectionAgency, .debtBuyer])),
        .fixture("R-094", "A small payment may restart the time limit", confidence: .generalKnowledge),
        .fixture(
            "R-134", "QMB patients owe no Medicare cost share", cite: "42 USC 1396a(n)(3)", coverage: .only([.qmb])),
    ]

    static let product: [Rule] = [
        .fixture(
            "P-001", "Waiting and following up", kind: .product,
            [
                .count("nudgeGrace", 1, .businessDay), .days("nudgeWait", 7), .days("requestAnswer", 30),
                .days("holdAnswer", 10), .days("holdEndNotice", 7), .days("claimAnswer", 45), .days("appealAnswer", 60),
                .days("assistanceAnswer", 45), .days("offerAnswer", 14), .days("creditAnswer", 30),
                .days("silenceAfter", 30),
            ]),
        .fixture(
            "P-002", "One next step", kind: .product,
            [
                .days("nearWindow", 30), .days("payDayNotice", 7), .days("dueDateNear", 14), .days("beforeDueDate", 14),
                .days("bestByDefault", 14),
            ]),
        .fixture(
            "P-003", "Time that a step takes", kind: .product,
            [
                .count("question", 2), .count("record", 3), .count("call", 10), .count("letter", 10),
                .count("form", 10),
                .count("review", 10),
            ]),
        .fixture(
            "P-004", "Screening for money help", kind: .product,
            [
                .count("strongHardship", 200, .percent), .count("mediumHardship", 400, .percent),
                .count("unlikelyAbove", 600, .percent), .count("qmbQuestionUpTo", 150, .percent),
                .count("medicaidQuestionUpTo", 138, .percent),
            ]),
        .fixture(
            "P-005", "When stopping is reasonable", kind: .product,
            [
                .count("manageablePercent", 5, .percent), .dollars("smallBalance", "50.00"),
                .dollars("gainBelow", "25.00"),
            ]),
        .fixture("P-006", "Before a payment", kind: .product),
        .fixture(
            "P-008", "When a step is put off", kind: .product,
            [.days("snooze", 3), .days("couldNot", 1), .days("fixedWithin", 7)]),
        .fixture(
            "P-009", "After an account is closed", kind: .product,
            [
                .days("creditCheckFirst", 30), .days("creditCheckSecond", 60), .days("creditCheckThird", 90),
                .count("keepYears", 7, .year),
            ]),
        .fixture(
            "P-010", "Where a question goes that nobody answers", kind: .product, [.count("nudgesBeforeOutside", 3)]),
        .fixture(
            "P-011", "When somebody comes back", kind: .product, [.days("returnAfter", 21), .count("pile", 4)]),
        .fixture("P-007", "Ask TRICARE first", kind: .product),
    ]
}
