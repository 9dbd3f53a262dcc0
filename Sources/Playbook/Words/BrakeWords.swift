/// What the plan says about side effects of paying and signing.
enum BrakeWords {
    static let paymentMayRestart = "A payment may restart the time limit for a lawsuit."
    static let promiseMayRestart = "A promise in writing may restart the time limit for a lawsuit."
    static let limitationOver = "The time limit for a lawsuit may be over. A payment may start it again."
    static let limitationOverPromise =
        "The time limit for a lawsuit may be over. A promise in writing may start it again."
    static let disputedBalance = "It may be read as agreeing with a balance that you have questions about."
    static let acceptance = "It may be read as agreeing with this balance."
    static let leverage = "Money that is paid may leave you less to ask for. Ask first, pay after."
    static let balance = "What was not paid may stay owed in full. A part is not a settlement without terms in writing."
    static let loan =
        "A loan or a medical card is a new contract with its own interest. It may end questions about the bill."
    static let suitGoesOn = "A payment does not end a lawsuit. Only the court's paper does."
    static let creditStays = "A payment does not take an entry off a credit report by itself. Ask for it in writing."
    static let appealDaysRun = "A payment does not stop the days of an appeal."
    static let otherBills = "A payment to one office does not touch the other bills of the visit."
    static let noProof = "A payment is no proof that nothing is open. A letter from the office is."
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
