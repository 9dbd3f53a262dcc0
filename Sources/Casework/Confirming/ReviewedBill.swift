import CaseModel

/// What a person says that a bill says: the reader's values after they looked at them, or what they typed beside a
/// picture. A value that is nil was left open; it never erases one that is known.
public struct ReviewedBill: Equatable, Sendable {
    public var biller: String?
    public var number: String?
    public var patient: String?
    public var role: Role?
    public var careDay: Day?
    public var statementDate: Day?
    public var dueDate: Day?
    public var totalCharges: Money?
    /// What the bill asks for.
    public var balance: Money?
    /// Where the office reads letters, its phone, and where the patient lives.
    public var billerAddress: [String] = []
    public var billerPhone: String?
    public var patientAddress: [String] = []
    public var patientState: String?

    public init() {}

    /// What the reader made of a bill.
    public init(_ statement: DraftStatement) {
        biller = statement.biller
        number = statement.account
        patient = statement.patient
        role = statement.role
        careDay =
            statement.lines.compactMap(\.dateOfService).min() ?? statement.dateOfService ?? statement.admissionDate
        statementDate = statement.statementDate
        dueDate = statement.dueDate
        totalCharges = statement.stated.totalCharges
        balance = statement.stated.balance
        billerAddress = statement.billerAddress
        billerPhone = statement.billerPhone
        patientAddress = statement.patientAddress
        patientState = statement.patientState
    }

    /// True when nothing at all is known.
    public var isEmpty: Bool { self == ReviewedBill() }

    /// The reader's statement with the person's values in it.
    func applied(to statement: DraftStatement) -> DraftStatement {
        var statement = statement
        statement.biller = biller ?? statement.biller
        statement.account = number ?? statement.account
        statement.patient = patient ?? statement.patient
        statement.role = role ?? statement.role
        statement.statementDate = statementDate ?? statement.statementDate
        statement.dueDate = dueDate ?? statement.dueDate
        statement.stated.totalCharges = totalCharges ?? statement.stated.totalCharges
        statement.stated.balance = balance ?? statement.stated.balance
        return statement
    }
}
