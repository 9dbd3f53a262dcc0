import CaseModel
import Rulebook

extension Steps {
    /// A collector: its notice, and the dispute in writing that makes it prove the bill.
    static func collections(_ view: AccountView) -> [Move] {
        let facts = view.facts
        guard facts.isHeldByCollector, view.phase != .settle else { return [] }
        let sent = facts.requests.last(.validation)
        guard let notice = facts.account.holder?.validationNotice else {
            if let sent {
                return [.asked(.disputeDebt, sent, StepWords.disputeTitle, because: TrackWords.proofAskedFor)]
            }
            return [
                .start(
                    .checkNotice, .collector, .call, StepWords.notice, opens: [.collectorCall, .collectionNoticeLetter])
            ]
        }
        let check = Move.other(
            .checkNotice, .done, StepWords.noticeTitle,
            because: notice.missing.isEmpty ? StepWords.noticeHere : RightWords.noticeMisses(notice.missing.count))
        return [check, dispute(view, sent)] + recall(view)
    }

    /// While the plan, a review or money help is open, the hospital can be asked to take the account back. An agency only
    /// works for it; what was sold is not its own any more.
    private static func recall(_ view: AccountView) -> [Move] {
        guard view.facts.holderKind == .collectionAgency, view.facts.isHospital != .no, isStillOpen(view) else {
            return []
        }
        if let asked = view.facts.requests.last(.recall) {
            return [
                .asked(
                    .stopCollectionActions, asked, StepWords.recall.title, because: StepWords.recallAsked, ask: .recall)
            ]
        }
        return [
            .start(
                .stopCollectionActions, .smallQuestion, .letter, StepWords.recall,
                opens: [.recallLetter, .billingOfficeCall], ask: .recall)
        ]
    }

    private static func isStillOpen(_ view: AccountView) -> Bool {
        switch view.assistance {
        case .canApply, .applied, .incomplete: return true
        case .notOffered, .needs, .unlikely, .timePassed, .decided: break
        }
        switch view.insurance {
        case .pending, .secondPlan, .appealPending, .appealWon: return true
        case .waived, .coverageUnknown, .otherPayer, .noClaim, .refused, .final: return false
        }
    }

    private static func dispute(_ view: AccountView, _ sent: Asked?) -> Move {
        let deadline = view.deadline(.disputeWindow)
        // A call alone stops nothing, so while the time runs the letter is still to be sent.
        let needsLetter = view.facts.writtenDisputeOn == nil && deadline?.state == .open
        if let sent, !needsLetter {
            return .asked(.disputeDebt, sent, StepWords.disputeTitle, because: TrackWords.proofAskedFor)
        }
        let late = deadline?.state == .missed
        let day = deadline.map { $0.safe >= view.today ? $0.safe : $0.due }
        return .start(
            .disputeDebt, .collector, .letter, late ? StepWords.disputeLate : StepWords.dispute(by: day),
            opens: [.collectionDisputeLetter, .collectorCall], deadline: deadline)
    }
}
