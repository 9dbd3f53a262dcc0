import CaseModel

/// What the plan says about the eight steps.
enum FrameworkWords {
    static let billHere = "The bill is here, and its original is kept."
    static let recordHere = "There is a record in writing of what was asked."
    static let termsThere = "Terms were agreed."
    static let awaitsList = "The list of charges."
    static let awaitsPlan = "The plan's answer."
    static let awaitsHold = "The office's answer about the hold."
    static let awaitsHoldEnd = "The end of the hold."
    static let awaitsOffer = "The office's options, or its answer to your offer."
    static let awaitsProof = "The payment, and then the letter that nothing is open."
    static let thenItemize = "Then the list of charges is asked for."
    static let thenInsurance = "Then the plan is asked what it decided."
    static let thenHold = "Then a hold gives time while answers come."
    static let thenLeverage = "Then what speaks for a lower bill is put together."
    static let thenRequests = "Then each thing is asked for by its name."
    static let thenDocument = "Then what was said is put in writing."
    static let thenResolve = "Then options to close the account are asked for."
    static let thenClose = "Then the account is closed, with the proof in writing."

    static func asked(_ kind: RequestKind) -> String { "An answer about: \(ThingWords.name(kind))." }

    static func answered(_ kind: RequestKind) -> String { "Answered: \(ThingWords.name(kind))." }
}
