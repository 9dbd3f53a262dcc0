import CaseModel

/// Reads the word boxes of a PDF.
enum PDFReader {
    static func read(words: [UInt8], file: String) -> DraftFile {
        var draft = DraftFile()
        draft.file = file
        return draft
    }
}
