import CaseModel
import Rulebook

extension Shields {
    /// The duties of a hospital with a financial assistance policy and what follows from them: no collection
    /// action too soon or without notice, and what an application brings. A hospital run
    /// for profit has none of these duties.
    static func assistance(_ facts: AccountFacts) -> [Right] {
        guard facts.isHospital != .no else { return [] }
        let policy = policyRight(facts)
        guard policy.status != .doesNotApply else { return [policy] }
        var rights = [policy]
        func add(_ rule: Rule.ID, _ title: String, _ because: String) {
            rights.append(
                right(rule, facts, otherwise: title, policy.status == .applies ? .applies : .mayApply, because))
        }
        if !facts.account.collectionActions.isEmpty {
            add(.notificationPeriod, RightWords.notificationTitle, RightWords.collectionActionTaken)
            add(.collectionActionNotice, RightWords.collectionNoticeTitle, RightWords.collectionActionTaken)
        }
        let standing = AssistanceStanding(facts)
        if case .incomplete = standing {
            add(.incompleteApplication, RightWords.incompleteTitle, RightWords.applicationIncomplete)
        }
        if case .applied = standing {
            add(.completeApplication, RightWords.completeTitle, RightWords.applicationSent)
        }
        return rights
    }

    private static func policyRight(_ facts: AccountFacts) -> Right {
        func right(_ status: RightStatus, _ because: String) -> Right {
            Shields.right(.assistancePolicy, facts, otherwise: RightWords.policyTitle, status, because)
        }
        switch (facts.law.covers(.assistancePolicy, facts.account.hospitalKind), facts.account.hospitalKind) {
        case (.no, _), (_, .forProfit), (_, .notHospital):
            return right(.doesNotApply, RightWords.policyNotFor(facts.account.hospitalKind))
        case (_, .nonprofit):
            return facts.assistance.contains(where: \.isGranted)
                ? right(.applies, RightWords.policyGranted) : right(.mayApply, RightWords.nonprofit)
        case (_, .government): return right(.mayApply, RightWords.government)
        case (_, nil): return right(.mayApply, RightWords.hospitalKindUnknown)
        }
    }
}
