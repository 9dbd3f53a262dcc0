import CaseModel

/// The events that start a clock.
public enum AnchorEvent: String, Choice {
    // Care and bills
    case appointmentMade, serviceDate, emergencyCareStart, discharge, estimateRequested, estimateGiven
    case initialBillReceived, initialBillDate, firstPostDischargeStatement, lastPayment, payment, delinquency
    // The dispute about an estimate
    case disputeIncompleteNotice, selectionNotice, disputeInformation
    // Money help
    case applicationFiled, applicationComplete, incompleteNotice, assistanceDecision, collectionActionNotice
    case medicaidApplication
    // The plan and appeals
    case claimReceivedByPlan, planBillReceived, missingDataRequest, appealReceivedByPlan, externalReviewRequest
    case denialReceived, finalDenialReceived, noticeDate, planNoticeReceived, planResolution, reductionNotice
    case medicareNoticeReceived, redeterminationReceived, reconsiderationReceived, hearingDecisionReceived
    case councilDecisionReceived, finalPlanPayment, coverageLoss, directoryRequest, networkEndNotice
    case limitingChargeNotice, familyChange, coverageChosen, planPapersRequest
    // Records
    case recordsRequest, amendmentRequest, privacyHarmKnown, itemizedRequest, itemizedReceived
    // Collections and credit
    case initialCommunication, validationNoticeReceived, validationNoticeSent, disputeSent, debtMessage, debtTalk
    case violation, judgment, bureauDispute, identityTheftReport, settlementOffered, debtForgiven
}
