/// One line of a page as the eye sees it, with its words from left to right.
struct TextLine: Sendable {
    let page: Int
    /// From 1 on each page; what a place names.
    let number: Int
    let words: [WordBox]
    let top: Double
    let bottom: Double
    /// Runs of words without a wide gap between them: the cells of a table, a label, a sentence.
    let cells: [Range<Int>]
    /// The usual width of a letter on the page, which gaps are measured in.
    let letter: Double
    let pageWidth: Double
    /// The cell of each word.
    private let cellOfWord: [Int]

    init(
        page: Int, number: Int, words: [WordBox], top: Double, bottom: Double, cells: [Range<Int>], letter: Double,
        pageWidth: Double
    ) {
        self.page = page
        self.number = number
        self.words = words
        self.top = top
        self.bottom = bottom
        self.cells = cells
        self.letter = letter
        self.pageWidth = pageWidth
        cellOfWord = cells.enumerated().flatMap { index, cell in cell.map { _ in index } }
    }

    /// The same line with other words in it.
    func replacing(_ words: [WordBox]) -> TextLine {
        TextLine(
            page: page, number: number, words: words, top: top, bottom: bottom,
            cells: PageLines.cells(words, letter: letter), letter: letter, pageWidth: pageWidth)
    }

    var middle: Double { (top + bottom) / 2 }
    var height: Double { bottom - top }
    var left: Double { words.first?.left ?? 0 }
    var right: Double { words.map(\.right).max() ?? 0 }
    var isEmpty: Bool { words.isEmpty }

    /// The words of a range as printed, with one space between them.
    func text(_ range: Range<Int>) -> String {
        words[range.clamped(to: words.indices)].map(\.text).joined(separator: " ")
    }

    var text: String { text(words.indices) }

    /// The label words of a range.
    func keys(_ range: Range<Int>) -> [String] { words[range.clamped(to: words.indices)].flatMap(\.keys) }

    /// Which cell a word stands in.
    func cell(of word: Int) -> Int { cellOfWord.indices.contains(word) ? cellOfWord[word] : 0 }

    /// The words of the cell that a word stands in.
    func cellWords(of word: Int) -> Range<Int> {
        let cell = cell(of: word)
        return cells.indices.contains(cell) ? cells[cell] : word..<word
    }

    func left(of range: Range<Int>) -> Double { words[range].first?.left ?? left }
    func right(of range: Range<Int>) -> Double { words[range].last?.right ?? right }

    /// True when the gap before a word is wider than a space between words.
    func startsCell(_ word: Int) -> Bool { word == 0 || cell(of: word) != cell(of: word - 1) }
}
