import CaseModel
import Rulebook

/// What may still be missing before stopping is reasonable.
enum ClosingPoint: Equatable, Sendable {
    case court, moreToGain, notManageable, manageableUnknown, notInWriting, creditOpen
}

/// When stopping is reasonable: the balance can be carried, the terms are in writing, the credit risk is controlled,
/// and little more can be gained. A person who has had enough may always stop; that is theirs to say, not ours.
enum ClosingRule {
    static func closing(_ facts: AccountFacts, missing: [ClosingPoint]) -> Closing {
        if facts.isClosed { return Closing(reasonable: true, because: [ClosingWords.closed]) }
        if facts.isStoppedForGood { return Closing(reasonable: true, because: [AftermathWords.enough]) }
        return missing.isEmpty
            ? Closing(reasonable: true, because: ClosingWords.allMet)
            : Closing(reasonable: false, because: missing.map(\.words.because))
    }

    /// What is still missing before stopping is reasonable.
    static func missing(_ facts: AccountFacts, readiness: Readiness) -> [ClosingPoint] {
        if facts.isClosed || facts.isStoppedForGood { return [] }
        var missing: [ClosingPoint] = []
        if facts.isWaitedForByCourt { missing.append(.court) }
        if !hasLittleToGain(facts, readiness) { missing.append(.moreToGain) }
        if !isManageable(facts) { missing.append(facts.canCarryIsKnown ? .notManageable : .manageableUnknown) }
        if !isInWriting(facts) { missing.append(.notInWriting) }
        if !isCreditControlled(facts) { missing.append(.creditOpen) }
        return missing
    }

    /// True when the balance is small beside what the person can pay or earns, or when an agreed plan is.
    static func isManageable(_ facts: AccountFacts) -> Bool {
        if facts.isNothingOpen { return true }
        guard let open = facts.openBalance else { return false }
        if let once = facts.answers.canPayOnce, open <= once { return true }
        let monthly = facts.answers.canPayMonthly
        if let monthly, let agreement = facts.agreement, agreement.kind == .plan,
            let part = agreement.instalments.compactMap(\.amount).max(), part <= monthly
        {
            return true
        }
        if let small = facts.law.money("smallBalance", of: .closingRule), open <= small { return true }
        guard let income = facts.household.annualIncome, income > .zero,
            let percent = facts.law.count("manageablePercent", of: .closingRule), (0...100).contains(percent)
        else { return false }
        return open.cents <= income.cents / 12 * Int64(percent) / 100
    }

    private static func isInWriting(_ facts: AccountFacts) -> Bool {
        facts.isNothingOpen || facts.agreement?.inWriting == true
            || facts.assistance.contains { $0.isGranted && $0.inWriting == true }
    }

    private static func isCreditControlled(_ facts: AccountFacts) -> Bool {
        guard facts.account.creditReportedOn == nil else { return false }
        return !facts.isHeldByCollector || facts.agreement?.inWriting == true
    }

    /// True when no shield is unused, no appeal or application is open, and the open questions are worth less than the
    /// effort of asking them.
    private static func hasLittleToGain(_ facts: AccountFacts, _ readiness: Readiness) -> Bool {
        if readiness.isReady || facts.isNothingOpen { return true }
        let others = readiness.obstacles.filter { $0.stage != .questions && $0.stage != .charges }
        guard others.isEmpty, facts.isChecked || facts.billAgreesWithClaim else { return false }
        guard let worth = facts.law.money("gainBelow", of: .closingRule) else { return false }
        return facts.weightyQuestions.allSatisfy { $0.amount != nil }
            && facts.weightyQuestions.compactMap(\.amount).total() < worth
    }
}

extension AccountFacts {
    /// True when something is known by which a balance can be weighed.
    var canCarryIsKnown: Bool {
        answers.canPayOnce != nil || answers.canPayMonthly != nil || household.annualIncome != nil
    }
}
