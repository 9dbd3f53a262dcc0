/// A bill as one paper prints it: one account on one statement date.
public struct DraftStatement: Record, JSONCoded {
    /// The biller's account number as printed.
    public var account: String?
    public var biller: String?
    public var role: Role?
    public var patient: String?
    /// Where the biller reads letters, which is not where payments go; its phone; and where the patient lives.
    public var billerAddress: [String] = []
    public var billerPhone: String?
    public var patientAddress: [String] = []
    /// The state in which the patient lives, as two letters.
    public var patientState: String?
    public var statementDate: Day?
    public var dueDate: Day?
    /// The day of care that a paper names outside of its lines.
    public var dateOfService: Day?
    public var admissionDate: Day?
    public var dischargeDate: Day?
    /// UB-04 type of bill, such as `0111`.
    public var typeOfBill: String?
    public var claimNumber: String?
    public var lines: [ChargeLine] = []
    public var stated = StatedTotals()
    /// The rows that state sums, in the order in which they stand.
    public var summaryRows: [SummaryRow] = []
    /// Keys of this statement whose value is less than sure.
    public var sure: [String: String] = [:]
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<DraftStatement>] = [
        .nullable("account", \.account), .nullable("biller", \.biller), .nullable("role", \.role),
        .field("patient", \.patient), .list("billerAddress", \.billerAddress), .field("billerPhone", \.billerPhone),
        .list("patientAddress", \.patientAddress), .field("patientState", \.patientState),
        .nullable("statementDate", \.statementDate), .nullable("dueDate", \.dueDate),
        .field("dateOfService", \.dateOfService), .field("admissionDate", \.admissionDate),
        .field("dischargeDate", \.dischargeDate),
        .field("typeOfBill", \.typeOfBill), .field("claimNumber", \.claimNumber), .always("lines", \.lines),
        .required("stated", \.stated), .list("summaryRows", \.summaryRows), .texts("sure", \.sure),
    ]

    /// The sum of the lines' charges, reversals included.
    public var lineTotal: Money { lines.map(\.charge).total() }
}

/// The sums that a statement states of itself. Payments and adjustments as positive amounts that reduce the balance.
public struct StatedTotals: Record, JSONCoded {
    public var totalCharges: Money?
    public var adjustments: Money?
    public var insurancePaid: Money?
    public var patientPaid: Money?
    /// Payments of which the paper does not say who made them.
    public var otherPaid: Money?
    public var previousBalance: Money?
    public var balance: Money?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<StatedTotals>] = [
        .nullable("totalCharges", \.totalCharges), .nullable("adjustments", \.adjustments),
        .nullable("insurancePaid", \.insurancePaid), .nullable("patientPaid", \.patientPaid),
        .field("otherPaid", \.otherPaid), .field("previousBalance", \.previousBalance), .nullable("balance", \.balance),
    ]

    /// Everything that was paid or taken off.
    public var reductions: Money { [adjustments, insurancePaid, patientPaid, otherPaid].compactMap { $0 }.total() }
}

/// A row of a bill that states a sum, a payment, an adjustment or a balance.
public struct SummaryRow: Record, JSONCoded {
    public enum Kind: String, Choice {
        case total, subtotal, insurancePayment, patientPayment, payment, adjustment, previousBalance, balance
    }

    public var at: Place?
    public var kind: Kind = .total
    /// As printed, with its sign.
    public var amount: Money = .zero
    /// How many charge lines of the statement stand before the row.
    public var linesBefore = 0
    public var kept = Kept()

    public init() {}

    public init(_ kind: Kind, _ amount: Money, at place: Place?, linesBefore: Int) {
        self.kind = kind
        self.amount = amount
        at = place
        self.linesBefore = linesBefore
    }

    public static let shape: [Field<SummaryRow>] = [
        .field("at", \.at), .required("kind", \.kind), .required("amount", \.amount),
        .required("linesBefore", \.linesBefore),
    ]
}

extension DraftStatement {
    /// The first row of a kind, which is where a finding about that sum points.
    public func row(_ kind: SummaryRow.Kind) -> SummaryRow? { summaryRows.first { $0.kind == kind } }

    /// The last balance row: what the paper asks for.
    public var balanceRow: SummaryRow? { summaryRows.last { $0.kind == .balance } }
}
