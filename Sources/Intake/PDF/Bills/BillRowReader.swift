import CaseModel
import Scan

/// Takes one line, or a part of one, apart into a row: by the columns of the heading above it, and by what the words
/// look like.
struct BillRowReader {
    let line: TextLine
    let tokens: [Token]
    let heading: TableHeading?
    let columns: MoneyColumns

    var row = BillRow()
    /// Words that are not used up yet.
    var free: [Int] = []
    /// Where quantities stand in a list without headings.
    var unitsPlace: ColumnPlace?
    private var unitsDistance = Double.greatestFiniteMagnitude

    init(_ line: TextLine, _ tokens: [Token], heading: TableHeading?, columns: MoneyColumns) {
        self.line = line
        self.tokens = tokens
        self.heading = heading
        self.columns = columns
    }

    /// - Parameters:
    ///   - words: the part of the line to read; all of it without.
    ///   - unitsPlace: where quantities stand in a list without headings.
    static func read(
        _ line: TextLine, _ tokens: [Token], words: Range<Int>? = nil, heading: TableHeading?, columns: MoneyColumns,
        unitsPlace: ColumnPlace? = nil
    ) -> BillRow {
        var reader = BillRowReader(line, tokens, heading: heading, columns: columns)
        reader.unitsPlace = unitsPlace
        let words = words ?? line.words.indices
        for token in tokens where words.contains(token.words.lowerBound) { reader.take(token) }
        reader.takeText()
        return reader.row
    }

    private mutating func take(_ token: Token) {
        switch token.kind {
        case .amount(let amount, let isMarked):
            if !isMarked, isUnits(token), let units = TokenReader.number(line.words[token.words.lowerBound].plain) {
                takeUnits(units, token)
            } else {
                takePrice(amount, token, isMarked: isMarked)
            }
        case .brokenAmount: row.isBroken = true
        case .date(let date): takeDate(date, token)
        case .time:
            if row.time == nil, heading == nil || heading?.has(.time) == true || row.date != nil {
                row.time = line.text(token.words)
            } else {
                free += token.words
            }
        case .number, .text: takeWord(token)
        }
    }

    private mutating func takePrice(_ amount: Money, _ token: Token, isMarked: Bool) {
        let place = columns.index(token.left, token.right)
        let role = heading == nil ? nil : columns.column(token.left, token.right)?.role
        row.prices.append(BillRow.Price(amount: amount, role: role, place: place, isMarked: isMarked))
    }

    private mutating func takeDate(_ date: PrintedDate, _ token: Token) {
        if let heading {
            let near = heading.columns.indices.filter {
                [.date, .throughDate, .postingDate].contains(heading.columns[$0].role)
            }.min { distance($0, token) < distance($1, token) }
            if let near {
                guard distance(near, token) < 8 * line.letter, inZone(near, token) else {
                    free += token.words
                    return
                }
                switch heading.columns[near].role {
                case .throughDate: row.throughDate = date.day
                case .postingDate: break
                default: setDate(date)
                }
                return
            }
        }
        if row.date == nil {
            setDate(date)
        } else if row.throughDate == nil, heading == nil {
            row.throughDate = date.day
        } else {
            free += token.words
        }
    }

    private mutating func setDate(_ date: PrintedDate) {
        guard row.date == nil else {
            if row.throughDate == nil { row.throughDate = date.day }
            return
        }
        row.date = date
        if case .span(let first, let last) = date {
            row.date = .day(first)
            row.throughDate = first == last ? nil : last
        }
    }

    private mutating func takeWord(_ token: Token) {
        let index = token.words.lowerBound
        let plain = line.words[index].plain
        guard let heading else {
            free.append(index)
            return
        }
        for column in heading.columns.indices.sorted(by: { distance($0, token) < distance($1, token) }).prefix(3) {
            guard inZone(column, token), stands(token, in: column) else { continue }
            if fits(plain, token, heading.columns[column].role) { return }
        }
        free.append(index)
    }

    /// Puts a word into a column that holds such words; false when it is not such a word.
    private mutating func fits(_ plain: String, _ token: Token, _ role: ColumnRole) -> Bool {
        switch role {
        case .date, .throughDate:
            guard let day = PrintedDateReader.digitsOnly(plain) else { return false }
            if role == .date { setDate(.day(day)) } else { row.throughDate = day }
        case .revenue:
            guard row.revenueCode == nil, let code = PrintedRevenueCode.read(plain) else {
                return plain == "REV" || token.number != nil
            }
            row.revenueCode = code
        case .code, .codeOrText:
            if let code = PrintedCode(plain, inColumn: role == .code), row.code == nil {
                setCode(code, rest: line.words[token.words.lowerBound].text)
            } else if role == .code, row.revenueCode == nil, plain.hasPrefix("0"), plain.utf8.count == 4,
                let revenue = PrintedRevenueCode.read(plain)
            {
                row.revenueCode = revenue
            } else if role == .code, ["CPT", "HCPCS", "CPT:", "HCPCS:", "--", "-", "N/A"].contains(plain) {
                return true
            } else if role == .code, row.code != nil, PrintedCode.isKnownModifier(plain), isOnlyModifiers(token) {
                row.modifiers.append(plain)
            } else if role == .code, plain.utf8.count >= 6, plain.utf8.allSatisfy({ ASCII.isDigit($0) }) {
                row.hasOtherCode = true
            } else {
                return false
            }
        case .modifier:
            let parts = plain.split(whereSeparator: { ",-/:".contains($0) })
            if parts.isEmpty { return true }
            guard parts.allSatisfy({ PrintedCode.isModifier($0) }), isOnlyModifiers(token) else { return false }
            row.modifiers += parts.map(String.init)
        case .units:
            guard let number = token.number ?? BillRowReader.reversed(plain) else { return takeTimes(plain) }
            takeUnits(number, token)
        case .rowNumber:
            return token.number != nil
        case .npi:
            guard plain.utf8.count == 10, plain.utf8.allSatisfy({ ASCII.isDigit($0) }) else { return false }
            row.npi = plain
        case .placeOfService:
            guard plain.utf8.count == 2, plain.utf8.allSatisfy({ ASCII.isDigit($0) }) else { return false }
            row.placeOfService = plain
        case .account:
            guard plain.utf8.contains(where: { ASCII.isDigit($0) }) else { return false }
            row.account = line.words[token.words.lowerBound].text
        case .claimNumber:
            guard plain.utf8.contains(where: { ASCII.isDigit($0) }) else { return false }
            row.claimNumber = line.words[token.words.lowerBound].text
        default:
            if role.isMoney, let amount = looseAmount(plain, token) {
                takePrice(amount, token, isMarked: false)
                return true
            }
            return false
        }
        return true
    }

    /// `CT head` and `of` under the heading of modifiers are words of the description: a modifier stands in capitals,
    /// with other modifiers only, or right behind a code.
    private func isOnlyModifiers(_ token: Token) -> Bool {
        let index = token.words.lowerBound
        guard line.words[index].text.utf8.elementsEqual(line.words[index].plain.utf8) else { return false }
        let cell = line.cellWords(of: index)
        if cell.allSatisfy({ line.words[$0].plain.utf8.count <= 3 }) { return true }
        guard index > cell.lowerBound else { return false }
        let before = line.words[index - 1].plain
        return PrintedCode(before) != nil || PrintedCode.isKnownModifier(before) && index - 1 > cell.lowerBound
            || cell[cell.lowerBound...].prefix { $0 < index }.allSatisfy {
                line.words[$0].plain.utf8.contains { ASCII.isDigit($0) }
            }
    }

    /// `45` under `Charge`: an amount without cents, where it stands under the heading itself or where other amounts
    /// stand.
    private func looseAmount(_ plain: String, _ token: Token) -> Money? {
        guard token.number != nil, line.startsCell(token.words.lowerBound),
            columns.column(token.left, token.right)?.role.isMoney == true
        else { return nil }
        return PrintedAmountReader.loose(plain)
    }

    mutating func setCode(_ code: PrintedCode, rest text: String) {
        row.code = code.code
        row.modifiers = code.modifiers + row.modifiers
        if let slash = text.firstIndex(of: "/"), code.modifiers.isEmpty {
            row.description.append(String(text[text.index(after: slash)...]))
        }
    }

    private mutating func takeUnits(_ units: Quantity, _ token: Token) {
        let column = heading?.columns.firstIndex { $0.role == .units }
        let distance = column.map { self.distance($0, token) + abs((token.left + token.right) / 2 - middle($0)) / 10 }
        guard distance ?? 0 < unitsDistance else { return }
        unitsDistance = distance ?? 0
        row.units = units
    }

    /// `-1` beside a charge that is taken back.
    private static func reversed(_ plain: String) -> Quantity? {
        guard plain.hasPrefix("-") || plain.hasSuffix("-") else { return nil }
        let digits = plain.filter { $0 != "-" }
        guard digits.utf8.count + 1 == plain.utf8.count, TokenReader.number(digits) != nil else { return nil }
        return Quantity("-\(digits)")
    }

    /// `x2`, `2x`, `X40`
    private mutating func takeTimes(_ plain: String) -> Bool {
        guard let units = BillRowReader.times(plain) else { return false }
        row.units = units
        return true
    }

    static func times(_ plain: String) -> Quantity? {
        if plain.hasPrefix("X"), plain.utf8.count >= 2 { return TokenReader.number(String(plain.dropFirst())) }
        if plain.hasSuffix("X"), plain.utf8.count >= 2 { return TokenReader.number(String(plain.dropLast())) }
        return nil
    }

    private func isUnits(_ token: Token) -> Bool {
        guard let heading, let units = heading.columns.firstIndex(where: { $0.role == .units }) else { return false }
        return heading.columns[units].overlap(token.left, token.right) > 0
            && columns.column(token.left, token.right) == nil
    }

    private func middle(_ column: Int) -> Double { heading?.columns[column].middle ?? 0 }

    private func distance(_ column: Int, _ token: Token) -> Double {
        guard let column = heading?.columns[column] else { return 0 }
        let gap = column.distance(token.left, token.right)
        return gap > 0 ? gap : abs(column.middle - (token.left + token.right) / 2) / 1000
    }

    private func inZone(_ column: Int, _ token: Token) -> Bool {
        guard let zone = heading?.zone(column) else { return false }
        return zone.contains((token.left + token.right) / 2) || zone.contains(token.left) && zone.contains(token.right)
    }

    /// A word inside a run of text belongs to a column only when it stands right under its heading.
    private func stands(_ token: Token, in column: Int) -> Bool {
        guard let heading else { return false }
        let index = token.words.lowerBound
        if heading.columns[column].role.isText && heading.columns[column].role != .codeOrText { return false }
        if line.startsCell(index) { return true }
        guard heading.columns[column].overlap(token.left, token.right) > 0 else { return false }
        // `IBUPROFEN 600 MG`: a number in the middle of a text is part of it, wherever it stands.
        let endsCell = token.words.upperBound >= line.words.count || line.startsCell(token.words.upperBound)
        let before = line.words[index - 1].plain
        let followsText =
            before.utf8.allSatisfy { ASCII.isLetter($0) || ",.-".utf8.contains($0) }
            && before.utf8.contains { ASCII.isLetter($0) } && before.utf8.count > 2
        return endsCell || !followsText
    }
}
