/// What one payer decided about one account.
public struct Claim: Record, JSONCoded {
    public typealias ID = Identifier<Claim>
    public var id: ID = ""
    public var account: Account.ID?
    public var coverage: Coverage.ID?
    public var status: ClaimStatus?
    public var claimNumber: String?
    public var processedOn: Day?
    public var receivedOn: Day?
    /// The last day to appeal as the plan's paper prints it.
    public var appealBy: Day?
    public var billed: Money?
    public var allowed: Money?
    public var planPaid: Money?
    public var patientResponsibility: PatientResponsibility?
    public var adjustments: [Adjustment] = []
    public var remarks: [String] = []
    public var replaces: Claim.ID?
    /// The adjustments that refuse payment.
    public var denials: [Adjustment] = []
    public var lines: [ClaimLine] = []
    /// The days of care that the paper names, and the patient's share as the payer states it (CLP05).
    public var dateOfService: Day?
    public var throughDate: Day?
    public var patientShare: Money?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Claim>] = [
        .required("id", \.id), .field("account", \.account), .field("coverage", \.coverage), .field("status", \.status),
        .field("claimNumber", \.claimNumber), .field("processedOn", \.processedOn), .field("receivedOn", \.receivedOn),
        .field("appealBy", \.appealBy),
        .field("billed", \.billed), .field("allowed", \.allowed), .field("planPaid", \.planPaid),
        .field("patientResponsibility", \.patientResponsibility), .list("adjustments", \.adjustments),
        .list("remarks", \.remarks), .field("replaces", \.replaces), .list("denials", \.denials),
        .list("lines", \.lines), .field("dateOfService", \.dateOfService), .field("throughDate", \.throughDate),
        .field("patientShare", \.patientShare),
    ]

    /// All adjustments, of the claim as a whole and of its lines.
    public var allAdjustments: [Adjustment] { adjustments + lines.flatMap(\.adjustments) }
}

/// What the plan says the patient is to pay, in its parts.
public struct PatientResponsibility: Record, JSONCoded {
    public var deductible: Money?
    public var coinsurance: Money?
    public var copay: Money?
    public var nonCovered: Money?
    /// Any other part that the plan gives to the patient.
    public var other: Money?
    public var kept = Kept()

    public init() {}

    /// The whole share; nil when no part is given.
    public var total: Money? {
        let parts = [deductible, coinsurance, copay, nonCovered, other].compactMap { $0 }
        return parts.isEmpty ? nil : parts.total()
    }

    public static let shape: [Field<PatientResponsibility>] = [
        .field("deductible", \.deductible), .field("coinsurance", \.coinsurance), .field("copay", \.copay),
        .field("nonCovered", \.nonCovered), .field("other", \.other),
    ]
}

/// One reason why the plan did not pay an amount: a group, a claim adjustment reason code (CARC) and the amount.
public struct Adjustment: Record, JSONCoded {
    public var group: AdjustmentGroup = .other
    public var carc: String = ""
    public var amount: Money = .zero
    public var kept = Kept()

    public init() {}

    public init(_ group: AdjustmentGroup, _ carc: String, _ amount: Money) {
        self.group = group
        self.carc = carc
        self.amount = amount
    }

    public static let shape: [Field<Adjustment>] = [
        .required("group", \.group), .required("carc", \.carc), .required("amount", \.amount),
    ]
}

/// What the plan decided about one line.
public struct ClaimLine: Record, JSONCoded {
    public var at: Place?
    public var dateOfService: Day?
    public var revenueCode: String?
    public var code: String?
    public var modifiers: [String] = []
    public var units: Quantity?
    /// The code and the units that were billed, where the plan decided about others (835: SVC06, SVC07).
    public var submittedCode: String?
    public var submittedUnits: Quantity?
    /// The provider's own number for the line (835: REF*6R).
    public var controlNumber: String?
    public var billed: Money?
    public var allowed: Money?
    public var paid: Money?
    public var adjustments: [Adjustment] = []
    public var remarks: [String] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<ClaimLine>] = [
        .field("at", \.at), .field("dateOfService", \.dateOfService), .field("revenueCode", \.revenueCode),
        .field("code", \.code), .list("modifiers", \.modifiers), .field("units", \.units),
        .field("submittedCode", \.submittedCode), .field("submittedUnits", \.submittedUnits),
        .field("controlNumber", \.controlNumber), .field("billed", \.billed), .field("allowed", \.allowed),
        .field("paid", \.paid), .list("adjustments", \.adjustments),
        .list("remarks", \.remarks),
    ]
}
