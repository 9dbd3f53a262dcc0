import CaseModel
import Playbook

/// One thing that happened or lies ahead, on one day.
public struct TimelineEvent: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        case care, statement, claimProcessed, paperAdded, letterMade, letterSent, call, note, requestSent,
            requestAnswered
        case holdAsked, payment, offer, appealSent, assistanceApplied, suitServed
        /// Ahead: a day printed on a bill, the end of a pause, a day by which an answer is due, a deadline.
        case due, holdEnds, answerDue, deadline
    }

    /// Nil sorts last, with "when?".
    public var day: Day?
    public var kind: Kind
    public var account: Account.ID?
    /// The record it comes from, for a link.
    public var key: RecordKey?
    /// What it is about: a name, an amount, a title. Text from papers: never trusted as markup.
    public var what: String?
    public var amount: Money?

    public init(
        _ kind: Kind, on day: Day?, account: Account.ID? = nil, key: RecordKey? = nil, what: String? = nil,
        amount: Money? = nil
    ) {
        self.kind = kind
        self.day = day
        self.account = account
        self.key = key
        self.what = what
        self.amount = amount
    }
}

/// Everything that happened, and the days that lie ahead, in order.
public enum Timeline {
    /// - Parameter visit: only what belongs to one visit; nil for all.
    public static func events(_ outlook: Outlook, visit: Episode.ID? = nil) -> [TimelineEvent] {
        let file = outlook.file
        let accounts = file.accounts.filter { visit == nil || $0.episode == visit }
        let ids = Set(accounts.map(\.id))
        var events: [TimelineEvent] = []
        for episode in file.episodes where visit == nil || episode.id == visit {
            events.append(
                TimelineEvent(.care, on: episode.from, key: RecordKey(.episode, episode.id.text), what: episode.title))
        }
        for account in accounts {
            let key = RecordKey(.account, account.id.text)
            for statement in account.statements {
                events.append(
                    TimelineEvent(
                        .statement, on: statement.date, account: account.id, key: key, what: account.biller,
                        amount: statement.balance))
            }
            if let due = account.currentStatement?.dueDate {
                events.append(TimelineEvent(.due, on: due, account: account.id, key: key, what: account.biller))
            }
            if let suit = account.suit {
                events.append(TimelineEvent(.suitServed, on: suit.servedOn, account: account.id, key: key))
            }
        }
        events += deeds(file).filter { $0.account.map(ids.contains) ?? (visit == nil) }
        events += papers(outlook.state, ids, isWhole: visit == nil)
        for plan in outlook.plan.accounts where ids.contains(plan.id) {
            for deadline in plan.deadlines where deadline.state != .met && isAhead(deadline, file) {
                events.append(
                    TimelineEvent(
                        .deadline, on: deadline.safe, account: plan.id, key: RecordKey(.account, plan.id.text),
                        what: deadline.title))
            }
        }
        return events.enumerated().sorted { left, right in
            (left.element.day?.number ?? .max, left.offset) < (right.element.day?.number ?? .max, right.offset)
        }.map(\.element)
    }

    /// Requests and holds have events of their own.
    private static func isAhead(_ deadline: Deadline, _ file: CaseFile) -> Bool {
        !deadline.id.hasPrefix("request:") && !deadline.id.hasPrefix("hold:") && deadline.clock != "holdEnds"
    }

    private static func deeds(_ file: CaseFile) -> [TimelineEvent] {
        var events: [TimelineEvent] = []
        for claim in file.claims {
            events.append(
                TimelineEvent(
                    .claimProcessed, on: claim.processedOn, account: claim.account,
                    key: RecordKey(.claim, claim.id.text),
                    what: file.coverages.first { $0.id == claim.coverage }?.payer, amount: claim.planPaid))
        }
        for request in file.requests {
            let key = RecordKey(.request, request.id.text)
            events.append(
                TimelineEvent(
                    .requestSent, on: request.sentOn, account: request.account, key: key, what: request.kind.rawValue))
            if let day = request.answeredOn {
                events.append(
                    TimelineEvent(
                        .requestAnswered, on: day, account: request.account, key: key, what: request.kind.rawValue))
            } else if let day = request.respondBy {
                events.append(
                    TimelineEvent(.answerDue, on: day, account: request.account, key: key, what: request.kind.rawValue))
            }
        }
        for hold in file.holds {
            let key = hold.id.map { RecordKey(.hold, $0.text) }
            events.append(TimelineEvent(.holdAsked, on: hold.askedOn, account: hold.account, key: key))
            if let day = hold.grantedUntil {
                events.append(TimelineEvent(.holdEnds, on: day, account: hold.account, key: key))
            }
        }
        for contact in file.contacts {
            events.append(
                TimelineEvent(
                    contact.isNote ? .note : .call, on: contact.on, account: contact.account,
                    key: RecordKey(.contact, contact.id.text),
                    what: [contact.with, contact.said].compactMap { $0 }.joined(separator: ": ")))
        }
        for payment in file.payments {
            events.append(
                TimelineEvent(.payment, on: payment.on, account: payment.account, amount: payment.amount))
        }
        for offer in file.offers {
            events.append(
                TimelineEvent(
                    .offer, on: offer.on, account: offer.account, key: RecordKey(.offer, offer.id.text),
                    what: offer.who,
                    amount: offer.amount))
        }
        for appeal in file.appeals {
            let account = file.claims.first { $0.id == appeal.claim }?.account
            events.append(TimelineEvent(.appealSent, on: appeal.sentOn, account: account))
        }
        for help in file.assistance where help.appliedOn != nil {
            events.append(TimelineEvent(.assistanceApplied, on: help.appliedOn, account: help.account))
        }
        return events
    }

    private static func papers(_ state: CaseState, _ ids: Set<Account.ID>, isWhole: Bool) -> [TimelineEvent] {
        var events: [TimelineEvent] = []
        for paper in state.papers where paper.trashedOn == nil {
            let about = paper.about.filter { $0.kind == .account }.map { Account.ID($0.id) }
            guard isWhole || about.contains(where: ids.contains) else { continue }
            events.append(
                TimelineEvent(
                    .paperAdded, on: paper.addedOn, account: about.count == 1 ? about.first : nil,
                    key: RecordKey(.paper, paper.id.text), what: paper.name))
        }
        for letter in state.letters where isWhole || letter.account.map(ids.contains) ?? false {
            let key = RecordKey(.letter, letter.id.text)
            events.append(
                TimelineEvent(.letterMade, on: letter.madeOn, account: letter.account, key: key, what: letter.kind))
            if let day = letter.sentOn {
                events.append(TimelineEvent(.letterSent, on: day, account: letter.account, key: key, what: letter.kind))
            }
        }
        return events
    }
}
