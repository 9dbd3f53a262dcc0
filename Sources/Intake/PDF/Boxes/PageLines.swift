/// Puts the words of a page into lines by where they stand, whatever order or grouping the program gave them.
struct PageLines {
    let lines: [TextLine]

    /// No printed line has more words; what is beyond is not read.
    private static let mostWords = 400

    init(_ page: WordPage) {
        let upright = page.words.filter { !$0.isTurned }
        let letter = PageLines.usualLetter(upright)
        // A page whose size is not told is taken to be a little wider than its words.
        let width = page.width > 0 ? page.width : (upright.map(\.right).max() ?? 0) + 10 * letter
        lines = PageLines.rows(upright).enumerated().map { index, row in
            let sorted = row.filter { !$0.isRule }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
            let words = Array(sorted.prefix(PageLines.mostWords))
            return TextLine(
                page: page.number, number: index + 1, words: words, top: row.map(\.top).min() ?? 0,
                bottom: row.map(\.bottom).max() ?? 0, cells: PageLines.cells(words, letter: letter), letter: letter,
                pageWidth: width)
        }
    }

    /// Words whose middles lie within half of the smaller height of the line's first word belong to one line. The
    /// words are taken from top to bottom, so a line never grows down the page.
    private static func rows(_ words: [WordBox]) -> [[WordBox]] {
        let sorted = words.sorted { ($0.middle, $0.left) < ($1.middle, $1.left) }
        // A dash is low, but as far from the next line as a word.
        let least = 0.7 * Straightening.usualHeight(words)
        var rows: [[WordBox]] = []
        var anchor: WordBox?
        for word in sorted {
            if let first = anchor,
                word.middle - first.middle <= 0.45 * min(max(first.height, least), max(word.height, least))
            {
                rows[rows.count - 1].append(word)
            } else {
                rows.append([word])
                anchor = word
            }
        }
        return rows
    }

    /// The median width of a letter.
    private static func usualLetter(_ words: [WordBox]) -> Double {
        let widths = words.compactMap { word -> Double? in
            let count = word.plain.utf8.count
            return count >= 2 && !word.isRule ? word.width / Double(count) : nil
        }.sorted()
        guard !widths.isEmpty else { return 5 }
        return max(0.1, widths[widths.count / 2])
    }

    /// A gap wider than one and a third letters of the words beside it parts two cells. In a typewriter's face a
    /// space is one letter wide and two spaces part columns; in others a space is about half a letter.
    static func cells(_ words: [WordBox], letter: Double) -> [Range<Int>] {
        guard !words.isEmpty else { return [] }
        var cells: [Range<Int>] = []
        var start = 0
        var right = words[0].right
        for index in words.indices.dropFirst() {
            let word = words[index]
            let beside = (PageLines.letter(of: words[index - 1], letter) + PageLines.letter(of: word, letter)) / 2
            if word.left - right > max(1.35 * beside, 0.3 * word.height) {
                cells.append(start..<index)
                start = index
            }
            right = max(right, word.right)
        }
        cells.append(start..<words.count)
        return cells
    }

    /// The width of a letter of a word; words of one or two letters say too little, and take the page's.
    private static func letter(of word: WordBox, _ usual: Double) -> Double {
        let count = word.plain.utf8.count
        guard count >= 3 else { return max(0.45 * word.height, min(usual, 0.7 * word.height)) }
        return min(max(word.width / Double(count), 0.35 * word.height), 0.9 * word.height)
    }
}
