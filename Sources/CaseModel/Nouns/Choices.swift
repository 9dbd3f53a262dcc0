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
