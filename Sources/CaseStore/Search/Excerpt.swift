/// The words around the first hit in a text.
///
/// FTS5's own `snippet` weighs every hit against every other, which takes seconds for a long remittance.
enum Excerpt {
    /// What FTS5 puts before and behind a hit. The index holds no control characters, so these stand for nothing else.
    static let before = "\u{2}"
    static let behind = "\u{3}"

    /// How many characters stand before the hit, and from it on.
    private static let lead = 40
    private static let rest = 120

    /// - Parameter text: the whole text with its hits marked. Without a mark the excerpt is its start.
    static func cut(_ text: String) -> String {
        let hit = text.utf8.firstIndex(of: 2) ?? text.startIndex
        var start = text.index(hit, offsetBy: -lead, limitedBy: text.startIndex) ?? text.startIndex
        var end = text.index(hit, offsetBy: rest, limitedBy: text.endIndex) ?? text.endIndex
        // Whole words, unless one is longer than the excerpt.
        if start > text.startIndex { start = text[start..<hit].firstIndex(of: " ").map(text.index(after:)) ?? start }
        if end < text.endIndex { end = text[hit..<end].lastIndex(of: " ") ?? end }
        let words = text[start..<end].filter { $0 != "\u{2}" && $0 != "\u{3}" }
        return (start > text.startIndex ? "…" : "") + words + (end < text.endIndex ? "…" : "")
    }
}
