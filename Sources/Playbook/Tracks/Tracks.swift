import CaseModel

/// The tracks of an account: what runs side by side, each with its state. Only those that matter are shown.
enum Tracks {
    static func all(_ view: AccountView) -> [Track] {
        guard view.isOpen else { return [] }
        return [
            insurance(view), bill(view), assistance(view), hold(view), negotiation(view), collections(view),
            credit(view),
        ].compactMap { $0 }
    }

    // MARK: Insurance

    private static func insurance(_ view: AccountView) -> Track? {
        func track(_ state: WorkState, since: Day? = nil, until: Day? = nil, _ because: String) -> Track {
            Track(.insurance, state, since: since, until: until, because: because)
        }
        func waiting(_ since: Day?, _ until: Day?, _ because: String) -> Track {
            track(view.law.waitState(until: until), since: since, until: until, because)
        }
        switch view.insurance {
        case .waived: return track(.notNeeded, TrackWords.noInsurance)
        case .coverageUnknown: return track(.canStart, TrackWords.coverageUnknown)
        case .otherPayer: return track(.canStart, TrackWords.otherPayer)
        case .noClaim:
            guard let asked = view.facts.requests.last(.claimReview), asked.state != .done else {
                return track(.canStart, TrackWords.noClaim)
            }
            return track(asked.state, since: asked.sentOn, until: asked.answerBy, TrackWords.planAsked)
        case .pending(let since, let until): return waiting(since, until, TrackWords.claimPending)
        case .secondPlan: return track(.canStart, TrackWords.secondPlan)
        case .appealPending(let since, let until): return waiting(since, until, TrackWords.appealPending)
        case .appealWon(let since, let until): return waiting(since, until, TrackWords.appealWon)
        case .refused(let until):
            let isWhole = view.facts.claims.refused.allSatisfy { $0.status == .denied }
            return track(.canStart, until: until, isWhole ? TrackWords.refusedWhole : TrackWords.refused)
        case .final: return track(.done, TrackWords.claimFinal)
        }
    }

    // MARK: Bill

    private static func bill(_ view: AccountView) -> Track? {
        guard view.isBeforeSettling else { return nil }
        let requests = view.facts.requests
        func track(_ asked: Asked, _ because: String) -> Track {
            Track(.bill, asked.state, since: asked.sentOn, until: asked.answerBy, because: because)
        }
        guard view.facts.itemizedStatement != nil else {
            if let asked = requests.last(of: .itemizedBill, .recordsAccess, .claimForms), asked.state != .done {
                return track(asked, TrackWords.listAskedFor)
            }
            return Track(.bill, .canStart, because: TrackWords.noList)
        }
        guard view.facts.isChecked else { return Track(.bill, .canStart, because: TrackWords.listNotChecked) }
        let open = view.facts.weightyQuestions.count
        if let asked = requests.last(.correction), open > 0 {
            return asked.state == .done
                ? Track(.bill, .done, because: TrackWords.questionsAnswered) : track(asked, TrackWords.questionsSent)
        }
        return open > 0
            ? Track(.bill, .canStart, because: TrackWords.openQuestions(open))
            : Track(.bill, .done, because: TrackWords.listChecked)
    }

    // MARK: Money help

    private static func assistance(_ view: AccountView) -> Track? {
        guard !view.facts.isPaidOff else { return nil }
        func track(_ state: WorkState, since: Day? = nil, until: Day? = nil, _ because: String) -> Track {
            Track(.assistance, state, since: since, until: until, because: because)
        }
        switch view.assistance {
        case .notOffered:
            return view.facts.account.hospitalKind == .forProfit ? track(.canStart, TrackWords.forProfit) : nil
        case .needs: return track(.canStart, TrackWords.helpNeedsAnswers)
        case .unlikely(let income): return track(.skipped, TrackWords.helpUnlikely(income))
        case .canApply(let income): return track(.canStart, TrackWords.income(income))
        case .timePassed: return track(.skipped, TrackWords.helpTimePassed)
        case .applied(let since, let until):
            return track(view.law.waitState(until: until), since: since, until: until, TrackWords.applied)
        case .incomplete(let day): return track(.canStart, since: day, TrackWords.incomplete)
        case .decided(let decision):
            return track(.done, since: decision.decidedOn, TrackWords.decided(decision))
        }
    }

    // MARK: Hold

    private static func hold(_ view: AccountView) -> Track? {
        guard view.isBeforeSettling, !view.facts.isHeldByCollector, !view.facts.isWaitedForByCourt else { return nil }
        switch view.hold {
        case .none: return Track(.hold, .canStart, because: TrackWords.noHold)
        case .asked(let since, let until, let state):
            return Track(.hold, state, since: since, until: until, because: TrackWords.holdAsked)
        case .granted(let until, let inWriting):
            return Track(
                .hold, .done, until: until, because: inWriting ? TrackWords.holdInWriting : TrackWords.holdByWord)
        case .refused(let day):
            return Track(.hold, .skipped, since: day, because: TrackWords.holdRefused)
        case .ended(let day): return Track(.hold, .canStart, because: TrackWords.holdEnded(day))
        }
    }

    // MARK: Negotiation

    /// Shown from the moment it can start, or once somebody has made terms of their own.
    private static func negotiation(_ view: AccountView) -> Track? {
        let facts = view.facts
        if let agreement = facts.agreement, agreement.kind != .writeOff {
            return agreement.inWriting == true
                ? Track(.negotiation, .done, since: agreement.agreedOn, because: TrackWords.agreed)
                : Track(.negotiation, .waiting, since: agreement.agreedOn, because: TrackWords.agreedByWord)
        }
        guard !facts.isNothingOpen else { return nil }
        if let offer = facts.pendingOffer {
            let until = facts.answerDay(of: offer)
            return Track(
                .negotiation, view.law.waitState(until: until), since: offer.on, until: until,
                because: TrackWords.offerMade)
        }
        return view.phase == .negotiate ? Track(.negotiation, .canStart, because: GateWords.ready) : nil
    }

    // MARK: Collections and credit

    private static func collections(_ view: AccountView) -> Track? {
        let facts = view.facts
        if facts.isWaitedForByCourt { return Track(.collections, .canStart, because: TrackWords.court) }
        guard facts.isHeldByCollector else {
            return facts.account.collectionActions.isEmpty
                ? nil : Track(.collections, .canStart, because: TrackWords.hospitalCollects)
        }
        if let asked = facts.requests.last(.validation) {
            return asked.state == .done
                ? Track(.collections, .done, because: TrackWords.collectorAnswered)
                : Track(
                    .collections, asked.state, since: asked.sentOn, until: asked.answerBy,
                    because: TrackWords.proofAskedFor)
        }
        guard let notice = facts.account.holder?.validationNotice else {
            return Track(.collections, .canStart, because: TrackWords.collectorWithoutNotice)
        }
        return Track(.collections, .canStart, because: TrackWords.noticeCame(notice))
    }

    private static func credit(_ view: AccountView) -> Track? {
        guard let day = view.facts.creditReportedOn else { return nil }
        return view.facts.creditDisputedOn.map { Track(.credit, .waiting, since: $0, because: TrackWords.creditAsked) }
            ?? Track(.credit, .canStart, since: day, because: TrackWords.creditReported(day))
    }
}
