import CaseModel
import Scan

/// Finds labels and the values that stand beside or below them. A value must look like what its label promises: a
/// date, a number with digits, a name.
struct FieldFinder {
    let lines: [TextLine]
    let tokens: [[Token]]
    /// Headings of columns look like labels and are none.
    let headings: [TableHeading]

    func fields() -> PaperFields {
        let heads = Set(headings.flatMap { Array($0.lines) })
        var found: [PaperField] = []
        for index in lines.indices where !lines[index].isEmpty && !heads.contains(index) {
            found += fields(in: index)
        }
        return PaperFields(all: found)
    }

    private struct Label {
        var role: FieldRole
        /// Just behind its last word.
        var end: Int
        /// Behind a `#` or `:` inside its last word: `Acct#:7731`.
        var glued: String?
    }

    private func fields(in index: Int) -> [PaperField] {
        let line = lines[index]
        var found: [PaperField] = []
        var word = 0
        var mayStart = true
        while word < line.words.count {
            let startsCell = line.startsCell(word)
            if startsCell { mayStart = true }
            if startsCell, isItemNumber(line.words[word].plain), word + 1 < line.words.count, !line.startsCell(word + 1)
            {
                word += 1
            }
            guard let label = label(line, at: word) else {
                mayStart = line.words[word].plain.last.map { ":;|.,/".contains($0) } ?? true
                word += 1
                continue
            }
            let field =
                beside(label, at: word, index, isPlain: mayStart)
                ?? (mayStart ? below(label, at: word, index) : nil)
            if let field { found.append(field) }
            word = max(label.end, field?.isBeside == true ? field?.words.upperBound ?? label.end : label.end)
            mayStart = field?.isBeside == true || hasColon(line, before: word)
        }
        return found
    }

    private func label(_ line: TextLine, at word: Int) -> Label? {
        guard let first = line.words[word].keys.first, FieldLabels.mayStart(first) else { return nil }
        var keys: [String] = []
        var ends: [Int: Int] = [:]
        var next = word
        while next < line.words.count, keys.count < 8 {
            if next > word, line.startsCell(next) { break }
            keys += line.words[next].keys
            next += 1
            if ends[keys.count] == nil { ends[keys.count] = next }
            if line.words[next - 1].plain.hasSuffix(":") { break }
        }
        var keysLeft = keys[...]
        while let (role, length) = FieldLabels.match(keysLeft) {
            if let end = ends[length] { return Label(role: role, end: end) }
            // The label ends inside a word: the rest of that word is the value.
            if let end = ends.filter({ $0.key > length }).min(by: { $0.key < $1.key })?.value {
                let text = line.words[end - 1].text
                if let mark = text.lastIndex(where: { ":#".contains($0) }), text.index(after: mark) < text.endIndex {
                    return Label(role: role, end: end, glued: String(text[text.index(after: mark)...]))
                }
            }
            keysLeft = keysLeft.prefix(length - 1)
        }
        return nil
    }

    private func beside(_ label: Label, at word: Int, _ index: Int, isPlain: Bool) -> PaperField? {
        let line = lines[index]
        let colon = hasColon(line, before: label.end)
        if let glued = label.glued {
            let box = [line.words[label.end - 1].saying(glued)]
            guard let (value, _) = FieldValue.read(label.role, box, from: 0, isSure: true) else { return nil }
            return PaperField(
                role: label.role, value: value, line: index, words: word..<label.end, isBeside: true, isPlain: true)
        }
        var start = label.end
        while start < line.words.count, [":", "#", "-", "NO.", "NUMBER", "IS"].contains(line.words[start].plain) {
            start += 1
        }
        guard start < line.words.count else { return nil }
        if label.role == .other {
            guard colon, isPlain else { return nil }
            return PaperField(
                role: .other, value: .text(""), line: index, words: word..<label.end, isBeside: true, isPlain: true)
        }
        // A label that ends its cell may have its value in the next cell; one in a sentence may not.
        let crosses = line.startsCell(start)
        if crosses, !isPlain || isItemNumber(line.words[start].plain) && cellContinues(line, start) { return nil }
        if label.role == .guarantor, label.end - word == 1, !colon { return nil }
        let cellEnd = line.cellWords(of: start).upperBound
        let stop = nextLabel(line, after: start, before: cellEnd)
        let isSure = colon || (crosses && isPlain)
        if !isSure, label.role.value == .name, !isPlain || label.role != .patient { return nil }
        guard
            let (value, length) = FieldValue.read(
                label.role, Array(line.words[start..<stop]), from: 0, isSure: isSure)
        else { return nil }
        // `Claim UB-04`: a short number behind a word in a sentence is no number of the paper.
        if case .text(let text) = value, label.role.value == .number, !colon, label.end - word == 1,
            text.utf8.count(where: { ASCII.isDigit($0) }) < 3
        {
            return nil
        }
        return PaperField(
            role: label.role, value: value, line: index, words: word..<start + length, isBeside: true,
            isPlain: isPlain || colon)
    }

    /// Where the next label with a colon, or followed by its own date or number, begins.
    private func nextLabel(_ line: TextLine, after start: Int, before end: Int) -> Int {
        var word = start + 1
        while word < end {
            if let label = label(line, at: word), label.role.value != .name || hasColon(line, before: label.end) {
                let isNumbered =
                    label.end < line.words.count
                    && FieldValue.read(label.role, [line.words[label.end]], from: 0, isSure: false) != nil
                if hasColon(line, before: label.end) || isNumbered || label.end - word >= 2 { return word }
            }
            word += 1
        }
        return end
    }

    private func below(_ label: Label, at word: Int, _ index: Int) -> PaperField? {
        let line = lines[index]
        let isAlone =
            label.end == line.words.count || line.startsCell(label.end)
            || line.words[label.end].plain.hasPrefix("(")
        // `name` at the end of a wrapped description is no label; labels begin with a capital.
        let isCapital = line.words[word].text.unicodeScalars.first?.properties.isUppercase == true
        guard label.glued == nil, isAlone, isCapital else { return nil }
        let left = line.words[word].left - 3 * line.letter
        let cellEnd = line.cellWords(of: word).upperBound
        let right = cellEnd < line.words.count ? line.words[cellEnd].left - line.letter : .greatestFiniteMagnitude
        let labelRight = line.words[label.end - 1].right
        for next in lines.indices.dropFirst(index + 1).prefix(5) {
            let other = lines[next]
            guard other.page == line.page, other.top - line.bottom < 4.5 * max(line.height, other.height) else {
                return nil
            }
            let cell = other.cells.first { cell in
                let start = other.left(of: cell)
                return start >= left && start < right && start <= labelRight + 2 * line.letter
            }
            guard let cell else { continue }
            // `Patient:` over `Name: Angela Richardson` is a heading over labels.
            if let inner = self.label(other, at: cell.lowerBound), hasColon(other, before: inner.end) { return nil }
            guard let (value, _) = FieldValue.read(label.role, Array(other.words[cell]), from: 0, isSure: true) else {
                return nil
            }
            return PaperField(
                role: label.role, value: value, line: index, words: word..<label.end, isBeside: false, isPlain: true)
        }
        return nil
    }

    private func cellContinues(_ line: TextLine, _ word: Int) -> Bool {
        word + 1 < line.words.count && !line.startsCell(word + 1)
    }

    private func hasColon(_ line: TextLine, before end: Int) -> Bool {
        guard end > 0 else { return false }
        if line.words[end - 1].plain.hasSuffix(":") { return true }
        return end < line.words.count && line.words[end].plain == ":"
    }

    /// `26.`, `3a`, `1`: the box numbers that claim forms print before a label.
    private func isItemNumber(_ plain: String) -> Bool {
        let text = plain.hasSuffix(".") ? plain.dropLast() : plain[...]
        let digits = text.prefix { $0.isNumber }
        return (1...2).contains(digits.utf8.count) && text.utf8.count - digits.utf8.count <= 1
    }
}
