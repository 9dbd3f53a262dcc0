/// What the plan says about stopping.
enum ClosingWords {
    static let closed = "The office confirmed in writing that nothing is open."
    static let allMet = [
        "The balance can be carried.", "The terms are in writing.", "Little more can be gained by asking.",
    ]
}

extension ClosingPoint {
    /// What is still missing, and what has to happen for it.
    var words: (because: String, opensWhen: String) {
        switch self {
        case .court: ("Court papers wait for an answer.", "The court papers were answered.")
        case .moreToGain:
            ("There is still something to check or to ask for.", "What can be checked and asked for is done.")
        case .notManageable:
            ("The balance is more than is easy to carry.", "The balance is one you can carry.")
        case .manageableUnknown: ("We do not know yet what you can pay.", "You told us what you can pay.")
        case .notInWriting: ("The terms are not in writing yet.", "The terms are in writing.")
        case .creditOpen:
            ("The effect on your credit is not settled yet.", "The effect on your credit is settled in writing.")
        }
    }
}
