import CaseModel
import Playbook
import Rulebook

extension Desk {
    /// The questions that are open, in the order in which they are asked.
    public func questions() throws(CaseworkError) -> [Asking] {
        let outlook = try outlook()
        return Interview.questions(outlook.file, plan: outlook.plan)
    }

    /// Takes an answer into the case.
    ///
    /// - Parameters:
    ///   - key: the question, such as `coverage` or `A1.emergency`.
    ///   - text: the answer as typed, or `unknown`.
    public func answer(_ key: String, _ text: String) throws(CaseworkError) -> JournalEntry? {
        guard let asking = try asking(named: key) else { throw .noQuestion(key: key) }
        let value = try AnswerValue.reading(text, as: asking.input, field: key, states: rulebook.states)
        let today = today
        return try change(.answer) { (state) throws(CaseworkError) in
            try AnswerFiling.file(value, to: asking, today: today, &state)
        }
    }

    /// A question by its key, whether it is open or was answered before: an answer can be changed at any time.
    public func asking(named key: String) throws(CaseworkError) -> Asking? {
        let parts = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let account: Account.ID? = parts.count == 2 ? Identifier(parts[0]) : nil
        guard let name = parts.last else { return nil }
        if let account, try state().index(of: account) == nil { return nil }
        switch name {
        case "planPaper": return account.map { Asking(.planPaper, account: $0, .choice(["here", "notYet"])) }
        case "pursuit":
            return account.map { Asking(.pursuit, account: $0, .choice(["none", "collector", "court"])) }
        default:
            guard let question = Question(rawValue: name), question.isAboutAccount == (account != nil) else {
                return nil
            }
            return Asking(.plan(question), account: account, Interview.input(question))
        }
    }
}

extension Question {
    /// False for a question about the household.
    var isAboutAccount: Bool {
        switch self {
        case .firstBill, .coverage, .householdState, .income, .householdSize, .allBills, .homeSafety, .lifeEvent,
            .lifeEventDay:
            false
        case .statement, .coverageKind, .coveragePart, .hospitalKind, .emergency, .network, .facilityNetwork,
            .noticeAndConsent, .careDay, .claim, .claimReceivedOn, .statementDate, .statementReceivedOn,
            .firstStatement, .collectionNoticeDate, .validationNotice, .noticeReceivedOn, .answerBy, .finalDecision,
            .appealDecisionReceivedOn, .planLetter, .balance, .holdUntil, .canPay, .agreementPayDay, .rule, .liability,
            .accident, .visitKind, .officeCalendar, .careToCome, .difference:
            true
        }
    }
}
