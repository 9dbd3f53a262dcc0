import CaseModel
import Rulebook

/// All steps of an account, in the order of the playbook.
enum Steps {
    static func all(_ view: AccountView) -> [Move] {
        guard view.isOpen else { return [] }
        var moves =
            questions(view) + hold(view) + charges(view) + claim(view) + protection(view) + appeals(view)
            + assistance(view) + collections(view) + court(view) + nudges(view) + resolution(view) + credit(view)
        if let wait = wait(moves, view) { moves.append(wait) }
        let near = view.law.window("nearWindow", of: .nextStepRule)?.end(from: view.today)
        return StepName.allCases.flatMap { name in moves.filter { $0.step.step == name } }.map { move in
            var move = move
            move.reason = reason(of: move, near: near)
            move.step.bestBy = move.isOffered ? BestBy.day(for: move, view) : nil
            return move
        }
    }

    /// A deadline of the patient's own that runs out soon goes before the reason a step has of itself.
    private static func reason(of move: Move, near: Day?) -> RankReason {
        guard let deadline = move.deadline, deadline.whose == .you, deadline.state == .open, let near,
            deadline.safe <= near, RankReason.deadlineNear.order < move.reason.order
        else { return move.reason }
        return .deadlineNear
    }

    /// Waiting is a step with an end: the first day on which something is due from somebody else.
    private static func wait(_ moves: [Move], _ view: AccountView) -> Move? {
        let waiting = moves.filter { $0.step.state == .waiting }
        guard !waiting.isEmpty else { return nil }
        let until = waiting.compactMap { $0.step.nudgeOn ?? $0.step.until }.min()
        return .other(.wait, .waiting, StepWords.waitTitle, because: StepWords.waitWhy, until: until)
    }
}
