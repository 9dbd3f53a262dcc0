import CaseModel

/// The eight steps of the framework for one account: what was done, what is awaited until when, and what follows.
enum FrameworkRule {
    static func all(_ view: AccountView, _ moves: [Move], leverage: [Leverage]) -> [FrameworkStep] {
        guard view.isOpen else { return [] }
        return [
            organize(view), itemize(view, moves), insurance(view, moves), hold(view, moves), levers(view, leverage),
            requests(view), document(view), resolve(view, moves),
        ]
    }

    // MARK: The eight

    private static func organize(_ view: AccountView) -> FrameworkStep {
        let hasBill = !view.facts.account.statements.isEmpty || view.facts.isHeldByCollector
        return FrameworkStep(
            .pauseAndOrganize, hasBill ? .done : .canStart, done: hasBill ? [FrameworkWords.billHere] : [],
            then: FrameworkWords.thenItemize)
    }

    private static func itemize(_ view: AccountView, _ moves: [Move]) -> FrameworkStep {
        let isDone = view.facts.isChecked
        var done = view.facts.itemizedStatement == nil ? [] : [StepWords.listHere]
        if isDone { done.append(TrackWords.listChecked) }
        let move = waiting(.requestItemizedBill, moves)
        return step(
            .itemize, isDone: isDone, done, move, awaits: FrameworkWords.awaitsList, view,
            then: FrameworkWords.thenInsurance)
    }

    private static func insurance(_ view: AccountView, _ moves: [Move]) -> FrameworkStep {
        let isDone = view.insurance.isSettled
        let done = isDone ? [view.insurance == .waived ? TrackWords.noInsurance : TrackWords.claimFinal] : []
        let move =
            waiting(.checkClaim, moves) ?? waiting(.fileClaim, moves) ?? waiting(.coordinateBenefits, moves)
            ?? waiting(.appealInternal, moves) ?? waiting(.appealExternal, moves)
        return step(
            .confirmInsurance, isDone: isDone, done, move, awaits: FrameworkWords.awaitsPlan, view,
            then: FrameworkWords.thenHold)
    }

    private static func hold(_ view: AccountView, _ moves: [Move]) -> FrameworkStep {
        if !view.isBeforeSettling || view.facts.isHeldByCollector {
            return FrameworkStep(.hold, .notNeeded, done: [], then: FrameworkWords.thenLeverage)
        }
        switch view.hold {
        case .granted(let until, let inWriting):
            return FrameworkStep(
                .hold, .done, done: [inWriting ? TrackWords.holdInWriting : TrackWords.holdByWord],
                awaits: FrameworkWords.awaitsHoldEnd, until: until, then: FrameworkWords.thenLeverage)
        case .none, .asked, .ended, .refused:
            return step(
                .hold, isDone: false, [], waiting(.askHold, moves), awaits: FrameworkWords.awaitsHold, view,
                then: FrameworkWords.thenLeverage)
        }
    }

    private static func levers(_ view: AccountView, _ leverage: [Leverage]) -> FrameworkStep {
        FrameworkStep(
            .leverage, leverage.isEmpty ? .canStart : .done, done: leverage.prefix(3).map(\.because),
            then: FrameworkWords.thenRequests)
    }

    private static func requests(_ view: AccountView) -> FrameworkStep {
        let open = view.facts.requests.open
        let answered = view.facts.requests.all.filter { $0.state == .done }.map { FrameworkWords.answered($0.kind) }
        if let first = open.first {
            return FrameworkStep(
                .structuredRequests, first.state, done: answered.uniqued(), awaits: FrameworkWords.asked(first.kind),
                until: first.answerBy, then: FrameworkWords.thenDocument)
        }
        return FrameworkStep(
            .structuredRequests, answered.isEmpty ? .canStart : .done, done: answered.uniqued(),
            then: FrameworkWords.thenDocument)
    }

    private static func document(_ view: AccountView) -> FrameworkStep {
        let hasRecord = WaitingRule.isOnFile(.writtenRecord, view)
        return FrameworkStep(
            .document, hasRecord ? .done : .canStart, done: hasRecord ? [FrameworkWords.recordHere] : [],
            then: FrameworkWords.thenResolve)
    }

    private static func resolve(_ view: AccountView, _ moves: [Move]) -> FrameworkStep {
        switch view.phase {
        case .stabilize, .validate:
            FrameworkStep(.resolve, .blocked, done: [], then: FrameworkWords.thenClose)
        case .negotiate:
            step(
                .resolve, isDone: false, [GateWords.ready], waiting(.makeOffer, moves) ?? waiting(.askOptions, moves),
                awaits: FrameworkWords.awaitsOffer, view, then: FrameworkWords.thenClose)
        case .settle:
            step(
                .resolve, isDone: false, view.facts.agreement == nil ? [] : [FrameworkWords.termsThere],
                waiting(.getZeroBalance, moves) ?? waiting(.pay, moves), awaits: FrameworkWords.awaitsProof, view,
                then: FrameworkWords.thenClose)
        case .closed: FrameworkStep(.resolve, .done, done: [ClosingWords.closed], then: FrameworkWords.thenClose)
        }
    }

    // MARK: Helpers

    private static func waiting(_ name: StepName, _ moves: [Move]) -> Step? {
        moves.map(\.step).first { $0.step == name && ($0.state == .waiting || $0.state == .overdue) }
    }

    private static func step(
        _ name: FrameworkName, isDone: Bool, _ done: [String], _ waiting: Step?, awaits: String, _ view: AccountView,
        then: String
    ) -> FrameworkStep {
        if isDone { return FrameworkStep(name, .done, done: done, then: then) }
        guard let waiting else { return FrameworkStep(name, .canStart, done: done, then: then) }
        return FrameworkStep(
            name, waiting.state, done: done, awaits: awaits, until: waiting.nudgeOn ?? waiting.until, then: then)
    }
}
