import CaseModel
import Rulebook

extension Shields {
    /// Emergency care outside the network: the plan counts it as in network, and the biller may not ask for
    /// more than that share. It applies to a balance only when the plan has decided and the bill asks for more.
    static func emergency(_ facts: AccountFacts) -> [Right] {
        // An ambulance is no emergency department; the law for flights and for rides differs.
        guard facts.account.role != .ambulance else { return [] }
        let seemsSo = facts.emergency == .yes || (facts.emergency == .unknown && facts.looksLikeEmergency)
        let outside = facts.outOfNetwork == .yes && facts.emergency != .unknown
        guard seemsSo || outside else { return [] }
        let (status, because) = emergencyStatus(facts)
        return [
            right(.noBalanceBill, facts, otherwise: RightWords.noBalanceBillTitle, status, because),
            right(.emergencyCostShare, facts, otherwise: RightWords.emergencyShareTitle, status, because),
        ]
    }

    private static func emergencyStatus(_ facts: AccountFacts) -> (RightStatus, String) {
        if facts.emergency == .no { return (.doesNotApply, RightWords.notEmergency) }
        if facts.outOfNetwork == .no { return (.doesNotApply, RightWords.billerInNetwork) }
        switch facts.law.covers(.noBalanceBill, facts.coverage) {
        case .no: return (.doesNotApply, RightWords.outOfScope(facts.coverage))
        case .unknown: return (.mayApply, RightWords.emergencyCoverageUnknown)
        case .yes: break
        }
        if facts.outOfNetwork == .unknown { return (.mayApply, RightWords.emergencyNetworkUnknown) }
        if facts.emergency == .unknown { return (.mayApply, RightWords.emergencyUnknown) }
        return balanceStatus(facts, unknown: RightWords.emergencyNoClaim)
    }

    /// Applies when the plan has decided and the bill asks for more than the plan leaves to the patient.
    static func balanceStatus(_ facts: AccountFacts, unknown: String) -> (RightStatus, String) {
        guard let share = facts.claims.share(in: facts.coverage) else {
            return (.mayApply, facts.claims.refused.isEmpty ? unknown : RightWords.protectedAndRefused)
        }
        guard let open = facts.openBalance else { return (.mayApply, RightWords.balanceUnknown) }
        return open > share
            ? (.applies, RightWords.aboveShare(open, share)) : (.mayApply, RightWords.askHowPlanCounted)
    }
}
