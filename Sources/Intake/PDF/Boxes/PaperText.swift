import CaseModel

/// The text of a whole paper, line by line.
struct PaperText: Sendable {
    let file: String
    /// All lines of all pages, in reading order.
    let lines: [TextLine]
    /// How many pages the paper has, with and without text.
    let pageCount: Int
    let isCut: Bool
    /// True when the words were recognised in a picture, and may be wrong.
    let isScanned: Bool

    init(_ bytes: [UInt8], file: String) {
        let table = WordBoxTable(bytes)
        self.file = file
        pageCount = table.pages.count
        isCut = table.isCut
        isScanned = table.pages.contains { $0.words.contains { $0.confidence < 100 } }
        lines = table.pages.sorted { $0.number < $1.number }.flatMap { page in
            PageLines(WrappedNumbers.joined(Straightening.level(page))).lines
        }
    }

    /// The same paper with other lines, as many as before.
    init(_ paper: PaperText, lines: [TextLine]) {
        file = paper.file
        pageCount = paper.pageCount
        isCut = paper.isCut
        isScanned = paper.isScanned
        self.lines = lines
    }

    /// Where a line stands, as the contract writes it.
    func place(_ line: TextLine) -> Place { .page(file, line.page, line: line.number) }
}
