/// What a biller did in an episode of care.
public enum Role: String, Choice {
    case facility
    case emergencyPhysician = "emergency-physician"
    case radiology, anesthesia, pathology, laboratory, consultant, surgeon, ambulance, equipment, pharmacy, office
}

/// What kind of plan, program or other payer a coverage is.
public enum CoverageKind: String, Choice {
    case employerSelfFunded, employerFullyInsured, marketplace, medicare, medicareAdvantage, federalEmployee
    case stateOrLocalGovernment, churchPlan, student, indianHealth, medigap, medicaid, qmb, tricare, va
    case workersCompensation, auto, otherLiability, shortTerm, healthSharing, none, unknown
}

/// Who owns a hospital. An absent value means that nobody knows yet.
public enum HospitalKind: String, Choice {
    case nonprofit, government, forProfit, notHospital
}

/// Whether a biller or a building was in the plan's network.
public enum Network: String, Choice {
    case inNetwork, outOfNetwork, unknown
}

/// Who holds an account now.
public enum HolderKind: String, Choice {
    case provider, vendor, collectionAgency, debtBuyer
}

/// Where a claim stands with its payer.
public enum ClaimStatus: String, Choice {
    case pending, paid, denied, partlyPaid, reversed, corrected

    /// True when the payer has decided. A reversed claim waits for its correction.
    public var isFinal: Bool {
        switch self {
        case .paid, .denied, .partlyPaid, .corrected: true
        case .pending, .reversed: false
        }
    }
}

/// Whether the plan's paper about a bill has come, as the person says.
public enum PlanPaper: String, Choice {
    case here, notYet, unknown
}

/// Whether anything has come from a collector or a court, as the person says.
public enum Pursuit: String, Choice {
    case none, collector, court, unknown
}

/// What a person asked for.
public enum RequestKind: String, Choice {
    case itemizedBill, claimForms, recordsAccess, hold, claimReview, coordination, correction, assistanceApplication
    case externalDispute, validation, offerInWriting, zeroBalance
    /// What makes the person liable: the paper, the agreement, the law.
    case basis
    /// A corrected claim, an approval or a referral after the fact, from the office that erred.
    case correctedClaim
    /// The plan document, the claim file, the rules that the plan used.
    case planDocuments
    /// A look at the whole account by a supervisor or the resolution team.
    case accountReview
    /// A complaint or a question to a body outside.
    case outsideBody
    /// Mail and calls at another place.
    case confidentialMail
    /// More time for an offer that ends.
    case moreTime
    /// A letter of the doctor that says why the care was needed.
    case necessityLetter
    /// A talk of the doctor with the plan's doctor.
    case peerToPeer
    /// In-network terms because the network had nobody.
    case networkException
    /// One agreement of the plan with one provider.
    case singleCaseAgreement
    /// The account back from a collector.
    case recall
    /// One answer for all bills of a visit.
    case coordinatedReview
    /// An appeal to the plan, and a review from outside: once sent they are appeals of the case, not requests.
    case appeal, externalReview
}

/// The level of an appeal.
public enum AppealLevel: String, Choice {
    case `internal`, external, redetermination, reconsideration, hearing
}

/// What came of an appeal.
public enum AppealOutcome: String, Choice {
    case pending, granted, partial, upheld
}

/// What kind of agreement was made.
public enum AgreementKind: String, Choice {
    case lumpSum, plan, writeOff, assistance
}

/// How far a lawsuit has come.
public enum SuitState: String, Choice {
    case threatened, served, judgment, garnishment
}

/// Where a network status was looked up.
public enum NetworkSourceKind: String, Choice {
    case directory, planPhone, planLetter, providerOffice
}

/// The kinds of ongoing care that keep in-network terms for a while.
public enum ContinuingCare: String, Choice {
    case seriousCondition, inpatient, scheduledSurgery, pregnancy, terminalIllness
}

/// What was done to collect a bill.
public enum CollectionActionKind: String, Choice {
    case creditReport, sale, suit, lien, garnishment, careDenied
}

/// The group code of an adjustment (X12 CAS01): who bears the amount.
public enum AdjustmentGroup: String, Choice {
    /// Contractual obligation: the provider's.
    case contractual = "CO"
    /// The patient's responsibility.
    case patient = "PR"
    /// Another adjustment, such as what an earlier payer paid.
    case other = "OA"
    /// A reduction by the payer.
    case payerInitiated = "PI"
    /// A correction or reversal, used in version 4010.
    case correction = "CR"
}

/// What kind of visit it was: it tells which bills to expect.
public enum VisitKind: String, Choice {
    case emergency, hospitalStay, surgery, birth, imaging, laboratory, office, ambulance, other
}

/// What accident or crime came before the care.
public enum AccidentKind: String, Choice {
    case none, auto, work, liability, crime
}
