import CaseModel
import Rulebook

extension Steps {
    /// The first appeal of a refusal, and the review from outside after it.
    static func appeals(_ view: AccountView) -> [Move] {
        guard !view.facts.isNothingOpen, view.phase != .settle else { return [] }
        guard !view.facts.claims.refused.isEmpty else {
            guard view.insurance == .final else { return [] }
            return [.other(.appealInternal, .notNeeded, StepWords.appealTitle, because: StepWords.nothingRefused)]
        }
        return [first(view), external(view)].compactMap { $0 }
    }

    private static func first(_ view: AccountView) -> Move {
        let appeals = standing(view).filter { $0.level.isFirst }
        if let pending = appeals.first(where: { $0.sentOn != nil && !$0.isDecided }) {
            return waiting(.appealInternal, pending, StepWords.appealTitle, view)
        }
        let open = view.deadlines.filter { deadline in
            deadline.id != Rule.ID.externalReview.text && AppealLadder.rules.contains { $0.text == deadline.id }
        }
        if let next = open.first(where: { $0.state == .open }) { return startAppeal(next) }
        if appeals.contains(where: \.isDecided) {
            return .other(.appealInternal, .done, StepWords.appealTitle, because: StepWords.appealDecided)
        }
        if !open.isEmpty {
            return .other(.appealInternal, .skipped, StepWords.appealTitle, because: StepWords.timePassed)
        }
        return startAppeal(nil)
    }

    /// The appeals of the refusals that stand. What was decided about a claim that a newer one replaced decides nothing
    /// about the newer one.
    private static func standing(_ view: AccountView) -> [Appeal] {
        view.facts.claims.refused.flatMap { view.facts.claims.appeals(of: $0) }
    }

    private static func startAppeal(_ deadline: Deadline?) -> Move {
        .start(
            .appealInternal, .claim, .letter, StepWords.appeal, opens: [.appealLetter, .planCall], deadline: deadline)
    }

    private static func external(_ view: AccountView) -> Move? {
        let appeals = standing(view)
        if let pending = appeals.first(where: { $0.level == .external && $0.sentOn != nil && !$0.isDecided }) {
            return waiting(.appealExternal, pending, StepWords.externalTitle, view)
        }
        if appeals.contains(where: { $0.level == .external && $0.isDecided }) {
            return .other(.appealExternal, .done, StepWords.externalTitle, because: StepWords.appealDecided)
        }
        guard let right = view.rights.first(.externalReview), right.status != .doesNotApply else {
            return appeals.contains { $0.level == .internal && $0.sentOn != nil && !$0.isDecided }
                ? .other(.appealExternal, .blocked, StepWords.externalTitle, because: GateWords.appealFirst) : nil
        }
        let deadline = view.deadline(.externalReview)
        guard deadline?.state != .missed else {
            return .other(.appealExternal, .skipped, StepWords.externalTitle, because: StepWords.timePassed)
        }
        return .start(
            .appealExternal, .claim, .letter, StepWords.external, opens: [.externalReviewLetter, .planCall],
            deadline: deadline)
    }

    private static func waiting(_ name: StepName, _ appeal: Appeal, _ title: String, _ view: AccountView) -> Move {
        let until = appeal.sentOn.flatMap { view.law.window("appealAnswer", of: .waitingRule)?.end(from: $0) }
        return .other(
            name, view.law.waitState(until: until), title, because: TrackWords.appealPending, askedOn: appeal.sentOn,
            nudgeOn: view.law.nudgeDay(after: until))
    }
}
