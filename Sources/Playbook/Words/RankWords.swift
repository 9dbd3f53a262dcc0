extension RankReason {
    /// Why a step with this reason comes first.
    var words: String {
        switch self {
        case .courtPapers: "Court papers have a date that cannot wait."
        case .careRefused: "Care is refused because of a bill. That comes before money."
        case .payDay: "A written agreement asks for money soon."
        case .deadlineNear: "A date of yours is near."
        case .collector: "A collector has this account and has not been asked to prove it."
        case .collectionAction: "The hospital has taken a strong step to collect."
        case .protection: "A protection may end this matter."
        case .decidingQuestion: "One answer decides which step makes sense."
        case .unfinishedForm: "The hospital waits for papers of your application."
        case .dueDateNear: "The due date on the bill is near or past, and no pause runs."
        case .overdueAnswer: "Their answer is late."
        case .claim: "The plan has not decided, or not as it should."
        case .charges: "The charges are not listed or not checked. Most corrections start here."
        case .moneyHelp: "Money help can be asked for."
        case .pause: "A pause gives you time."
        case .resolution: "Terms can be asked for or put in writing."
        case .payment: "Your part is agreed and can be paid."
        case .proofOfZero: "The proof that nothing is open is missing."
        case .credit: "A credit report can be checked."
        case .smallQuestion: "An answer makes the plan better. Nothing waits for it."
        case .waiting: "It is their turn. There is nothing to do now."
        }
    }
}
