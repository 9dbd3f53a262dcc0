import CaseModel

/// What the plan says where papers or offices differ.
enum DifferenceWords {
    static let bill = "The bill"
    static let notice = "The collector's notice"
    static let planPaper = "The plan's paper"
    static let record = "Your records"
    static let lookedUp = "Where the network was looked up"
    static let told = "What somebody told you"

    static func ask(_ topic: SayingTopic) -> String {
        switch topic {
        case .balance: "Ask which amount is right and what makes the difference"
        case .network: "Ask the plan in writing if the biller was in its network on that day"
        case .claimStatus: "Ask the plan for its newest decision in writing"
        case .allowedAmount: "Ask the plan which amount it allowed, in writing"
        case .denialReason: "Ask the plan for the reason in writing"
        case .appealBy: "Ask the plan for the last day to appeal in writing, and act by the earlier one"
        case .holder: "Ask who has the account now, in writing"
        case .placementOn: "Ask the office for the day on which the account is passed on"
        case .dueDate: "Ask which due date counts"
        }
    }

    static func why(_ topic: SayingTopic) -> String {
        "Two papers or two people say different things about it. One question settles which is right."
    }
}
