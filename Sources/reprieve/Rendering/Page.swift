import CaseModel
import Correspondence
import Playbook

/// Lays out text for a terminal: wraps, indents, and marks headings when color is wanted.
struct Page {
    /// The language of the words that the page adds.
    var language = Language.english
    var color = false
    var width = 80
    private(set) var text = ""

    init(color: Bool = false, width: Int = 80) {
        self.color = color
        self.width = width
    }

    /// A heading, in bold where color is wanted.
    mutating func heading(_ words: String) {
        blank()
        let words = Self.shown(words)
        text += (color ? "\u{1B}[1m\(words)\u{1B}[0m" : words) + "\n"
    }

    /// One empty line, never two.
    mutating func blank() {
        if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    }

    /// A paragraph. Lines after the first stand under its text.
    mutating func line(_ words: String, indent: Int = 0, hanging: Int = 0) {
        let room = max(20, width - indent)
        var current = ""
        var isFirst = true
        func flush(_ text: inout String) {
            text += String(repeating: " ", count: indent + (isFirst ? 0 : hanging)) + current + "\n"
            isFirst = false
            current = ""
        }
        for word in spoken(Self.shown(words)).split(separator: " ", omittingEmptySubsequences: true) {
            let limit = isFirst ? room : room - hanging
            if !current.isEmpty, current.count + 1 + word.count > limit { flush(&text) }
            current += current.isEmpty ? String(word) : " " + word
        }
        flush(&text)
    }

    /// A label with what belongs to it: `NEXT  Ask for an itemized bill`.
    mutating func labelled(_ label: String, _ words: String, indent: Int = 0, column: Int = 8) {
        let padded = label + String(repeating: " ", count: max(2, column - label.count))
        let mark = String(repeating: "\u{1}", count: padded.count)
        var inner = Page(width: width)
        inner.language = language
        inner.line(mark + " " + words, indent: indent, hanging: padded.count)
        text += inner.text.replacingFirst(mark + " ", with: color ? "\u{1B}[1m\(padded)\u{1B}[0m" : padded)
    }

    /// Columns of text; those named in `right` are set to the right.
    mutating func table(_ rows: [[String]], right: Set<Int> = [], indent: Int = 2) {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? Self.shown($0[column]).count : 0 }.max() ?? 0
        }
        for row in rows {
            var line = String(repeating: " ", count: indent)
            for (column, cell) in row.enumerated() {
                let cell = Self.shown(cell)
                let space = String(repeating: " ", count: widths[column] - cell.count)
                let last = column == row.count - 1
                line += right.contains(column) ? space + cell : (last ? cell : cell + space)
                if !last { line += "  " }
            }
            text += line + "\n"
        }
    }

    /// Days inside sentences, which the contract spells `2026-09-08`, in the words that people use.
    private func spoken(_ text: String) -> String { Playbook.PlanText.spoken(text) { language.spell($0) } }

    /// Text from a paper may hold control characters that would move the cursor or color the screen: they are shown
    /// as blanks.
    static func shown(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                    let isHidden = (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                    return (isControl && scalar.value != 1) || isHidden ? " " : scalar
                }))
    }
}

extension String {
    fileprivate func replacingFirst(_ part: String, with other: String) -> String {
        guard let range = firstRange(of: part) else { return self }
        return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
