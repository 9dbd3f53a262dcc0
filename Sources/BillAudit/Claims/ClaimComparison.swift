import CaseModel

/// Whether the bill of an account can be laid beside its decided claims, and if not, which paper would let it.
enum ClaimComparison {
    case ready(Reconciliation)
    case needs(String)
    /// The patient pays without a plan.
    case notApplicable

    init(_ account: AuditedAccount, _ context: AuditContext) {
        if account.isSelfPay {
            self = .notApplicable
        } else if account.claims.all.isEmpty {
            self = .needs(CommonWords.needsBenefits(account))
        } else if account.claims.standing.isEmpty {
            self = .needs(ClaimWords.needsDecision(account))
        } else if let sums = context.reconciliation(of: account) {
            self = sums.balance == nil ? .needs(CommonWords.needsBalance(account)) : .ready(sums)
        } else {
            self = .needs(ClaimWords.needsShare(account))
        }
    }

    /// What a check says when there is nothing to compare.
    var missing: Outcome {
        switch self {
        case .ready: .silent
        case .needs(let what): .needs(what)
        case .notApplicable: .notApplicable
        }
    }
}

extension AuditedAccount {
    /// Days of charges that no decided claim speaks of.
    var daysWithoutClaim: [Day] {
        let spans = claims.standing.map { ($0.firstDay, $0.lastDay) }
        guard spans.allSatisfy({ $0.0 != nil }) else { return [] }
        return Set(lines.compactMap(\.date)).sorted().filter { day in
            !spans.contains { first, last in
                guard let first, let last else { return true }
                return first <= day && day <= last
            }
        }
    }

    var isOutOfNetwork: Bool { network == .outOfNetwork }
}
