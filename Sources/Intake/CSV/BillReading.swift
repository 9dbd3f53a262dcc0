import CaseModel
import Scan

/// The rows of one bill as they are read, one after the other.
struct BillReading {
    let header: BillHeader
    let file: String
    var issues = IssueList()
    private var book = StatementBook()
    /// Values that stand in every row of a statement; a bad one is named once.
    private var named: Set<String> = []
    /// Rows that were left out because their amount could not be read.
    private var unreadRows = 0

    init(header: BillHeader, file: String) {
        self.header = header
        self.file = file
    }

    mutating func take(_ row: CSVBillRow) {
        if row.isEmpty { return }
        guard !row.isTooLong else {
            issues.warn(IntakeWords.rowTooLong(header.count), at: row.place)
            unreadRows += 1
            return
        }
        let kind = row.summaryKind
        // A heading or a remark among the rows.
        if kind == nil, [.code, .revenueCode, .units, .dateOfService, .charge].allSatisfy({ row[$0].isEmpty }) {
            return
        }
        guard let amount = charge(of: row) else {
            unreadRows += 1
            return
        }
        let date = statementDay(.statementDate, of: row)
        if let kind {
            if let index = book.add(kind, amount, of: row, date: date) { fillStatement(index, from: row) }
            return
        }
        if row.mayBeASum(amount) { issues.warn(IntakeWords.mayBeASum, at: row.place) }
        let index = book.add(line(of: row, charge: amount), of: row, date: date)
        fillStatement(index, from: row)
    }

    /// The bill, when all rows are read.
    mutating func draft(headerAt place: Place) -> DraftFile {
        var draft = DraftFile()
        draft.file = file
        (draft.statements, draft.summaryRows) = book.finish()
        if draft.statements.isEmpty {
            if issues.isEmpty { issues.warn(IntakeWords.noRows, at: place) }
        } else {
            let lines = draft.statements.lazy.flatMap(\.lines)
            draft.kind = lines.contains { $0.code != nil || $0.revenueCode != nil } ? .itemizedBill : .statement
            draft.confidence = issues.isEmpty ? .sure : .likely
        }
        draft.unreadRows = unreadRows > 0 ? unreadRows : nil
        draft.issues = issues.issues(of: file)
        return draft
    }

    // MARK: One row

    private mutating func charge(of row: CSVBillRow) -> Money? {
        guard let text = row.value(.charge) else {
            issues.warn(IntakeWords.noCharge, at: row.place(of: .charge))
            return nil
        }
        if let amount = try? Money(printed: text) { return amount }
        issues.warn(IntakeWords.notAnAmount("charge", text), at: row.place(of: .charge))
        return nil
    }

    private mutating func line(of row: CSVBillRow, charge: Money) -> ChargeLine {
        var line = ChargeLine()
        line.at = row.place
        line.charge = charge
        line.description = row.value(.description)
        line.time = row.value(.time)
        line.renderingNpi = row.value(.renderingNPI)
        line.claimNumber = row.value(.claimNumber)
        line.patient = row.value(.patient)
        line.placeOfService = row.value(.placeOfService).map(Printed.placeOfService)
        line.diagnosisCodes = Printed.diagnosisCodes(row[.diagnosisCodes])
        line.modifiers = Printed.modifiers(row[.modifiers])
        if let service = read(.dateOfService, of: row, IntakeWords.notADay, by: Printed.day) {
            line.dateOfService = service.day
            line.time = line.time ?? service.time
        }
        line.throughDate = read(.throughDate, of: row, IntakeWords.notADay, by: Printed.day)?.day
        line.revenueCode = read(.revenueCode, of: row, { _, text in IntakeWords.notARevenueCode(text) }) {
            Printed.revenueCode($0)
        }
        if let code = read(.code, of: row, { _, text in IntakeWords.notACode(text) }, by: Printed.code) {
            line.code = code.code
            line.modifiers = code.modifiers + line.modifiers.filter { !code.modifiers.contains($0) }
        }
        line.units = read(.units, of: row, IntakeWords.notANumber, by: Printed.units)
        line.unitPrice = read(.unitPrice, of: row, IntakeWords.notAnAmount) { try? Money(printed: $0) }
        return line
    }

    /// A column's value; what cannot be read is unknown and named.
    private mutating func read<Value>(
        _ column: BillColumn, of row: CSVBillRow, _ words: (String, String) -> Words, by reading: (String) -> Value?
    ) -> Value? {
        guard let text = row.value(column) else { return nil }
        if let value = reading(text) { return value }
        issues.warn(words(IntakeWords.name(of: column), text), at: row.place(of: column))
        return nil
    }

    // MARK: The statement of a row

    /// A day of the whole statement, whose bad spelling is named once and not in every row.
    private mutating func statementDay(_ column: BillColumn, of row: CSVBillRow) -> Day? {
        guard let text = row.value(column) else { return nil }
        if let day = Printed.day(text)?.day { return day }
        nameOnce(column, text, IntakeWords.notADay(IntakeWords.name(of: column), text), of: row)
        return nil
    }

    private mutating func nameOnce(_ column: BillColumn, _ text: String, _ words: Words, of row: CSVBillRow) {
        guard named.insert("\(column.rawValue):\(text)").inserted else { return }
        issues.warn(words, at: row.place(of: column))
    }

    private mutating func fillStatement(_ index: Int, from row: CSVBillRow) {
        if let text = row.value(.role) {
            if let role = Printed.role(text) {
                let held = book[index].role
                if held == nil { book[index].role = role }
                if let held, held != role {
                    let account = book[index].account ?? ""
                    nameOnce(.role, "\(index)", IntakeWords.severalRoles(held, role, account: account), of: row)
                }
            } else {
                nameOnce(.role, text, IntakeWords.unknownRole(text), of: row)
            }
        }
        if book[index].admissionDate == nil {
            book[index].admissionDate = statementDay(.admissionDate, of: row)
        }
        if book[index].dischargeDate == nil {
            book[index].dischargeDate = statementDay(.dischargeDate, of: row)
        }
        if book[index].typeOfBill == nil, let text = row.value(.typeOfBill) {
            book[index].typeOfBill = Printed.typeOfBill(text)
            if book[index].typeOfBill == nil {
                nameOnce(.typeOfBill, text, IntakeWords.notATypeOfBill(text), of: row)
            }
        }
    }
}
