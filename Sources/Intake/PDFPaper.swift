import CaseModel
import Scan

/// What can be said of a PDF before its words are read: that the tool for it is missing, that it cannot be opened,
/// or that its pages are pictures.
enum PDFPaper {
    static func read(_ paper: Paper) -> DraftFile {
        guard let words = paper.words else { return .refused(paper.name, IntakeWords.pdfToolMissing) }
        guard !words.isEmpty else { return .refused(paper.name, IntakeWords.pdfCannotBeOpened) }
        guard hasWords(words) else { return .notRead(paper.name, IntakeWords.scannedPages) }
        return PDFReader.read(words: words, file: paper.name)
    }

    /// True when a row of pdftotext's table is a word: its level is 5 and its last field says something. Rows of
    /// pages, blocks and lines have lower levels.
    private static func hasWords(_ table: [UInt8]) -> Bool {
        var scanner = CSVScanner(table, delimiter: ASCII.tab, quoting: false)
        while (try? scanner.next()) == true {
            if scanner.bytes(0).elementsEqual("5".utf8), !scanner.bytes(11).allSatisfy(ASCII.isWhitespace) {
                return true
            }
        }
        return false
    }
}
