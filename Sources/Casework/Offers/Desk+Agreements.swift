import CaseModel
import Playbook
import Rulebook

/// Agreements: written down with what their paper says, before money moves.
extension Desk {
    /// Writes an agreement down, or adds what was found in the paper of one that is there.
    ///
    /// - Parameters:
    ///   - agreement: with the id of one on the case to change it, else without.
    ///   - answers: what the paper says, point by point; a newer answer takes the place of an older one.
    public func record(
        _ agreement: Agreement, answers: [AgreementAnswer]
    ) throws(CaseworkError) -> JournalEntry? {
        let today = today
        if let day = agreement.agreedOn, day > today { throw .badValue(field: "agreedOn", problem: .inTheFuture) }
        if let amount = agreement.amount, amount <= .zero { throw .badValue(field: "amount", problem: .notAnAmount) }
        return try change(.recordAgreement) { (state) throws(CaseworkError) in
            guard let account = agreement.account, state.index(of: account) != nil else {
                throw .unknown(id: agreement.account?.text ?? "")
            }
            var changed = agreement
            changed.answers = agreement.answers.filter { old in !answers.contains { $0.point == old.point } } + answers
            if let index = state.file.agreements.firstIndex(where: { $0.id == agreement.id }) {
                state.file.agreements[index] = changed
            } else {
                var ids = NewIdentifiers(state)
                changed.id = ids.next(.agreement)
                changed.agreedOn = changed.agreedOn ?? today
                state.file.agreements.append(changed)
            }
        }
    }
}

extension Desk {
    /// Writes down what a collector's notice states and what it does not, by the names of the rule.
    public func recordNotice(
        of id: Account.ID, states: [String], lacks: [String]
    ) throws(CaseworkError) -> JournalEntry? {
        try change(.editRecord) { (state) throws(CaseworkError) in
            guard let account = state.account(id) else { throw .unknown(id: id.text) }
            guard account.holder?.isCollector == true else { throw .needed(field: "\(id.text).holder") }
            state.edit(id) { account in
                var notice = account.holder?.validationNotice ?? ValidationNotice()
                notice.states = notice.states.filter { !states.contains($0) && !lacks.contains($0) } + states
                notice.missing = notice.missing.filter { !states.contains($0) && !lacks.contains($0) } + lacks
                account.holder?.validationNotice = notice
            }
        }
    }
}

extension Outlook {
    /// The newest agreement on a bill.
    public func agreement(on id: Account.ID) -> Agreement? { file.agreements.last { $0.account == id } }

    /// An agreement held to the points that the rules name.
    public func verdict(on agreement: Agreement, rulebook: Rulebook) -> AgreementVerdict {
        AgreementCheck.verdict(
            on: agreement, offers: file.offers.filter { $0.account == agreement.account },
            open: agreement.account.flatMap { plan(of: $0)?.openBalance }, rulebook: rulebook)
    }
}
