/// What was read from a person's papers, before they confirmed it: `reprieve.draft/1`.
public struct Draft: Record, JSONCoded {
    public static let schemaName = "reprieve.draft/1"
    public var schema = Draft.schemaName
    public var files: [DraftFile] = []
    public var kept = Kept()

    public init() {}

    public init(files: [DraftFile]) { self.files = files }

    public static let shape: [Field<Draft>] = [.required("schema", \.schema), .list("files", \.files)]

    /// True when a file could not be read as what it claims to be.
    public var hasErrors: Bool { files.contains { $0.issues.contains { $0.severity == .error } } }
}

/// What kind of paper a file is.
public enum PaperKind: String, Choice {
    case itemizedBill, statement, claimForm, remittance, explanationOfBenefits, medicareSummaryNotice, blueButton, fhir
    case validationNotice, estimate, surpriseBillNotice, denialLetter, assistanceDecision, collectionActionNotice
    case settlementOffer, courtPapers, notAMedicalPaper, notSure
}

/// How sure a reader is of a value or of a whole file.
public enum Confidence: String, Choice {
    case sure, likely, notSure
}

/// One file and all that was read from it.
public struct DraftFile: Record, JSONCoded {
    public var file = ""
    public var kind: PaperKind = .notSure
    /// The file's SHA-256 in lower-case hexadecimal.
    public var sha256: String?
    public var confidence: Confidence = .notSure
    public var statements: [DraftStatement] = []
    public var claims: [DraftClaim] = []
    public var notices: [Notice] = []
    /// Summary rows that speak for the whole file and not for one account.
    public var summaryRows: [SummaryRow] = []
    /// Provider-level adjustments of a remittance (PLB): money moved outside any one claim.
    public var providerAdjustments: [ProviderAdjustment] = []
    /// What a remittance says it pays in all.
    public var paymentTotal: Money?
    /// For a remittance: the payment is the sum of its claims less the provider adjustments, and each claim balances.
    public var balances: Bool?
    /// For a remittance: payment total − (Σ paid − Σ provider adjustments).
    public var difference: Money?
    /// How many rows were left out because their amount could not be read: sums that do not tie prove nothing then.
    public var unreadRows: Int?
    public var issues: [ImportIssue] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<DraftFile>] = [
        .required("file", \.file), .required("kind", \.kind), .field("sha256", \.sha256),
        .required("confidence", \.confidence), .always("statements", \.statements), .always("claims", \.claims),
        .always("notices", \.notices), .list("summaryRows", \.summaryRows),
        .list("providerAdjustments", \.providerAdjustments), .field("paymentTotal", \.paymentTotal),
        .field("balances", \.balances), .field("difference", \.difference), .field("unreadRows", \.unreadRows),
        .always("issues", \.issues),
    ]
}

/// Something about a file that the person should know: what happened, where, and what to do.
public struct ImportIssue: Record, JSONCoded {
    public enum Severity: String, Choice {
        /// The file cannot be read as what it claims to be.
        case error
        /// A value was left out or is doubtful; the rest was read.
        case warning
    }

    public var severity: Severity = .warning
    public var at: Place?
    public var what = ""
    public var fix: String?
    public var kept = Kept()

    public init() {}

    public init(_ severity: Severity, at place: Place?, _ what: String, fix: String? = nil) {
        self.severity = severity
        at = place
        self.what = what
        self.fix = fix
    }

    public static let shape: [Field<ImportIssue>] = [
        .required("severity", \.severity), .field("at", \.at), .required("what", \.what), .field("fix", \.fix),
    ]
}
