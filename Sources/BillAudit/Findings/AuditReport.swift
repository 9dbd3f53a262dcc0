import CaseModel

/// What an audit found, and what it could not check: `reprieve.audit/1`.
public struct AuditReport: Record, JSONCoded {
    public var schema = "reprieve.audit/1"
    public var today: Day = Day(number: 0)
    /// The fingerprint of the rulebook that it was made with.
    public var rulebook = ""
    public var totals = Totals()
    public var findings: [Finding] = []
    public var notChecked: [NotChecked] = []
    public var reconciled: [Reconciliation] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AuditReport>] = [
        .required("schema", \.schema), .required("today", \.today), .required("totals", \.totals),
        .always("findings", \.findings), .always("notChecked", \.notChecked), .always("reconciled", \.reconciled),
        .required("rulebook", \.rulebook),
    ]

    /// Sums over the bills. A line counts once, however many findings name it.
    public struct Totals: Record, JSONCoded {
        public var billed: Money = .zero
        public var atIssue: Money = .zero
        public var owedChange: OwedChange = .exactly(.zero)
        public var linesRead = 0
        /// Lines for which no check that applies was skipped.
        public var linesChecked = 0
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Totals>] = [
            .required("billed", \.billed), .required("atIssue", \.atIssue), .required("owedChange", \.owedChange),
            .required("linesRead", \.linesRead), .required("linesChecked", \.linesChecked),
        ]
    }
}

/// Where every cent of one account went. What is not known is absent.
public struct Reconciliation: Record, JSONCoded {
    public var account = ""
    public var billed: Money?
    /// What the plan's contract takes off (CO), and the payer's own reductions (PI).
    public var contractual: Money?
    public var otherAdjustments: Money?
    public var planPaid: Money?
    public var deductible: Money?
    public var coinsurance: Money?
    public var copay: Money?
    public var nonCovered: Money?
    public var otherShare: Money?
    public var patientPaid: Money?
    /// The patient's share as the plan decided it.
    public var claimShare: Money?
    public var billedToPatient: Money?
    public var previousBalance: Money?
    /// What the bill asks for beyond share, payments and an earlier balance; negative when it asks for less.
    public var unplaced: Money?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Reconciliation>] = [
        .required("account", \.account), .field("billed", \.billed), .field("contractual", \.contractual),
        .field("otherAdjustments", \.otherAdjustments), .field("planPaid", \.planPaid),
        .field("deductible", \.deductible), .field("coinsurance", \.coinsurance), .field("copay", \.copay),
        .field("nonCovered", \.nonCovered), .field("otherShare", \.otherShare), .field("patientPaid", \.patientPaid),
        .field("claimShare", \.claimShare), .field("billedToPatient", \.billedToPatient),
        .field("previousBalance", \.previousBalance), .field("unplaced", \.unplaced),
    ]
}
