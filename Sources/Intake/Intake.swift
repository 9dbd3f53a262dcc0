import CaseModel
import Scan

/// One file as it was handed over: its name as places print it, its bytes, their digest, and for a PDF the word
/// boxes that `pdftotext -tsv` found (nil when that tool was not there).
public struct Paper: Sendable {
    public var name: String
    public var bytes: [UInt8]
    public var sha256: String
    public var words: [UInt8]?

    public init(name: String, bytes: [UInt8], sha256: String, words: [UInt8]? = nil) {
        self.name = name
        self.bytes = bytes
        self.sha256 = sha256
        self.words = words
    }
}

/// Turns papers into a draft that a person confirms.
///
/// Reading never fails as such: what is wrong with a file is an issue of the file. An issue of severity `error` says
/// that the file is broken as what it claims to be, and then no values of it are given. A file that can be read but
/// is no bill is `notSure` with a warning.
public enum Intake {
    /// The largest delimited or X12 file that is read, in bytes. A patient's papers are thousands of times smaller;
    /// the bound also keeps every sum of amounts within what `Money` holds.
    public static let largestTextFile = 64 << 20

    /// All that was read from the papers, in their order.
    public static func read(_ papers: [Paper]) -> Draft { Draft(files: papers.map(read)) }

    /// True when the file is a PDF, whose words an outside tool has to find before it is read.
    public static func needsWords(_ bytes: [UInt8]) -> Bool { PaperFormat.detect(bytes: bytes, name: "") == .pdf }

    /// All that was read from one paper.
    public static func read(_ paper: Paper) -> DraftFile {
        let format = PaperFormat.detect(bytes: paper.bytes, name: paper.name)
        var draft =
            switch format {
            case .csv: CSVBillReader.read(paper.bytes, file: paper.name)
            case .x12: X12Reader.read(paper.bytes, file: paper.name)
            case .pdf: PDFPaper.read(paper)
            case .json: JSONPaper.read(paper)
            case .empty: DraftFile.refused(paper.name, at: .line(paper.name, 1), IntakeWords.emptyFile)
            case .binary: DraftFile.refused(paper.name, IntakeWords.noDocument)
            case .image: DraftFile.notRead(paper.name, IntakeWords.picture)
            case .archive: DraftFile.notRead(paper.name, IntakeWords.archive)
            case .office: DraftFile.notRead(paper.name, IntakeWords.officeFile)
            case .html, .xml: DraftFile.notRead(paper.name, IntakeWords.webPage)
            case .plainText: DraftFile.notRead(paper.name, IntakeWords.plainText)
            }
        draft.file = paper.name
        draft.sha256 = paper.sha256
        return draft
    }
}

extension DraftFile {
    /// A file that is broken as what it claims to be: an error, and no values.
    static func refused(_ file: String, kind: PaperKind = .notSure, at place: Place? = nil, _ words: Words) -> DraftFile
    {
        var draft = DraftFile()
        draft.file = file
        draft.kind = kind
        draft.issues = [ImportIssue(.error, at: place ?? Place(file), words.what, fix: words.fix)]
        return draft
    }

    /// A file that is whole but from which nothing is read.
    static func notRead(_ file: String, kind: PaperKind = .notSure, at place: Place? = nil, _ words: Words) -> DraftFile
    {
        var draft = refused(file, kind: kind, at: place, words)
        draft.issues[0].severity = .warning
        return draft
    }
}
