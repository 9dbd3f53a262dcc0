import CaseModel

/// Which of the five reasons keep a bill from being final.
enum NotFinalRule {
    static func all(_ view: AccountView) -> [NotFinal] {
        guard view.isOpen, !view.facts.isNothingOpen else { return [] }
        return [claim(view), payment(view.facts), secondPlan(view), adjustment(view.facts), review(view.facts)]
            .compactMap { $0 }
    }

    private static func claim(_ view: AccountView) -> NotFinal? {
        switch view.insurance {
        case .noClaim, .pending, .appealPending, .appealWon, .otherPayer:
            NotFinal(.claimPending, because: FinalityWords.claimPending, endsWith: FinalityWords.claimEnds)
        case .waived, .coverageUnknown, .secondPlan, .refused, .final: nil
        }
    }

    private static func secondPlan(_ view: AccountView) -> NotFinal? {
        guard view.insurance == .secondPlan else { return nil }
        return NotFinal(.secondPlanOpen, because: FinalityWords.secondPlan, endsWith: FinalityWords.secondPlanEnds)
    }

    private static func payment(_ facts: AccountFacts) -> NotFinal? {
        if facts.payments.contains(where: { $0.confirmed == false }) {
            return NotFinal(
                .paymentMissing, because: FinalityWords.ownPaymentMissing, endsWith: FinalityWords.ownPaymentEnds)
        }
        guard BillExcess(facts)?.holds(.planPayment) == true else { return nil }
        return NotFinal(
            .paymentMissing, because: FinalityWords.planPaymentMissing, endsWith: FinalityWords.planPaymentEnds)
    }

    private static func adjustment(_ facts: AccountFacts) -> NotFinal? {
        guard BillExcess(facts)?.holds(.discount) == true else { return nil }
        return NotFinal(.adjustmentNotPosted, because: FinalityWords.adjustment, endsWith: FinalityWords.adjustmentEnds)
    }

    private static func review(_ facts: AccountFacts) -> NotFinal? {
        let asked = facts.requests.last(of: .correction, .correctedClaim, .accountReview)
        let isReversed = facts.claims.current.contains { $0.status == .reversed }
        guard asked.map({ $0.state != .done }) ?? false || isReversed else { return nil }
        return NotFinal(.reviewOpen, because: FinalityWords.review, endsWith: FinalityWords.reviewEnds)
    }
}

/// What a bill asks for above the plan's share, and whether it is just what the plan paid or took off.
struct BillExcess: Equatable, Sendable {
    enum Part: Equatable, Sendable {
        /// What the plan paid does not show on the bill.
        case planPayment
        /// What the plan's price takes off does not show on the bill.
        case discount
    }

    let parts: [Part]

    /// Nil when the bill asks for no more than the share, or the share is not known.
    init?(_ facts: AccountFacts) {
        guard facts.billExceedsClaim, let share = facts.claims.share(in: facts.coverage), let open = facts.openBalance
        else { return nil }
        let excess = open - share
        let paid = facts.claims.current.compactMap(\.planPaid).total()
        let discount = facts.claims.current.flatMap(\.allAdjustments).filter { $0.group == .contractual }
            .map(\.amount).total()
        switch excess {
        case paid + discount where paid > .zero && discount > .zero: parts = [.planPayment, .discount]
        case paid where paid > .zero: parts = [.planPayment]
        case discount where discount > .zero: parts = [.discount]
        default: parts = []
        }
    }

    func holds(_ part: Part) -> Bool { parts.contains(part) }
}
