import CaseModel

/// Deals the rows and sums of a paper out to the accounts it names.
struct BillSections {
    let paper: PaperText
    let tables: [BillTable]
    let fields: PaperFields
    private(set) var sections = [BillSection()]
    private(set) var issues: [ImportIssue] = []
    /// Sums over all accounts.
    private(set) var wholePaper: [SummaryHit] = []

    private var current = 0
    private var groupDate: PrintedDate?
    private var dateAbove: (day: Day, table: Int?)?
    /// More sums than any account states; what is beyond is not used.
    private static let mostSums = 1000
    private let numbering: FieldRole
    private let onlyServiceDay: Day?
    private let referenceDay: Day?

    init(_ entries: [BillEntry], paper: PaperText, tables: [BillTable], fields: PaperFields, referenceDay: Day?) {
        self.paper = paper
        self.tables = tables
        self.fields = fields
        self.referenceDay = referenceDay
        func numbers(_ role: FieldRole) -> Set<String> {
            Set(fields.all.filter { $0.role == role && $0.isPlain }.compactMap(\.text))
        }
        let accounts = numbers(.account)
        numbering = accounts.isEmpty || (accounts.count == 1 && numbers(.visit).count > 1) ? .visit : .account
        let days = Set(fields.all.filter { $0.role == .serviceDate }.compactMap { $0.date?.day })
        let spans = fields.all.contains { $0.role == .serviceDate && $0.date != nil && $0.date?.day == nil }
        onlyServiceDay = days.count == 1 && !spans ? days.first : nil
        for entry in entries { take(entry) }
    }

    private mutating func take(_ entry: BillEntry) {
        if let account = entry.account, account.role == numbering, let number = account.text { turn(to: number, entry) }
        if let date = entry.date {
            groupDate = date
            dateAbove = nil
        }
        switch entry.kind {
        case .charge(let row): take(row, entry)
        case .summary(let hits):
            for hit in hits where hit.label.meaning != .ignored {
                if let row = hit.row, !isSubtotal(hit) {
                    take(row, entry)
                } else if hit.label.isWholePaper || sumsUpAccounts(hit, entry) {
                    wholePaper.append(hit)
                } else if sections[current].hits.count < BillSections.mostSums {
                    sections[current].hits.append((hit, sections[current].lines.count))
                }
            }
        case .heading: dateAbove = nil
        case .text, .aside: break
        }
    }

    /// A total under a column of accounts is one over all of them.
    private func sumsUpAccounts(_ hit: SummaryHit, _ entry: BillEntry) -> Bool {
        guard hit.label.isTotal, let table = entry.table else { return false }
        return tables[table].heading.has(.account) && sections.count > 1
    }

    /// `Total laboratory` sums up the lines since the last subtotal; `Total protein` sums up nothing.
    private func isSubtotal(_ hit: SummaryHit) -> Bool {
        let section = sections[current]
        let since = section.hits.last { $0.hit.label.meaning == .row(.subtotal) }?.linesBefore ?? 0
        guard since < section.lines.count else { return false }
        return section.lines[since...].map(\.charge).total() == hit.amount
    }

    private mutating func turn(to number: String, _ entry: BillEntry) {
        guard sections[current].account != number else { return }
        if let known = sections.firstIndex(where: { $0.account == number }) {
            current = known
        } else if sections[current].account == nil {
            sections[current].account = number
        } else if sections.count < 200 {
            sections.append(BillSection(account: number))
            current = sections.count - 1
            groupDate = nil
        }
        if sections[current].patient == nil, let account = entry.account {
            sections[current].patient = nameBeside(account)
        }
    }

    /// `Account CN-60011   Arlo Dunmore-Sato`: a name in the next cell of the account's line is whose account it is.
    private func nameBeside(_ account: PaperField) -> String? {
        let line = paper.lines[account.line]
        guard account.isBeside, account.words.upperBound < line.words.count,
            line.startsCell(account.words.upperBound)
        else { return nil }
        let cell = line.cellWords(of: account.words.upperBound)
        let words = Array(line.words[cell])
        guard (2...5).contains(words.count),
            let (value, length) = FieldValue.read(.patient, words, from: 0, isSure: false), length == words.count,
            case .text(let name) = value
        else { return nil }
        return name
    }

    private mutating func take(_ row: BillRow, _ entry: BillEntry) {
        let line = paper.lines[entry.line]
        let table = entry.table.map { tables[$0] }
        guard !row.isBroken, let price = BillCharge.read(row, row.prices.contains { $0.role != nil } ? table : nil)
        else {
            issues.append(ImportIssue(.warning, at: paper.place(line), PDFWords.brokenAmount, fix: PDFWords.typeAmount))
            return
        }
        if let account = row.account, account != sections[current].account { turn(to: account, entry) }
        if row.account != nil, !row.isCoded, row.description.isEmpty, let table {
            stateColumns(row, entry, table)
            return
        }
        var charge = ChargeLine()
        charge.at = paper.place(line)
        charge.revenueCode = row.revenueCode
        charge.code = row.code
        charge.modifiers = row.modifiers
        charge.description = row.description.isEmpty ? nil : row.text
        charge.units = row.units
        charge.unitPrice = price.unitPrice
        charge.charge = price.charge
        charge.renderingNpi = row.npi
        charge.placeOfService = row.placeOfService
        charge.diagnosisCodes = row.diagnoses
        charge.time = row.time
        charge.claimNumber = row.claimNumber
        charge.patient = row.patient
        setDates(&charge, row, entry)
        sections[current].lines.append(charge)
    }

    private mutating func setDates(_ charge: inout ChargeLine, _ row: BillRow, _ entry: BillEntry) {
        if let date = row.date {
            charge.dateOfService = day(date)
            charge.throughDate = row.throughDate
            if let day = charge.dateOfService { dateAbove = (day, entry.table) }
        } else if let date = groupDate {
            charge.dateOfService = date.day
        } else if let above = dateAbove, above.table == entry.table {
            charge.dateOfService = above.day
            sections[current].hasInheritedDates = true
        } else {
            charge.dateOfService = onlyServiceDay
        }
    }

    /// A date without a year lies in the year before the paper was printed.
    private func day(_ date: PrintedDate) -> Day? {
        guard case .monthAndDay(let month, let day) = date else { return date.day }
        guard let reference = referenceDay else { return nil }
        let sameYear = Day(year: reference.year, month: month, day: day)
        if let sameYear, sameYear <= reference { return sameYear }
        return Day(year: reference.year - 1, month: month, day: day)
    }

    /// A table with one row for each account states the sums of the account.
    private mutating func stateColumns(_ row: BillRow, _ entry: BillEntry, _ table: BillTable) {
        for price in row.prices {
            let kind: SummaryRow.Kind? =
                switch price.role {
                case table.chargeRole: .total
                case .payment, .paymentOrAdjustment: .payment
                case .insurancePayment: .insurancePayment
                case .patientPayment: .patientPayment
                case .adjustment, .discount: .adjustment
                case .balance, .patientShare: .balance
                default: nil
                }
            guard let kind else { continue }
            let hit = SummaryHit(label: SummaryLabel(kind), amount: price.amount, line: entry.line, isInTable: true)
            sections[current].hits.append((hit, 0))
        }
    }
}
