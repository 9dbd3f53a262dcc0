import CaseModel
import Rulebook

/// One account with all that was worked out about it, in the order in which each part needs the one before.
final class AccountView: Sendable {
    let facts: AccountFacts
    let income: IncomeMeasure?
    let rights: [Right]
    let deadlines: [Deadline]
    /// Rules that a deadline needs and the rulebook does not have in usable form.
    let gaps: [Rule.ID]
    let insurance: InsuranceStanding
    let liability: LiabilityStanding
    let assistance: AssistanceStanding
    let hold: HoldStanding
    let readiness: Readiness
    let phase: Phase
    let closingMissing: [ClosingPoint]
    let closing: Closing
    let differences: [Difference]

    init(_ facts: AccountFacts, income: IncomeMeasure?) {
        self.facts = facts
        self.income = income
        rights = Shields.rights(for: facts, income: income)
        let clocks = Clocks.all(facts)
        deadlines = clocks.deadlines
        gaps = clocks.gaps
        insurance = InsuranceStanding(facts, deadlines: deadlines)
        liability = LiabilityStanding(facts)
        assistance = AssistanceStanding(facts)
        hold = HoldStanding(facts)
        readiness = Readiness(facts, rights: rights, insurance: insurance, assistance: assistance)
        phase = PhaseRule.phase(facts, readiness: readiness, hold: hold)
        closingMissing = ClosingRule.missing(facts, readiness: readiness)
        closing = ClosingRule.closing(facts, missing: closingMissing)
        differences = DifferenceRule.all(facts)
    }

    var law: Law { facts.law }
    var today: Day { facts.today }
    var isOpen: Bool { phase != .closed }
    /// True while something still has to be found out or asked for.
    var isBeforeSettling: Bool { phase != .settle && phase != .closed }

    /// True when the plan and the bill agree on a share that the person can carry, and nothing keeps it from being paid.
    var isReadyToPay: Bool {
        !liability.isInQuestion && facts.billAgreesWithClaim && !facts.isWaitedForByCourt
            && ClosingRule.isManageable(facts)
            && Gates.verdict(.pay, self).isOpen
    }

    /// Whether waiting is structured; worked out when somebody asks.
    var waiting: Waiting? { WaitingRule.waiting(self) }

    /// The deadline of a rule that is due first: an open one before one that has passed.
    func deadline(_ rules: Rule.ID...) -> Deadline? {
        let ids = Set(rules.map(\.text))
        let found = deadlines.filter { ids.contains($0.id) }
        return found.first { $0.state == .open } ?? found.first
    }
}
