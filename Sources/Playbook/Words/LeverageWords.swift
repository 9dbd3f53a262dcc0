import CaseModel

/// What the plan says about levers.
enum LeverageWords {
    static let trouble = "You told us that money is tight right now."
    static let planLate = "The plan has taken longer than usual."
    static let planOpen = "A plan has not decided yet."
    static let noInsurance = "You had no insurance. Offices often have a self-pay price; ask for it."
    static let refused = "The plan refused the claim. Ask if there is a self-pay price."

    static func canPay(_ amount: Money) -> String {
        "You could pay \(amount.display) at once. Some offices offer less for one payment; ask."
    }
}

/// The words that lead to a department.
enum DepartmentWords {
    static let frontLine = "Ask for patient billing. They can send the list of charges and note a hold."
    static let financialAssistance =
        "Ask for financial assistance or a financial counselor, and for the policy and the form."
    static let accountResolution = "Ask for the team that can review the account, sometimes called account resolution."
    static let supervisor = "Ask for a supervisor when the first person cannot decide, and write down the name."
    static let insurer =
        "Call the number on the plan's card. Ask for the claim by its number and for a reference number."
    static let collector = "Ask who owns the account and who may decide. Ask for everything in writing."
    static let legalHelp = "Ask legal aid or the court's self-help desk, and say that court papers came."
}
