import CaseModel

extension Steps {
    /// A record in writing of what was only said, and the question that settles a difference.
    static func records(_ view: AccountView) -> [Move] {
        guard !view.facts.isNothingOpen, view.isBeforeSettling else { return [] }
        return [record(view), difference(view)].compactMap { $0 }
    }

    /// Only once a call was made: before it there is nothing to write down.
    private static func record(_ view: AccountView) -> Move? {
        guard let waiting = view.waiting, waiting.missing == [.writtenRecord], WaitingRule.isAnythingAsked(view),
            view.facts.contacts.contains(where: { $0.by == "phone" })
        else { return nil }
        return .start(
            .nudge, .smallQuestion, .letter, (WaitingWords.recordTitle, WaitingWords.recordWhy),
            opens: [.followUpLetter], ask: .writtenRecord)
    }

    private static func difference(_ view: AccountView) -> Move? {
        // What a collector asks for above the bill is settled by the letter that asks for proof.
        let open = view.differences.first { !($0.about == .balance && view.facts.isHeldByCollector) }
        guard let open else { return nil }
        return .start(
            .answerQuestion, .smallQuestion, .call, (open.ask, DifferenceWords.why(open.about)),
            opens: [opener(open.about), .answerRecord])
    }

    private static func opener(_ topic: SayingTopic) -> Opener {
        switch topic {
        case .network, .claimStatus, .allowedAmount, .denialReason, .appealBy: .planCall
        case .balance, .holder, .placementOn, .dueDate: .billingOfficeCall
        }
    }
}
