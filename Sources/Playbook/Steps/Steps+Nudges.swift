import CaseModel
import Rulebook

extension Steps {
    /// A question that nobody answers: asked again, then the next department, then a body outside (`Ladder`).
    static func nudges(_ view: AccountView) -> [Move] {
        guard let late = late(view) else { return [] }
        switch Ladder.rung(late, view) {
        case .askAgain(let times):
            return [
                .start(
                    .nudge, late.isHold ? .pause : .overdueAnswer, .call, StepWords.nudge(late.name, times: times),
                    opens: [late.call, .followUpLetter])
            ]
        case .wait(let since, let until):
            return [
                .other(
                    .nudge, .waiting, StepWords.nudge(late.name, times: 1).title, because: StepWords.nudged,
                    askedOn: since, until: until)
            ]
        case .department(let department):
            return [
                .start(
                    .escalate, late.isHold ? .pause : .overdueAnswer, .call,
                    StepWords.escalate(late.name, to: department),
                    opens: [late.call, late.holder == .office ? .accountReviewLetter : .supervisorLetter],
                    ask: .nextDepartment,
                    department: department)
            ]
        case .outside(let body):
            return [
                .start(
                    .escalate, late.isHold ? .pause : .overdueAnswer, .letter, StepWords.outside(late.name, body),
                    opens: [.outsideHelp, late.call], ask: .outsideBody, department: body.department)
            ]
        }
    }

    /// What is late for the longest time: a request, a hold, an appeal or an application.
    private static func late(_ view: AccountView) -> LateThing? {
        let facts = view.facts
        // A complaint outside is no question to the office, and nobody is asked again about it.
        let late = facts.requests.open.filter {
            $0.state == .overdue && $0.kind != .hold && $0.kind != .outsideBody
        }
        var all = late.map { asked in
            LateThing(
                since: asked.nudgeOn ?? asked.answerBy ?? asked.sentOn, name: ThingWords.name(asked.kind),
                call: call(asked.kind, facts), holder: holder(asked.kind, facts),
                isAboutRules: asked.kind == .assistanceApplication)
        }
        if case .asked(let since, let until, .overdue) = view.hold, view.isBeforeSettling, view.phase != .negotiate {
            all.append(
                LateThing(
                    since: view.law.nudgeDay(after: until) ?? since, name: ThingWords.name(.hold),
                    call: .billingOfficeCall, holder: .office, isHold: true))
        }
        if case .appealPending(let since, let until) = view.insurance, view.law.waitState(until: until) == .overdue,
            let day = view.law.nudgeDay(after: until) ?? since
        {
            all.append(LateThing(since: day, name: ThingWords.appeal, call: .planCall, holder: .plan))
        }
        if case .applied(let since, let until) = view.assistance, view.law.waitState(until: until) == .overdue,
            facts.requests.last(.assistanceApplication)?.state != .overdue
        {
            all.append(
                LateThing(
                    since: view.law.nudgeDay(after: until) ?? since, name: ThingWords.name(.assistanceApplication),
                    call: .assistanceOfficeCall, holder: .office, isAboutRules: true))
        }
        if view.phase == .negotiate, let offer = facts.pendingOffer {
            let until = facts.answerDay(of: offer)
            if view.law.waitState(until: until) == .overdue, let day = view.law.nudgeDay(after: until) ?? offer.on {
                all.append(
                    LateThing(
                        since: day, name: ThingWords.offer,
                        call: facts.isHeldByCollector ? .collectorCall : .billingOfficeCall,
                        holder: facts.isHeldByCollector ? .collector : .office))
            }
        }
        // A hold settles nothing: what does is asked for first.
        return all.min { ($0.isHold ? 1 : 0, $0.since) < ($1.isHold ? 1 : 0, $1.since) }
    }

    private static func holder(_ kind: RequestKind, _ facts: AccountFacts) -> LateThing.Holder {
        switch call(kind, facts) {
        case .planCall, .employerCall: .plan
        case .collectorCall: .collector
        default: .office
        }
    }

    private static func call(_ kind: RequestKind, _ facts: AccountFacts) -> Opener {
        switch kind {
        case .claimReview, .peerToPeer, .networkException, .singleCaseAgreement, .outsideBody, .confidentialMail,
            .appeal, .externalReview:
            .planCall
        case .planDocuments: facts.coverage.first(.employerSelfFunded) == nil ? .planCall : .employerCall
        case .assistanceApplication: .assistanceOfficeCall
        case .validation: .collectorCall
        case .necessityLetter: .doctorCall
        case .itemizedBill, .claimForms, .recordsAccess, .hold, .coordination, .correction, .externalDispute,
            .correctedClaim, .coordinatedReview, .recall:
            .billingOfficeCall
        case .offerInWriting, .zeroBalance, .basis, .accountReview, .moreTime:
            facts.isHeldByCollector ? .collectorCall : .billingOfficeCall
        }
    }
}
