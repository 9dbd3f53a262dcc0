import CaseModel

/// Whether a rule is for an account, which facts say so, and which facts would change it.
public struct RuleFit: Equatable, Sendable {
    public enum Status: String, Choice {
        case applies, mayApply, doesNotApply
    }

    /// One thing that a rule asks of an account.
    public enum Point: Hashable, Sendable {
        case coverage, hospital, holder, role
        /// Where the patient lives, care was given or the plan was issued.
        case state(Scope.Follows)
        case circumstance(Circumstance)
        /// The rule begins later, or has ended.
        case notInForce
        /// The care was before the rule began.
        case careDay
    }

    public var status: Status
    /// The facts that decide: of a rule that does not apply those against it, else those for it.
    public var because: [Point]
    /// What nobody has said yet and would change the answer.
    public var missing: [Point]

    public init(status: Status, because: [Point], missing: [Point]) {
        self.status = status
        self.because = because
        self.missing = missing
    }
}

extension Rule {
    /// Asks whether the rule is for an account on a day.
    public func fit(_ situation: Situation, on today: Day) -> RuleFit {
        var against: [RuleFit.Point] = []
        var missing: [RuleFit.Point] = []
        var reasons: [RuleFit.Point] = []
        func note(_ point: RuleFit.Point, _ answer: Situation.Answer) {
            switch answer {
            case .yes: reasons.append(point)
            case .no: against.append(point)
            case .unknown: missing.append(point)
            }
        }

        if !isInForce(on: today) { against.append(.notInForce) }
        if case .from(let first) = validFrom, let care = situation.careDay, care < first { missing.append(.careDay) }
        if scope.coverage != .any { note(.coverage, scope.coverage.answer(situation.plans)) }
        if scope.hospital != .any { note(.hospital, scope.hospital.answer(situation.hospital)) }
        if scope.holder != .any { note(.holder, scope.holder.answer(situation.holder)) }
        if scope.role != .any { note(.role, scope.role.answer(situation.role)) }
        if case .only(let codes) = scope.state {
            note(.state(scope.follows), situation.isIn(codes, following: scope.follows))
        }
        for circumstance in scope.when { note(.circumstance(circumstance), situation.answer(circumstance)) }

        if !against.isEmpty { return RuleFit(status: .doesNotApply, because: against, missing: []) }
        if !missing.isEmpty { return RuleFit(status: .mayApply, because: reasons, missing: missing) }
        return RuleFit(status: .applies, because: reasons, missing: [])
    }

    /// Whether the rule stands on a day. One whose beginning nobody has checked counts as begun.
    public func isInForce(on day: Day) -> Bool {
        if case .from(let first) = validFrom, day < first { return false }
        return validTo.map { day <= $0 } ?? true
    }
}

extension Applicability {
    func answer(_ value: Value?) -> Situation.Answer {
        if includes(value) { return .yes }
        return mayInclude(value) ? .unknown : .no
    }
}

extension Applicability where Value == CoverageKind {
    /// One plan in scope is enough; a plan of unknown kind may be.
    func answer(_ plans: Situation.Plans) -> Situation.Answer {
        switch plans {
        case .unknown: return .unknown
        case .none: return includes(CoverageKind.none) ? .yes : .no
        case .kinds(let kinds):
            if kinds.contains(where: { includes($0) }) { return .yes }
            return kinds.contains { mayInclude($0) } ? .unknown : .no
        }
    }
}

extension Situation {
    /// The states whose law may count, and whether one of them is only taken for another that nobody has said.
    public func states(following follows: Scope.Follows) -> [StateOfLaw] {
        func known(_ code: String?) -> [StateOfLaw] { code.map { [StateOfLaw(code: $0)] } ?? [] }
        switch follows {
        case .patient: return known(patientState)
        case .provider: return known(providerState)
        case .plan:
            // Most plans are issued where the person lives; it is said that this was only taken for granted.
            if planState != nil { return known(planState) }
            return patientState.map { [StateOfLaw(code: $0, isAssumed: true)] } ?? []
        case .both, .none:
            return known(patientState) + (patientState == providerState ? [] : known(providerState))
        }
    }

    func isIn(_ codes: [String], following follows: Scope.Follows) -> Answer {
        let states = states(following: follows)
        if states.contains(where: { codes.contains($0.code) }) {
            return states.contains { codes.contains($0.code) && !$0.isAssumed } ? .yes : .unknown
        }
        let needed: [String?] =
            switch follows {
            case .patient: [patientState]
            case .provider: [providerState]
            case .plan: [planState]
            case .both, .none: [patientState, providerState]
            }
        return needed.contains(nil) ? .unknown : .no
    }
}

/// A state whose law counts for an account.
public struct StateOfLaw: Hashable, Sendable {
    public var code: String
    /// True when nobody has said which state it is, and the patient's stands for it.
    public var isAssumed = false

    public init(code: String, isAssumed: Bool = false) {
        self.code = code
        self.isAssumed = isAssumed
    }
}
