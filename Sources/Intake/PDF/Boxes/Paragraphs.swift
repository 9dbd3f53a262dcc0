/// Lines of one column that follow each other closely, read as one text. Two columns of a letter give two texts
/// although their lines stand side by side.
struct Paragraph: Sendable {
    /// The words with the line each stands in, as an index into the paper's lines.
    var words: [(box: WordBox, line: Int)]

    var text: String { words.map(\.box.text).joined(separator: " ") }
    var keys: [String] { words.flatMap(\.box.keys) }
}

enum Paragraphs {
    private struct Open {
        var paragraph: Int
        var left: Double
        var right: Double
        var bottom: Double
        var height: Double
        var page: Int
    }

    static func read(_ lines: [TextLine]) -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        var open: [Open] = []
        for (index, line) in lines.enumerated() where !line.isEmpty {
            open.removeAll { $0.page != line.page || line.top - $0.bottom > 0.9 * max($0.height, line.height) }
            var next: [Open] = []
            for cell in line.cells.prefix(40) {
                let (left, right) = (line.left(of: cell), line.right(of: cell))
                let words = cell.map { (box: line.words[$0], line: index) }
                let found = open.firstIndex { candidate in
                    abs(candidate.left - left) < 3 * line.letter
                        && min(candidate.right, right) - max(candidate.left, left) > 0
                }
                let state: Open
                if let found {
                    let above = open.remove(at: found)
                    paragraphs[above.paragraph].words += words
                    state = Open(
                        paragraph: above.paragraph, left: min(left, above.left), right: right, bottom: line.bottom,
                        height: line.height, page: line.page)
                } else {
                    paragraphs.append(Paragraph(words: words))
                    state = Open(
                        paragraph: paragraphs.count - 1, left: left, right: right, bottom: line.bottom,
                        height: line.height, page: line.page)
                }
                next.append(state)
            }
            open = next + open.prefix(20)
        }
        return paragraphs
    }
}
