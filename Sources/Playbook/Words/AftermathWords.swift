import CaseModel

/// What the plan says about stopping, closing and the next time.
enum AftermathWords {
    static let proofHere = "The paper that nothing is open is here. Keep it."
    static let proofMissing = "There is no paper yet that nothing is open. You can ask for one at any time."
    static let keep = [
        "The letter that nothing is open.", "The agreement and the proof of each payment.",
        "The plan's papers about this visit.", "Your notes of the calls.",
    ]

    static func givesUp(_ kind: StopKind, open: Money?) -> String {
        switch (kind, open) {
        case (.closed, .some(let amount)) where amount > .zero:
            "You stop here. \(amount.display) may still be asked for, and what was not asked stays open."
        case (.closed, _): "You stop here. What was not asked stays open."
        case (.paused, _): "You rest for a while. Answers that come in are kept, and nothing else is asked of you."
        }
    }

    static let enough = "You have had enough. That is a full reason, and nobody has to like it."

    static let nextNetwork =
        "Before planned care, ask each office for its network by your plan's full name. Write down who said it."
    static let nextApproval = "Ask before planned care if the plan wants an approval, and for its number."
    static let nextEstimate = "Before planned care without insurance, ask for the estimate in writing."
    static let nextHelp = "At a hospital, ask for the form for money help before you leave."
    static let nextHold = "When a first bill comes, ask for a pause before its due date."
    static let nextSign = "Read a form about paying before you sign it. You may ask for a copy and for time."
    static let nextOffices = "What the offices told you about their terms is kept here for the next visit."
    static let nextRecord = "Keep names, days and reference numbers of calls from the first day."
}
