import CaseModel

/// How the person takes the one next step: does it, puts it off, goes another way, or has had enough.
enum Patient {
    /// What they do otherwise than the plan says; nil for somebody who does the step.
    enum OtherWay: Equatable, Sendable {
        case putOff(PutOffKind)
        case rest
        case payAnyway
        case agreeByWord
        case enough
    }

    static func otherWay(_ step: StepSeen, acts: Int, patience: Int, _ world: inout World) -> OtherWay? {
        guard let id = step.account else { return nil }
        switch world.manner {
        case .follows: return nil
        case .delays:
            if world.chance(4) { return .rest }
            return world.chance(18) ? .putOff(world.pick(.notNow, .couldNot)) : nil
        case .overrides:
            if world.isOver(id) { return nil }
            if world.chance(8) { return .payAnyway }
            let hasTerms = world.file.agreements.contains { $0.account == id }
            return !hasTerms && world.chance(3) ? .agreeByWord : nil
        case .stops: return acts > patience ? .enough : nil
        }
    }

    static func take(_ way: OtherWay, _ step: StepSeen, _ world: inout World) {
        guard let id = step.account else { return }
        world.note("you: \(way) instead of \(step.words)")
        switch way {
        case .putOff(let kind): putOff(step, kind, &world)
        case .rest: stop(id, .paused, until: world.today.adding(days: world.days(10...60)), &world)
        case .enough: stop(id, .closed, until: nil, &world)
        case .payAnyway:
            override("pay", id, &world)
            Terms.pay(min(Money(cents: 2_500), world.owed(id)), id, &world)
        case .agreeByWord:
            override("lumpSum", id, &world)
            Terms.agree(id, Money(cents: max(100, world.owed(id).cents * 9 / 10)), inWriting: false, &world)
        }
    }

    private static func putOff(_ step: StepSeen, _ kind: PutOffKind, _ world: inout World) {
        var putOff = PutOff()
        putOff.step = step.step
        putOff.account = step.account
        putOff.question = step.question
        putOff.kind = kind
        putOff.on = world.today
        let until = world.today.adding(days: kind == .notNow ? 7 : 1)
        putOff.until = until
        var answers = world.file.answers ?? Answers()
        answers.putOff.append(putOff)
        world.file.answers = answers
        world.arrange(.look, in: until - world.today)
    }

    private static func stop(_ id: Account.ID, _ kind: StopKind, until: Day?, _ world: inout World) {
        var stop = Stop()
        stop.kind = kind
        stop.on = world.today
        stop.reason = .enough
        stop.until = until
        let chosen = stop
        world.edit(id) { $0.stop = chosen }
        if let until { world.arrange(.look, in: until - world.today + 1) }
    }

    private static func override(_ action: String, _ id: Account.ID, _ world: inout World) {
        var override = Override()
        override.action = action
        override.on = world.today
        override.cost = "shown"
        let chosen = override
        world.edit(id) { $0.overrides.append(chosen) }
    }
}
