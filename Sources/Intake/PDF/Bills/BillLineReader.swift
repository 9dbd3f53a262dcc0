import CaseModel
import Scan

/// Goes through a paper line by line and says what each line is for a bill.
struct BillLineReader {
    let lines: [TextLine]
    let tokens: [[Token]]
    let fields: PaperFields
    private(set) var tables: [BillTable] = []
    private(set) var entries: [BillEntry] = []

    private var table: Int?
    /// The sums were stated; what follows is a charge only when it leaves no doubt.
    private var isClosed = false
    /// Charges without a heading of columns may stand here.
    private var isOpen = false
    private var fieldsOfLine: [Int: [PaperField]] = [:]
    private let isHeading: Set<Int>
    /// Where quantities stand in lists without headings.
    private let unitsPlace: ColumnPlace?

    init(lines: [TextLine], tokens: [[Token]], headings: [TableHeading], fields: PaperFields) {
        self.lines = lines
        self.tokens = tokens
        self.fields = fields
        isHeading = Set(headings.flatMap { Array($0.lines) })
        unitsPlace = headings.isEmpty ? BillLineReader.unitsPlace(lines, tokens) : nil
        for field in fields.all { fieldsOfLine[field.line, default: []].append(field) }
        var tableAt: [Int: Int] = [:]
        for (index, heading) in headings.enumerated() {
            let end = index + 1 < headings.count ? headings[index + 1].lines.lowerBound : lines.count
            let body = min(heading.lines.upperBound, end)..<end
            tableAt[heading.lines.lowerBound] = tables.count
            tables.append(BillTable(heading: heading, body: body, lines: lines, tokens: tokens))
        }
        var next = 0
        while next < lines.count {
            if let start = tableAt[next] {
                table = start
                isClosed = false
                isOpen = true
                for line in tables[start].heading.lines {
                    entries.append(BillEntry(kind: .heading, line: line, table: start))
                }
                next = max(next + 1, tables[start].heading.lines.upperBound)
            } else {
                if !lines[next].isEmpty { read(next) }
                next += 1
            }
        }
    }

    /// Numbers in cells of their own that stand below each other.
    private static func unitsPlace(_ lines: [TextLine], _ tokens: [[Token]]) -> ColumnPlace? {
        var rows: [[PlaceClusters.Stretch]] = []
        for (index, line) in lines.enumerated() where rows.count < 400 {
            guard let amount = tokens[index].first(where: { $0.amount != nil }) else { continue }
            let numbers = tokens[index].filter {
                $0.number != nil && $0.right < amount.left && line.cellWords(of: $0.words.lowerBound).count == 1
                    && PrintedCode($0.plain ?? "") == nil && PrintedRevenueCode.read($0.plain ?? "") == nil
            }
            if !numbers.isEmpty { rows.append(numbers.map { ($0.left, $0.right) }) }
        }
        return PlaceClusters.places(rows).filter { $0.count >= 3 }.max { $0.count < $1.count }
    }

    private mutating func read(_ index: Int) {
        let line = lines[index]
        let fields = fieldsOfLine[index] ?? []
        var entry = BillEntry(kind: .aside, line: index, table: table)
        entry.account = fields.first { [.account, .visit].contains($0.role) && $0.text != nil && $0.isPlain }
        entry.date = fields.first { $0.role == .serviceDate && $0.date != nil && $0.isPlain }?.date
        if entry.account != nil, isClosed { isOpen = true }
        defer { entries.append(entry) }
        let amounts = tokens[index].filter { $0.amount != nil }
        let row = tableRow(index)
        if amounts.isEmpty, row.prices.isEmpty {
            let isLabel = fields.contains { $0.isPlain && $0.role != .serviceDate }
            entry.kind = opensSection(line) && row.date == nil && !row.isCoded || isLabel ? .aside : .text(row)
            if row.isBroken { entry.kind = .charge(row) }
            return
        }
        if table != nil, row.isCoded, charge(row) != nil || row.isBroken, !isTotalRow(line) {
            entry.kind = .charge(row)
            return
        }
        let hits = isTotalRow(line) ? formTotal(index) : summaries(index, row)
        if !hits.isEmpty {
            entry.kind = .summary(hits)
            close(hits)
            return
        }
        let rows = charges(index, row)
        if let first = rows.first {
            entry.kind = .charge(first)
            for row in rows.dropFirst() {
                entries.append(entry)
                entry.kind = .charge(row)
            }
        }
    }

    private mutating func close(_ hits: [SummaryHit]) {
        for hit in hits where !hit.isInTable || hit.label.isTotal {
            if case .row(let kind) = hit.label.meaning, kind == .total || kind == .balance {
                isClosed = true
                isOpen = false
            }
        }
    }

    private func tableRow(_ index: Int) -> BillRow {
        let table = table.map { tables[$0] }
        let columns = table?.columns ?? MoneyColumns.none
        return BillRowReader.read(lines[index], tokens[index], heading: table?.heading, columns: columns)
    }

    /// Revenue code 0001 is the sum of a facility claim form.
    private func isTotalRow(_ line: TextLine) -> Bool { line.words.first?.plain == "0001" }

    private func formTotal(_ index: Int) -> [SummaryHit] {
        guard let amount = tokens[index].compactMap(\.amount).first else { return [] }
        return [SummaryHit(label: SummaryLabel(.total), amount: amount, line: index)]
    }

    /// The charge of a row, by the columns of the table it stands in.
    private func charge(_ row: BillRow) -> Money? {
        table.flatMap { BillCharge.read(row, tables[$0])?.charge }
    }

    /// A short line such as `ITEMIZED CHARGES` or `Services provided:` opens a list of charges without columns.
    private mutating func opensSection(_ line: TextLine) -> Bool {
        guard line.words.count <= 7 else { return false }
        let keys = Set(line.keys(line.words.indices))
        let isDetail = keys.contains("DETAILS") && !keys.isDisjoint(with: ["BILL", "BILLING", "CHARGE", "SERVICE"])
        guard isDetail || !keys.isDisjoint(with: BillLineReader.sectionWords) else { return false }
        if let table, tables[table].heading.page != line.page || isClosed { self.table = nil }
        isOpen = true
        isClosed = false
        return true
    }

    private static let sectionWords: Set<String> = [
        "CHARGES", "ITEMIZED", "PROCEDURES", "TREATMENT", "CARGOS", "SERVICIOS", "EQUIPMENT", "EXAMINATIONS",
        "SERVICES",
    ]
}

// MARK: Sums

extension BillLineReader {
    /// A stretch of text and the amounts behind it.
    private struct Group {
        var text: Range<Int>
        var amounts: [Token]
    }

    private func groups(_ index: Int) -> [Group] {
        var groups: [Group] = []
        var start = 0
        for token in tokens[index] where token.amount != nil {
            if token.words.lowerBound == start, !groups.isEmpty {
                groups[groups.count - 1].amounts.append(token)
            } else {
                groups.append(Group(text: start..<token.words.lowerBound, amounts: [token]))
            }
            start = token.words.upperBound
        }
        return groups
    }

    private func summaries(_ index: Int, _ row: BillRow) -> [SummaryHit] {
        let groups = groups(index)
        var hits: [SummaryHit] = []
        for group in groups { hits += summaries(index, row, group, isOnly: groups.count == 1) }
        if !hits.isEmpty || row.isCoded || (row.date != nil && table != nil && !isClosed) { return hits }
        return labelsAbove(index)
    }

    private func summaries(_ index: Int, _ row: BillRow, _ group: Group, isOnly: Bool) -> [SummaryHit] {
        guard let first = group.amounts.first, let amount = first.amount else {
            return []
        }
        if group.text.isEmpty {
            let above = labelsAbove(index)
            return above.isEmpty && isOnly && group.amounts.count == 1 ? labelBehind(index, first, amount) : above
        }
        let inTable = table != nil && !isClosed && isOnly
        let isCredit = amount.isNegative || inTable && creditColumn(first)
        let keys = labelKeys(index, group.text)
        guard let label = bestLabel(keys, isCredit: isCredit, inTable: inTable) else { return [] }
        // `Total protein` on a date or in a quantity is a service.
        let isSum = label.meaning == .row(.subtotal) && !label.hasOtherWords || label.meaning != .row(.subtotal)
        if !isSum, row.date != nil || row.units != nil { return [] }
        if group.amounts.count > 1, let table { return columnSums(index, group, label, tables[table]) }
        let isLedger =
            inTable && tokens[index].contains { $0.date != nil && $0.words.lowerBound < group.text.upperBound }
        return [
            SummaryHit(
                label: label, amount: amount, line: index, isInTable: inTable, isLedger: isLedger,
                row: isSum || charge(row) == nil ? nil : row)
        ]
    }

    /// `10,037.42   Insurance discount:` where the charges stand left of the descriptions.
    private func labelBehind(_ index: Int, _ token: Token, _ amount: Money) -> [SummaryHit] {
        let keys = labelKeys(index, token.words.upperBound..<lines[index].words.count)[0]
        let isCredit = amount.isNegative || creditColumn(token)
        guard let label = SummaryLabel(keys, isCredit: isCredit, inTable: false) else { return [] }
        return [SummaryHit(label: label, amount: amount, line: index, isInTable: table != nil && !isClosed)]
    }

    private func creditColumn(_ token: Token) -> Bool {
        guard let table, let role = tables[table].columns.column(token.left, token.right)?.role else { return false }
        return [.payment, .insurancePayment, .patientPayment, .adjustment, .paymentOrAdjustment].contains(role)
    }

    /// The label as a whole, else what stands behind the last full stop, else its last cell.
    private func bestLabel(_ keys: [[String]], isCredit: Bool, inTable: Bool) -> SummaryLabel? {
        for (position, part) in keys.enumerated() {
            if let label = SummaryLabel(part, isCredit: isCredit, inTable: inTable && position == 0) { return label }
        }
        return nil
    }

    private func labelKeys(_ index: Int, _ range: Range<Int>) -> [[String]] {
        let line = lines[index]
        let dates = Set(tokens[index].filter { $0.date != nil }.flatMap { Array($0.words) })
        let named = Set(
            (fieldsOfLine[index] ?? []).filter { $0.role.value != .day && $0.isBeside }.flatMap { Array($0.words) })
        func keys(_ range: Range<Int>) -> [String] {
            range.filter { word in
                !dates.contains(word) && !named.contains(word)
                    && !line.words[word].plain.utf8.contains { ASCII.isDigit($0) }
            }.flatMap { line.words[$0].keys }
        }
        var parts = [keys(range)]
        if let stop = range.last(where: { $0 + 1 < range.upperBound && line.words[$0].plain.hasSuffix(".") }) {
            parts.append(keys(stop + 1..<range.upperBound))
        }
        if let last = range.last {
            let cell = line.cellWords(of: last)
            parts.append(keys(cell.clamped(to: range)))
        }
        return parts
    }

    /// A row of sums under several columns: each amount is a sum of its column.
    private func columnSums(_ index: Int, _ group: Group, _ label: SummaryLabel, _ table: BillTable) -> [SummaryHit] {
        guard case .row(let kind) = label.meaning, kind == .total || kind == .subtotal || kind == .balance else {
            // Beside a payment stands what is left after it.
            let paid =
                group.amounts.first { creditColumn($0) }
                ?? group.amounts.first {
                    let role = table.columns.column($0.left, $0.right)?.role
                    return role != .balance && role != .patientShare
                }
            guard let amount = paid?.amount else { return [] }
            let isLedger = tokens[index].contains { $0.date != nil && $0.words.lowerBound < group.text.upperBound }
            return [SummaryHit(label: label, amount: amount, line: index, isInTable: true, isLedger: isLedger)]
        }
        return group.amounts.compactMap { token in
            guard let amount = token.amount, let role = table.columns.column(token.left, token.right)?.role else {
                return nil
            }
            var hit = SummaryHit(label: label, amount: amount, line: index, isInTable: true)
            hit.label.isTotal = true
            switch role {
            case table.chargeRole: hit.label.meaning = .row(kind == .subtotal ? .subtotal : .total)
            case .payment where kind != .subtotal: hit.label.meaning = .row(.payment)
            case .insurancePayment where kind != .subtotal: hit.label.meaning = .row(.insurancePayment)
            case .patientPayment where kind != .subtotal: hit.label.meaning = .row(.patientPayment)
            case .adjustment where kind != .subtotal, .discount where kind != .subtotal:
                hit.label.meaning = .row(.adjustment)
            case .paymentOrAdjustment where kind != .subtotal: hit.label.meaning = .paymentsAndAdjustments
            case .balance where kind != .subtotal, .patientShare where kind != .subtotal:
                hit.label.meaning = .row(.balance)
                hit.label.rank = 2
            default: return nil
            }
            return hit
        }
    }

    /// A box with its label above the amount: `Amount due` over `$497.50`.
    private func labelsAbove(_ index: Int) -> [SummaryHit] {
        let line = lines[index]
        var hits: [SummaryHit] = []
        for token in tokens[index] {
            guard let amount = token.amount, line.startsCell(token.words.lowerBound) else { continue }
            for above in lines.indices.prefix(index).suffix(3).reversed() {
                let other = lines[above]
                guard other.page == line.page, line.top - other.bottom < 2.5 * line.height, !isHeading.contains(above)
                else { break }
                let over = other.cells.first { cell in
                    min(other.right(of: cell), token.right) - max(other.left(of: cell), token.left) > 0
                }
                guard let over else { continue }
                let isPlainText = !tokens[above].contains { over.contains($0.words.lowerBound) && $0.amount != nil }
                let keys = labelKeys(above, over)[0]
                if isPlainText, let label = SummaryLabel(keys, isCredit: amount.isNegative, inTable: false),
                    !label.hasOtherWords
                {
                    hits.append(SummaryHit(label: label, amount: amount, line: index))
                }
                break
            }
        }
        return hits
    }
}

// MARK: Charges

extension BillLineReader {
    private func charges(_ index: Int, _ row: BillRow) -> [BillRow] {
        if table != nil {
            let isSaid =
                !row.description.isEmpty || row.date != nil || row.isCoded || row.account != nil
                || hasTextBeside(index)
            if !isSure(row), startsLikeSum(row) { return [] }
            if charge(row) != nil || row.isBroken, isClosed ? isSure(row) : isSaid, !isSentence(row) { return [row] }
            if !isClosed { return [] }
        }
        let parts = groups(index)
        var rows: [BillRow] = []
        for part in parts {
            guard let last = part.amounts.last else { continue }
            var row = BillRowReader.read(
                lines[index], tokens[index], words: part.text.lowerBound..<last.words.upperBound, heading: nil,
                columns: MoneyColumns.none, unitsPlace: unitsPlace)
            if isOffPage(last, index) { row.isBroken = true }
            if isBareCharge(row, part.text, index) {
                row.description = []
            } else {
                guard isCharge(row, part.text, index) else { continue }
            }
            rows.append(row)
        }
        return rows
    }

    private func isSure(_ row: BillRow) -> Bool {
        row.isCoded || ((row.date != nil || row.units != nil) && !row.description.isEmpty)
    }

    /// `Total cosmetic`, a sum that no label is known for.
    private func startsLikeSum(_ row: BillRow) -> Bool {
        row.description.first.map { ["TOTAL", "SUBTOTAL", "GRAND"].contains(plainLetters($0)) } ?? false
    }

    /// True when lines of text overlap the line: the cells of its row are set in the middle, and the text runs over
    /// more lines than the amounts.
    private func hasTextBeside(_ index: Int) -> Bool {
        [index - 1, index + 1].contains { other in
            lines.indices.contains(other) && lines[other].page == lines[index].page
                && abs(lines[other].middle - lines[index].middle) < 0.85 * lines[index].height
                && !tokens[other].contains { $0.amount != nil }
        }
    }

    /// Without a heading: a row with a code, or with a date and a text; inside an open list also a text by itself.
    private func isCharge(_ row: BillRow, _ text: Range<Int>, _ index: Int) -> Bool {
        guard !row.description.isEmpty || row.code != nil || row.revenueCode != nil || row.date != nil,
            !isSentence(row)
        else { return false }
        if row.code != nil { return true }
        if row.description.isEmpty { return isOpen && !isClosed && hasTextBeside(index) }
        let last = text.last.map { lines[index].words[$0].plain } ?? ""
        let endsWithColon = last.hasSuffix(":")
        let hasWord = row.description.contains { $0.unicodeScalars.count { $0.properties.isAlphabetic } >= 3 }
        guard hasWord, !endsWithColon, row.description.count <= 14 else { return false }
        if row.revenueCode != nil || (row.date != nil && row.units != nil) { return true }
        if startsLikeSum(row) { return false }
        return isOpen && !isClosed
    }

    /// `Charge: $300.00` below the text of its item.
    private func isBareCharge(_ row: BillRow, _ text: Range<Int>, _ index: Int) -> Bool {
        let keys = labelKeys(index, text)[0]
        return isOpen && keys.count == 1 && ["CHARGE", "FEE", "COST", "PRICE", "CARGO", "AMOUNT"].contains(keys[0])
    }

    private func isSentence(_ row: BillRow) -> Bool {
        guard row.code == nil else { return false }
        let words = row.description
        return words.count > 14
            || words.dropLast().contains {
                $0.hasSuffix(".") && $0.utf8.count > 4 && $0.utf8.count < 14 && words.count > 8
            }
    }

    /// True for an amount that runs over the edge of the page, or lost its cents there.
    private func isOffPage(_ token: Token, _ index: Int) -> Bool {
        let line = lines[index]
        if token.right > line.pageWidth + 0.2 * line.letter { return true }
        let plain = line.words[token.words.upperBound - 1].plain
        return !plain.contains(".") && token.right > line.pageWidth - 3 * line.letter
    }
}
