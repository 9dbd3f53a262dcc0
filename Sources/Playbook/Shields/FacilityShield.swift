import CaseModel
import Rulebook

extension Shields {
    /// An out-of-network biller at an in-network hospital, the paper that may give the protection up
    /// and the kinds of care for which no paper can. Emergency care has its own, stronger rule.
    static func inNetworkFacility(_ facts: AccountFacts) -> [Right] {
        guard facts.emergency != .yes, facts.outOfNetwork != .no, facts.account.role != .ambulance,
            facts.facilityInNetwork == .yes || facts.outOfNetwork == .yes
        else { return [] }
        let consent = ConsentTest.verdict(facts.account.noticeAndConsent, law: facts.law)
        let gone = ruledOut(facts)
        let (status, because) = gone.map { (.doesNotApply, $0) } ?? facilityStatus(facts, consent)
        var rights = [
            right(.inNetworkFacility, facts, otherwise: RightWords.inNetworkFacilityTitle, status, because)
        ]
        // What rules the protection out rules out all that hangs on it.
        guard gone == nil else { return rights }
        if facts.account.noticeAndConsent != nil {
            let (status, because) = consentStatus(consent, ancillary: facts.isAncillary)
            rights.append(
                right(.noticeAndConsent, facts, otherwise: RightWords.noticeAndConsentTitle, status, because))
        }
        if facts.isAncillary {
            rights.append(
                right(
                    .neverWaivable, facts, otherwise: RightWords.neverWaivableTitle,
                    status == .applies ? .applies : .mayApply, RightWords.ancillary))
        }
        return rights
    }

    /// Why the protection cannot be there, when a fact other than a signed paper says so.
    private static func ruledOut(_ facts: AccountFacts) -> String? {
        if facts.facilityInNetwork == .no { return RightWords.facilityOutside }
        if facts.account.role == .facility { return RightWords.facilityItself }
        if facts.isOutsideFacility { return RightWords.notAtFacility }
        return facts.law.covers(.inNetworkFacility, facts.coverage) == .no
            ? RightWords.outOfScope(facts.coverage) : nil
    }

    private static func facilityStatus(
        _ facts: AccountFacts, _ consent: ConsentTest.Verdict
    ) -> (RightStatus, String) {
        if facts.law.covers(.inNetworkFacility, facts.coverage) == .unknown {
            return (.mayApply, RightWords.facilityCoverageUnknown)
        }
        if !facts.isAncillary {
            switch consent {
            case .valid: return (.doesNotApply, RightWords.consentValid)
            case .unknown: return (.mayApply, RightWords.consentUnknown)
            case .void: break
            }
        }
        if facts.facilityInNetwork == .unknown { return (.mayApply, RightWords.facilityUnknown) }
        if facts.outOfNetwork == .unknown { return (.mayApply, RightWords.billerNetworkUnknown) }
        if facts.account.role == nil { return (.mayApply, RightWords.roleUnknown) }
        return balanceStatus(facts, unknown: RightWords.facilityNoClaim)
    }

    private static func consentStatus(_ consent: ConsentTest.Verdict, ancillary: Bool) -> (RightStatus, String) {
        if ancillary { return (.applies, RightWords.consentHasNoEffect) }
        return switch consent {
        case .valid: (.doesNotApply, RightWords.consentValid)
        case .void(let reason): (.applies, RightWords.consentVoid(reason))
        case .unknown: (.mayApply, RightWords.consentUnknown)
        }
    }
}

extension AccountFacts {
    /// The kinds of care for which a notice can never give the protection up, as far as a biller's role tells.
    var isAncillary: Bool {
        switch account.role {
        case .emergencyPhysician, .anesthesia, .pathology, .radiology, .laboratory: true
        case .facility, .consultant, .surgeon, .ambulance, .equipment, .pharmacy, .office, nil: false
        }
    }

    /// True for billers whose care is not given at a hospital.
    var isOutsideFacility: Bool { account.role == .office || account.role == .pharmacy }
}
