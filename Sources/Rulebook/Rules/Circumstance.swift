import CaseModel

/// What can be true of an account and its care, as far as a rule asks. A case answers each with yes, no or not known.
public enum Circumstance: String, Choice {
    // The plan's decision
    case denied, finalDenial, appealPending, awaitingPlan, twoPlans, otherParty
    // The care
    case emergency, scheduled, urgent, ongoingTreatment, hospitalStay, preventiveCare, groundAmbulance, airAmbulance
    // The network
    case outOfNetwork, inNetworkFacility, consentAsked, directoryRelied, networkEnded
    // A patient who pays without a plan
    case notUsingInsurance, estimateGiven, aboveEstimate
    // Who bills
    case facilityBill, professionalBill
    // Money help
    case assistanceApplied, assistanceIncomplete, assistanceDecided
    // Collections and credit
    case collectionAction, collector, suit, judgment, creditReport, oldDebt, identityTheft
    // Records
    case recordsAsked
    // Life
    case coverageLost, lifeChange, newBaby, crime, nursingHome
    // The end
    case settlement, paymentPlan, debtForgiven
}
