import CaseModel
import Scan

// What the words of a row say once its columns are read: codes, quantities and the description.
extension BillRowReader {
    mutating func takeText() {
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
