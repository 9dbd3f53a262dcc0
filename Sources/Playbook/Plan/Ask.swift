import CaseModel

/// What a step asks for, where the name of the step alone does not say it: a step "file the claim" may ask for a
/// corrected claim, a step "escalate" for the finance officer or for a body outside.
public enum AskKind: String, Choice {
    /// Which paper, agreement or law makes the person liable.
    case basis
    case correctedClaim, retroAuthorization, referral
    case necessityLetter, peerToPeer, networkException, singleCaseAgreement
    case planDocuments, writtenRecord
    /// More time for an offer that ends.
    case moreTime
    /// Mail and calls at another place.
    case confidentialMail
    /// The insurance of a job that ended, or a new plan in the special time for it.
    case enrollment
    /// The next department in the same office.
    case nextDepartment
    /// A body outside that can act.
    case outsideBody
    /// Who pays first after an accident.
    case accidentOrder
    /// The account back from the collector.
    case recall
    /// One answer for all bills of a visit.
    case coordinatedReview
}

/// Who does the asking, and who is asked.
public enum AskParty: String, Choice {
    case you, doctor, office, plan, plansDoctor, employer, outside

    /// The one who asks and the one who is asked.
    static func parties(of kind: AskKind) -> (who: AskParty, whom: AskParty) {
        switch kind {
        case .basis, .correctedClaim, .moreTime, .nextDepartment, .coordinatedReview, .recall,
            .writtenRecord:
            (.you, .office)
        case .confidentialMail: (.you, .plan)
        case .retroAuthorization, .referral: (.doctor, .plan)
        case .necessityLetter: (.you, .doctor)
        case .peerToPeer: (.doctor, .plansDoctor)
        case .networkException: (.you, .plan)
        case .singleCaseAgreement: (.office, .plan)
        case .planDocuments: (.you, .employer)
        case .enrollment: (.you, .plan)
        case .outsideBody: (.you, .outside)
        case .accidentOrder: (.you, .office)
        }
    }
}
