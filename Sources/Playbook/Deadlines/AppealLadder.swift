import CaseModel
import Rulebook

/// The rungs of appeals by the kind of plan. Each is a clock of the rulebook: its rule says for which plans it is, how
/// long it runs and from which event.
enum AppealLadder {
    /// One rung for one claim.
    struct Rung: Equatable, Sendable {
        var rule: Rule.ID
        /// The clock in the table of deadlines.
        var clock: String
        /// What must be so, where the case does not say it.
        var condition: String?
    }

    /// The first appeal, of which every kind of plan has one. Where a state itself pays for Medicaid, it sets a time of
    /// its own, which only the notice says.
    private static let first: [Rung] = [
        Rung(rule: .internalAppeal, clock: "D-11"), Rung(rule: .churchPlanAppeal, clock: "D-11"),
        Rung(rule: .governmentPlanAppeal, clock: "D-11"), Rung(rule: .redetermination, clock: "D-17"),
        Rung(rule: .advantageReconsideration, clock: "D-22"),
        Rung(rule: .medicaidPlanAppeal, clock: "D-23", condition: DeadlineWords.ifMedicaidPlan),
        Rung(rule: .tricareAppeal, clock: "D-46"), Rung(rule: .federalEmployeeAppeal, clock: "D-47"),
        Rung(rule: .indianHealthAppeal, clock: "D-49"), Rung(rule: .veteransAppeal, clock: "D-50"),
    ]

    /// The next one after a decision of a level that did not bring all that was asked for. The review from outside is
    /// one of its own.
    private static let next: [(after: AppealLevel, then: AppealLevel?, rung: Rung)] = [
        (.redetermination, .reconsideration, Rung(rule: .medicareReconsideration, clock: "D-18")),
        (.reconsideration, .hearing, Rung(rule: .medicareHearing, clock: "D-19")),
        (.hearing, nil, Rung(rule: .medicareCouncil, clock: "D-20")),
        (.internal, .hearing, Rung(rule: .medicaidPlanAppeal, clock: "D-24")),
        (.internal, .external, Rung(rule: .federalEmployeeAppeal, clock: "D-48")),
    ]

    /// The rules of a first appeal.
    static let firstRules: [Rule.ID] = first.map(\.rule)

    /// All rules whose clocks say until when an appeal is possible.
    static let rules: [Rule.ID] = (firstRules + next.map(\.rung.rule) + [.externalReview, .unknownPlanAppeal]).uniqued()

    /// The first appeals that are for a claim's plan.
    static func first(for claim: Claim, _ facts: AccountFacts) -> [Rung] {
        let coverage = facts.coverage(of: claim)
        return first.filter { facts.law.covers($0.rule, coverage) == .yes }
    }

    /// True while nobody knows which kind of plan decided the claim: then no day is worked out.
    static func isOpen(for claim: Claim, _ facts: AccountFacts) -> Bool {
        let coverage = facts.coverage(of: claim)
        return first(for: claim, facts).isEmpty && facts.law.covers(.internalAppeal, coverage) == .unknown
    }

    /// The rung after a level, and the level of an appeal that takes it.
    static func next(
        after level: AppealLevel, _ claim: Claim, _ facts: AccountFacts
    ) -> (rung: Rung, level: AppealLevel?)? {
        let coverage = facts.coverage(of: claim)
        let found = next.first { $0.after == level && facts.law.covers($0.rung.rule, coverage) == .yes }
        return found.map { ($0.rung, $0.then) }
    }
}
