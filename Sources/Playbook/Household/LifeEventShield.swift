import CaseModel
import Rulebook

/// Ways into insurance that a change in life opens, with their days: the insurance of a job that ended, the special
/// times of a job's plan and of the marketplace, a newborn's own coverage, and a fund for victims of crime.
enum LifeEventShield {
    struct Result {
        var rights: [Right] = []
        var deadlines: [Deadline] = []
        var steps: [Step] = []
    }

    static func household(_ file: CaseFile, law: Law) -> Result {
        var result = Result()
        for event in file.household?.lifeEvents ?? [] {
            for way in ways(event.kind) where way.rule != .continuation || mayBeOfAJob(event.kind, file) {
                guard law.rulebook.rule(way.rule) != nil else { continue }
                add(way, event, law, &result)
            }
        }
        return result
    }

    /// Coverage that ended without a word of a job was a job's only where the case names such a plan.
    private static func mayBeOfAJob(_ kind: LifeEventKind, _ file: CaseFile) -> Bool {
        guard kind == .lostCoverage else { return true }
        return file.coverages.contains { coverage in
            switch coverage.kind {
            case .employerSelfFunded, .employerFullyInsured, .churchPlan, .stateOrLocalGovernment, .federalEmployee,
                .unknown, nil:
                true
            default: false
            }
        }
    }

    /// One way, and the number of its rule that says how long it is open.
    private struct Way {
        var rule: Rule.ID
        var number: String?
        var because: String
    }

    private static func ways(_ kind: LifeEventKind) -> [Way] {
        let isFamily = kind == .birth || kind == .adoption || kind == .marriage
        let market = Way(
            rule: .marketplaceEnrollment, number: isFamily ? "familyAfter" : "lossAfter",
            because: LifeWords.marketplace)
        let job = Way(
            rule: .jobPlanEnrollment, number: isFamily ? "familyWithin" : "lossWithin", because: LifeWords.jobPlan)
        let keep = Way(rule: .continuation, number: "electWithin", because: LifeWords.continuation)
        let baby = Way(rule: .newborn, number: "familyWithin", because: LifeWords.newborn)
        return switch kind {
        case .lostJob: [keep, job, market]
        case .lostCoverage, .turned26: [keep, job, market]
        case .divorce, .death: [keep, job, market]
        case .birth: [baby, market]
        case .adoption, .marriage: [job, market]
        case .moved: [market]
        case .none: []
        }
    }

    private static func add(_ way: Way, _ event: LifeEvent, _ law: Law, _ result: inout Result) {
        guard let number = way.number, let window = law.window(number, of: way.rule), let on = event.on else {
            result.rights.append(right(way.rule, law, way.because))
            return
        }
        // The time to keep a job's insurance counts from the notice when that came later than the loss.
        let isContinuation = way.rule == .continuation
        let start = isContinuation ? max(on, event.noticeOn ?? on) : on
        // A notice whose day is known leaves nothing to be careful about.
        let isKnown = isContinuation && event.noticeOn != nil
        guard let day = DueDay([window], from: start, earliest: isKnown ? start : on, printed: nil) else { return }
        let state = Done(on: event.decidedOn).state(due: day.due, today: law.today)
        var found = right(way.rule, law, way.because)
        found.status = state == .missed ? .doesNotApply : .mayApply
        if state == .missed { found.because = LifeWords.passed(day.due) }
        result.rights.append(found)
        var deadline = Deadline()
        deadline.id = way.rule.text
        deadline.clock = law.rulebook.rule(way.rule)?.deadlines.first { $0.parameter == number }?.clock
        deadline.title = found.title
        deadline.due = day.due
        deadline.safe = day.safe
        deadline.anchor.event =
            isContinuation && event.noticeOn.map { $0 >= on } ?? false ? "coverageNotice" : event.kind.rawValue
        deadline.anchor.on = start
        deadline.anchor.assumed = isContinuation && event.noticeOn == nil ? true : nil
        deadline.consequence = LifeWords.consequence
        deadline.citation = law.citation(way.rule, number)
        deadline.checkFirst = law.isCheckFirst(way.rule, number) ? true : nil
        deadline.about = event.kind.rawValue
        deadline.state = state
        result.deadlines.append(deadline)
        guard state == .open else { return }
        let move = Move.start(
            .coordinateBenefits, .decidingQuestion, .call, (LifeWords.title(way.rule), way.because),
            opens: [.planCall, .answerRecord], deadline: deadline, ask: .enrollment)
        var step = move.step
        step.bestBy = day.safe >= law.today ? day.safe : max(day.due, law.today)
        result.steps.append(step)
    }

    static func right(_ rule: Rule.ID, _ law: Law, _ because: String) -> Right {
        var right = Right()
        right.id = rule
        right.title = law.title(of: rule, otherwise: LifeWords.title(rule))
        right.status = .mayApply
        right.because = because
        right.checkFirst = law.isCheckFirst(rule) ? true : nil
        return right
    }
}
