import CaseModel

/// Where every cent of one account went: billed → taken off → paid by the plan → the patient's share → open.
public struct Reconciled: Record, JSONCoded {
    /// The biller's account number as printed; nil when the paper has none.
    public var account: String?
    /// The charges on the bill; those on the claim where the bill states none.
    public var billed: Money?
    /// What the plans' contracts take off (groups CO and PI).
    public var contractual: Money?
    public var planPaid: Money?
    public var deductible: Money?
    public var coinsurance: Money?
    public var copay: Money?
    public var nonCovered: Money?
    /// What stands in none of the other parts, such as other adjustments (group OA).
    public var other: Money?
    public var patientPaid: Money?
    /// What the last payer in order says that the patient is to pay, over all claims of the account.
    public var claimShare: Money?
    /// An earlier balance that the bill carries forward.
    public var previousBalance: Money?
    /// What the bill asks the patient to pay.
    public var billedToPatient: Money?
    /// Charges on the bill that are on none of the claims here.
    public var notOnClaim: Money?
    /// What of the demand nothing on the papers explains; negative when the bill asks for less than the share. Nil
    /// while a claim for some of the charges is missing.
    public var unplaced: Money?
    public var accountId: Account.ID?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Reconciled>] = [
        .field("account", \.account), .field("billed", \.billed), .field("contractual", \.contractual),
        .field("planPaid", \.planPaid), .field("deductible", \.deductible), .field("coinsurance", \.coinsurance),
        .field("copay", \.copay), .field("nonCovered", \.nonCovered), .field("other", \.other),
        .field("patientPaid", \.patientPaid), .field("claimShare", \.claimShare),
        .field("previousBalance", \.previousBalance), .field("billedToPatient", \.billedToPatient),
        .field("notOnClaim", \.notOnClaim), .field("unplaced", \.unplaced), .field("accountId", \.accountId),
    ]
}
