import CaseModel

/// Reads the claims of an explanation of benefits: services in rows under headings, or as lists of labels and
/// amounts.
struct BenefitsReader {
    private let paper: PaperText
    private let tokens: [[Token]]
    private let fields: PaperFields
    private let tables: [BillTable]
    private let entries: [BillEntry]
    private var claims: [BenefitClaim] = []

    init(_ paper: PaperText, _ tokens: [[Token]], _ fields: PaperFields, _ bill: BillReader) {
        self.paper = paper
        self.tokens = tokens
        self.fields = fields
        tables = bill.tables
        entries = bill.entries
        claims = claimRanges()
        var current = 0
        guard var claim = claims.first else { return }
        for entry in entries {
            if current + 1 < claims.count, claims[current + 1].range.lowerBound <= entry.line {
                claims[current] = claim
                while current + 1 < claims.count, claims[current + 1].range.lowerBound <= entry.line { current += 1 }
                claim = claims[current]
            }
            take(entry, into: &claim)
        }
        claims[current] = claim
    }

    /// The claims that state amounts.
    func drafts(_ kind: PaperKind) -> [DraftClaim] {
        let payer = kind == .medicareSummaryNotice ? "Medicare" : payer
        return claims.filter { !$0.isEmpty }.map { claim in
            let keys = words(of: claim.range)
            var draft = claim.draft(
                inNetwork: inNetwork(claim.range), saysDenied: keys.contains("DENIED"),
                saysPending: keys.contains("PENDING"))
            draft.at =
                paper.lines.indices.contains(claim.range.lowerBound)
                ? paper.place(paper.lines[claim.range.lowerBound]) : nil
            func field(_ role: FieldRole) -> PaperField? {
                fields.all.first { $0.role == role && claim.range.contains($0.line) }
                    ?? fields.all.first { $0.role == role && $0.line < (claims.first?.range.lowerBound ?? 0) }
            }
            draft.account = field(.account)?.text
            draft.payer = payer
            draft.provider = field(.provider)?.text ?? providerBeside(claim.range, payer)
            draft.patient = field(.patient)?.text ?? field(.guarantor)?.text
            draft.memberId = field(.memberId)?.text
            draft.processedOn = field(.processedDate)?.date?.day ?? fields.day(.processedDate)
            // A notice over three months of claims bears another day than they were processed on.
            if draft.processedOn == nil, kind == .explanationOfBenefits { draft.processedOn = fields.day(.letterDate) }
            if draft.dateOfService == nil, let date = field(.serviceDate)?.date {
                draft.dateOfService = date.day
                if case .span(let first, let last) = date { (draft.dateOfService, draft.throughDate) = (first, last) }
                for index in draft.lines.indices where date.day != nil { draft.lines[index].dateOfService = date.day }
            }
            return draft
        }
    }

    /// How many amounts of the kinds that only a plan states were read.
    var strength: Int {
        claims.map { claim in ([claim.totals] + claim.services.map(\.amounts)).map(\.count).max() ?? 0 }.max() ?? 0
    }

    private var payer: String? {
        LetterHead(paper: paper, tokens: tokens).name(passingOver: fields)?.name ?? fields.text(.payer)
    }

    private func words(of range: Range<Int>) -> Set<String> {
        var keys: Set<String> = []
        for line in paper.lines[range.clamped(to: paper.lines.indices)] {
            keys.formUnion(line.keys(line.words.indices))
        }
        return keys
    }

    /// Each claim runs from the line with its number, or the name of its provider just above, to the next.
    private func claimRanges() -> [BenefitClaim] {
        var starts: [(line: Int, number: String)] = []
        for field in fields.all where field.role == .claimNumber && field.isPlain {
            guard let number = field.text, !starts.contains(where: { $0.number == number }), starts.count < 100 else {
                continue
            }
            starts.append((field.line, number))
        }
        guard !starts.isEmpty else { return [BenefitClaim(range: 0..<paper.lines.count)] }
        return starts.enumerated().map { index, start in
            let first = index == 0 ? min(start.line, entries.first?.line ?? 0) : start.line
            let end = index + 1 < starts.count ? starts[index + 1].line : paper.lines.count
            return BenefitClaim(number: start.number, range: min(first, start.line)..<max(end, start.line + 1))
        }
    }

    private func providerBeside(_ range: Range<Int>, _ payer: String?) -> String? {
        let lines = paper.lines
        let label = fields.all.first { $0.role == .claimNumber && range.contains($0.line) }?.line ?? range.lowerBound
        for index in [label, label + 1, label - 1, label + 2, label - 2] where lines.indices.contains(index) {
            if let name = PaperNames.house(lines[index].words), name != payer { return name }
        }
        return nil
    }

    /// `In-Network`, `network provider`; `out-of-network`, `not a network provider`.
    private func inNetwork(_ range: Range<Int>) -> Bool? {
        for line in paper.lines[range.clamped(to: paper.lines.indices)].prefix(60) {
            let keys = line.keys(line.words.indices)
            guard let at = keys.firstIndex(where: { $0 == "NETWORK" || $0 == "PARTICIPATING" }) else { continue }
            let before = keys[max(0, at - 3)..<at]
            if before.contains("OUT") || before.contains("NOT") || before.contains("NON") || before.contains("OUTSIDE")
            {
                return false
            }
            if before.last == "IN" || keys.dropFirst(at + 1).first == "PROVIDER" { return true }
        }
        return nil
    }
}

// MARK: Rows and lists

extension BenefitsReader {
    private func take(_ entry: BillEntry, into claim: inout BenefitClaim) {
        let line = paper.lines[entry.line]
        let table = entry.table.map { tables[$0] }.flatMap { isBenefits($0.heading) ? $0 : nil }
        switch entry.kind {
        case .charge(let row):
            if let table, addRow(row, line, table, &claim) { return }
            if addList(entry.line, &claim) { return }
            if row.code != nil { startService(row, line, &claim) }
        case .summary:
            if let table {
                let row = BillRowReader.read(line, tokens[entry.line], heading: table.heading, columns: table.columns)
                if row.prices.count > 1 {
                    for price in row.prices {
                        if let role = price.role { _ = claim.totals.set(role, price.amount, title: title(role, table)) }
                    }
                    return
                }
            }
            _ = addList(entry.line, &claim)
        case .text, .aside:
            if addList(entry.line, &claim) { return }
            if case .text(let row) = entry.kind {
                addText(entry.line, row, &claim)
            } else {
                addText(entry.line, BillRow(), &claim)
            }
        case .heading: claim.isInTotals = false
        }
    }

    private func isBenefits(_ heading: TableHeading) -> Bool {
        let roles = Set(heading.columns.map(\.role))
        return !roles.isDisjoint(with: [.allowed, .patientShare, .insurancePayment, .discount, .notCovered])
            && !roles.isDisjoint(with: [.charge, .amount, .total, .allowed])
    }

    private func title(_ role: ColumnRole, _ table: BillTable) -> String {
        table.heading.columns.first { $0.role == role }?.title ?? ""
    }

    private func addRow(
        _ row: BillRow, _ line: TextLine, _ table: BillTable, _ claim: inout BenefitClaim
    ) -> Bool {
        var amounts = BenefitAmounts()
        for price in row.prices {
            if let role = price.role { _ = amounts.set(role, price.amount, title: title(role, table)) }
        }
        guard amounts.count > 0 else { return false }
        var service = ClaimLine()
        service.at = paper.place(line)
        service.dateOfService = row.date?.day
        service.revenueCode = row.revenueCode
        service.code = row.code
        service.modifiers = row.modifiers
        service.units = row.units
        service.remarks = row.remarks.flatMap { $0.split(separator: ",").map(String.init) }
        claim.services.append(BenefitClaim.Service(line: service, amounts: amounts))
        return true
    }

    /// `Plan paid   $320.00`: a label that would head a column, with its amount beside it.
    private func addList(_ index: Int, _ claim: inout BenefitClaim) -> Bool {
        let line = paper.lines[index]
        var start = 0
        var found = false
        for token in tokens[index] {
            guard let amount = token.amount else { continue }
            let range = start..<token.words.lowerBound
            start = token.words.upperBound
            guard let (role, title, isTotal) = listLabel(line, range) else { continue }
            found = true
            if isTotal || claim.isInTotals {
                _ = claim.totals.set(role, amount, title: title)
                continue
            }
            if claim.services.isEmpty || isRepeated(role, claim.services[claim.services.count - 1].amounts) {
                var service = ClaimLine()
                service.at = paper.place(line)
                claim.services.append(BenefitClaim.Service(line: service))
            }
            _ = claim.services[claim.services.count - 1].amounts.set(role, amount, title: title)
        }
        return found
    }

    /// The role of a label, whether as a whole or as its last cell, and whether it speaks for the whole claim.
    private func listLabel(_ line: TextLine, _ range: Range<Int>) -> (ColumnRole, String, Bool)? {
        guard let last = range.last else { return nil }
        for part in [range, line.cellWords(of: last).clamped(to: range)] {
            var keys = line.keys(part)
            guard keys.count <= 9 else { continue }
            let isTotal = keys.first == "TOTAL" || keys.contains("CLAIM")
            keys.removeAll { ["TOTAL", "FOR", "THIS", "CLAIM"].contains($0) }
            if keys.first == "YOUR", keys.count > 1, ColumnHeadings.role(keys.joined()) == nil { keys.removeFirst() }
            if let role = ColumnHeadings.role(keys.joined()), role.isMoney, role != .unitPrice {
                return (role, keys.joined(), isTotal)
            }
        }
        return nil
    }

    private func isRepeated(_ role: ColumnRole, _ amounts: BenefitAmounts) -> Bool {
        // Billed opens a service; a second one is another service.
        var copy = amounts
        let isNew = copy.set(role, Money(cents: -1), title: "") && copy != amounts
        return !isNew && role == .charge
    }

    private func addText(_ index: Int, _ row: BillRow, _ claim: inout BenefitClaim) {
        let line = paper.lines[index]
        let keys = line.keys(line.words.indices)
        guard let first = keys.first else { return }
        if keys.contains("TOTALS") || (first == "TOTAL" && keys.count <= 3) {
            claim.isInTotals = true
            return
        }
        if claim.services.isEmpty == false, keys.contains("DENIED") {
            claim.services[claim.services.count - 1].isDenied = true
        }
        if first == "SERVICE", line.cells.count == 2, line.cells[0].count == 1 {
            startService(BillRow(), line, &claim)
        } else if let code = row.code, line.words.count <= 10 {
            var named = BillRow()
            named.code = code
            named.modifiers = row.modifiers
            startService(named, line, &claim)
        } else if let day = fields.all.first(where: { $0.line == index && $0.role == .serviceDate })?.date?.day,
            !claim.services.isEmpty, claim.services[claim.services.count - 1].line.dateOfService == nil
        {
            claim.services[claim.services.count - 1].line.dateOfService = day
        } else if first == "SEE", keys.contains("NOTE") || keys.contains("NOTES"), let mark = line.words.last?.plain,
            !claim.services.isEmpty
        {
            claim.services[claim.services.count - 1].line.remarks.append(mark)
        }
    }

    private func startService(_ row: BillRow, _ line: TextLine, _ claim: inout BenefitClaim) {
        claim.isInTotals = false
        var service = ClaimLine()
        service.at = paper.place(line)
        service.code = row.code
        service.modifiers = row.modifiers
        service.dateOfService = row.date?.day
        claim.services.append(BenefitClaim.Service(line: service))
    }
}
