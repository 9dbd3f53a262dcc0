import CaseModel

/// What the check of an agreement says.
enum AgreementWords {
    static let whole = "Every point that is looked for is there. Keep the paper, and the proof of payment beside it."
    static let notWhole = "Some points are not there yet. Ask for them in writing before money moves."
    static let notInWriting = "It is not in writing. Ask for the terms on paper before money moves."

    static func amount(_ amount: Money) -> String { "It is for \(amount.display)." }
    static func payBy(_ day: Day) -> String { "It is to be paid by \(day.iso)." }
    static func aboveOpen(_ amount: Money, _ open: Money) -> String {
        "It asks for \(amount.display), and \(open.display) is open on the bill."
    }
    static func notOffered(_ amount: Money, _ offered: Money) -> String {
        "It is for \(amount.display), and the last offer was \(offered.display)."
    }

    /// What to look for in the paper.
    static func thing(_ point: AgreementPoint) -> String {
        switch point {
        case .account: "the number of the account"
        case .amount: "the amount"
        case .payBy: "the day by which to pay"
        case .paidInFull: "that this pays the bill in full"
        case .noResale: "that the rest is not sold and not collected"
        case .creditEntry: "what happens to an entry on the credit report"
        case .taxForm: "whether a tax form will be sent"
        case .release: "that nobody can ask for more for this care"
        case .refund: "what becomes of money that was paid before"
        case .signer: "who signs, and that they may"
        case .interest: "whether there is interest"
        case .fee: "whether there is a fee"
        case .whoseLoan: "whether it is the office's own plan or a card or loan of another company"
        case .monthlyAmount: "how much is paid each month"
        case .automaticPayment: "whether money is taken by itself, and how that is stopped"
        case .helpKept: "that you can still apply for money help"
        case .disputeKept: "that you can still ask about the bill"
        case .missedPayment: "what happens after a missed payment"
        }
    }
}
