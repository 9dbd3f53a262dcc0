import CaseModel
import Rulebook

extension Steps {
    /// Asking for a pause: while a provider's own office has the account and something is still to be found out.
    static func hold(_ view: AccountView) -> [Move] {
        let facts = view.facts
        guard view.isBeforeSettling, !facts.isHeldByCollector, !facts.isWaitedForByCourt, !view.isReadyToPay else {
            return []
        }
        let opens: [Opener] = [.holdLetter, .billingOfficeCall]
        // Once everything is checked a pause is only needed against a date that is near.
        if view.phase == .negotiate, !view.hold.isGranted, !isDueSoon(view) || !isFirst(view) { return [] }
        switch view.hold {
        case .none:
            return [start(view, StepWords.hold(due: facts.account.currentStatement?.dueDate), opens)]
        case .ended(let day): return [start(view, StepWords.holdAgain(day), opens)]
        case .refused:
            return [.other(.askHold, .skipped, StepWords.holdTitle, because: TrackWords.holdRefused)]
        case .asked(let since, let until, let state):
            return [
                .other(
                    .askHold, state, StepWords.holdTitle, because: TrackWords.holdAsked, askedOn: since,
                    nudgeOn: view.law.nudgeDay(after: until))
            ]
        case .granted(let until, let inWriting):
            let ends = view.law.window("holdEndNotice", of: .waitingRule)?.end(from: view.today)
            if let ends, until <= ends, let more = moreTime(facts) { return [more] }
            if let ends, until <= ends {
                let deadline = view.deadlines.first { $0.clock == "holdEnds" }
                return [
                    .start(.askHold, .pause, .call, StepWords.holdEnds(until), opens: opens, deadline: deadline)
                ]
            }
            return [
                .other(
                    .askHold, .done, StepWords.holdTitle,
                    because: inWriting ? TrackWords.holdInWriting : TrackWords.holdByWord, until: until)
            ]
        }
    }

    /// More time that was asked for before the hold ends: asking once more would bring nothing.
    private static func moreTime(_ facts: AccountFacts) -> Move? {
        switch HoldStanding.moreTime(facts) {
        case .asked(let since, let until, let state):
            .other(
                .askHold, state, StepWords.holdTitle, because: TrackWords.holdAsked, askedOn: since,
                nudgeOn: facts.law.nudgeDay(after: until))
        case .refused: .other(.askHold, .skipped, StepWords.holdTitle, because: TrackWords.holdRefused)
        case .some(.none), .granted, .ended, nil: nil
        }
    }

    private static func start(_ view: AccountView, _ words: StepWords.Text, _ opens: [Opener]) -> Move {
        // A second hold gives time and settles nothing: what can be settled goes before it.
        .start(.askHold, isFirst(view) && isDueSoon(view) ? .dueDateNear : .pause, .call, words, opens: opens)
    }

    /// True when no hold was asked for so far.
    private static func isFirst(_ view: AccountView) -> Bool {
        view.facts.holds.isEmpty && view.facts.requests.last(.hold) == nil
    }

    /// True when the printed due date is within days, or past.
    private static func isDueSoon(_ view: AccountView) -> Bool {
        guard let due = view.facts.account.currentStatement?.dueDate,
            let near = view.law.window("dueDateNear", of: .nextStepRule)?.end(from: view.today)
        else { return false }
        return due <= near
    }
}
