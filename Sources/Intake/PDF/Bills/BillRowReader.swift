import CaseModel
import Scan

/// Takes one line, or a part of one, apart into a row: by the columns of the heading above it, and by what the words
/// look like.
struct BillRowReader {
    let line: TextLine
    let tokens: [Token]
    let heading: TableHeading?
    let columns: MoneyColumns

    private var row = BillRow()
    /// Words that are not used up yet.
    private var free: [Int] = []
    /// Where quantities stand in a list without headings.
    private var unitsPlace: ColumnPlace?
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
            guard let number = token.number else { return takeTimes(plain) }
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

    private mutating func setCode(_ code: PrintedCode, rest text: String) {
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

// MARK: Text

extension BillRowReader {
    private mutating func takeText() {
        var words = free.sorted()
        if heading == nil || heading?.has(.code) == false || row.code == nil { takeCodeFromText(&words) }
        if heading == nil || heading?.has(.units) == false { takeUnitsFromText(&words, onlyNamed: heading != nil) }
        takeNumbersBesideText(&words)
        var kept: [Int] = []
        for run in runs(words) { kept += describing(run) }
        while let first = kept.first, isMark(line.words[first].plain) { kept.removeFirst() }
        while let last = kept.last, isMark(line.words[last].plain) { kept.removeLast() }
        row.description += kept.map { line.words[$0].text }
        row.descriptionLeft = kept.first.map { line.words[$0].left }
        row.descriptionRight = kept.last.map { line.words[$0].right }
    }

    /// Neighbouring words of one cell.
    private func runs(_ words: [Int]) -> [[Int]] {
        var runs: [[Int]] = []
        for word in words {
            if let last = runs.last?.last, last + 1 == word, !line.startsCell(word) {
                runs[runs.count - 1].append(word)
            } else {
                runs.append([word])
            }
        }
        return runs
    }

    /// The words of a run that belong to the description; the others stand in columns of their own.
    private mutating func describing(_ run: [Int]) -> [Int] {
        guard let heading, let first = run.first, let last = run.last else { return run }
        let (left, right) = (line.words[first].left, line.words[last].right)
        let hasDigit = run.contains { line.words[$0].plain.utf8.contains { ASCII.isDigit($0) } }
        let texts = heading.columns.filter { $0.role.isText || hasDigit && $0.role == .account }
        let isDescribed = heading.columns.contains { $0.role == .description || $0.role == .codeOrText }
        let column = texts.max { closeness($0, left, right) < closeness($1, left, right) }
        // Under no heading at all, a long text is the description.
        guard let column, !isDescribed || run.count < 3 || closeness(column, left, right) > 0 else { return run }
        // Without a column of descriptions, what no other column claims is the description.
        if !isDescribed, column.overlap(left, right) <= 0 { return run }
        let text = run.map { line.words[$0].text }.joined(separator: " ")
        switch column.role {
        case .description, .codeOrText: return run
        case .patient:
            row.patient = text
            return []
        case .remarks:
            row.remarks += run.map { line.words[$0].plain.filter { $0 != "," && $0 != ";" } }
            return []
        case .diagnosis:
            row.diagnoses += run.map { line.words[$0].plain.filter { $0 != "," && $0 != ";" } }
            return []
        default: return []
        }
    }

    private func closeness(_ column: TableColumn, _ left: Double, _ right: Double) -> Double {
        let overlap = column.overlap(left, right)
        let aligned = abs(column.left - left) < 1.5 * line.letter ? 3 * line.letter : 0
        return overlap + aligned
    }

    /// A code without a column of its own: behind `CPT`, in brackets, as the first word, or as a word of its own cell.
    private mutating func takeCodeFromText(_ words: inout [Int]) {
        if row.revenueCode == nil { takeRevenueFromText(&words) }
        guard row.code == nil else { return }
        let found = words.indices.first { isNamedCode(words, $0) } ?? words.indices.first { isBareCode(words, $0) }
        guard let found, let code = PrintedCode(line.words[words[found]].plain) else { return }
        setCode(code, rest: line.words[words[found]].text)
        var end = found + 1
        while end < words.count, words[end] == words[end - 1] + 1, row.modifiers.count < 4 {
            let plain = line.words[words[end]].plain.filter { $0 != "," }
            let isAlone =
                line.startsCell(words[end])
                && (words[end] + 1 >= line.words.count || line.startsCell(words[end] + 1))
            let isNumbered = plain.utf8.allSatisfy { ASCII.isDigit($0) } && !line.startsCell(words[end])
            guard PrintedCode.isKnownModifier(plain), isAlone || isNumbered else { break }
            row.modifiers.append(plain)
            end += 1
        }
        let start =
            found > 0
                && ["CPT", "HCPCS", "CPT:", "HCPCS:", "CODE", "CODE:", "CDT", "CPT#"].contains(
                    line.words[words[found - 1]].plain)
            ? found - 1 : found
        // `1. CPT 90792`: the number of the item goes with the code.
        let isNumbered = words[..<start].allSatisfy { isSerial($0) || isMark(line.words[$0].plain) }
        words.removeSubrange((isNumbered ? 0 : start)..<end)
    }

    private func isNamedCode(_ words: [Int], _ index: Int) -> Bool {
        let plain = line.words[words[index]].plain
        guard PrintedCode(plain) != nil else { return false }
        if plain.hasPrefix("(") || plain.hasPrefix("[") || plain.hasPrefix("CPT") || plain.hasPrefix("HCPCS") {
            return true
        }
        guard index > 0, words[index - 1] + 1 == words[index] else { return false }
        return ["CPT", "HCPCS", "CPT:", "HCPCS:", "CODE", "CODE:", "CDT", "CPT#"].contains(
            line.words[words[index - 1]].plain)
    }

    private func isBareCode(_ words: [Int], _ index: Int) -> Bool {
        let word = words[index]
        guard PrintedCode(line.words[word].plain) != nil, !isPartOfAddress(word) else { return false }
        let isFirst = index == 0 || words[..<index].allSatisfy { isMark(line.words[$0].plain) || isSerial($0) }
        let isLast = index == words.count - 1 || line.startsCell(words[index + 1])
        return isFirst || line.startsCell(word) || isLast
    }

    /// `1.`, `12)`: the number of a list.
    private func isSerial(_ word: Int) -> Bool {
        let plain = line.words[word].plain
        return plain.utf8.count <= 4 && TokenReader.number(plain.filter { $0 != "." && $0 != ")" }) != nil
    }

    /// A five-digit number behind a state or `Box` is part of an address.
    private func isPartOfAddress(_ word: Int) -> Bool {
        guard word > 0 else { return false }
        let before = line.words[word - 1].plain
        if ["BOX", "SUITE", "STE", "ROOM", "#", "NO", "NO.", "DX", "DX:", "ZIP", "INVOICE", "FILE"].contains(before) {
            return true
        }
        guard before.utf8.count == 2, usStates.contains(before) else { return false }
        return !line.startsCell(word)
    }

    private mutating func takeRevenueFromText(_ words: inout [Int]) {
        guard heading?.has(.revenue) != true else { return }
        for (index, word) in words.enumerated().prefix(4) {
            let plain = line.words[word].plain.filter { $0 != "(" && $0 != ")" }
            let isNamed =
                index > 0
                && ["REV", "REVENUE", "RC", "REV:", "REV.", "UB"].contains(
                    line.words[words[index - 1]].plain)
            let isBracketed = line.words[word].plain == "(\(plain))"
            let isBare =
                plain.hasPrefix("0") && plain.utf8.count == 4
                && (index == 0 || line.startsCell(word) || isBracketed)
                || heading == nil && index == 0 && isShortRevenueCode(words)
            guard isNamed || isBare || (plain.hasPrefix("REV") && plain.utf8.count > 4),
                let code = PrintedRevenueCode.read(plain)
            else { continue }
            row.revenueCode = code
            words.removeSubrange((isNamed ? index - 1 : index)...index)
            return
        }
    }

    /// `450` in a cell of its own, before a code or behind a date.
    private func isShortRevenueCode(_ words: [Int]) -> Bool {
        guard let first = words.first, line.startsCell(first), line.words[first].plain.utf8.count == 3,
            first + 1 < line.words.count, line.startsCell(first + 1)
        else { return false }
        return row.date != nil || words.count > 1 && PrintedCode(line.words[words[1]].plain) != nil
    }

    /// Without a heading, a number in a cell of its own is the quantity, and so are `x2` and `Qty 2`.
    private mutating func takeUnitsFromText(_ words: inout [Int], onlyNamed: Bool) {
        for (index, word) in words.enumerated().reversed() {
            let plain = line.words[word].plain
            if plain.utf8.count <= 6, let units = BillRowReader.times(plain) {
                row.units = units
                words.remove(at: index)
                if index < words.count, ["UNITS", "UNIT", "EA"].contains(line.words[words[index]].plain) {
                    words.remove(at: index)
                }
                return
            }
            guard let number = TokenReader.number(plain), plain.utf8.count <= 6 else { continue }
            let isNamed =
                index > 0
                && ["QTY", "QTY:", "UNITS", "UNITS:", "QUANTITY:", "CANT."].contains(
                    line.words[words[index - 1]].plain)
            let isAlone = line.startsCell(word) && (word + 1 >= line.words.count || line.startsCell(word + 1))
            if isNamed {
                row.units = number
                words.removeSubrange(index - 1...index)
                return
            }
            let ends =
                word + 1 >= line.words.count || line.startsCell(word + 1)
                || tokens.contains { $0.words.lowerBound == word + 1 && $0.amount != nil }
            let box = line.words[word]
            let isInPlace = ends && unitsPlace.map { $0.overlap(box.left, box.right) > 0 } == true
            if isAlone || isInPlace, index > 0, !onlyNamed {
                row.units = number
                words.remove(at: index)
                return
            }
        }
    }

    /// `NPI 1234567893` and `Dx: R07.9` beside or below a description.
    private mutating func takeNumbersBesideText(_ words: inout [Int]) {
        var index = 0
        while index + 1 < words.count {
            let label = line.words[words[index]].plain
            let value = line.words[words[index + 1]].plain
            if label.hasPrefix("NPI"), value.utf8.count == 10, value.utf8.allSatisfy({ ASCII.isDigit($0) }) {
                row.npi = value
                words.removeSubrange(index...index + 1)
            } else {
                index += 1
            }
        }
    }

    private func isMark(_ plain: String) -> Bool {
        plain.utf8.allSatisfy { !ASCII.isDigit($0) && !ASCII.isLetter($0) } || ["[X]", "X]", "[X"].contains(plain)
    }
}

/// Two-letter abbreviations of states and territories, for telling a ZIP code from a service code.
let usStates: Set<String> = Set(
    """
    AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA
    PR RI SC SD TN TX UT VT VA VI WA WV WI WY GU
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
