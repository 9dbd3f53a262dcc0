import CaseModel
import Rulebook

extension Steps {
    /// The claim: asking the plan, having it filed, and putting the payers in order.
    static func claim(_ view: AccountView) -> [Move] {
        guard !view.facts.isNothingOpen, view.phase != .settle else { return [] }
        switch view.insurance {
        case .waived: return []
        case .coverageUnknown:
            return [coverageUnknown(view)]
        case .otherPayer: return [coordinate(view, StepWords.otherPayer)]
        case .noClaim: return noClaim(view)
        case .pending(let since, let until): return [pending(view, since: since, until: until)]
        case .secondPlan: return [claimDone, coordinate(view, StepWords.secondPlan)]
        case .appealWon(let since, let until): return [pending(view, since: since, until: until)]
        case .appealPending: return [claimDone]
        case .refused, .final:
            return needsCoordination(view) ? [claimDone, coordinate(view, StepWords.planOrder)] : decided(view)
        }
    }

    /// Somebody who does not know the plan can ask the office what it has on file.
    private static func coverageUnknown(_ view: AccountView) -> Move {
        let key = MissingFact.key(.coverage, nil)
        guard view.facts.answers.dontKnow.contains(key) else {
            return .other(.checkClaim, .blocked, StepWords.claimTitle, because: TrackWords.coverageUnknown)
        }
        return .start(
            .checkClaim, .claim, .call, StepWords.coverageOnFile, opens: [.billingOfficeCall, .question], question: key)
    }

    private static let claimDone = Move.other(
        .checkClaim, .done, StepWords.claimTitle, because: TrackWords.claimFinal)

    private static func noClaim(_ view: AccountView) -> [Move] {
        guard let asked = view.facts.requests.last(.claimReview) else {
            return [.start(.checkClaim, .claim, .call, StepWords.claim, opens: [.planCall, .claimCheckLetter])]
        }
        let check = Move.asked(.checkClaim, asked, StepWords.claimTitle, because: TrackWords.planAsked)
        guard asked.state == .done else { return [check] }
        // What was filed before the plan was asked again has not reached it.
        if let filed = view.facts.requests.last(.coordination), filed.sentOn >= asked.sentOn {
            let file = Move.asked(.fileClaim, filed, StepWords.fileTitle, because: StepWords.fileAsked)
            guard filed.state == .done else { return [check, file] }
            return [decision(view, since: filed.request?.answeredOn), file]
        }
        return [
            check,
            .start(.fileClaim, .claim, .call, StepWords.file, opens: [.billingOfficeCall, .coverageNoticeLetter]),
        ]
    }

    private static func pending(_ view: AccountView, since: Day?, until: Day?) -> Move {
        if let asked = view.facts.requests.last(.claimReview), asked.state != .done {
            return .asked(.checkClaim, asked, StepWords.claimTitle, because: TrackWords.planAsked)
        }
        return decision(view, since: since, until: until)
    }

    /// The plan's decision about a claim that it got: waited for, and asked about once it is late.
    private static func decision(_ view: AccountView, since: Day?) -> Move {
        decision(view, since: since, until: view.facts.claimAnswer(after: since))
    }

    private static func decision(_ view: AccountView, since: Day?, until: Day?) -> Move {
        if view.law.waitState(until: until) == .overdue {
            return .start(.checkClaim, .claim, .call, StepWords.claimLate, opens: [.planCall, .claimCheckLetter])
        }
        return .other(
            .checkClaim, .waiting, StepWords.claimTitle, because: TrackWords.claimPending, askedOn: since,
            nudgeOn: view.law.nudgeDay(after: until))
    }

    /// The plan has decided: the bill may still ask for more than the plan leaves to the patient.
    private static func decided(_ view: AccountView) -> [Move] {
        guard view.facts.billExceedsClaim, view.facts.outOfNetwork != .yes else { return [claimDone] }
        if let asked = view.facts.requests.last(of: .claimReview, .correction) {
            return [.asked(.checkClaim, asked, StepWords.claimTitle, because: TrackWords.questionsSent)]
        }
        return [
            .start(
                .checkClaim, .claim, .letter, StepWords.aboveShare, opens: [.claimCheckLetter, .billingOfficeCall])
        ]
    }

    private static func coordinate(_ view: AccountView, _ words: StepWords.Text) -> Move {
        if let asked = view.facts.requests.last(.coordination), !isUnheard(asked, view) {
            return .asked(.coordinateBenefits, asked, words.title, because: StepWords.fileAsked)
        }
        return .start(
            .coordinateBenefits, .claim, .call, words, opens: [.coverageNoticeLetter, .billingOfficeCall, .planCall])
    }

    /// True when the office said that it sent the bill to a plan, and no decision came for as long as one takes.
    private static func isUnheard(_ asked: Asked, _ view: AccountView) -> Bool {
        guard asked.state == .done else { return false }
        return view.law.waitState(until: view.facts.claimAnswer(after: asked.request?.answeredOn)) == .overdue
    }

    /// True when the plan refused because another plan should pay first.
    private static func needsCoordination(_ view: AccountView) -> Bool {
        view.facts.claims.refused.contains { claim in
            (claim.denials + claim.allAdjustments).contains(where: view.law.isAboutCoordination)
        }
    }
}
