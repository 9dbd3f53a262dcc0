import CaseModel

/// Whether the person has to pay a bill at all, as far as the case says.
enum LiabilityStanding: Equatable, Sendable {
    case notAsked
    case mine
    /// Theirs by what was signed for somebody else, or by nothing that is known: the office has to show it.
    case unsure
    case notMine

    init(_ facts: AccountFacts) {
        switch facts.account.liability?.answer {
        case nil: self = .notAsked
        case .mine: self = .mine
        case .unsure: self = .unsure
        case .notMine: self = .notMine
        }
    }

    /// True while only the question "why is this mine?" makes sense: no offer, no plan, no payment.
    var isInQuestion: Bool {
        switch self {
        case .unsure, .notMine: true
        case .notAsked, .mine: false
        }
    }
}
