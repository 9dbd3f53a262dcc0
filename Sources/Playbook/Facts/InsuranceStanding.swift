import CaseModel
import Rulebook

/// How far the plans are with one account.
enum InsuranceStanding: Equatable, Sendable {
    /// The person had no insurance: nothing is left to decide.
    case waived
    case coverageUnknown
    /// Only an insurer of somebody else's may pay.
    case otherPayer(CoverageKind?)
    /// There is a plan, and nothing from it.
    case noClaim
    case pending(since: Day?, until: Day?)
    /// One plan has decided, and another one has not.
    case secondPlan
    case appealPending(since: Day?, until: Day?)
    /// The plan changed its mind; the new decision is not here.
    case appealWon(since: Day?, until: Day?)
    /// The plan refused something, and an appeal is still possible.
    case refused(until: Day?)
    case final

    init(_ facts: AccountFacts, deadlines: [Deadline]) {
        let claims = facts.claims
        if facts.isClaimWaived {
            self = .waived
            return
        }
        guard !claims.isEmpty else {
            self = InsuranceStanding.withoutClaim(facts)
            return
        }
        if let appeal = claims.pendingAppeal {
            let until = appeal.sentOn.flatMap { facts.law.window("appealAnswer", of: .waitingRule)?.end(from: $0) }
            self = .appealPending(since: appeal.sentOn, until: until)
            return
        }
        if let claim = claims.pending.first {
            let since = claim.receivedOn ?? claim.processedOn ?? facts.careDay
            self = .pending(since: since, until: facts.claimAnswer(after: since))
            return
        }
        if let won = claims.wonAppeal {
            self = .appealWon(since: won.lastDay, until: facts.claimAnswer(after: won.lastDay))
            return
        }
        let appeals = deadlines.filter { deadline in
            deadline.state == .open && AppealLadder.rules.contains { $0.text == deadline.id }
        }
        if let next = appeals.map(\.due).min() {
            self = .refused(until: next)
        } else if claims.refused.contains(where: { facts.isAppealDayUnknown(of: $0) }) {
            self = .refused(until: nil)
        } else if facts.hasSecondPlanWithoutClaim {
            self = .secondPlan
        } else {
            self = .final
        }
    }

    private static func withoutClaim(_ facts: AccountFacts) -> InsuranceStanding {
        switch facts.coverage {
        case .none: .waived
        case .unknown: .coverageUnknown
        case .plans(let plans): facts.coverage.claimPlans.isEmpty ? .otherPayer(plans.first?.kind) : .noClaim
        }
    }

    /// True when nothing that a plan still has to decide stands in the way of settling.
    var isSettled: Bool {
        switch self {
        case .waived, .final: true
        case .coverageUnknown, .otherPayer, .noClaim, .pending, .secondPlan, .appealPending, .appealWon, .refused:
            false
        }
    }
}

extension AccountFacts {
    /// The day by which a plan usually has decided.
    func claimAnswer(after day: Day?) -> Day? {
        day.flatMap { law.window("claimAnswer", of: .waitingRule)?.end(from: $0) }
    }

    /// True while it is not known until when a refusal can be appealed: the kind of plan and the printed day are both
    /// missing, and nobody has appealed.
    fileprivate func isAppealDayUnknown(of claim: Claim) -> Bool {
        claim.appealBy == nil && claims.appeals(of: claim).isEmpty && AppealLadder.isOpen(for: claim, self)
    }

    /// True when every claim names its plan and one of the plans of that day has none. QMB pays through Medicaid and
    /// files nothing of its own.
    fileprivate var hasSecondPlanWithoutClaim: Bool {
        let filed = claims.current.map(\.coverage)
        guard !filed.contains(nil) else { return false }
        let ids = Set(filed.compactMap { $0 })
        return coverage.claimPlans.contains { $0.kind != .qmb && !ids.contains($0.id) }
    }
}
