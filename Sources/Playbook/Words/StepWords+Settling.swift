import CaseModel

extension StepWords {
    static let together: Text = (
        "Tell the office what all bills of the visit ask for",
        "What is hard to carry adds up. Other offices are named only when you tick them."
    )
    static let togetherAsked = "The office was told of all bills of the visit."

    // MARK: Terms

    static let optionsTitle = "Ask what options they have"
    static let optionsKnown = "The office named its options."
    static let optionsAsked = "The office was asked to put its offer in writing."
    static let options: Text = (
        optionsTitle,
        "The bill is checked. Ask for their options before you name a number. Some offices offer less for one payment."
    )
    static let offerTitle = "Make an offer"
    static let offer: Text = (offerTitle, "You know their options and what you can pay. Put your offer in a letter.")
    static let offerInWriting: Text = (
        "Ask for their offer in writing", "What is only said in a call often cannot be found later."
    )
    static let canPay: Text = (
        "Say what you could pay", "With that the options can be compared. It stays on this computer."
    )
    static let agreementTitle = "Check the agreement"
    static let agreementInWriting: Text = (
        "Ask for the agreement in writing",
        "Do not pay before you have it in writing. Check that amount and days are right."
    )
    static let paidInFull: Text = (
        "Check that the paper says \"paid in full\"",
        "For one payment that ends the bill, the paper has to say that nothing is left."
    )

    // MARK: Money

    static let payTitle = "Pay as you agreed"
    static let payDayLater = "The next pay day is not near yet."
    static let payShare: Text = (
        "Pay the share that the plan and the bill agree on", "The plan has decided, and the bill asks for that share."
    )
    static let payDayUnknown: Text = (
        "Say when the agreement asks for a payment", "The agreement is in writing. Its pay days are not known here yet."
    )

    static func payAgreed(_ day: Day) -> Text {
        (payTitle, "Your agreement in writing asks for a payment by \(day.iso).")
    }

    /// Days that have passed: whether the agreement still holds is the office's to say.
    static func payLate(_ count: Int, first: Day) -> Text {
        let days =
            count == 1
            ? "The pay day \(first.iso) has passed." : "\(count) pay days have passed, the first on \(first.iso)."
        return (payTitle, "\(days) Ask the office if the agreement still holds before you pay.")
    }

    // MARK: Proof

    static let zeroAsked = "The office was asked for a letter that nothing is open."

    static func zero(_ facts: AccountFacts) -> Text {
        if let above = facts.paidTooMuch, facts.isNothingOpen, !facts.billShowsCredit {
            return (
                "Ask for your money back",
                "You paid \(above.display) more than the share that your plan names. Ask for a refund and a closing letter."
            )
        }
        if let open = facts.openBalance, open.isNegative {
            return (
                "Ask for your money back",
                "The newest bill shows \(open.magnitude.display) in your favor. Ask for a refund and a closing letter."
            )
        }
        if facts.isNothingOpen || facts.agreement.map(facts.isFulfilled) == true {
            return (
                "Ask for a letter that nothing is open",
                "A letter with a balance of zero is your proof if the bill ever comes back."
            )
        }
        return (
            "Ask for the bill after the help", "The hospital granted help. A new bill or a letter shows what is left."
        )
    }

    // MARK: Credit

    static let creditTitle = "Ask the credit bureau to correct the entry"

    static let creditAnswered: Text = (
        "Look at your credit report again", "The bureau has had time to answer. See if the entry was corrected."
    )

    static func creditDispute(_ day: Day) -> Text {
        (creditTitle, "The account was put on your credit report on \(day.iso), and it is in question.")
    }

    static func creditCheck(_ day: Day) -> Text {
        (
            "Look at your credit report",
            "The account was put on your credit report on \(day.iso). Check that it is right."
        )
    }
}
