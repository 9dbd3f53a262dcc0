/// How large a page is set so that it fits one sheet: twelve points, or somewhat less for many questions.
enum PrintDensity: String, CaseIterable, Sendable {
    case usual, compact, dense

    /// Rows that fit below the window of the envelope, and how many characters of a serif of usual width a row takes.
    private var measure: (rows: Double, characters: Int) {
        switch self {
        case .usual: (28, 70)
        case .compact: (32, 77)
        case .dense: (37, 84)
        }
    }

    /// The largest size in which the body of a page fits; nil where it fits in none.
    init?(_ page: LetterPage) {
        let body = page.blocks.filter { ![.sender, .date, .recipient, .banner].contains($0.role) }
        let fitting = Self.allCases.first { size in
            body.map { Self.rows(of: $0, width: size.measure.characters) }.reduce(0, +) <= size.measure.rows
        }
        guard let fitting else { return nil }
        self = fitting
    }

    /// Rows with the room below them.
    private static func rows(of block: LetterBlock, width: Int) -> Double {
        let rows = Double(max(1, (block.text.count + width - 1) / width))
        switch block.role {
        case .signatureLine: return 2.2
        case .item: return rows + 0.2
        case .closing, .signature: return rows
        default: return rows + 0.4
        }
    }
}
