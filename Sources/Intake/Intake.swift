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
