import CaseModel

/// Why an outside tool gave nothing for a paper.
public enum PaperToolProblem: Error, Equatable, Sendable {
    /// The tool is not on this computer; how it is installed.
    case missing(tool: String, install: String)
    /// The file asks for a password.
    case locked
    /// The file is cut short or not what it claims to be.
    case broken
    /// It took too long or gave too much.
    case tooHeavy
}

/// A picture of one page.
public struct PagePicture: Sendable {
    /// `image/png` or `image/jpeg`.
    public var mediaType: String
    public var bytes: [UInt8]

    public init(mediaType: String, bytes: [UInt8]) {
        self.mediaType = mediaType
        self.bytes = bytes
    }
}

/// The outside tools that work on papers: they run as child processes with limits.
public protocol PaperTools: Sendable {
    /// The SHA-256 of some bytes, in lower-case hexadecimal.
    func digest(of bytes: [UInt8]) -> String

    /// The word boxes of a PDF, as `pdftotext -tsv` prints them.
    func words(of pdf: [UInt8]) async throws(PaperToolProblem) -> [UInt8]

    /// A page of a PDF or a photo as a picture that a browser can show; pages count from 1.
    func picture(of bytes: [UInt8], format: String, page: Int) async throws(PaperToolProblem) -> PagePicture
}

/// Makes a PDF of a page of HTML that fetches nothing.
public protocol LetterPrinting: Sendable {
    func pdf(of html: String) async throws(PaperToolProblem) -> [UInt8]
}
