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
        return [check, dispute(view, sent)]
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
