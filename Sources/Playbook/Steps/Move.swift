import CaseModel

/// A step of an account with what ranks it among all steps.
struct Move: Sendable {
    var step: Step
    var reason: RankReason
    var effort: Effort
    var why: String
    /// The patient's own deadline that the step meets.
    var deadline: Deadline?
    /// The question that it asks, as an answer names it.
    var question: String?
    /// The day on which a waiting step can be done again, where that is before the day it waits for.
    var offeredFrom: Day?

    /// A step that can be done now.
    static func start(
        _ name: StepName, _ reason: RankReason, _ effort: Effort, _ words: StepWords.Text, opens: [Opener],
        deadline: Deadline? = nil, ask: AskKind? = nil, department: DepartmentName? = nil, question: String? = nil
    ) -> Move {
        var step = Step()
        step.step = name
        step.state = .canStart
        step.title = words.title
        step.because = words.why
        step.opens = opens
        if let ask { step.ask(ask) }
        step.department = department
        return Move(
            step: step, reason: reason, effort: effort, why: words.why, deadline: deadline, question: question)
    }

    /// A step in any other state: it is shown and never offered.
    static func other(
        _ name: StepName, _ state: WorkState, _ title: String, because: String, askedOn: Day? = nil,
        nudgeOn: Day? = nil, until: Day? = nil
    ) -> Move {
        var step = Step()
        step.step = name
        step.state = state
        step.title = title
        step.because = because
        step.askedOn = askedOn
        step.nudgeOn = nudgeOn
        step.until = until
        return Move(step: step, reason: .waiting, effort: .record, why: because, deadline: nil)
    }

    /// A step that was asked for in writing or in a call, and waits, is late or is answered.
    static func asked(
        _ name: StepName, _ asked: Asked, _ title: String, because: String, ask: AskKind? = nil
    ) -> Move {
        var move = Move.other(
            name, asked.state, title, because: because, askedOn: asked.sentOn,
            nudgeOn: asked.state == .done ? nil : asked.nudgeOn)
        if let ask { move.step.ask(ask) }
        return move
    }

    /// True when it can be offered as the next step. What is overdue is offered as the step that asks again.
    var isOffered: Bool { step.state == .canStart }
}

extension Step {
    /// Says what the step asks for, and who asks whom.
    fileprivate mutating func ask(_ kind: AskKind) {
        ask = kind
        let parties = AskParty.parties(of: kind)
        who = parties.who
        whom = parties.whom
    }
}
