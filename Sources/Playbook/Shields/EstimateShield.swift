import CaseModel
import Rulebook

extension Shields {
    /// A good-faith estimate and a bill that goes beyond it. Only for people who had no insurance, or did not
    /// use it; the amount that counts is the rule's own.
    static func estimate(_ facts: AccountFacts) -> [Right] {
        guard let estimate = facts.account.goodFaithEstimate else { return [] }
        func right(_ status: RightStatus, _ because: String) -> Right {
            Shields.right(.estimateDispute, facts, otherwise: RightWords.estimateTitle, status, because)
        }
        if facts.law.covers(.estimateDispute, facts.coverage) == .no {
            return [right(.doesNotApply, RightWords.outOfScope(facts.coverage))]
        }
        if !facts.claims.isEmpty { return [right(.doesNotApply, RightWords.estimatePlanUsed)] }
        guard let promised = estimate.total, let threshold = facts.law.money("threshold", of: .estimateDispute) else {
            return [right(.mayApply, RightWords.estimateUnknown)]
        }
        let limit = promised + threshold
        guard let asked = facts.billedTotal else { return [right(.mayApply, RightWords.estimateNoBill)] }
        guard asked.most >= limit else { return [right(.doesNotApply, RightWords.estimateKept(threshold))] }
        guard asked.least >= limit else { return [right(.mayApply, RightWords.estimateDiscounted)] }
        // Whoever chose to do without the plan counts as having none.
        if facts.isClaimWaived { return [right(.applies, RightWords.estimateExceededByChoice(threshold))] }
        switch facts.coverage {
        case .none: return [right(.applies, RightWords.estimateExceeded(threshold))]
        case .unknown: return [right(.mayApply, RightWords.estimateCoverageUnknown)]
        case .plans: return [right(.mayApply, RightWords.estimateIfNotUsed)]
        }
    }
}

extension AccountFacts {
    /// The newest total that was billed: what the list of charges adds up to, and what was asked for before payments.
    /// Nil when no statement gives an amount.
    var billedTotal: (least: Money, most: Money)? {
        let statement = account.currentStatement
        let earlier = payments.filter { payment in
            guard let date = statement?.date, let on = payment.on else { return false }
            return on <= date
        }
        let asked = statement?.balance.map { $0 + earlier.compactMap(\.amount).total() }
        let amounts = [statement?.totalCharges, asked].compactMap { $0 }
        guard let least = amounts.min(), let most = amounts.max() else { return nil }
        return (least, most)
    }
}
