import CaseModel

/// What one state's law says to an account in one column.
public struct StateFit: Sendable {
    public var column: StateRules.Column
    public var state: StateOfLaw
    /// Whether such a law reaches the account. A self-funded job plan and the federal programs do not follow a state's
    /// insurance law (29 USC 1144; R-121).
    public var reach: Situation.Answer
    public var rules: StateRules

    public var answer: any StateColumn { rules[column] }
}

extension Rulebook {
    /// The rule that says which plans follow a state's insurance law, with its lists.
    public static let stateInsuranceLaw: Rule.ID = "R-121"
    static let plansReached = "plansReached"
    static let plansNotReached = "plansNotReached"

    /// What the states say to an account, column by column: one answer for each state whose law may count. Each state's
    /// row is read once.
    public func answers(for situation: Situation) -> [StateFit] {
        answers(StateRules.Column.allCases, for: situation)
    }

    /// What the states say to an account in one column.
    public func answers(_ column: StateRules.Column, for situation: Situation) -> [StateFit] {
        answers([column], for: situation)
    }

    private func answers(_ columns: [StateRules.Column], for situation: Situation) -> [StateFit] {
        var rows: [String: StateRules] = [:]
        for code in Scope.Follows.allCases.flatMap({ situation.states(following: $0) }).map(\.code)
        where rows[code] == nil { rows[code] = state(code) }
        // Every row says for itself whose state decides; all rows of a column say the same.
        guard let any = rows.values.first else { return [] }
        let reach = reachOfStateInsuranceLaw(situation.plans)
        return columns.flatMap { column in
            situation.states(following: any[column].follows).compactMap { found in
                rows[found.code].map { rules in
                    let isOfPlan = rules[column].follows == .plan
                    return StateFit(column: column, state: found, reach: isOfPlan ? reach : .yes, rules: rules)
                }
            }
        }
    }

    /// The longest time, in years, in which a lawsuit about the account may be brought: of the states of the patient
    /// and of the provider the longer one. Nil while one of them is not known or its time is not in the table.
    public func longestLimitation(for situation: Situation) -> Int? {
        guard situation.patientState != nil, situation.providerState != nil else { return nil }
        let fits = answers(.limitation, for: situation)
        let years = fits.map { $0.rules.limitation }.map { $0.status == .law ? $0.longestYears : nil }
        return years.isEmpty || years.contains(nil) ? nil : years.compactMap { $0 }.max()
    }

    /// Whether a state's insurance law reaches these plans.
    public func reachOfStateInsuranceLaw(_ plans: Situation.Plans) -> Situation.Answer {
        let reached = codes(Rulebook.plansReached)
        let notReached = codes(Rulebook.plansNotReached)
        guard case .kinds(let kinds) = plans else { return plans == .none ? .no : .unknown }
        if kinds.contains(where: { $0.map { reached.contains($0.rawValue) } ?? false }) { return .yes }
        return kinds.allSatisfy { $0.map { notReached.contains($0.rawValue) } ?? false } ? .no : .unknown
    }

    private func codes(_ parameter: String) -> [String] {
        self.parameter(parameter, of: Rulebook.stateInsuranceLaw)?.codes ?? []
    }
}
