import CaseModel

/// Whether waiting is a part of the plan: the list of charges, the plan's look, money help (or "not wanted") and a record
/// in writing are on file. Else the missing one is the step.
enum WaitingRule {
    static func waiting(_ view: AccountView) -> Waiting? {
        guard view.isOpen, view.isBeforeSettling, !view.facts.isNothingOpen else { return nil }
        let isAsked = isAnythingAsked(view)
        var waiting = Waiting()
        waiting.missing = WaitingPart.allCases.filter { !isOnFile($0, view) }
        waiting.structured = isAsked && waiting.missing.isEmpty
        waiting.because =
            waiting.structured
            ? WaitingWords.structured : isAsked ? WaitingWords.partMissing : WaitingWords.nothingAsked
        return waiting
    }

    static func isAnythingAsked(_ view: AccountView) -> Bool {
        let facts = view.facts
        if case .applied = view.assistance { return true }
        if case .pending = view.insurance { return true }
        return !facts.requests.open.isEmpty || view.hold.isRunning || facts.claims.pendingAppeal != nil
            || facts.pendingOffer != nil
    }

    static func isOnFile(_ part: WaitingPart, _ view: AccountView) -> Bool {
        let facts = view.facts
        switch part {
        case .itemization:
            return facts.itemizedStatement != nil || facts.requests.last(of: .itemizedBill, .recordsAccess) != nil
        case .insuranceReview:
            if view.insurance.isSettled { return true }
            return !facts.claims.isEmpty || facts.requests.last(of: .claimReview, .coordination) != nil
        case .moneyHelp:
            switch view.assistance {
            case .needs, .canApply: return false
            case .notOffered, .unlikely, .timePassed, .applied, .incomplete, .decided: return true
            }
        case .writtenRecord: return hasWrittenRecord(facts)
        }
    }

    /// True when something went out on paper, or a call was confirmed in writing. Without any word there is nothing to
    /// confirm.
    private static func hasWrittenRecord(_ facts: AccountFacts) -> Bool {
        facts.requests.all.contains { $0.request?.isInWriting ?? false }
            || facts.contacts.contains { $0.confirmedInWriting == true || ($0.by.map { $0 != "phone" } ?? false) }
    }
}
