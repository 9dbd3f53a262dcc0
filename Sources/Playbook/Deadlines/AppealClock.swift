import CaseModel
import Rulebook

/// The times to appeal a plan's refusal: the first appeal by the kind of plan, the rung after a lost one, and the
/// review from outside. They run only for a claim that refuses something. Where nobody knows the kind of plan no
/// day is worked out: only the one that the denial prints counts.
enum AppealClock {
    static func run(_ clocks: inout Clocks) {
        for claim in clocks.facts.claims.refused {
            firstLevel(claim, &clocks)
            nextLevel(claim, &clocks)
            external(claim, &clocks)
        }
    }

    // MARK: The first appeal

    private static func firstLevel(_ claim: Claim, _ clocks: inout Clocks) {
        let facts = clocks.facts
        let rungs = AppealLadder.first(for: claim, facts)
        let done = done(facts.claims.appeals(of: claim).filter { $0.level.isFirst })
        for rung in rungs {
            var options = Clocks.Options()
            options.about = claim.id.text
            options.condition = rung.condition
            options.done = done
            options.laterDue = claim.appealBy
            options.safeBy = claim.appealBy
            run(rung, received: claim.receivedOn, paper: claim.processedOn, options, &clocks)
        }
        if rungs.isEmpty, facts.law.rulebook.rule(.internalAppeal) == nil { clocks.noteGap(.internalAppeal) }
        if rungs.isEmpty, let printed = claim.appealBy {
            clocks.add(printedOnly(printed, claim, facts, done: done))
        }
    }

    /// The name of the clock of a day that only the denial prints.
    static let printedName = "appealBy"

    /// Only the day that the denial prints is known.
    private static func printedOnly(_ printed: Day, _ claim: Claim, _ facts: AccountFacts, done: Done) -> Deadline {
        var deadline = Deadline.set(
            Rule.ID.unknownPlanAppeal.text, clock: printedName, DeadlineWords.appealPrinted, due: printed,
            anchor: AnchorEvent.denialReceived.rawValue, on: claim.receivedOn ?? claim.processedOn,
            consequence: DeadlineWords.appealPrintedConsequence, state: done.state(due: printed, today: facts.today))
        deadline.about = claim.id.text
        return deadline
    }

    // MARK: The next one

    /// The number of a rule that says how much must be in dispute.
    private static let amountInControversy = "amountInControversy"

    private static func nextLevel(_ claim: Claim, _ clocks: inout Clocks) {
        let facts = clocks.facts
        let appeals = facts.claims.appeals(of: claim)
        for level in AppealLevel.allCases where level != .external {
            let lost = appeals.filter { $0.level == level && $0.isLost && $0.final != false }
            guard let last = lost.max(by: { ($0.lastDay ?? .earliest) < ($1.lastDay ?? .earliest) }),
                let (rung, then) = AppealLadder.next(after: level, claim, facts)
            else { continue }
            var options = Clocks.Options()
            options.about = claim.id.text
            options.done = then.map { then in done(appeals.filter { $0.level == then }) } ?? .no
            // A hearing is for a dispute of some size; how much is refused is not always on the paper.
            if let least = facts.law.parameter(amountInControversy, of: rung.rule) {
                guard let refused = claim.refusedAmount else {
                    options.condition = least.money.map(DeadlineWords.ifAmount)
                    run(rung, received: last.decisionReceivedOn, paper: last.decidedOn, options, &clocks)
                    continue
                }
                if least.isReached(by: refused) == false { continue }
            }
            run(rung, received: last.decisionReceivedOn, paper: last.decidedOn, options, &clocks)
        }
    }

    /// Runs a rung's clock from the event that its rule names: the date on a paper, or the day on which the paper came.
    private static func run(
        _ rung: AppealLadder.Rung, received: Day?, paper: Day?, _ options: Clocks.Options, _ clocks: inout Clocks
    ) {
        let law = clocks.facts.law
        guard let clock = law.rulebook.rule(rung.rule)?.deadlines.first(where: { $0.clock == rung.clock }),
            let event = law.parameter(clock.parameter, of: rung.rule)?.anchor
        else { return clocks.noteGap(rung.rule) }
        if event.isDateOfPaper {
            // A day of receipt is no earlier than the paper's date: counting from it could be too late.
            guard let paper else { return }
            clocks.run(rung.rule, clock.parameter, from: ClockStart(event: event, day: paper), options)
            return
        }
        let presumed = law.window(Rule.receiptPresumed, of: rung.rule)
        guard received == nil, let paper, let day = presumed?.end(from: paper) else {
            guard let start = ClockStart.received(received, event, paper: paper) else { return }
            return clocks.run(rung.rule, clock.parameter, from: start, options)
        }
        let start = ClockStart(event: event, day: day, isAssumed: true, paperDay: paper)
        clocks.run(rung.rule, clock.parameter, from: start, options)
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

extension AnchorEvent {
    /// True for an event that is the date on a paper, and not the day on which it came.
    fileprivate var isDateOfPaper: Bool {
        switch self {
        case .noticeDate, .planResolution, .reductionNotice: true
        default: false
        }
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

extension Claim {
    /// What the plan refuses to pay, as far as its paper says; nil when it names no amount.
    fileprivate var refusedAmount: Money? { denials.isEmpty ? nil : denials.map(\.amount).total() }
}

extension Appeal {
    var lastDay: Day? { decisionReceivedOn ?? decidedOn }
}

extension Day {
    /// Sorts before every day that a case can hold.
    static let earliest = Day(number: .min)
}
