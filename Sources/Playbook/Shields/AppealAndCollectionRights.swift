import CaseModel
import Rulebook

extension Shields {
    /// The ways to have a plan's refusal looked at again.
    static func appeals(_ facts: AccountFacts) -> [Right] {
        guard !facts.claims.refused.isEmpty else { return [] }
        var rights: [Right] = []
        // Only the rule of the plan that refused: another plan of the same day may have paid.
        let rungs = facts.claims.refused.map { (claim: $0, rules: AppealLadder.first(for: $0, facts).map(\.rule)) }
        for rule in AppealLadder.firstRules {
            guard let refused = rungs.first(where: { $0.rules.contains(rule) })?.claim else { continue }
            let because = refused.status == .denied ? RightWords.refusedWhole : RightWords.refused
            rights.append(right(rule, facts, otherwise: RightWords.appealTitle, .applies, because))
        }
        if facts.claims.refused.contains(where: { AppealLadder.isOpen(for: $0, facts) }) {
            rights.append(
                right(
                    .unknownPlanAppeal, facts, otherwise: RightWords.appealTitle, .mayApply,
                    RightWords.refusedPlanUnknown))
        }
        let lost = facts.claims.appeals.contains { $0.level == .internal && $0.isLost }
        if lost, facts.law.covers(.externalReview, facts.coverage) != .no {
            rights.append(
                right(.externalReview, facts, otherwise: RightWords.externalTitle, .mayApply, RightWords.appealLost))
        }
        return rights
    }

    /// The right to billing records, while the list of charges is missing.
    static func records(_ facts: AccountFacts) -> [Right] {
        guard facts.itemizedStatement == nil, !facts.isHeldByCollector else { return [] }
        return [right(.recordsAccess, facts, otherwise: RightWords.recordsTitle, .applies, RightWords.notItemized)]
    }

    /// What a collector owes a patient: a notice with all it must say, and a stop while a timely dispute
    /// in writing is not answered.
    static func collections(_ facts: AccountFacts) -> [Right] {
        guard facts.isHeldByCollector, facts.law.covers(.disputeWindow, facts.holderKind) else { return [] }
        guard let notice = facts.account.holder?.validationNotice else {
            return [right(.validationNotice, facts, otherwise: RightWords.noticeTitle, .mayApply, RightWords.noNotice)]
        }
        var rights: [Right] = []
        if !notice.missing.isEmpty {
            rights.append(
                right(
                    .noticeContents, facts, otherwise: RightWords.noticeContentsTitle, .mayApply,
                    RightWords.noticeMisses(notice.missing.count)))
        }
        let clock = DisputeClock.deadline(facts)
        switch clock?.state {
        case .met:
            rights.append(
                right(.timelyDispute, facts, otherwise: RightWords.disputeTitle, .applies, RightWords.disputedInTime))
        case .open:
            rights.append(
                right(.timelyDispute, facts, otherwise: RightWords.disputeTitle, .mayApply, RightWords.disputeOpen))
        case .missed:
            rights.append(
                right(
                    .timelyDispute, facts, otherwise: RightWords.disputeTitle, .doesNotApply, RightWords.disputeMissed))
        case nil: break
        }
        return rights
    }
}
