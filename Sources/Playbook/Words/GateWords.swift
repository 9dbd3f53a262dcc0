import CaseModel

/// What the plan says about gates. What stands in the way, and what opens it, in pairs.
enum GateWords {
    typealias Pair = (because: String, opensWhen: String)

    static let liability: Pair = (
        "It is not clear that this bill is yours to pay.", "The office showed in writing why the bill is yours."
    )
    static let protected: Pair = (
        "A protection may lower this balance or end it.", "The office answered about the protection."
    )
    static let estimateOpen: Pair = (
        "The bill is above the estimate, and you can dispute that.", "The dispute about the estimate was decided."
    )
    static let estimateDisputed: Pair = (
        "The dispute about the estimate is not decided yet.", "The dispute about the estimate was decided."
    )
    static let noNotice: Pair = ("The collector's notice is not here yet.", "The collector proved the bill.")
    static let notAskedForProof: Pair = (
        "The collector has not been asked to prove the bill yet.", "The collector proved the bill."
    )
    static let notProved: Pair = ("The collector has not proved the bill yet.", "The collector proved the bill.")
    static let aboveShare: Pair = (
        "The bill asks for more than the plan leaves to you.",
        "The office or the plan explained the difference, or a new bill agrees with the plan."
    )
    static let notItemized: Pair = ("The bill is not itemized yet.", "The list of charges was checked.")
    static let notChecked: Pair = ("The list of charges was not checked yet.", "The list of charges was checked.")
    static let questionsSent: Pair = (
        "Your questions about the charges are not answered yet.", "The office answered your questions."
    )
    static let optionsNotAsked: Pair = (
        "You have not asked for their options yet.", "The office named its options."
    )
    static let nothingOpen: Pair = ("Nothing is open on this account.", "A newer bill asks for money.")
    static let agreementPaid: Pair = ("You paid what was agreed.", "The office asks for something else in writing.")
    static let agreementThere: Pair = (
        "There is an agreement in writing already.", "The agreement ends or is changed in writing."
    )
    static let agreementNotInWriting: Pair = (
        "The agreement is not in writing yet.", "You have the agreement in writing."
    )
    static let noDecision: Pair = (
        "There is no decision on money help yet.", "The hospital decided about money help in writing."
    )
    static let decisionNotInWriting: Pair = (
        "The decision on money help is not in writing yet.", "You have the decision in writing."
    )
    static let helpRefused: Pair = ("The hospital did not grant money help.", "The hospital grants money help.")
    static let noHelpHere: Pair = (
        "No duty to give money help is known for this biller. You can ask.", "The biller grants money help."
    )

    static func openQuestions(_ count: Int) -> Pair {
        (
            count == 1 ? "One question about the charges is open." : "\(count) questions about the charges are open.",
            "The office answered your questions."
        )
    }

    static func insurance(_ standing: InsuranceStanding) -> Pair? {
        switch standing {
        case .waived, .final: nil
        case .coverageUnknown:
            ("We do not know yet which plan you had.", "You told us about your insurance that day.")
        case .otherPayer: ("Another insurer may have to pay first.", "The other insurer decided.")
        case .noClaim: ("No decision from your plan is here yet.", "The plan decided the claim.")
        case .pending: ("The plan has not decided the claim yet.", "The plan decided the claim.")
        case .secondPlan: ("Your second plan has not decided yet.", "The second plan decided the claim.")
        case .appealPending: ("The appeal is not decided yet.", "The plan decided the appeal.")
        case .appealWon: ("The plan's new decision is not here yet.", "The plan decided the claim again.")
        case .refused:
            (
                "The plan refused part of the claim, and you can still appeal.",
                "The appeal was decided, or its time has passed."
            )
        }
    }

    static func assistance(_ standing: AssistanceStanding) -> Pair? {
        switch standing {
        case .notOffered, .unlikely, .timePassed, .decided: nil
        case .needs, .canApply: ("Money help was not screened yet.", "Money help was screened.")
        case .applied, .incomplete: ("Money help is not decided yet.", "Money help was decided.")
        }
    }

    static let appealFirst = "The plan decides the first appeal before anybody outside does."

    // MARK: Why a gate is open

    static let ready = "The claim, the charges and money help are settled."
    static let sharesAgree = "The bill and the plan's final decision agree on this share."
    static let court = "A court has the matter. Talk with legal help before you pay or sign."
    static let careAtRisk =
        "The office may stop care that is still to come over this bill. You decide what care is worth."
    static let careRefused = "Care was refused because of this bill."
    static let decisionInWriting = "The hospital decided about money help in writing."

    static func payDay(_ day: Day) -> String { "Your agreement in writing asks for a payment by \(day.iso)." }

    // MARK: What early costs

    static func costOfEarly(_ action: GateAction) -> String {
        switch action {
        case .pay, .lumpSum: "You may pay for charges that would come off."
        case .offer: "A first number is hard to take back, and the bill may still change."
        case .paymentPlan: "You may agree to charges that would come off, for a long time."
        case .acceptAssistance: "You may accept less help than the hospital's policy gives."
        case .close: "An open question may come back as a new bill or a call from a collector."
        }
    }
}
