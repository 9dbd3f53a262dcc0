import CaseModel
import Rulebook

/// The times to appeal a plan's refusal: to the plan, to Medicare or a Medicare Advantage plan,
/// and after a last refusal to a reviewer from outside. They run only for a claim that refuses something.
enum AppealClock {
    static func run(_ clocks: inout Clocks) {
        for claim in clocks.facts.claims.refused {
            firstLevel(claim, &clocks)
            external(claim, &clocks)
        }
    }

    // MARK: The first appeal

    private static func firstLevel(_ claim: Claim, _ clocks: inout Clocks) {
        let facts = clocks.facts
        guard let level = firstRule(for: claim, facts) else { return }
        var options = Clocks.Options()
        options.about = claim.id.text
        options.condition = level.isCertain ? nil : DeadlineWords.ifPlanAllows
        options.done = done(facts.claims.appeals(of: claim).filter { $0.level.isFirst })
        let presumed = level.rule == .internalAppeal ? nil : facts.law.window("receiptPresumed", of: level.rule)
        guard let start = start(claim, level.event, presumed: presumed) else { return }
        clocks.run(level.rule, level.parameter, from: start, options)
    }

    /// A first level of appeal, as the rulebook names it.
    struct Level {
        var rule: Rule.ID
        var parameter: String
        var event: AnchorEvent
        /// False while the kind of plan is not known.
        var isCertain = true
    }

    private static let levels = [
        Level(rule: .internalAppeal, parameter: "appealWindow", event: .denialReceived),
        Level(rule: .redetermination, parameter: "redeterminationWindow", event: .medicareNoticeReceived),
        Level(rule: .advantageReconsideration, parameter: "reconsiderationWindow", event: .planNoticeReceived),
    ]

    /// The rule whose scope holds the claim's plan. While the kind of plan is unknown the plan's own appeal may apply.
    static func firstRule(for claim: Claim, _ facts: AccountFacts) -> Level? {
        let coverage = facts.coverage(of: claim)
        if let certain = levels.first(where: { facts.law.covers($0.rule, coverage) == .yes }) { return certain }
        guard facts.law.covers(.internalAppeal, coverage) == .unknown, var level = levels.first else { return nil }
        level.isCertain = false
        return level
    }

    /// The day of receipt when it is known, else the receipt that the rule presumes, else the notice's own day.
    private static func start(_ claim: Claim, _ event: AnchorEvent, presumed: Window?) -> ClockStart? {
        guard claim.receivedOn == nil, let paper = claim.processedOn, let day = presumed?.end(from: paper) else {
            return .received(claim.receivedOn, event, paper: claim.processedOn)
        }
        return ClockStart(event: event, day: day, isAssumed: true, paperDay: paper)
    }

    // MARK: The review from outside

    private static func external(_ claim: Claim, _ clocks: inout Clocks) {
        let facts = clocks.facts
        let appeals = facts.claims.appeals(of: claim)
        let lost = appeals.filter { $0.level == .internal && $0.isLost && $0.final != false }
        let fit = facts.law.covers(.externalReview, facts.coverage(of: claim))
        guard fit != .no,
            let last = lost.max(by: { ($0.lastDay ?? .earliest) < ($1.lastDay ?? .earliest) }),
            let start = ClockStart.received(last.decisionReceivedOn, .finalDenialReceived, paper: last.decidedOn)
        else { return }
        var options = Clocks.Options()
        options.about = claim.id.text
        options.shortMonth = .firstDayAfter
        options.done = done(appeals.filter { $0.level == .external })
        if last.final == nil {
            options.condition = DeadlineWords.ifLastDecision
        } else if fit == .unknown {
            options.condition = DeadlineWords.ifPlanAllows
        }
        clocks.run(.externalReview, "requestWindow", from: start, options)
    }

    private static func done(_ appeals: [Appeal]) -> Done {
        if let sent = appeals.compactMap(\.sentOn).min() { return .on(sent) }
        return appeals.contains(where: \.isDecided) ? .someDay : .no
    }
}

extension AccountFacts {
    /// The coverage that a claim was filed with; all of the day of care when the claim does not say.
    func coverage(of claim: Claim) -> CoverageOnDay {
        guard let id = claim.coverage, let found = allCoverages.first(where: { $0.id == id }) else { return coverage }
        guard let kind = found.kind, kind != .unknown else { return .unknown }
        return kind == .some(.none) ? .none : .plans([found])
    }
}

extension AppealLevel {
    /// True for the first appeal of any kind of plan.
    var isFirst: Bool {
        switch self {
        case .internal, .redetermination, .reconsideration: true
        case .external, .hearing: false
        }
    }
}

extension Appeal {
    var lastDay: Day? { decisionReceivedOn ?? decidedOn }
}

extension Day {
    /// Sorts before every day that a case can hold.
    static let earliest = Day(number: .min)
}
