import CaseModel

/// The sum that every claim and every line of a remittance must keep: billed = paid + adjustments (835 implementation
/// guide, section on balancing).
struct Balance: Equatable {
    var billed: Money
    var paid: Money
    var adjustments: Money

    /// Billed − (paid + adjustments); zero when it balances.
    var difference: Money { billed - (paid + adjustments) }

    /// Nil when the billed or the paid amount is not known.
    init?(_ claim: DraftClaim) {
        guard let billed = claim.billed, let paid = claim.planPaid else { return nil }
        self.billed = billed
        self.paid = paid
        adjustments = claim.allAdjustments.map(\.amount).total()
    }

    /// Nil when the billed or the paid amount is not known.
    init?(_ line: ClaimLine) {
        guard let billed = line.billed, let paid = line.paid else { return nil }
        self.billed = billed
        self.paid = paid
        adjustments = line.adjustments.map(\.amount).total()
    }
}
