import CaseModel
import Rulebook

/// What is out of order on an account.
enum Warnings {
    static func all(_ view: AccountView) -> [String] {
        guard view.isOpen else { return [] }
        let facts = view.facts
        var warnings: [String] = []
        if let suit = facts.account.suit, suit.state == .threatened { warnings.append(WarningWords.suitThreatened) }
        if let day = silentSince(view) { warnings.append(WarningWords.silence(day)) }
        let current = facts.account.currentStatement
        if let due = current?.dueDate, due < view.today, !facts.isNothingOpen, !view.hold.isGranted,
            facts.agreement == nil
        {
            warnings.append(WarningWords.pastDue(due))
        }
        if let date = current?.date, date > view.today { warnings.append(WarningWords.futureStatement(date)) }
        if let above = facts.paidTooMuch, !facts.billShowsCredit {
            warnings.append(WarningWords.paidTooMuch(above))
        } else if let open = facts.openBalance, open.isNegative {
            warnings.append(facts.billShowsCredit ? WarningWords.credit(open.magnitude) : WarningWords.paidAbove)
        }
        if facts.agreement == nil, let offer = facts.spokenOffer, !facts.isNothingOpen {
            warnings.append(WarningWords.spokenOffer(until: offer.expires))
        }
        if case .granted(_, false) = view.hold { warnings.append(WarningWords.holdByWord) }
        if let notice = facts.account.holder?.validationNotice?.amount, facts.isHeldByCollector,
            let balance = current?.balance, notice != balance
        {
            warnings.append(WarningWords.amountsDiffer(notice, balance))
        }
        return warnings
    }

    /// The day since which nothing has happened on an account for which nothing is asked. Waiting for an answer is
    /// process; silence without a question is not.
    private static func silentSince(_ view: AccountView) -> Day? {
        let facts = view.facts
        guard facts.requests.open.isEmpty, !view.hold.isRunning, facts.claims.pendingAppeal == nil,
            facts.pendingOffer == nil, !facts.isNothingOpen, facts.agreement == nil
        else { return nil }
        if case .applied = view.assistance { return nil }
        var days: [Day?] = facts.contacts.map(\.on)
        days += facts.account.statements.map { $0.receivedOn ?? $0.date }
        days += facts.payments.map(\.on)
        days += facts.requests.all.flatMap { [$0.sentOn, $0.request?.answeredOn] }
        days += facts.claims.current.map { $0.receivedOn ?? $0.processedOn }
        let notice = facts.account.holder?.validationNotice
        days.append(notice?.receivedOn ?? notice?.datedOn)
        guard let last = days.compactMap({ $0 }).filter({ $0 <= view.today }).max(),
            let limit = view.law.window("silenceAfter", of: .waitingRule)?.end(from: last), view.today > limit
        else { return nil }
        return last
    }
}
