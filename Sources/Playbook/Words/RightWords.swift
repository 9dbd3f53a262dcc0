import CaseModel

/// What the plan says about rights. Short sentences, no promise, no blame.
enum RightWords {
    // MARK: Titles, where the rulebook has none

    static let medicaidTitle = "Medicaid may cover this bill"
    static let qmbTitle = "No Medicare cost share for people in QMB"
    static let otherPartyTitle = "Another insurer may have to pay first"
    static let veteransTitle = "The VA may pay for this care"
    static let tricareTitle = "TRICARE may pay for this care"
    static let estimateTitle = "Dispute a bill above the estimate"
    static let emergencyShareTitle = "Emergency care counts as in network"
    static let noBalanceBillTitle = "No balance bill for emergency care"
    static let inNetworkFacilityTitle = "No balance bill at an in-network hospital"
    static let noticeAndConsentTitle = "A notice counts only when it came in time"
    static let neverWaivableTitle = "Some care is always protected"
    static let ambulanceTitle = "Ambulance rides follow state law"
    static let policyTitle = "Hospital financial assistance"
    static let notificationTitle = "Time before collection may start"
    static let collectionNoticeTitle = "Notice before collection starts"
    static let incompleteTitle = "Time to complete the form"
    static let completeTitle = "A full form stops collection"
    static let appealTitle = "Appeal the plan's decision"
    static let externalTitle = "A review from outside the plan"
    static let recordsTitle = "See your billing records"
    static let noticeTitle = "A collector must send a notice"
    static let noticeContentsTitle = "What a collector's notice must say"
    static let disputeTitle = "A dispute in writing stops the collector"

    // MARK: Other payers

    static let medicaidPaid = "Medicaid paid for this care, so the office took its payment."
    static let medicaidOffice = "You had Medicaid on the day of care. We do not know yet if this office takes it."
    static let medicaidBack = "You had no insurance. Medicaid can sometimes reach back to the day of care."
    static let qmbYes = "You were in the QMB program on the day of care."
    static let qmbMaybe = "You had Medicare. People with a low income may also be in the QMB program."
    static let coverageEnded = "This coverage did not run on the day of care."
    static let otherPartyRefused = "The other insurer refused the claim."
    static let veterans = "You had VA coverage on the day of care."
    static let tricare = "You had TRICARE on the day of care."

    static func medicaidLater(_ from: Day) -> String {
        "Your Medicaid started on \(from.iso). It can sometimes reach back to earlier care."
    }

    static func otherParty(_ kind: CoverageKind?) -> String {
        switch kind {
        case .workersCompensation: "This may be a work injury, which workers' compensation pays."
        case .auto: "This may be a car accident, which a car insurer pays."
        default: "Another insurer may be the one to pay."
        }
    }

    // MARK: Estimates

    static let estimatePlanUsed = "Your plan was used for this care, and the rule is for people who did not use one."
    static let estimateUnknown = "There is an estimate. It cannot be compared with the bill yet."
    static let estimateNoBill = "There is an estimate. The bill's total is not known yet."
    static let estimateDiscounted = "The charges are above the estimate. What is asked for now is not far above it."
    static let estimateCoverageUnknown = "The bill is above the estimate. We do not know yet if you had insurance."
    static let estimateIfNotUsed = "The bill is above the estimate. The rule counts if you did not use your plan."

    static func estimateExceeded(_ threshold: Money) -> String {
        "You had no insurance, and the bill is at least \(threshold.display) above the estimate."
    }

    static func estimateExceededByChoice(_ threshold: Money) -> String {
        "You did not use your plan, and the bill is at least \(threshold.display) above the estimate."
    }

    static func estimateKept(_ threshold: Money) -> String {
        "The bill is less than \(threshold.display) above the estimate."
    }

    // MARK: Surprise bills

    static let notEmergency = "This was not emergency care."
    static let billerInNetwork = "This biller is in the plan's network."
    static let emergencyCoverageUnknown = "This was emergency care. We do not know yet what kind of plan you had."
    static let emergencyNetworkUnknown = "This was emergency care. We do not know yet if the biller is in network."
    static let emergencyUnknown = "The bill looks like emergency care. Nobody has confirmed it yet."
    static let protectedAndRefused =
        "The plan refused the claim. An appeal can ask the plan to count this care as in its network."
    static let emergencyNoClaim = "This was emergency care out of network. The plan's decision is not here yet."
    static let balanceUnknown = "The amount of the bill is not known yet."
    static let askHowPlanCounted =
        "The bill is not above the plan's share. Ask the plan if it counted this care as in network."
    static let facilityOutside = "The building was not in the plan's network."
    static let facilityItself = "This bill comes from the building itself."
    static let notAtFacility = "This care was not given at a hospital or surgery center."
    static let facilityCoverageUnknown = "The building was in network. We do not know yet what kind of plan you had."
    static let facilityUnknown = "The biller is out of network. We do not know yet if the building was in network."
    static let billerNetworkUnknown = "The building was in network. We do not know yet if the biller was."
    static let roleUnknown = "The building was in network. We do not know yet what this biller did."
    static let facilityNoClaim =
        "The building was in network and the biller was not. The plan's decision is not here yet."
    static let consentValid = "You signed a notice, and it came in time."
    static let consentUnknown = "We do not know yet if you signed a notice in time."
    static let consentHasNoEffect = "For this kind of care a signed notice changes nothing."
    static let ancillary = "This kind of care stays protected, whatever was signed."

    static func aboveShare(_ open: Money, _ share: Money) -> String {
        "The bill asks for \(open.display). The plan says your share is \(share.display)."
    }

    static func outOfScope(_ coverage: CoverageOnDay) -> String {
        coverage == .none ? "You had no insurance on the day of care." : "The law is not for your kind of plan."
    }

    static func consentVoid(_ reason: ConsentTest.Reason) -> String {
        switch reason {
        case .notSigned: "You did not sign the notice."
        case .afterService: "The notice came after the service."
        case .tooLate: "The notice came too close to the service."
        case .notOnAppointmentDay: "The notice did not come on the day the appointment was made."
        }
    }

    // MARK: Ambulances

    static let ambulanceSelfFunded = "Your plan is self-funded, and such plans do not follow state insurance law."
    static let ambulanceFederalPlan = "Your kind of plan has rules of its own and does not follow state insurance law."
    static let ambulanceStateUnknown = "Rides follow state law. We do not know which state's yet."

    static func ambulanceLaw(_ state: String) -> String { "There is a law about ambulance bills in \(state)." }
    static func ambulanceNoLaw(_ state: String) -> String { "No law about ambulance bills is known in \(state)." }
    static func ambulanceNotChecked(_ state: String) -> String {
        "Nobody has checked the law about ambulance bills in \(state) yet."
    }

    // MARK: Money help

    static let nonprofit = "The hospital is nonprofit."
    static let government = "The hospital is run by a government. Some of these offer the same help."
    static let hospitalKindUnknown = "We do not know yet who owns the hospital. It counts if it is nonprofit."
    static let policyGranted = "The hospital granted help."
    static let collectionActionTaken = "The hospital has started to collect."
    static let applicationIncomplete = "The hospital asked for more papers."
    static let applicationSent = "You applied for help."

    static func policyNotFor(_ kind: HospitalKind?) -> String {
        kind == .forProfit
            ? "A hospital run for profit has no such federal duty. It may still have help of its own."
            : "The rule is not for this kind of hospital."
    }

    // MARK: Appeals, records, collectors

    static let refused = "The plan refused part of the claim."
    static let refusedWhole = "The plan refused the claim."
    static let refusedPlanUnknown =
        "The plan refused part of the claim. We do not know what kind of plan it is. "
        + "The last day to appeal is the one that the denial prints."
    static let appealLost = "The plan did not change its decision after an appeal."
    static let notItemized = "The list of charges is not here yet."
    static let noNotice = "A collector has the account, and its notice is not here yet."
    static let disputedInTime = "You disputed in writing and in time."
    static let disputeOpen = "The time to dispute in writing is still running."
    static let disputeMissed = "The time to dispute in writing has passed. A late dispute can still be noted."

    static func noticeMisses(_ count: Int) -> String {
        count == 1
            ? "The notice seems to leave out something it must say."
            : "The notice seems to leave out \(count) things it must say."
    }
}
