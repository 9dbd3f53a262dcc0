import CaseModel
import Playbook
import Rulebook

/// A value with the name under which a script or a form gives it.
public struct NamedValue: Equatable, Sendable {
    /// A question (`coverage`, `A1.emergency`) or a field of a record (`sender.name`, `A1.address`).
    public var key: String
    public var text: String

    public init(key: String, text: String) {
        self.key = key
        self.text = text
    }
}

extension Desk {
    /// Takes answers and values of records into the case, all of them in one entry of the journal or none.
    ///
    /// - Parameter account: the account that a question without one is about, such as `emergency`; nil for the only
    ///   account there is.
    public func take(_ values: [NamedValue], account: Account.ID? = nil) throws(CaseworkError) -> JournalEntry? {
        let today = today
        let states = rulebook.states
        var takesAnswer = false
        var answers: [(asking: Asking, value: AnswerValue)?] = []
        let accounts = try state().file.accounts.map(\.id)
        for value in values {
            guard let asking = try asking(named: value.key, about: account, of: accounts) else {
                answers.append(nil)
                continue
            }
            takesAnswer = true
            let read = try AnswerValue.reading(value.text, as: asking.input, field: value.key, states: states)
            answers.append((asking, read))
        }
        return try change(takesAnswer ? .answer : .editRecord) { (state) throws(CaseworkError) in
            for (value, answer) in zip(values, answers) {
                if let answer {
                    try AnswerFiling.file(answer.value, to: answer.asking, today: today, &state)
                } else {
                    try FieldEdit.apply(value.key, value.text, today: today, &state)
                }
            }
        }
    }

    private func asking(
        named key: String, about account: Account.ID?, of accounts: [Account.ID]
    ) throws(CaseworkError) -> Asking? {
        if key.contains(".") { return try asking(named: key) }
        let isFirstMinutes = key == Asking.Topic.planPaper.name || key == Asking.Topic.pursuit.name
        let question = Question(rawValue: key)
        guard isFirstMinutes || question != nil else { throw .noQuestion(key: key) }
        if question?.isAboutHousehold == true { return try asking(named: key) }
        guard let id = account ?? (accounts.count == 1 ? accounts.first : nil) else {
            throw .needed(field: "A1.\(key)")
        }
        return try asking(named: "\(id.text).\(key)")
    }
}

extension Question {
    /// True for what is asked once and not for each account.
    public var isAboutHousehold: Bool {
        switch self {
        case .firstBill, .coverage, .householdState, .income, .householdSize, .canPay, .allBills, .homeSafety,
            .lifeEvent, .lifeEventDay:
            true
        case .statement, .coverageKind, .coveragePart, .hospitalKind, .emergency, .network, .facilityNetwork,
            .noticeAndConsent, .careDay, .claim, .claimReceivedOn, .statementDate, .statementReceivedOn,
            .firstStatement, .collectionNoticeDate, .validationNotice, .noticeReceivedOn, .answerBy, .finalDecision,
            .appealDecisionReceivedOn, .planLetter, .balance, .holdUntil, .agreementPayDay, .rule, .liability,
            .accident,
            .visitKind, .officeCalendar, .careToCome, .difference:
            false
        }
    }
}
