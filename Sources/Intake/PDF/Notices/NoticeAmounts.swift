import CaseModel

/// Which of the amounts of a letter is the one that it is about.
enum NoticeAmounts {
    private struct Found {
        var amount: Money
        /// The words before it in its sentence and line.
        var keys: [String]
    }

    static func best(_ kind: PaperKind, _ paper: PaperText, _ tokens: [[Token]], _ paragraphs: [Paragraph]) -> Money? {
        guard let words = telling[kind] else { return nil }
        let found = labelled(paper, tokens) + inText(paragraphs)
        var best: (score: Int, amount: Money)?
        for item in found {
            var score = 0
            for (key, weight) in words where item.keys.contains(key) { score += weight }
            for key in others where item.keys.suffix(5).contains(key) { score -= 6 }
            if score > best?.score ?? 0 { best = (score, item.amount) }
        }
        return best?.amount ?? found.first { $0.keys.allSatisfy { !others.contains($0) } }?.amount
    }

    private static let telling: [PaperKind: [(String, Int)]] = [
        .validationNotice: [
            ("DEBT", 5), ("NOW", 4), ("TODAY", 4), ("TOTAL", 3), ("BALANCE", 6), ("OWE", 4), ("DUE", 5), ("AMOUNT", 2),
            ("DEUDA", 5), ("SALDO", 5), ("OWED", 1),
        ],
        .settlementOffer: [
            ("ACCEPT", 9), ("SETTLE", 5), ("SETTLEMENT", 7), ("OFFER", 5), ("REDUCED", 6), ("PAY", 2), ("RESOLVE", 5),
            ("LUMP", 5), ("ONLY", 3),
        ],
        .denialLetter: [("BILLED", 6), ("CHARGED", 5), ("CHARGES", 5), ("DENIED", 5), ("PAY", 2), ("AMOUNT", 2)],
        .assistanceDecision: [
            ("NEW", 6), ("BALANCE", 4), ("REMAINING", 6), ("OWE", 6), ("RESPONSIBILITY", 5), ("NUEVO", 6), ("SALDO", 4),
        ],
        .courtPapers: [
            ("CLAIMED", 6), ("AMOUNT", 3), ("SUM", 4), ("JUDGMENT", 4), ("OWES", 5), ("DEMAND", 4), ("PRINCIPAL", 5),
        ],
        .collectionActionNotice: [
            ("BALANCE", 6), ("OWE", 5), ("DUE", 6), ("AMOUNT", 2), ("SALDO", 6), ("UNPAID", 4), ("ACCOUNT", 1),
        ],
        .surpriseBillNotice: [("ESTIMATED", 7), ("ESTIMATE", 6), ("TOTAL", 3), ("COST", 3), ("PAY", 2)],
        .estimate: [
            ("TOTAL", 6), ("EXPECTED", 4), ("ESTIMATED", 4), ("ESTIMATE", 3), ("COST", 1), ("CHARGES", 2), ("COSTO", 2),
        ],
    ]

    /// What stands beside amounts of another meaning.
    private static let others: Set<String> = [
        "ENCLOSED", "INTEREST", "FEES", "FEE", "CREDITS", "CREDITED", "PAYMENTS", "MINIMUM", "MONTHLY", "LEAST", "MORE",
        "INCOME", "DEDUCTIBLE", "SAVE", "COSTS", "PER",
    ]

    /// Each amount with the text of its line before it, or of the cell above it.
    private static func labelled(_ paper: PaperText, _ tokens: [[Token]]) -> [Found] {
        var found: [Found] = []
        for (index, line) in paper.lines.enumerated() where found.count < 300 {
            var start = 0
            for token in tokens[index] {
                guard let amount = token.amount else { continue }
                let first = max(start, token.words.lowerBound - 8)
                found.append(Found(amount: amount, keys: line.keys(first..<token.words.lowerBound)))
                start = token.words.upperBound
            }
        }
        return found
    }

    /// Each amount with the words of its sentence before it.
    private static func inText(_ paragraphs: [Paragraph]) -> [Found] {
        var found: [Found] = []
        for paragraph in paragraphs where found.count < 300 {
            var keys: [String] = []
            for (index, word) in paragraph.words.enumerated() {
                if word.box.plain.contains("$"), let amount = amount(paragraph, index) {
                    found.append(Found(amount: amount, keys: keys.suffix(10)))
                }
                keys += word.box.keys
                if word.box.plain.hasSuffix("."), word.box.plain.utf8.count > 3 { keys = [] }
            }
        }
        return found
    }

    private static func amount(_ paragraph: Paragraph, _ index: Int) -> Money? {
        var text = paragraph.words[index].box.plain
        if text == "$", index + 1 < paragraph.words.count { text += paragraph.words[index + 1].box.plain }
        while let last = text.last, ".,;:)".contains(last) { text.removeLast() }
        return try? Money(printed: text)
    }
}
