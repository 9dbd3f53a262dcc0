import CaseModel

/// What an audit says of a person's papers: `reprieve.audit/1`.
public struct AuditReport: Record, JSONCoded {
    public static let schemaName = "reprieve.audit/1"
    public var schema = AuditReport.schemaName
    public var today = Day(number: 0)
    public var totals = Totals()
    /// In the order of the catalogue, then account, date, code, charge and place.
    public var findings: [Finding] = []
    /// The checks that could not run, and the paper or table that would let them.
    public var notChecked: [NotChecked] = []
    /// Where every cent of an account went, for each account that has a decided claim.
    public var reconciled: [Reconciled] = []
    /// The fingerprint of the rulebook that the audit used.
    public var rulebook: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AuditReport>] = [
        .required("schema", \.schema), .required("today", \.today), .required("totals", \.totals),
        .always("findings", \.findings), .always("notChecked", \.notChecked), .always("reconciled", \.reconciled),
        .field("rulebook", \.rulebook),
    ]

    /// The sums over all findings; a line counts once.
    public struct Totals: Record, JSONCoded {
        public var billed: Money = .zero
        public var atIssue: Money = .zero
        public var owedChange: OwedChange = .exactly(.zero)
        /// The charge lines of the bills that stand; a bill that a later one replaces is not counted.
        public var linesRead = 0
        /// The lines for which no applicable line check was skipped.
        public var linesChecked = 0
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Totals>] = [
            .required("billed", \.billed), .required("atIssue", \.atIssue), .required("owedChange", \.owedChange),
            .required("linesRead", \.linesRead), .required("linesChecked", \.linesChecked),
        ]
    }

    /// A check that could not run.
    public struct NotChecked: Record, JSONCoded {
        public var check: CheckID = .totalsDoNotTie
        /// The paper or table that would let it run.
        public var needs = ""
        /// How many lines wait for it; nil when it is not about lines.
        public var lines: Int?
        public var kept = Kept()

        public init() {}

        init(_ check: CheckID, needs: String, lines: Int?) {
            self.check = check
            self.needs = needs
            self.lines = lines
        }

        public static let shape: [Field<NotChecked>] = [
            .required("check", \.check), .required("needs", \.needs), .field("lines", \.lines),
        ]
    }
}
