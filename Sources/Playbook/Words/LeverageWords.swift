import CaseModel

/// What the plan says about levers.
enum LeverageWords {
    static let trouble = "You told us that money is tight right now."
    static let planLate = "The plan has taken longer than usual."
    static let planOpen = "A plan has not decided yet."
    static let noInsurance = "You had no insurance. Offices often have a self-pay price; ask for it."
    static let refused = "The plan refused the claim. Ask if there is a self-pay price."

    static let postedPrice = "A hospital has to publish its cash prices. Ask which one is for this care."
    static let officeSelfPay = "The office told you its price for people who pay by themselves."
    static let officePromptPay = "The office told you what it takes off for one quick payment."
    static let filedLate = "The plan says that the claim came too late. Ask if the office has to bear that."
    static let fragile = "Several questions about the charges are open, so the amount may change."
    static let noEstimate = "No estimate is on file. Ask if you should have had one before planned care."
    static let paperGivesNothingUp = "The paper about care outside the network may not count."

    static func canPay(_ amount: Money) -> String {
        "You could pay \(amount.display) at once. Some offices offer less for one payment; ask."
    }
}
