import CaseModel

/// A letter as plain text for a terminal, a portal or an email: 80 columns at most, where no word is longer.
public enum PlainLetter {
    static let width = 80
    /// Stands between the letter and the copy to read.
    static let pageBreak = String(repeating: "=", count: width)

    /// The text of all pages.
    public static func text(_ pages: [LetterPage]) -> String {
        pages.map(text).joined(separator: "\n\(pageBreak)\n\n")
    }

    /// The text of one page.
    static func text(_ page: LetterPage) -> String {
        var text = ""
        var before: BlockRole?
        var number = 0
        for block in page.blocks {
            if let before, isApart(before, block.role) { text += "\n" }
            number = block.role == .item ? number + 1 : 0
            text += lines(block, number: number).map { "\($0)\n" }.joined()
            before = block.role
        }
        return text
    }

    /// Lines of one address, points of one list and title and reference stand close.
    private static func isApart(_ left: BlockRole, _ right: BlockRole) -> Bool {
        switch (left, right) {
        case (.sender, .sender), (.recipient, .recipient), (.item, .item), (.subject, .reference),
            (.signatureLine, .signature):
            false
        default: true
        }
    }

    private static func lines(_ block: LetterBlock, number: Int) -> [String] {
        switch block.role {
        case .item: TextColumn.wrapped(block.text, first: "\(number). ", rest: "   ", width: width)
        case .signatureLine: ["", "", block.text]
        case .banner, .sender, .date, .recipient, .subject, .reference, .greeting, .paragraph, .closing, .signature,
            .enclosed, .card, .say, .meaning, .note, .listen, .write, .choice:
            TextColumn.wrapped(block.text, first: "", rest: "", width: width)
        }
    }
}

/// Text in a column of a fixed width.
enum TextColumn {
    /// - Parameters:
    ///   - first: stands before the first line, `rest` before the others.
    static func wrapped(_ text: String, first: String, rest: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = rest
                isEmpty = true
            }
            line += isEmpty ? String(word) : " \(word)"
            isEmpty = false
        }
        if !isEmpty { lines.append(line) }
        return lines
    }
}
