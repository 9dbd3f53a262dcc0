import CaseModel
import Rulebook

/// Which claim, and which level, an appeal that was just sent is about.
public enum NextAppeal {
    /// - Parameter outside: true for the review from outside of the plan.
    /// - Returns: nil where nothing that is refused waits for an appeal.
    public static func of(
        _ id: Account.ID, in file: CaseFile, outside: Bool, rulebook: Rulebook, today: Day
    ) -> (claim: Claim.ID, level: AppealLevel)? {
        guard let account = file.accounts.first(where: { $0.id == id }) else { return nil }
        let law = Law(rulebook: rulebook, today: today, for: file)
        let facts = CaseIndex(file, questions: []).facts(of: account, law: law)
        let waiting = facts.claims.refused.filter { claim in
            !facts.claims.appeals(of: claim).contains { $0.sentOn != nil && !$0.isDecided }
        }
        guard let claim = waiting.first else { return nil }
        if outside { return (claim.id, .external) }
        let appeals = facts.claims.appeals(of: claim)
        for level in AppealLevel.allCases.reversed() where appeals.contains(where: { $0.level == level && $0.isLost }) {
            if let next = AppealLadder.next(after: level, claim, facts)?.level { return (claim.id, next) }
        }
        let first = AppealLadder.first(for: claim, facts).first?.rule
        return (claim.id, first == .redetermination ? .redetermination : .internal)
    }
}
