import CaseModel
import Rulebook

/// The time to dispute a debt in writing after a collector's notice. It counts from receipt; without that day
/// from the receipt that a collector may assume; and a later end that the notice prints governs.
enum DisputeClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard facts.isHeldByCollector, let notice = facts.account.holder?.validationNotice,
            facts.law.covers(.disputeWindow, facts.holderKind)
                || facts.law.rulebook.rule(.disputeWindow) == nil
        else { return }
        var options = Clocks.Options()
        options.done = Done(on: facts.writtenDisputeOn)
        options.laterDue = notice.disputeBy
        if let start = start(notice, law: facts.law) {
            clocks.run(.disputeWindow, "disputeWindow", from: start, options)
        } else if let printed = notice.disputeBy {
            clocks.add(printedOnly(printed, facts, done: options.done))
        }
    }

    /// The deadline alone, for what depends on it.
    static func deadline(_ facts: AccountFacts) -> Deadline? {
        var clocks = Clocks(facts)
        run(&clocks)
        return clocks.deadlines.first
    }

    private static func start(_ notice: ValidationNotice, law: Law) -> ClockStart? {
        if let received = notice.receivedOn { return ClockStart(event: .validationNoticeReceived, day: received) }
        guard let sent = notice.datedOn else { return nil }
        guard let presumed = law.window("assumedReceipt", of: .disputeWindow)?.end(from: sent) else {
            return ClockStart(event: .validationNoticeSent, day: sent, isAssumed: true, paperDay: sent)
        }
        return ClockStart(event: .validationNoticeReceived, day: presumed, isAssumed: true, paperDay: sent)
    }

    /// A notice of which only the printed end is known.
    private static func printedOnly(_ printed: Day, _ facts: AccountFacts, done: Done) -> Deadline {
        let law = facts.law
        let clock = law.rulebook.rule(.disputeWindow)?.deadlines.first { $0.parameter == "disputeWindow" }
        var deadline = Deadline.set(
            Rule.ID.disputeWindow.text, clock: clock?.clock ?? "disputeBy", clock?.title ?? DeadlineWords.dispute,
            due: printed, anchor: AnchorEvent.validationNoticeReceived.rawValue, on: nil,
            consequence: clock?.consequence ?? DeadlineWords.disputeConsequence,
            state: done.state(due: printed, today: facts.today))
        deadline.anchor.assumed = true
        deadline.citation = law.citation(.disputeWindow, "disputeWindow")
        deadline.checkFirst = law.isCheckFirst(.disputeWindow, "disputeWindow") ? true : nil
        return deadline
    }
}

extension AccountFacts {
    /// The day on which the person asked the collector in writing to prove the debt. A call alone stops nothing.
    var writtenDisputeOn: Day? {
        requests.all.filter { $0.kind == .validation && ($0.request?.isInWriting ?? false) }.map(\.sentOn).min()
    }
}

extension Request {
    /// False for what was only said.
    var isInWriting: Bool { by != "phone" && by != "call" && by != "visit" }
}
