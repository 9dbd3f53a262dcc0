import CaseModel

/// What the timeline of a credit report says.
enum CreditWords {
    static let askPolicy = "This is the bureaus' own policy and no law; they can change it."
    static let askState = "The page for your state says what was found."
    static let stateLaw = "Your state has a law about medical debt on credit reports. Federal law may override it."
    static let noStateLaw = "No law of your state about medical debt on credit reports was found."
    static let stateUnknown = "It is not known here if your state has a law about medical debt on credit reports."
    static let noRight = "Nobody has to take an entry off because you pay."
    static let askDeletion = "If it is promised, ask for it in writing before money moves."

    static func below(_ amount: Money) -> String {
        "The bureaus say that they show no medical collection that began below \(amount.display). This bill is below."
    }
    static func notBelow(_ amount: Money) -> String {
        "The bureaus say that they show no medical collection that began below \(amount.display). This bill is not below."
    }

    static func event(_ kind: CreditEventKind) -> String {
        switch kind {
        case .mayAppear: "By the bureaus' policy an unpaid medical debt is not shown before this day"
        case .mustBeGone: "By this day the entry is off the report, whatever is open"
        case .veteranMayAppear: "Care that the VA approved is not shown before this day"
        case .reported: "The debt was put on a report"
        case .disputed: "You disputed the entry"
        case .answerBy: "The bureau answers your dispute by this day"
        case .answerLatest: "With new facts from you the bureau may take until this day"
        case .look: "Look at your credit reports"
        }
    }
}
