import CaseModel
import Rulebook

/// What to know before a refusal is appealed: how much the appeal can rest on, what to enclose, who decides, the days on
/// both sides, and what to ask for first.
enum AppealOutlookRule {
    static func all(_ view: AccountView) -> [AppealOutlook] {
        guard view.isOpen else { return [] }
        return view.facts.claims.refused.map { outlook($0, view) }
    }

    static func outlook(_ claim: Claim, _ view: AccountView) -> AppealOutlook {
        let ground = AppealGround(claim, view)
        var outlook = AppealOutlook()
        outlook.claim = claim.id
        let last = lastDay(claim, view)
        let isTooLate = last?.state == .missed
        outlook.strength = isTooLate ? .weak : ground.strength
        outlook.because = AppealWords.because(ground)
        outlook.onlyIf = outlook.strength == .onlyIf ? AppealWords.onlyIf(ground) : nil
        outlook.enclose = AppealWords.enclose(ground)
        outlook.decidedBy = AppealWords.decidedBy(rule(claim, view))
        outlook.lastDay = last?.due
        outlook.lastDayText = AppealWords.lastDay(last) + (isTooLate ? "" : " " + AppealWords.onlyTheAppealKeepsIt)
        outlook.answerBy = answerBy(claim, view)
        outlook.ifLate = AppealWords.ifLate(isMedicare: isMedicare(claim, view))
        outlook.rules = rules(claim, view)
        outlook.asks = AppealAsks.all(claim, ground, view)
        return outlook
    }

    private static func rule(_ claim: Claim, _ view: AccountView) -> Rule.ID? {
        AppealLadder.first(for: claim, view.facts).first?.rule
    }

    /// The appeal's own rule, the one on the plan's answer, and the one on plans that break their rules.
    private static func rules(_ claim: Claim, _ view: AccountView) -> [Rule.ID] {
        guard let first = rule(claim, view) else { return [.unknownPlanAppeal] }
        let answer = answers.first { $0.appeal == first }?.rule
        let isPlan = first == .internalAppeal || first == .churchPlanAppeal || first == .governmentPlanAppeal
        return [first, answer, isPlan ? .brokenAppealRules : nil].compactMap { $0 }.uniqued()
    }

    private static func isMedicare(_ claim: Claim, _ view: AccountView) -> Bool {
        rule(claim, view).map { $0 == .redetermination } ?? false
    }

    /// The next day of the person's own: an open one before one that has passed.
    private static func lastDay(_ claim: Claim, _ view: AccountView) -> Deadline? {
        let mine = view.deadlines.filter { deadline in
            deadline.about == claim.id.text && AppealLadder.rules.contains { $0.text == deadline.id }
        }
        return mine.first { $0.state == .open } ?? mine.last
    }

    /// How long a plan may take, by the rule for its kind.
    private static let answers: [(appeal: Rule.ID, rule: Rule.ID, number: String)] = [
        (.internalAppeal, .planAppealAnswer, "decisionDays"), (.churchPlanAppeal, .planAppealAnswer, "decisionDays"),
        (.governmentPlanAppeal, .planAppealAnswer, "decisionDays"),
        (.advantageReconsideration, .advantageReconsideration, "paymentDecisionDays"),
        (.medicaidPlanAppeal, .medicaidPlanAppeal, "decisionDays"),
        (.federalEmployeeAppeal, .federalEmployeeAppeal, "carrierDecisionDays"),
        (.medicareReconsideration, .medicareReconsideration, "decisionDays"),
    ]

    /// The day by which the plan has to decide, once an appeal was sent. It counts from the day the plan got it, which is
    /// not known here; the day of sending is no later.
    private static func answerBy(_ claim: Claim, _ view: AccountView) -> Day? {
        let pending = view.facts.claims.appeals(of: claim).first {
            $0.sentOn != nil && !$0.isDecided && $0.level.isFirst
        }
        guard let sent = pending?.sentOn, let rule = rule(claim, view),
            let answer = answers.first(where: { $0.appeal == rule })
        else { return nil }
        return view.law.window(answer.number, of: answer.rule)?.end(from: sent)
    }
}

/// What a refusal rests on.
struct AppealGround: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// Care that a rule protects whatever the network.
        case protected
        case authorization, information, timelyFiling, coordination
        /// The plan found the care not needed, with the doctor's letter here or not.
        case necessity(hasLetter: Bool)
        case excluded, costShare, unknown
    }

    let kind: Kind
    /// True when the office that billed can put it right.
    let isProvidersToMend: Bool

    init(_ claim: Claim, _ view: AccountView) {
        let refusals = claim.denials.isEmpty ? claim.allAdjustments.filter { $0.group != .contractual } : claim.denials
        let families = refusals.compactMap(view.law.family)
        let shield = view.rights.first { $0.id == .noBalanceBill || $0.id == .inNetworkFacility }
        isProvidersToMend = refusals.contains { view.law.fixer(of: $0) == .provider }
        if shield?.status == .applies {
            kind = .protected
        } else if families.contains(.authorization) {
            kind = .authorization
        } else if families.contains(where: { $0 == .information || $0 == .duplicate || $0 == .bundled }) {
            kind = .information
        } else if families.contains(.timelyFiling) {
            kind = .timelyFiling
        } else if families.contains(.coordination) {
            kind = .coordination
        } else if families.contains(.necessity) {
            kind = .necessity(hasLetter: view.facts.requests.last(.necessityLetter)?.state == .done)
        } else if families.contains(.notCovered) {
            kind = AppealGround.isProtectedCare(view.facts) ? .protected : .excluded
        } else if families.contains(where: { $0 == .deductible || $0 == .coinsurance || $0 == .copay }) {
            kind = .costShare
        } else {
            kind = .unknown
        }
    }

    /// Emergency care outside the network, of a plan that the law binds: a refusal because of the network is not enough.
    private static func isProtectedCare(_ facts: AccountFacts) -> Bool {
        facts.emergency == .yes && facts.outOfNetwork == .yes && facts.account.role != .ambulance
            && facts.law.covers(.noBalanceBill, facts.coverage) == .yes
    }

    var strength: AppealStrength {
        switch kind {
        case .protected, .authorization, .information, .timelyFiling, .coordination: .strong
        case .necessity(let hasLetter): hasLetter ? .strong : .fair
        case .unknown: .fair
        case .excluded, .costShare: .onlyIf
        }
    }
}
