/// Why a bill may still change, and what ends it.
enum FinalityWords {
    static let claimPending = "A plan has not decided for good yet."
    static let claimEnds = "The plan's paper with its decision, or a call to the plan, ends this."
    static let secondPlan = "Your second plan has not done its part yet."
    static let secondPlanEnds = "The second plan's paper ends this. Ask the office to bill that plan."
    static let ownPaymentMissing = "A payment that you made is not confirmed on the bill yet."
    static let ownPaymentEnds = "Your proof of the payment, and a call to the office, end this."
    static let planPaymentMissing =
        "The bill asks for what the plan says it paid. The payment may be on a wrong account."
    static let planPaymentEnds = "A call to the office ends this. Have the plan's paper with the payment at hand."
    static let adjustment = "The bill does not show the plan's discount. It may not be posted yet."
    static let adjustmentEnds = "A newer bill, or a call to the office with the plan's paper at hand, ends this."
    static let review = "The office is looking at its codes or charges."
    static let reviewEnds = "The office's answer in writing, or a newer bill, ends this."

    // MARK: Doing without the plan

    static let waiverNoCredit = "What you pay does not count toward the plan's deductible or yearly limit."
    static let waiverContract = "The office's contract with the plan may not allow it. Ask the office."
    static let waiverClocks = "The days to send the claim and to appeal run on."
}
