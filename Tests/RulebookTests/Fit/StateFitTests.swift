import CaseModel
import Rulebook
import TestSupport
import Testing

/// What the states say to an account, and whether it reaches the account at all.
struct StateFitTests {
    private func situation(
        _ plans: Situation.Plans = .unknown, patient: String? = nil, provider: String? = nil, plan: String? = nil
    ) -> Situation {
        var situation = Situation()
        situation.plans = plans
        situation.patientState = patient
        situation.providerState = provider
        situation.planState = plan
        return situation
    }

    static let whose: [(StateRules.Column, Scope.Follows)] = [
        (.limitation, .both), (.partPayment, .both), (.writtenAcknowledgment, .both), (.creditReporting, .patient),
        (.charityCare, .provider), (.groundAmbulance, .plan), (.interestCap, .provider), (.itemizedBill, .provider),
    ]

    @Test(arguments: whose)
    func `every state's column follows the same state`(column: StateRules.Column, follows: Scope.Follows) throws {
        let rulebook = try ShippedRulebook.load()
        #expect(rulebook.states.count == 51)
        for code in rulebook.states {
            #expect(try #require(rulebook.state(code))[column].follows == follows, "\(code)")
        }
    }

    @Test(arguments: whose)
    func `is asked of the state that decides`(column: StateRules.Column, follows: Scope.Follows) throws {
        let rulebook = try ShippedRulebook.load()
        let here = situation(.kinds([.marketplace]), patient: "OH", provider: "NY", plan: "PA")
        let codes = rulebook.answers(column, for: here).map(\.state.code)
        switch follows {
        case .patient: #expect(codes == ["OH"])
        case .provider: #expect(codes == ["NY"])
        case .plan: #expect(codes == ["PA"])
        case .both: #expect(codes == ["OH", "NY"])
        case .none: Issue.record("A column follows a state.")
        }
        #expect(rulebook.answers(column, for: situation()).isEmpty)
    }

    @Test func `a plan of unknown home takes the patient's state, and says so`() throws {
        let rulebook = try ShippedRulebook.load()
        let fits = rulebook.answers(.groundAmbulance, for: situation(.kinds([.marketplace]), patient: "OH"))
        #expect(fits.map(\.state) == [StateOfLaw(code: "OH", isAssumed: true)])
    }

    @Test(arguments: [
        (Situation.Plans.kinds([.employerSelfFunded]), Situation.Answer.no), (.kinds([.medicare]), .no),
        (.kinds([.medicaid]), .no), (.kinds([.tricare]), .no), (.kinds([.federalEmployee]), .no),
        (.kinds([.employerFullyInsured]), .yes), (.kinds([.marketplace]), .yes),
        (.kinds([.employerSelfFunded, .marketplace]), .yes), (.kinds([nil]), .unknown), (.unknown, .unknown),
        (.kinds([.churchPlan]), .unknown), (.none, .no),
    ])
    func `state insurance law and the kind of plan`(plans: Situation.Plans, reach: Situation.Answer) throws {
        let rulebook = try ShippedRulebook.load()
        #expect(rulebook.reachOfStateInsuranceLaw(plans) == reach)
        let fits = rulebook.answers(.groundAmbulance, for: situation(plans, patient: "OH", plan: "OH"))
        #expect(fits.map(\.reach) == [reach])
        // Other state law is for everybody, whatever the plan.
        #expect(rulebook.answers(.charityCare, for: situation(plans, provider: "OH")).map(\.reach) == [.yes])
    }

    @Test(arguments: [
        ("OH", "NY", 8), ("MD", "OH", 8), ("MD", "MD", 3), ("KY", "MD", 15), ("AR", "CA", 5),
    ])
    func `the longer time for a lawsuit counts`(patient: String, provider: String, years: Int) throws {
        let rulebook = try ShippedRulebook.load()
        #expect(rulebook.longestLimitation(for: situation(patient: patient, provider: provider)) == years)
        #expect(rulebook.longestLimitation(for: situation(patient: provider, provider: patient)) == years)
    }

    @Test func `with one state unknown no time is said`() throws {
        let rulebook = try ShippedRulebook.load()
        #expect(rulebook.longestLimitation(for: situation(patient: "OH")) == nil)
        #expect(rulebook.longestLimitation(for: situation(provider: "OH")) == nil)
    }

    @Test func `every column of every state says whether there is law, and where that is from`() throws {
        let rulebook = try ShippedRulebook.load()
        var cells = 0
        for code in rulebook.states {
            let state = try #require(rulebook.state(code))
            for column in StateRules.Column.allCases {
                let answer = state[column]
                cells += 1
                switch answer.status {
                case .law:
                    #expect(answer.source != .notLookedFor, "\(code) \(column)")
                    #expect(answer.cite != nil || answer.note != nil, "\(code) \(column)")
                case .noLaw: #expect(answer.note != nil && answer.source != .notLookedFor, "\(code) \(column)")
                case .notChecked: #expect(answer.readOn == nil, "\(code) \(column)")
                }
                #expect((answer.confidence == .seen) == (answer.readOn != nil), "\(code) \(column)")
            }
        }
        #expect(cells == 51 * StateRules.Column.allCases.count)
    }
}
