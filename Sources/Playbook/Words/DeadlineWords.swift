public import CaseModel

/// What the plan says about days that no rule names. The words of a rule's own clocks are in the rulebook.
enum DeadlineWords {
    static let offerEnds = "The office's offer ends"
    static let offerConsequence = "After this day the offer may be gone. You can ask for more time before."
    static let ifNotFromService = "For a condition that is not from service."
    static let court = "Answer the court papers"
    static let courtConsequence = "A court may decide without hearing you."
    static let dispute = "Dispute the debt in writing"
    static let disputeConsequence = "The collector may go on without proving the bill."
    static let holdEnds = "The hold ends"
    static let holdConsequence = "The office may go on with the account. You can ask for more time before."
    static let payDay = "Pay as you agreed"
    static let payDayConsequence = "The office may end the agreement."
    static let answerConsequence = "Without an answer you can ask again, and then ask for a supervisor."
    static let ifNonprofit = "Only if the hospital is nonprofit."
    static let ifPlanAllows = "Only if your plan is of a kind this rule is for."
    static let ifMedicaidPlan = "Only if a private plan runs your Medicaid."
    static let appealPrinted = "Appeal by the day that the denial prints"
    static let appealPrintedConsequence = "After this day the plan may refuse to look again."
    static let ifLastDecision = "Only if this was the plan's last decision."

    static func ifAmount(_ least: Money) -> String { "Only if at least \(least.display) is in dispute." }

    static func answerDue(_ kind: RequestKind) -> String { "An answer is due: \(ThingWords.name(kind))" }
}

/// What people call the things that they ask for.
public enum ThingWords {
    static let appeal = "your appeal"
    static let offer = "your offer"

    /// As it stands in a sentence, without a capital.
    public static func name(_ kind: RequestKind) -> String {
        switch kind {
        case .itemizedBill: "list of charges"
        case .claimForms: "claim forms"
        case .recordsAccess: "your records"
        case .hold: "a hold"
        case .claimReview: "a look at the claim"
        case .coordination: "which plan pays first"
        case .correction: "your questions about the bill"
        case .assistanceApplication: "your form for money help"
        case .externalDispute: "your dispute about the estimate"
        case .validation: "proof of the bill"
        case .offerInWriting: "their offer in writing"
        case .zeroBalance: "a letter that nothing is open"
        case .basis: "why the bill is yours to pay"
        case .correctedClaim: "a corrected claim"
        case .planDocuments: "the plan's own papers"
        case .accountReview: "a review of the account"
        case .outsideBody: "your question to an office outside"
        case .confidentialMail: "mail and calls at another place"
        case .moreTime: "more time for an offer"
        case .necessityLetter: "a letter from the doctor"
        case .peerToPeer: "a talk between the doctors"
        case .networkException: "in-network terms for this care"
        case .singleCaseAgreement: "an agreement for this one case"
        case .recall: "the account back from the collector"
        case .coordinatedReview: "one answer for all bills"
        case .appeal: appeal
        case .externalReview: "a review from outside"
        }
    }
}
