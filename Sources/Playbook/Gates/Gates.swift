import CaseModel

/// The six gates of an open account.
///
/// Offers, plans and lump sums stay locked until nothing stands in the way (`Readiness`). Four things open early: court
/// papers, the pay day of an agreement in writing, a share that bill and final claim agree on, and refused care.
enum Gates {
    static func all(_ view: AccountView) -> [Gate] {
        GateAction.allCases.map { action in
            let verdict = verdict(action, view)
            var gate = Gate()
            gate.action = action
            gate.open = verdict.isOpen
            gate.because = verdict.because
            gate.opensWhen = verdict.opensWhen
            if !gate.open {
                gate.costOfEarly = GateWords.costOfEarly(action)
                gate.overriddenOn = view.facts.account.overrides.last { $0.action == action.rawValue }?.on
            }
            if action.isPayLike {
                gate.brakes = Brakes.all(action, view)
                gate.dueDate = view.facts.account.currentStatement?.dueDate
                gate.doesNotEnd = Brakes.notEnded(view)
            }
            return gate
        }
    }

    /// Open or not, and why.
    struct Verdict: Equatable {
        var isOpen: Bool
        var because: [String]
        var opensWhen: [String] = []

        static func open(_ because: String) -> Verdict { Verdict(isOpen: true, because: [because]) }

        static func closed(_ words: GateWords.Pair) -> Verdict {
            Verdict(isOpen: false, because: [words.because], opensWhen: [words.opensWhen])
        }

        /// Closed by what stands in the way: the first stage of it as the reason, all of it as what opens the gate.
        static func closed(_ obstacles: [Obstacle]) -> Verdict {
            let first = obstacles.map(\.stage).min()
            var opensWhen: [String] = []
            for obstacle in obstacles where !opensWhen.contains(obstacle.opensWhen) {
                opensWhen.append(obstacle.opensWhen)
            }
            return Verdict(
                isOpen: false, because: obstacles.filter { $0.stage == first }.map(\.because), opensWhen: opensWhen)
        }
    }

    static func verdict(_ action: GateAction, _ view: AccountView) -> Verdict {
        // Whoever may not owe a bill makes no terms about it, whatever else would open a gate.
        if action.isPayLike, view.liability.isInQuestion { return .closed(GateWords.liability) }
        return switch action {
        case .pay: pay(view)
        case .offer: offer(view)
        case .lumpSum, .paymentPlan: terms(action, view)
        case .acceptAssistance: acceptAssistance(view)
        case .close: close(view)
        }
    }

    // MARK: One gate each

    private static func pay(_ view: AccountView) -> Verdict {
        let facts = view.facts
        if let agreement = facts.agreement, agreement.kind != .writeOff {
            return pay(agreement, view)
        }
        if facts.isNothingOpen { return .closed(GateWords.nothingOpen) }
        if let early = early(.pay, view) { return early }
        let obstacles = view.readiness.obstacles
        if obstacles.isEmpty { return .open(GateWords.ready) }
        let others = obstacles.filter { $0.stage != .charges }
        let asksForList = facts.requests.open.contains { $0.kind == .itemizedBill || $0.kind == .recordsAccess }
        if facts.billAgreesWithClaim, others.isEmpty, !asksForList { return .open(GateWords.sharesAgree) }
        return .closed(obstacles)
    }

    private static func pay(_ agreement: Agreement, _ view: AccountView) -> Verdict {
        let facts = view.facts
        guard agreement.inWriting == true else {
            return early(.pay, view) ?? .closed(GateWords.agreementNotInWriting)
        }
        if facts.isFulfilled(agreement) { return .closed(GateWords.agreementPaid) }
        if let day = facts.payDays(of: agreement).first(where: { !$0.isPaid })?.day {
            return .open(GateWords.payDay(day))
        }
        return facts.isNothingOpen ? .closed(GateWords.nothingOpen) : .open(GateWords.agreementThere.because)
    }

    private static func offer(_ view: AccountView) -> Verdict {
        let verdict = terms(.offer, view)
        guard verdict.isOpen, !view.facts.optionsAreKnown, early(.offer, view) == nil else { return verdict }
        return .closed(GateWords.optionsNotAsked)
    }

    private static func terms(_ action: GateAction, _ view: AccountView) -> Verdict {
        let facts = view.facts
        if facts.agreement?.inWriting == true { return .closed(GateWords.agreementThere) }
        if facts.isNothingOpen { return .closed(GateWords.nothingOpen) }
        if let early = early(action, view) { return early }
        return view.readiness.isReady ? .open(GateWords.ready) : .closed(view.readiness.obstacles)
    }

    private static func acceptAssistance(_ view: AccountView) -> Verdict {
        guard case .decided(let decision) = view.assistance else {
            return .closed(view.assistance == .notOffered ? GateWords.noHelpHere : GateWords.noDecision)
        }
        guard decision.isGranted else { return .closed(GateWords.helpRefused) }
        return decision.inWriting == true
            ? .open(GateWords.decisionInWriting) : .closed(GateWords.decisionNotInWriting)
    }

    private static func close(_ view: AccountView) -> Verdict {
        let closing = view.closing
        if closing.reasonable { return Verdict(isOpen: true, because: closing.because) }
        return Verdict(
            isOpen: false, because: closing.because, opensWhen: view.closingMissing.map(\.words.opensWhen))
    }

    /// What opens a gate although something still stands in the way.
    private static func early(_ action: GateAction, _ view: AccountView) -> Verdict? {
        if view.facts.isWaitedForByCourt { return .open(GateWords.court) }
        let refused = view.facts.account.collectionActions.contains { $0.kind == .careDenied }
        if action == .pay || action == .paymentPlan {
            if refused { return .open(GateWords.careRefused) }
            if view.facts.isCareAtRisk { return .open(GateWords.careAtRisk) }
        }
        return nil
    }
}

extension AccountFacts {
    /// True when the office has said what it can do.
    var optionsAreKnown: Bool {
        offers.contains { $0.by != "patient" } || requests.last(.offerInWriting)?.state == .done
    }
}
