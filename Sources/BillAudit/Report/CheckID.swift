import CaseModel

/// The checks of the catalogue that this version runs, in the catalogue's order.
public enum CheckID: String, Choice, Comparable {
    case totalsDoNotTie = "totals-do-not-tie"
    case notItemized = "not-itemized"
    case statementRepeated = "statement-repeated"
    case billExceedsClaim = "bill-exceeds-claim"
    case contractualAmountBilled = "contractual-amount-billed"
    case timelyFilingDenial = "timely-filing-denial"
    case claimPendingOrMissing = "claim-pending-or-missing"
    case duplicateLine = "duplicate-line"
    case reversalNotNetted = "reversal-not-netted"
    case panelAndComponents = "panel-and-components"
    case globalAndComponent = "global-and-component"
    case dateOutsideStay = "date-outside-stay"

    /// The place in the catalogue, from 0.
    var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }

    public static func < (left: CheckID, right: CheckID) -> Bool { left.order < right.order }
}
