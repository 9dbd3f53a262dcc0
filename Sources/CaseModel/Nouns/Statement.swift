/// One printed version of an account on a date.
public struct Statement: Record, JSONCoded {
    public typealias ID = Identifier<Statement>
    public var id: ID = ""
    public var date: Day?
    public var receivedOn: Day?
    public var itemized: Bool?
    /// The day a person finished checking the bill.
    public var checkedOn: Day?
    public var dueDate: Day?
    public var isFirstPostDischarge: Bool?
    public var totalCharges: Money?
    public var balance: Money?
    public var lines: [ChargeLine] = []
    /// The sums that the paper states of itself, and the rows that state them. Kept so that a check of the case finds
    /// what a check of the paper finds.
    public var stated: StatedTotals?
    public var summaryRows: [SummaryRow] = []
    public var admissionDate: Day?
    public var dischargeDate: Day?
    public var typeOfBill: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Statement>] = [
        .required("id", \.id), .field("date", \.date), .field("receivedOn", \.receivedOn),
        .field("itemized", \.itemized), .field("checkedOn", \.checkedOn), .field("dueDate", \.dueDate),
        .field("isFirstPostDischarge", \.isFirstPostDischarge), .field("totalCharges", \.totalCharges),
        .field("balance", \.balance), .list("lines", \.lines), .field("stated", \.stated),
        .list("summaryRows", \.summaryRows), .field("admissionDate", \.admissionDate),
        .field("dischargeDate", \.dischargeDate), .field("typeOfBill", \.typeOfBill),
    ]
}

/// One line of charges as printed.
public struct ChargeLine: Record, JSONCoded {
    public var at: Place?
    public var dateOfService: Day?
    public var throughDate: Day?
    /// UB-04 revenue code, four digits.
    public var revenueCode: String?
    /// HCPCS or CPT code, five characters.
    public var code: String?
    public var modifiers: [String] = []
    public var description: String?
    public var units: Quantity?
    public var unitPrice: Money?
    /// The total of the line; negative for a reversal.
    public var charge: Money = .zero
    public var renderingNpi: String?
    public var placeOfService: String?
    public var diagnosisCodes: [String] = []
    /// The time of day as printed, where it is.
    public var time: String?
    public var claimNumber: String?
    public var patient: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<ChargeLine>] = [
        .field("at", \.at), .field("dateOfService", \.dateOfService), .field("throughDate", \.throughDate),
        .field("revenueCode", \.revenueCode), .field("code", \.code), .list("modifiers", \.modifiers),
        .field("description", \.description), .field("units", \.units), .field("unitPrice", \.unitPrice),
        .required("charge", \.charge), .field("renderingNpi", \.renderingNpi),
        .field("placeOfService", \.placeOfService), .list("diagnosisCodes", \.diagnosisCodes), .field("time", \.time),
        .field("claimNumber", \.claimNumber), .field("patient", \.patient),
    ]
}
