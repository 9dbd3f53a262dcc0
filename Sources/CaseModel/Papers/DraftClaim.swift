/// A payer's decision as one paper tells it.
public struct DraftClaim: Record, JSONCoded {
    public var at: Place?
    /// The biller's account number (CLP01; FHIR patient control number).
    public var account: String?
    public var payer: String?
    public var provider: String?
    public var providerNpi: String?
    /// Who gave the care, where the paper names that person apart from the provider that is paid.
    public var renderingProvider: String?
    public var renderingNpi: String?
    public var patient: String?
    public var memberId: String?
    /// `primary`, `secondary` or `tertiary`, as the payer processed it.
    public var order: String?
    public var status: ClaimStatus?
    /// The status code as written, such as CLP02.
    public var statusCode: String?
    public var claimNumber: String?
    public var processedOn: Day?
    public var dateOfService: Day?
    public var throughDate: Day?
    public var billed: Money?
    public var allowed: Money?
    public var planPaid: Money?
    /// The patient's share as the payer states it (CLP05).
    public var patientShare: Money?
    public var patientResponsibility: PatientResponsibility?
    /// Adjustments of the claim as a whole; those of lines stand with the lines.
    public var adjustments: [Adjustment] = []
    public var remarks: [String] = []
    public var denials: [Adjustment] = []
    public var lines: [ClaimLine] = []
    /// Billed = paid + all adjustments, of the claim and of each line; and the lines, where there are any, add up to
    /// what the claim was billed.
    public var balances: Bool?
    /// Billed − (paid + all adjustments).
    public var difference: Money?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<DraftClaim>] = [
        .field("at", \.at), .nullable("account", \.account), .nullable("payer", \.payer),
        .field("provider", \.provider), .field("providerNpi", \.providerNpi),
        .field("renderingProvider", \.renderingProvider), .field("renderingNpi", \.renderingNpi),
        .field("patient", \.patient),
        .field("memberId", \.memberId), .field("order", \.order), .nullable("status", \.status),
        .field("statusCode", \.statusCode), .nullable("claimNumber", \.claimNumber),
        .nullable("processedOn", \.processedOn), .field("dateOfService", \.dateOfService),
        .field("throughDate", \.throughDate), .nullable("billed", \.billed), .nullable("allowed", \.allowed),
        .nullable("planPaid", \.planPaid), .field("patientShare", \.patientShare),
        .nullable("patientResponsibility", \.patientResponsibility), .always("adjustments", \.adjustments),
        .always("remarks", \.remarks), .always("denials", \.denials), .always("lines", \.lines),
        .field("balances", \.balances), .field("difference", \.difference),
    ]

    /// All adjustments, of the claim as a whole and of its lines.
    public var allAdjustments: [Adjustment] { adjustments + lines.flatMap(\.adjustments) }
}

/// Money that a payer moved outside any one claim (X12 PLB).
public struct ProviderAdjustment: Record, JSONCoded {
    public var at: Place?
    public var code = ""
    /// Positive takes money from the provider's payment.
    public var amount: Money = .zero
    public var kept = Kept()

    public init() {}

    public init(at place: Place?, code: String, amount: Money) {
        at = place
        self.code = code
        self.amount = amount
    }

    public static let shape: [Field<ProviderAdjustment>] = [
        .field("at", \.at), .required("code", \.code), .required("amount", \.amount),
    ]
}

/// What a letter that is neither a bill nor a claim says.
public struct Notice: Record, JSONCoded {
    public var at: Place?
    public var from: String?
    /// The provider on whose behalf the letter speaks.
    public var creditor: String?
    public var account: String?
    public var patient: String?
    public var datedOn: Day?
    /// The day printed as the end of the time to reply or dispute.
    public var replyBy: Day?
    public var amount: Money?
    public var itemizationDate: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Notice>] = [
        .field("at", \.at), .field("from", \.from), .field("creditor", \.creditor), .field("account", \.account),
        .field("patient", \.patient), .field("datedOn", \.datedOn), .field("replyBy", \.replyBy),
        .field("amount", \.amount), .field("itemizationDate", \.itemizationDate),
    ]
}
