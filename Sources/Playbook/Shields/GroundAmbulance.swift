import CaseModel
import Rulebook

extension Shields {
    /// A ride in an ambulance: federal law sets no limit; some states do, and a self-funded plan does not follow
    /// state insurance law. A bill does not say whether the ambulance drove or flew, so nothing here is certain.
    static func groundAmbulance(_ facts: AccountFacts) -> [Right] {
        guard facts.account.role == .ambulance, facts.outOfNetwork != .no else { return [] }
        func right(_ status: RightStatus, _ because: String) -> Right {
            Shields.right(.groundAmbulance, facts, otherwise: RightWords.ambulanceTitle, status, because)
        }
        if facts.coverage.first(.employerSelfFunded) != nil, facts.coverage.plans.count == 1 {
            return [right(.doesNotApply, RightWords.ambulanceSelfFunded)]
        }
        let code = facts.episode?.state ?? facts.household.state
        guard let code, let column = facts.law.state(code)?.groundAmbulance else {
            return [right(.mayApply, RightWords.ambulanceStateUnknown)]
        }
        switch column.status {
        case .law where column.isInForce(on: facts.careDay ?? facts.today):
            return [right(.mayApply, RightWords.ambulanceLaw(code))]
        case .law, .noLaw: return [right(.doesNotApply, RightWords.ambulanceNoLaw(code))]
        case .notChecked: return [right(.mayApply, RightWords.ambulanceNotChecked(code))]
        }
    }
}

extension StateRules.Span {
    /// Whether the law of a column stood on a day. Ends that are not given count as open.
    func isInForce(on day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
    }
}
