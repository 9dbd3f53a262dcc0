import CaseModel
import Rulebook

extension Steps {
    /// Asking again when an answer is late, and asking for a supervisor when asking again brought nothing.
    static func nudges(_ view: AccountView) -> [Move] {
        guard let late = late(view) else { return [] }
        let contacts = view.facts.contacts.compactMap(\.on).filter { $0 >= late.since && $0 <= view.today }
        guard let last = contacts.max() else {
            return [
                .start(
                    .nudge, .overdueAnswer, .call, StepWords.nudge(late.name), opens: [late.call, .followUpLetter])
            ]
        }
        if let wait = view.law.window("nudgeWait", of: .waitingRule)?.end(from: last), view.today < wait {
            return [
                .other(
                    .nudge, .waiting, StepWords.nudge(late.name).title, because: StepWords.nudged, askedOn: last,
                    until: wait)
            ]
        }
        return [
            .start(
                .escalate, .overdueAnswer, .call, StepWords.escalate(late.name), opens: [late.call, .supervisorLetter])
        ]
    }

    private struct Late {
        /// The day from which asking again was due.
        var since: Day
        var name: String
        var call: Opener
    }

    /// What is late for the longest time: a request, a hold, an appeal or an application.
    private static func late(_ view: AccountView) -> Late? {
        let facts = view.facts
        var all = facts.requests.open.filter { $0.state == .overdue && $0.kind != .hold }.map { asked in
            Late(
                since: asked.nudgeOn ?? asked.answerBy ?? asked.sentOn, name: ThingWords.name(asked.kind),
                call: call(asked.kind, facts))
        }
        if case .asked(let since, let until, .overdue) = view.hold, view.isBeforeSettling {
            all.append(
                Late(
                    since: view.law.nudgeDay(after: until) ?? since, name: ThingWords.name(.hold),
                    call: .billingOfficeCall))
        }
        if case .appealPending(let since, let until) = view.insurance, view.law.waitState(until: until) == .overdue,
            let day = view.law.nudgeDay(after: until) ?? since
        {
            all.append(Late(since: day, name: ThingWords.appeal, call: .planCall))
        }
        if case .applied(let since, let until) = view.assistance, view.law.waitState(until: until) == .overdue,
            facts.requests.last(.assistanceApplication)?.state != .overdue
        {
            all.append(
                Late(
                    since: view.law.nudgeDay(after: until) ?? since, name: ThingWords.name(.assistanceApplication),
                    call: .assistanceOfficeCall))
        }
        if view.phase == .negotiate, let offer = facts.pendingOffer {
            let until = facts.answerDay(of: offer)
            if view.law.waitState(until: until) == .overdue, let day = view.law.nudgeDay(after: until) ?? offer.on {
                all.append(
                    Late(
                        since: day, name: ThingWords.offer,
                        call: facts.isHeldByCollector ? .collectorCall : .billingOfficeCall))
            }
        }
        return all.min { $0.since < $1.since }
    }

    private static func call(_ kind: RequestKind, _ facts: AccountFacts) -> Opener {
        switch kind {
        case .claimReview: .planCall
        case .assistanceApplication: .assistanceOfficeCall
        case .validation: .collectorCall
        case .planDocuments, .peerToPeer, .networkException, .singleCaseAgreement, .outsideBody: .planCall
        case .itemizedBill, .claimForms, .recordsAccess, .hold, .coordination, .correction, .externalDispute,
            .correctedClaim, .necessityLetter, .confidentialMail, .coordinatedReview:
            .billingOfficeCall
        case .offerInWriting, .zeroBalance, .basis, .accountReview, .moreTime, .recall:
            facts.isHeldByCollector ? .collectorCall : .billingOfficeCall
        }
    }
}
