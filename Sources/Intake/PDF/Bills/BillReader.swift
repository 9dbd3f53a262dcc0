import CaseModel

/// Reads a paper as a bill: its charge lines, its sums and whose account it is.
struct BillReader {
    private(set) var statements: [DraftStatement] = []
    /// Sums over all accounts.
    private(set) var wholePaper: [SummaryRow] = []
    private(set) var issues: [ImportIssue] = []
    /// True when the stated total is not the sum of the lines.
    private(set) var differs = false
    /// Where the columns of charges are.
    private(set) var tables: [BillTable] = []
    /// What each line of the paper is.
    private(set) var entries: [BillEntry] = []

    private let paper: PaperText
    private let fields: PaperFields
    private let head: (name: String, isSure: Bool)?
    private let dates: BillDates

    /// - Parameter isForm: a claim form, whose boxes name the biller and which states no balance.
    init(
        _ paper: PaperText, _ tokens: [[Token]], _ headings: [TableHeading], _ fields: PaperFields, isForm: Bool = false
    ) {
        self.paper = paper
        self.fields = fields
        head = isForm ? nil : LetterHead(paper: paper, tokens: tokens).name(passingOver: fields)
        dates = BillDates(paper, tokens, fields)
        let reader = BillLineReader(lines: paper.lines, tokens: tokens, headings: headings, fields: fields)
        tables = reader.tables
        let joined = BillRowJoiner(reader.entries, lines: paper.lines, tables: reader.tables)
        entries = joined.entries
        let sections = BillSections(
            joined.entries, paper: paper, tables: reader.tables, fields: fields,
            referenceDay: dates.statement?.day ?? dates.latest)
        issues = sections.issues
        let filled = sections.sections.filter { !$0.isEmpty }
        var sums: [StatedSums] = []
        var kept: [BillSection] = []
        for section in filled.isEmpty ? Array(sections.sections.prefix(1)) : filled {
            let own = StatedSums(section, paper: paper)
            // The slip may name another number than the account; what it repeats is no account.
            let isRepeat =
                section.lines.isEmpty && !sums.isEmpty
                && own.rows.allSatisfy { row in
                    sums.contains { $0.rows.contains { $0.kind == row.kind && $0.amount == row.amount } }
                }
            if isRepeat { continue }
            sums.append(own)
            kept.append(section)
        }
        liftWholePaper(&sums, sections.wholePaper)
        statements = zip(kept, sums).map { statement($0, $1) }
        issues += linesOffPage
    }

    /// Lines that end at the very edge of their page or beyond it: there may be more on them than can be read.
    private var linesOffPage: [ImportIssue] {
        let said = Set(issues.compactMap(\.at))
        return paper.lines.lazy.filter { $0.right > $0.pageWidth - 0.5 * $0.letter }.map(paper.place)
            .filter { !said.contains($0) }.prefix(5)
            .map { ImportIssue(.warning, at: $0, PDFWords.runsOff, fix: PDFWords.findRest) }
    }

    /// With several accounts, a balance that is the sum of the others' belongs to the paper.
    private mutating func liftWholePaper(_ sums: inout [StatedSums], _ hits: [SummaryHit]) {
        for hit in hits {
            guard case .row(let kind) = hit.label.meaning else { continue }
            let place = paper.place(paper.lines[hit.line])
            if wholePaper.contains(where: { $0.kind == kind && $0.amount == hit.amount }) { continue }
            if sums.count == 1 {
                sums[0].adopt(SummaryRow(kind, hit.amount, at: place, linesBefore: 0))
            } else {
                wholePaper.append(SummaryRow(kind, hit.amount, at: place, linesBefore: 0))
            }
        }
    }

    private mutating func statement(_ section: BillSection, _ sums: StatedSums) -> DraftStatement {
        var statement = DraftStatement()
        statement.sure = sums.sure
        func likely(_ key: String) { statement.sure[key] = Confidence.likely.rawValue }
        statement.account = section.account
        if section.account == nil {
            statement.account =
                fields.text(.account) ?? fields.text(.visit) ?? fields.text(.guarantorAccount)
                ?? fields.text(.invoice) ?? fields.text(.reference)
            if statement.account != nil, fields.text(.account) == nil, fields.text(.visit) == nil { likely("account") }
        }
        if let head {
            statement.biller = head.name
            if !head.isSure { likely("biller") }
        }
        if head?.isSure != true,
            let named = fields.text(.biller) ?? fields.text(.provider) ?? fields.text(.facility)
        {
            statement.biller = named
            statement.sure["biller"] = nil
        }
        if let role = BillerRole.role(statement.biller, section.lines) {
            statement.role = role.role
            if !role.isSure { likely("role") }
        }
        statement.patient = section.patient ?? fields.text(.patient)
        let contacts = BillContacts(paper, biller: statement.biller, patient: statement.patient)
        statement.billerAddress = contacts.billerAddress
        statement.billerPhone = contacts.billerPhone
        statement.patientAddress = contacts.patientAddress
        statement.patientState = contacts.patientState
        statement.statementDate = dates.statement?.day
        if dates.statement?.isSure == false { likely("statementDate") }
        statement.dueDate = fields.day(.dueDate)
        if section.lines.allSatisfy({ $0.dateOfService == nil }) { statement.dateOfService = onlyServiceDay }
        statement.admissionDate = fields.day(.admissionDate)
        statement.dischargeDate = fields.day(.dischargeDate)
        statement.typeOfBill = fields.text(.typeOfBill)
        statement.claimNumber = fields.text(.claimNumber)
        statement.lines = section.lines
        if section.hasInheritedDates { likely("dateOfService") }
        statement.stated = sums.stated
        statement.summaryRows = sums.rows
        check(section, sums)
        return statement
    }

    /// The one day of care that labels of the paper name; nil where they name several.
    private var onlyServiceDay: Day? {
        let days = Set(fields.all.filter { $0.role == .serviceDate }.compactMap { $0.date?.day })
        return days.count == 1 ? days.first : nil
    }

    private mutating func check(_ section: BillSection, _ sums: StatedSums) {
        guard !section.lines.isEmpty else { return }
        if let rival = sums.rivals.first {
            issues.append(ImportIssue(.warning, at: rival, PDFWords.rivalTotals, fix: PDFWords.checkTotals))
        }
        guard let total = sums.stated.totalCharges, total != section.lineTotal else { return }
        differs = true
        let row = sums.rows.first { $0.kind == .total || $0.kind == .subtotal && $0.amount == total }
        issues.append(
            ImportIssue(
                .warning, at: row?.at, PDFWords.totalsDiffer(lines: section.lineTotal, paper: total),
                fix: PDFWords.checkPages))
    }
}
