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
    init?(billed: Money?, paid: Money?, adjustments: [Adjustment]) {
        guard let billed, let paid else { return nil }
        self.billed = billed
        self.paid = paid
        self.adjustments = adjustments.reduce(.zero) { $0 + $1.amount }
    }
}
