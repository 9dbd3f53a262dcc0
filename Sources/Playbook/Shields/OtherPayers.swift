import CaseModel
import Rulebook

extension Shields {
    /// Medicaid, QMB, an insurer of somebody else's, the VA and TRICARE: each may have to pay before the patient does.
    static func otherPayers(_ facts: AccountFacts, _ income: IncomeMeasure?) -> [Right] {
        [medicaid(facts, income), qmb(facts, income), otherParty(facts), veterans(facts), tricare(facts)]
            .compactMap { $0 }
    }

    /// Medicaid: an office that took its payment has taken it as payment in full. Whether this office takes Medicaid is
    /// known only from a claim that Medicaid paid.
    private static func medicaid(_ facts: AccountFacts, _ income: IncomeMeasure?) -> Right? {
        func right(_ status: RightStatus, _ because: String) -> Right {
            Shields.right(.medicaid, facts, otherwise: RightWords.medicaidTitle, status, because)
        }
        if let coverage = facts.coverage.first(.medicaid) {
            let paid = facts.claims.current.contains { claim in
                claim.coverage == coverage.id && (claim.status == .paid || claim.status == .partlyPaid)
            }
            return paid ? right(.applies, RightWords.medicaidPaid) : right(.mayApply, RightWords.medicaidOffice)
        }
        if let other = facts.allCoverages.first(where: { $0.kind == .medicaid }), let day = facts.careDay {
            if let from = other.from, from > day { return right(.mayApply, RightWords.medicaidLater(from)) }
            return right(.doesNotApply, RightWords.coverageEnded)
        }
        guard facts.coverage == .none, let limit = facts.law.count("medicaidQuestionUpTo", of: .screeningRule),
            let income, income.isAtMost(limit)
        else { return nil }
        return right(.mayApply, RightWords.medicaidBack)
    }

    /// QMB: no Medicare cost share may be billed, by any office.
    private static func qmb(_ facts: AccountFacts, _ income: IncomeMeasure?) -> Right? {
        func right(_ status: RightStatus, _ because: String) -> Right {
            Shields.right(.qmb, facts, otherwise: RightWords.qmbTitle, status, because)
        }
        if facts.coverage.first(.qmb) != nil { return right(.applies, RightWords.qmbYes) }
        if facts.allCoverages.contains(where: { $0.kind == .qmb }), facts.careDay != nil {
            return right(.doesNotApply, RightWords.coverageEnded)
        }
        guard facts.coverage.first(.medicare, .medicareAdvantage) != nil,
            let limit = facts.law.count("qmbQuestionUpTo", of: .screeningRule)
        else { return nil }
        if let income, !income.isAtMost(limit) { return nil }
        return right(.mayApply, RightWords.qmbMaybe)
    }

    /// Workers' compensation, a car insurer or another party's: it may have to pay first.
    private static func otherParty(_ facts: AccountFacts) -> Right? {
        guard let other = facts.coverage.first(.workersCompensation, .auto, .otherLiability) else { return nil }
        let refused = facts.claims.current.contains { $0.coverage == other.id && $0.status == .denied }
        return right(
            .otherParty, facts, otherwise: RightWords.otherPartyTitle, refused ? .doesNotApply : .mayApply,
            refused ? RightWords.otherPartyRefused : RightWords.otherParty(other.kind))
    }

    private static func veterans(_ facts: AccountFacts) -> Right? {
        guard facts.coverage.first(.va) != nil else { return nil }
        return right(.veterans, facts, otherwise: RightWords.veteransTitle, .mayApply, RightWords.veterans)
    }

    private static func tricare(_ facts: AccountFacts) -> Right? {
        guard facts.coverage.first(.tricare) != nil else { return nil }
        return right(.tricare, facts, otherwise: RightWords.tricareTitle, .mayApply, RightWords.tricare)
    }
}
