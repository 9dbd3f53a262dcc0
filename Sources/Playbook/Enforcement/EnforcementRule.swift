import CaseModel
import Rulebook

/// Could the bill be enforced? Six points, each with yes, no or ask. A no is no verdict: it says what to ask about.
enum EnforcementRule {
    static func all(_ view: AccountView) -> [Enforceability] {
        guard view.isOpen, !view.facts.isNothingOpen else { return [] }
        let points = [
            liable(view.facts), notice(view.facts), billedInTime(view), help(view), limitation(view.facts), owner(view),
        ]
        return points.map { point in
            var point = point
            let rule = rule(for: point.point, view.facts)
            point.rule = rule
            point.checkFirst = view.law.isCheckFirst(rule) ? true : nil
            return point
        }
    }

    private static func rule(for point: EnforcePoint, _ facts: AccountFacts) -> Rule.ID {
        switch point {
        case .liableAndSigned: .whoMustPay
        case .noticeOrEstimate:
            facts.coverage == .none || facts.isClaimWaived
                ? .estimate : facts.isAncillary ? .neverWaivable : .noticeAndConsent
        case .billedInTime: .lateClaim
        case .helpScreenedFirst: .assistancePolicy
        case .limitationPeriod: .limitation
        case .ownership: .ownerOfDebt
        }
    }

    private static func liable(_ facts: AccountFacts) -> Enforceability {
        func point(_ answer: YesNoAsk, _ because: String) -> Enforceability {
            Enforceability(.liableAndSigned, answer, because)
        }
        let signed = facts.account.liability?.signed ?? []
        return switch LiabilityStanding(facts) {
        case .notMine: point(.no, EnforcementWords.notMine)
        case .unsure: point(.ask, EnforcementWords.unsure)
        case .notAsked: point(.ask, EnforcementWords.notAsked)
        case .mine where signed.contains(.responsibilityForm) || signed.contains(.paymentPlan):
            point(.yes, EnforcementWords.signed)
        case .mine: point(.ask, EnforcementWords.mineUnsigned)
        }
    }

    private static func notice(_ facts: AccountFacts) -> Enforceability {
        func point(_ answer: YesNoAsk, _ because: String) -> Enforceability {
            Enforceability(.noticeOrEstimate, answer, because)
        }
        if facts.coverage == .none || facts.isClaimWaived {
            if facts.emergency == .yes { return point(.yes, EnforcementWords.noEstimateInEmergency) }
            return facts.account.goodFaithEstimate == nil
                ? point(.ask, EnforcementWords.noEstimate) : point(.yes, EnforcementWords.estimate)
        }
        switch facts.outOfNetwork {
        case .no: return point(.yes, EnforcementWords.inNetwork)
        case .unknown: return point(.ask, EnforcementWords.networkUnknown)
        case .yes: break
        }
        if facts.emergency == .yes || facts.isAncillary { return point(.no, EnforcementWords.noPaperCounts) }
        return switch ConsentTest.verdict(facts.account.noticeAndConsent, law: facts.law) {
        case .valid: point(.yes, EnforcementWords.consent)
        case .void(let reason): point(.no, RightWords.consentVoid(reason))
        case .unknown: point(.ask, RightWords.consentUnknown)
        }
    }

    private static func billedInTime(_ view: AccountView) -> Enforceability {
        let isLate = view.facts.claims.refused.contains { claim in
            claim.denials.contains { view.law.family(of: $0) == .timelyFiling }
        }
        if isLate { return Enforceability(.billedInTime, .no, EnforcementWords.filedLate) }
        if !view.facts.claims.isEmpty, view.facts.claims.pending.isEmpty {
            return Enforceability(.billedInTime, .yes, EnforcementWords.filedInTime)
        }
        return Enforceability(.billedInTime, .ask, EnforcementWords.filingUnknown)
    }

    private static func help(_ view: AccountView) -> Enforceability {
        let facts = view.facts
        if facts.isHospital == .no { return Enforceability(.helpScreenedFirst, .yes, EnforcementWords.noHospital) }
        return switch view.assistance {
        case .decided, .unlikely, .timePassed:
            Enforceability(.helpScreenedFirst, .yes, EnforcementWords.helpScreened)
        case .applied, .incomplete: Enforceability(.helpScreenedFirst, .no, EnforcementWords.helpOpen)
        case .needs, .canApply, .notOffered: Enforceability(.helpScreenedFirst, .ask, EnforcementWords.helpNotScreened)
        }
    }

    private static func limitation(_ facts: AccountFacts) -> Enforceability {
        switch LimitationBrake.standing(facts) {
        case .likelyOver: Enforceability(.limitationPeriod, .no, EnforcementWords.limitationOver)
        case .running: Enforceability(.limitationPeriod, .yes, EnforcementWords.limitationRuns)
        case .unknown: Enforceability(.limitationPeriod, .ask, EnforcementWords.limitationUnknown)
        }
    }

    private static func owner(_ view: AccountView) -> Enforceability {
        let facts = view.facts
        guard facts.isHeldByCollector else {
            return Enforceability(.ownership, .yes, EnforcementWords.officeOwns)
        }
        return facts.requests.last(.validation)?.state == .done
            ? Enforceability(.ownership, .yes, EnforcementWords.collectorProved)
            : Enforceability(.ownership, .ask, EnforcementWords.collectorUnproved)
    }
}
