import CaseModel

/// A sum on a paper that does not agree with what it is the sum of.
struct TotalsProblem: Sendable {
    enum Kind: Sendable {
        /// Units times unit price is not the charge of the line.
        case line(BillLine, units: Quantity, price: Money)
        case subtotal
        case total
        /// Earlier balance, charges, payments and adjustments do not lead to the balance.
        case balance
        /// The total of a file with several accounts.
        case fileTotal
        /// A claim's own amounts do not add up; the lines of it that do not, where it shows them.
        case claim(PayerClaim)
    }

    var kind: Kind
    /// The stated rows.
    var places: [Place]
    var stated: Money
    var computed: Money
    /// The account's position; nil for a file.
    var account: Int?
    /// The whole pair that the stated sum leaves out, where that explains the difference to the cent.
    var reversal: Netting.Pair?

    /// Positive when the paper states more.
    var difference: Money { stated - computed }

    var isOfClaim: Bool {
        if case .claim = kind { return true }
        return false
    }

    /// True when a row may be missing, so that nothing else can be asked of the account.
    var blocks: Bool {
        if case .line = kind { return false }
        return true
    }
}
