import CaseModel
import Rulebook

/// The day by which a step is best done.
enum BestBy {
    /// - A step with a deadline: its safe day, or the last day itself when the safe day has passed.
    /// - A late answer and court papers without a day: today.
    /// - Else some time before the printed due date, and never later than the product's usual time.
    static func day(for move: Move, _ view: AccountView) -> Day? {
        let today = view.today
        if let deadline = move.deadline {
            if deadline.safe >= today { return deadline.safe }
            // The last day may be a holiday: then the working day before it, while that is still ahead.
            let working = deadline.due.businessDayOnOrBefore
            return working >= today ? working : max(deadline.due, today)
        }
        switch move.reason {
        case .courtPapers, .careRefused, .overdueAnswer, .payDay: return today
        case .deadlineNear, .collector, .collectionAction, .protection, .decidingQuestion, .unfinishedForm,
            .dueDateNear, .claim, .charges, .moneyHelp, .pause, .resolution, .payment, .proofOfZero, .credit,
            .smallQuestion, .waiting:
            return usual(view.law, due: view.facts.account.currentStatement?.dueDate)
        }
    }

    /// The working day on or before the usual time, and before a printed due date that is still ahead.
    static func usual(_ law: Law, due: Day?) -> Day? {
        let today = law.today
        let usual = law.window("bestByDefault", of: .nextStepRule)?.end(from: today)
        guard let due, due >= today else { return usual.map { max($0.businessDayOnOrBefore, today) } }
        let lead = law.count("beforeDueDate", of: .nextStepRule) ?? 0
        let early = due.adding(days: -max(0, min(lead, 365)))
        let target = early >= today ? early : due
        return max(min(target, usual ?? target).businessDayOnOrBefore, today)
    }
}
