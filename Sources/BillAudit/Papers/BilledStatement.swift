import CaseModel

/// One printed bill of one account, with what must be known of the paper to judge it.
struct BilledStatement: Sendable {
    /// The position among all statements.
    var id = 0
    var statement: DraftStatement
    /// The rows that state sums; a sum that the paper states without a row of its own stands at the paper's name.
    var rows: [SummaryRow]
    /// The place of each line.
    var places: [Place]
    /// Where to point when no row fits.
    var place: Place
    var file: String
    /// A claim form is what the payer got, not what the patient is asked for.
    var isClaimForm = false
    /// True when the person said that the paper has no list of charges, false when they said it has, nil from a paper.
    var saidNotItemized: Bool?
    /// True when the statement comes from a case and not from a paper.
    var isFromCase = false
    var certainty: Confidence = .sure
    /// False when a row of the paper was left out because it could not be read.
    var isWhole = true
    /// The account of the case that it belongs to.
    var caseAccount: Int?

    var lines: [ChargeLine] { statement.lines }
    var date: Day? { statement.statementDate }

    /// The last balance row: what the paper asks for.
    var balanceRow: SummaryRow? { rows.last { $0.kind == .balance } }
    var totalRow: SummaryRow? { rows.first { $0.kind == .total } }

    /// What a finding about the paper as a whole points to.
    var demandPlace: Place { balanceRow?.at ?? totalRow?.at ?? place }
}

extension BilledStatement {
    /// A statement of a draft.
    init(_ statement: DraftStatement, fileRows: [SummaryRow], of file: DraftFile) {
        let paper = Place(file.file)
        var statement = statement
        let printed = statement.summaryRows + fileRows
        self.init(
            statement: statement, rows: printed, places: statement.lines.map { $0.at ?? paper }, place: paper,
            file: file.file)
        isClaimForm = file.kind == .claimForm
        certainty = statement.sure.values.contains(Confidence.notSure.rawValue) ? .notSure : file.confidence
        statement.stated.fill(from: printed)
        self.statement = statement
        addUnprintedRows()
    }

    /// A statement of a case.
    init(_ statement: Statement, pointer: String, of account: Account, at index: Int, in book: CaseBook) {
        var draft = DraftStatement()
        draft.account = account.number
        draft.biller = account.biller
        draft.role = account.role
        draft.statementDate = statement.date
        draft.dueDate = statement.dueDate
        draft.lines = statement.lines
        draft.stated = statement.stated ?? StatedTotals()
        // What the person corrected goes before what the paper was read as.
        draft.stated.totalCharges = statement.totalCharges
        draft.stated.balance = statement.balance
        draft.admissionDate = statement.admissionDate
        draft.dischargeDate = statement.dischargeDate
        draft.typeOfBill = statement.typeOfBill
        var rows = statement.summaryRows.filter { row in
            switch row.kind {
            case .total: row.amount == statement.totalCharges
            case .balance: row.amount == statement.balance
            case .subtotal, .insurancePayment, .patientPayment, .payment, .adjustment, .previousBalance: true
            }
        }
        func add(_ kind: SummaryRow.Kind, _ amount: Money?, _ key: String) {
            guard let amount, !rows.contains(where: { $0.kind == kind }) else { return }
            rows.append(
                SummaryRow(kind, amount, at: book.place("\(pointer)/\(key)"), linesBefore: statement.lines.count))
        }
        add(.total, statement.totalCharges, "totalCharges")
        add(.balance, statement.balance, "balance")
        let places = statement.lines.enumerated().map { offset, line in
            line.at ?? book.place("\(pointer)/lines/\(offset)")
        }
        self.init(statement: draft, rows: rows, places: places, place: book.place(pointer), file: book.name)
        isFromCase = true
        saidNotItemized = statement.itemized.map { !$0 }
        caseAccount = index
    }

    /// A sum that the reader took without naming a row, for example from a box of its own.
    private mutating func addUnprintedRows() {
        let stated = statement.stated
        let sums: [(SummaryRow.Kind, Money?)] = [
            (.previousBalance, stated.previousBalance), (.total, stated.totalCharges),
            (.adjustment, stated.adjustments), (.insurancePayment, stated.insurancePaid),
            (.patientPayment, stated.patientPaid), (.payment, stated.otherPaid), (.balance, stated.balance),
        ]
        for (kind, amount) in sums {
            guard let amount, !rows.contains(where: { $0.kind == kind }) else { continue }
            rows.append(SummaryRow(kind, amount, at: nil, linesBefore: statement.lines.count))
        }
    }
}

extension StatedTotals {
    /// Takes what rows state and what is not filled yet. Payments and adjustments reduce whatever sign is printed.
    fileprivate mutating func fill(from rows: [SummaryRow]) {
        func sum(_ kind: SummaryRow.Kind) -> Money? {
            let amounts = rows.filter { $0.kind == kind }.map(\.amount.magnitude)
            return amounts.isEmpty ? nil : amounts.total()
        }
        totalCharges = totalCharges ?? rows.first { $0.kind == .total }?.amount
        adjustments = adjustments ?? sum(.adjustment)
        insurancePaid = insurancePaid ?? sum(.insurancePayment)
        patientPaid = patientPaid ?? sum(.patientPayment)
        otherPaid = otherPaid ?? sum(.payment)
        previousBalance = previousBalance ?? rows.first { $0.kind == .previousBalance }?.amount
        balance = balance ?? rows.last { $0.kind == .balance }?.amount
    }
}
