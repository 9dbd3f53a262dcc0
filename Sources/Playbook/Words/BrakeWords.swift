/// What the plan says about side effects of paying and signing.
enum BrakeWords {
    static let paymentMayRestart = "A payment may restart the time limit for a lawsuit."
    static let promiseMayRestart = "A promise in writing may restart the time limit for a lawsuit."
    static let limitationOver = "The time limit for a lawsuit may be over. A payment may start it again."
    static let limitationOverPromise =
        "The time limit for a lawsuit may be over. A promise in writing may start it again."
    static let disputedBalance = "It may be read as agreeing with a balance that you have questions about."
    static let estimate = "A payment or a settlement may end the dispute about the estimate."
    static let moneyHelp = "Money you pay now may be hard to get back when money help is granted later."
    static let creditCard =
        "A credit card turns this bill into card debt. Help and questions about medical bills may not reach that."

    static func paymentRestartsNothing(_ states: [String]) -> String {
        "The law read for \(states.joined(separator: " and ")) does not restart the time limit by a payment alone. "
            + "A signed promise may."
    }

    static func limitationOverNoRevival(_ states: [String]) -> String {
        "The time limit for a lawsuit may be over. The law read for \(states.joined(separator: " and ")) "
            + "does not start it again by a payment."
    }
}
