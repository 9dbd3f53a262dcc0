import CaseModel

/// The questions, and what each answer would change.
enum QuestionWords {
    typealias ID = Account.ID

    static let firstBill = MissingFact(
        .firstBill, ask: "Add your first bill",
        changes: ["It stays on this computer. You do not have to decide anything today."],
        decides: true)

    static func coverage(_ day: Day?, decides: Bool) -> MissingFact {
        let ask = day.map { "Which insurance did you have on \($0.iso)?" } ?? "Which insurance did you have that day?"
        return MissingFact(
            .coverage, ask: ask, changes: ["It decides who has to pay first and which protections are there."],
            decides: decides)
    }

    static let income = MissingFact(
        .income, ask: "What is your household's yearly income?", changes: ["It shows if the hospital may help."],
        decides: true)
    static let householdSize = MissingFact(
        .householdSize, ask: "How many people live from that income?", changes: ["It shows if the hospital may help."],
        decides: true)
    static let householdState = MissingFact(
        .householdState, ask: "In which state do you live?",
        changes: ["It shows what a payment may do and which state helps."])
    static let allBills = MissingFact(
        .allBills, ask: "Have all bills for this visit come?", changes: ["It shows if more bills may still come."])

    static let homeSafety = MissingFact(
        .homeSafety, ask: "Is it safe for you if mail or calls about this reach your home?",
        changes: ["If not, other ways are asked for, and nothing shows in a calendar."])
    static let lifeEvent = MissingFact(
        .lifeEvent, ask: "Has one of these changed lately: job, family, home?",
        changes: ["A change can open a way into insurance for some days."])

    static let lifeEventDay = MissingFact(
        .lifeEventDay, ask: "On which day did that change happen?",
        changes: ["The days of the way into insurance count from it."])

    static func liability(_ id: ID) -> MissingFact {
        MissingFact(
            .liability, account: id, ask: "Is this bill yours to pay, and what did you sign?",
            changes: ["If it may not be yours, the office has to show why before anything else."])
    }

    static func accident(_ id: ID) -> MissingFact {
        MissingFact(
            .accident, account: id, ask: "Did an accident, your work or a crime lead to this care?",
            changes: ["Then somebody else may have to pay first."])
    }

    static func visitKind(_ id: ID) -> MissingFact {
        MissingFact(
            .visitKind, account: id, ask: "What kind of visit was it?",
            changes: ["It shows which bills may still come."])
    }

    static func officeCalendar(_ id: ID) -> MissingFact {
        MissingFact(
            .officeCalendar, account: id, ask: "By which day does the office pass the account on?",
            changes: ["It shows until when the office itself can agree to something."])
    }

    static func careToCome(_ id: ID) -> MissingFact {
        MissingFact(
            .careToCome, account: id, ask: "Do you still need care at this office?",
            changes: ["Care that is still to come can be worth more than a lower bill."])
    }

    static func statement(_ id: ID) -> MissingFact {
        MissingFact(
            .statement, account: id, ask: "Add the bill for this account",
            changes: ["Nothing can be checked without it."],
            decides: true)
    }

    static func balance(_ id: ID) -> MissingFact {
        MissingFact(
            .balance, account: id, ask: "How much does this bill ask for?",
            changes: ["It shows what is open and what to compare."], decides: true)
    }

    static func statementDate(_ id: ID) -> MissingFact {
        MissingFact(
            .statementDate, account: id, ask: "What date does the bill have?",
            changes: ["Some deadlines count from it."])
    }

    static func statementReceivedOn(_ id: ID) -> MissingFact {
        MissingFact(
            .statementReceivedOn, account: id, ask: "On which day did the first bill come?",
            changes: ["The time to dispute the estimate counts from it."])
    }

    static func careDay(_ id: ID) -> MissingFact {
        MissingFact(
            .careDay, account: id, ask: "On which day was the care?",
            changes: ["It shows which plan was there that day."])
    }

    static func hospitalKind(_ id: ID, decides: Bool) -> MissingFact {
        MissingFact(
            .hospitalKind, account: id, ask: "Is this a hospital, and is it nonprofit?",
            changes: ["Nonprofit hospitals must have a program for money help."], decides: decides)
    }

    static func firstStatement(_ id: ID) -> MissingFact {
        MissingFact(
            .firstStatement, account: id, ask: "Was this the first bill after the visit?",
            changes: ["The time to apply for money help counts from the first bill."])
    }

    static func collectionNoticeDate(_ id: ID) -> MissingFact {
        MissingFact(
            .collectionNoticeDate, account: id, ask: "Which last day does the hospital's notice print?",
            changes: ["It may give more time to apply for money help."])
    }

    static func emergency(_ id: ID) -> MissingFact {
        MissingFact(
            .emergency, account: id, ask: "Was this emergency care?",
            changes: ["Emergency care out of network is protected."], decides: true)
    }

    static func network(_ id: ID, decides: Bool) -> MissingFact {
        MissingFact(
            .network, account: id, ask: "Was this biller in your plan's network?",
            changes: ["Out of network, a protection may take part of the bill away."], decides: decides)
    }

    static func facilityNetwork(_ id: ID) -> MissingFact {
        MissingFact(
            .facilityNetwork, account: id, ask: "Was the building in your plan's network?",
            changes: ["Care at an in-network building is protected."])
    }

    static func consent(_ id: ID) -> MissingFact {
        MissingFact(
            .noticeAndConsent, account: id, ask: "Did you sign a paper about out-of-network care, and when?",
            changes: ["Only a paper that came in time can give the protection up."])
    }

    static func coverageKind(_ id: ID) -> MissingFact {
        MissingFact(
            .coverageKind, account: id, ask: "What kind of plan is it?",
            changes: ["It decides how to appeal and which protections are there."])
    }

    static func planLetter(_ id: ID) -> MissingFact {
        MissingFact(
            .planLetter, account: id, ask: "Which last day to appeal does the plan's letter print?",
            changes: ["Plans of this kind have their own times to appeal."])
    }

    static func claimReceivedOn(_ id: ID) -> MissingFact {
        MissingFact(
            .claimReceivedOn, account: id, ask: "On which day did the plan's decision come?",
            changes: ["The time to appeal counts from it."])
    }

    static func finalDecision(_ id: ID) -> MissingFact {
        MissingFact(
            .finalDecision, account: id, ask: "Was that the plan's last decision?",
            changes: ["After it a review from outside can be asked for."])
    }

    static func appealDecisionReceivedOn(_ id: ID) -> MissingFact {
        MissingFact(
            .appealDecisionReceivedOn, account: id, ask: "On which day did the decision about the appeal come?",
            changes: ["The time to ask for a review from outside counts from it."])
    }

    static func canPay(_ id: ID) -> MissingFact {
        MissingFact(
            .canPay, account: id, ask: "What could you pay at once, or each month?",
            changes: ["With that the options can be compared."])
    }

    static func answerBy(_ id: ID) -> MissingFact {
        MissingFact(
            .answerBy, account: id, ask: "By which day do the court papers want an answer?",
            changes: ["Without an answer a court may decide without hearing you."])
    }

    static func validationNotice(_ id: ID) -> MissingFact {
        MissingFact(
            .validationNotice, account: id, ask: "Has the collector sent a notice?",
            changes: ["The time to ask for proof counts from it."])
    }

    static func noticeReceivedOn(_ id: ID) -> MissingFact {
        MissingFact(
            .noticeReceivedOn, account: id, ask: "On which day did the collector's notice come?",
            changes: ["The time to ask for proof counts from it."])
    }

    /// A rule that this copy does not have: the date cannot be worked out, and a paper may print it.
    static func rule(_ rule: String, account id: ID) -> MissingFact {
        MissingFact(
            .rule, account: id, ask: "Look for a last day in the letter itself",
            changes: ["The rule \(rule) is not in this copy, so its date cannot be worked out here."])
    }
}
