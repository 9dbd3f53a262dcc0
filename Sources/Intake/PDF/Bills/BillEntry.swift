import CaseModel

/// A sum that a line of a bill states.
struct SummaryHit: Sendable {
    var label: SummaryLabel
    var amount: Money
    var line: Int
    /// True for a row of the table of charges, such as one payment among others.
    var isInTable = false
    /// True for a row with a date of its own: one payment of a ledger.
    var isLedger = false
    /// The row as a charge, where the label may also be the name of a service: `Total protein`.
    var row: BillRow?
}

/// What one line of a bill is.
struct BillEntry: Sendable {
    enum Kind: Sendable {
        /// A row with a charge.
        case charge(BillRow)
        /// A line without an amount, which may belong to a row above or below.
        case text(BillRow)
        case summary([SummaryHit])
        /// The heading of a table; rows do not continue across it.
        case heading
        /// A label and its value; no part of any row.
        case aside
    }

    var kind: Kind
    var line: Int
    /// The table it stands in.
    var table: Int?
    /// An account number that the line names, and by which label.
    var account: PaperField?
    /// A day for the rows that follow.
    var date: PrintedDate?
}
