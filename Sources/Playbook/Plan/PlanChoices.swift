import CaseModel

/// Where an account stands. On screen: Hold, Check, Ask, Settle, Closed. Waiting is a state of a track, not a phase.
/// `PhaseRule` says exactly which facts lead to which phase.
public enum Phase: String, Choice {
    case stabilize, validate, negotiate, settle, closed
}

/// The tracks an account can be on; they run side by side.
public enum TrackName: String, Choice {
    case insurance, bill, assistance, hold, negotiation, collections, credit
}

/// How far a track or a step is.
public enum WorkState: String, Choice {
    case notNeeded, canStart
    /// Asked for; an answer is due and not late.
    case waiting
    /// Asked for; the answer is late.
    case overdue
    /// Cannot start before something else.
    case blocked
    case done
    /// Its time has passed without it.
    case skipped
}

/// The steps of the playbook, in the order in which an account lists them.
public enum StepName: String, Choice {
    case answerQuestion, askHold, requestItemizedBill, checkBill, askAboutLines, checkClaim, fileClaim
    case coordinateBenefits, useProtection, disputeEstimate, appealInternal, appealExternal, screenAssistance
    case applyAssistance, completeApplication, stopCollectionActions, checkNotice, disputeDebt, answerCourt, nudge
    case escalate, askOptions, makeOffer, checkAgreement, pay, getZeroBalance, checkCredit, disputeCredit, wait
}

/// What a gate lets through.
public enum GateAction: String, Choice {
    case pay, offer, lumpSum, paymentPlan, acceptAssistance, close

    /// True for what binds money: these carry brakes.
    var isPayLike: Bool {
        switch self {
        case .pay, .offer, .lumpSum, .paymentPlan: true
        case .acceptAssistance, .close: false
        }
    }
}

/// Whether a right is there.
public enum RightStatus: String, Choice {
    /// The facts of the case say yes.
    case applies
    /// Something is not known yet.
    case mayApply
    /// A fact of the case decides that it is not there.
    case doesNotApply
}

/// Where a deadline stands.
public enum DeadlineState: String, Choice {
    case open, met, missed
}

/// Who has to act before a deadline.
public enum Whose: String, Choice {
    /// The patient's own deadline.
    case you
    /// A day by which somebody else should answer or may not act before.
    case them
}

/// What can make an office willing to move.
public enum LeverageKind: String, Choice {
    case financialHardship, insuranceDelay, providerError, networkProtection, selfPayDiscount, promptPay, noticeDefect
    case postedCashPrice, missingNotice, timelyFiling, fragileBill
}

/// How much a lever can carry.
public enum Strength: String, Choice {
    case strong, medium, weak
}

/// Whom to ask for.
public enum DepartmentName: String, Choice {
    case frontLine, financialAssistance, accountResolution, supervisor, insurer, collector, legalHelp
    case patientRelations, compliance, financeOfficer, benefitsOffice, broker
    case consumerAssistance, insuranceDepartment, medicareCounselor, laborAdviser, ombudsman, surpriseBillDesk
    case taxOffice, consumerBureau, attorneyGeneral
}

/// What a department can usually grant.
public enum Grant: String, Choice {
    case itemizedBill, hold, assistance, correction, selfPayPrice, lumpSum, paymentPlan, claimReview, appeal, proof
    case settlement, courtHelp, planPapers, recall, lookIntoIt, advice
}

/// The questions the planner can ask, one at a time.
public enum Question: String, Choice {
    case firstBill, statement, coverage, coverageKind, coveragePart, householdState, income, householdSize
    case hospitalKind, emergency, network, facilityNetwork, noticeAndConsent, careDay, claim, claimReceivedOn
    case statementDate, statementReceivedOn, firstStatement, collectionNoticeDate, validationNotice
    case noticeReceivedOn, answerBy, finalDecision, appealDecisionReceivedOn, planLetter, balance, holdUntil
    case canPay, allBills, agreementPayDay, rule
    case liability, homeSafety, lifeEvent, lifeEventDay, accident, visitKind, officeCalendar, careToCome, difference
}
