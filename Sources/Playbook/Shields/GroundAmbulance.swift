import CaseModel
import Rulebook

extension Shields {
    /// A ride in an ambulance: federal law sets no limit; some states do. It is insurance law: it follows the
    /// state where the plan was issued, and it does not reach self-funded plans and federal programs. A bill does
    /// not say whether the ambulance drove or flew, so nothing here is certain but that a law does not reach the plan.
    static func groundAmbulance(_ facts: AccountFacts) -> [Right] {
        guard facts.account.role == .ambulance, facts.outOfNetwork != .no else { return [] }
        func right(_ status: RightStatus, _ because: String) -> Right {
            Shields.right(.groundAmbulance, facts, otherwise: RightWords.ambulanceTitle, status, because)
        }
        let situation = facts.situation
        if situation.plans != .none, facts.law.rulebook.reachOfStateInsuranceLaw(situation.plans) == .no {
            let isSelfFunded = facts.coverage.plans.allSatisfy { $0.kind == .employerSelfFunded }
            return [
                right(.doesNotApply, isSelfFunded ? RightWords.ambulanceSelfFunded : RightWords.ambulanceFederalPlan)
            ]
        }
        guard let state = situation.states(following: .plan).first,
            let column = facts.law.state(state.code)?.groundAmbulance
        else { return [right(.mayApply, RightWords.ambulanceStateUnknown)] }
        switch column.status {
        case .law where column.isInForce(on: facts.careDay ?? facts.today):
            return [right(.mayApply, RightWords.ambulanceLaw(state.code))]
        case .law, .noLaw:
            // The patient's state only stands for the plan's: another one may have a law.
            return [right(state.isAssumed ? .mayApply : .doesNotApply, RightWords.ambulanceNoLaw(state.code))]
        case .notChecked: return [right(.mayApply, RightWords.ambulanceNotChecked(state.code))]
        }
    }
}

extension StateRules.Span {
    /// Whether the law of a column stood on a day. Ends that are not given count as open.
    func isInForce(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
