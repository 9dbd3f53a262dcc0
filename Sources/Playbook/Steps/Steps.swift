import CaseModel
import Rulebook

/// All steps of an account, in the order of the playbook.
enum Steps {
    static func all(_ view: AccountView) -> [Move] {
        guard view.isOpen else { return [] }
        var moves = view.liability.isInQuestion && !view.facts.isNothingOpen ? whileInQuestion(view) : usual(view)
        if let wait = wait(moves, view) { moves.append(wait) }
        let near = view.law.window("nearWindow", of: .nextStepRule)?.end(from: view.today)
        return StepName.allCases.flatMap { name in moves.filter { $0.step.step == name } }.map { move in
            var move = move
            move.reason = reason(of: move, near: near)
            move.step.bestBy = move.isOffered ? BestBy.day(for: move, view) : nil
            return move
        }
    }

    private static func usual(_ view: AccountView) -> [Move] {
        questions(view) + hold(view) + charges(view) + claim(view) + mending(view) + protection(view) + accident(view)
            + appeals(view) + assistance(view) + collections(view) + court(view) + nudges(view) + endingOffer(view)
            + resolution(view) + credit(view) + records(view)
    }

    /// A bill that may not be the person's: the question why it would be, a pause, a collector's proof, the court. An
    /// appeal says nothing to the office of whose bill it is, and its day goes on.
    private static func whileInQuestion(_ view: AccountView) -> [Move] {
        let toThePlan = view.liability == .unsure ? appeals(view).filter { $0.deadline?.state == .open } : []
        return liability(view) + hold(view) + toThePlan + collections(view) + court(view) + nudges(view) + credit(view)
    }

    /// A deadline of the patient's own that runs out soon goes before the reason a step has of itself.
    private static func reason(of move: Move, near: Day?) -> RankReason {
        guard let deadline = move.deadline, deadline.whose == .you, deadline.state == .open, let near,
            deadline.safe <= near, RankReason.deadlineNear.order < move.reason.order
        else { return move.reason }
        return .deadlineNear
    }

    /// True when a day of the person's own is so near that it comes first.
    static func isNear(_ deadline: Deadline, _ law: Law) -> Bool {
        guard let near = law.window("nearWindow", of: .nextStepRule)?.end(from: law.today) else { return false }
        return deadline.whose == .you && deadline.state == .open && deadline.safe <= near
    }

    /// Waiting is a step with an end: the first day on which something is due from somebody else.
    private static func wait(_ moves: [Move], _ view: AccountView) -> Move? {
        let waiting = moves.filter { $0.step.state == .waiting }
        guard !waiting.isEmpty else { return nil }
        let until = waiting.compactMap { $0.step.nudgeOn ?? $0.offeredFrom ?? $0.step.until }.min()
        return .other(.wait, .waiting, StepWords.waitTitle, because: StepWords.waitWhy, until: until)
    }
}
