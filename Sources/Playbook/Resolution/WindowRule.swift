import CaseModel
import Rulebook

/// The time for one payment: after processing and reviews, before outside collection. The office's own calendar says
/// when that begins; where nobody told it, nothing is guessed.
enum WindowRule {
    static func window(_ view: AccountView) -> LumpSumWindow? {
        let facts = view.facts
        guard view.isOpen, !facts.isNothingOpen, facts.agreement == nil, !view.liability.isInQuestion else {
            return nil
        }
        let placed = facts.account.officeCalendar?.placementOn
        if facts.isHeldByCollector { return LumpSumWindow(.late, [WindowWords.withCollector]) }
        if let placed, placed < view.today { return LumpSumWindow(.late, [WindowWords.placed(placed)], until: placed) }
        let end = placed.map(WindowWords.until) ?? WindowWords.calendarUnknown
        if view.readiness.isReady { return LumpSumWindow(.open, [WindowWords.open, end], until: placed) }
        return LumpSumWindow(.early, [WindowWords.early] + view.readiness.firstReasons + [end], until: placed)
    }
}

extension Readiness {
    /// Why it is not ready: the reasons of the first stage.
    var firstReasons: [String] {
        let first = obstacles.map(\.stage).min()
        return obstacles.filter { $0.stage == first }.map(\.because)
    }
}
