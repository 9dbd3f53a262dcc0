import CaseModel
import Intake

/// Takes the bytes of a paper to a draft: finds the words of a PDF with the outside tool, and hands all to Intake.
public struct PaperReader: Sendable {
    let tools: any PaperTools

    public init(tools: any PaperTools) { self.tools = tools }

    /// What a paper says. A file that cannot be read as what it claims to be has an issue of severity error.
    public func read(_ name: String, _ bytes: [UInt8]) async -> DraftFile {
        var paper = Paper(name: name, bytes: bytes, sha256: tools.digest(of: bytes))
        guard Intake.needsWords(bytes) else { return Intake.read(paper) }
        do {
            paper.words = try await tools.words(of: bytes)
            return Intake.read(paper)
        } catch {
            var file = DraftFile()
            file.file = name
            file.sha256 = paper.sha256
            file.issues = [PaperReader.issue(for: error, in: name)]
            return file
        }
    }

    static func issue(for problem: PaperToolProblem, in name: String) -> ImportIssue {
        switch problem {
        case .missing(let tool, let install):
            ImportIssue(
                .error, at: Place(name), "Reading a PDF needs the tool \(tool), which is not on this computer.",
                fix: "Install it: \(install)")
        case .locked:
            ImportIssue(
                .error, at: Place(name), "This PDF is locked with a password.",
                fix: "Open it, save a copy without the password, and read the copy.")
        case .broken:
            ImportIssue(
                .error, at: Place(name), "This PDF is damaged or cut short.",
                fix: "Download it again, or ask the office for a new copy.")
        case .tooHeavy:
            ImportIssue(
                .error, at: Place(name), "This PDF takes more time or memory than a bill ever does.",
                fix: "Print the pages you need into a new PDF, and read that.")
        }
    }

    /// How a file is written, in one word: what a paper's record remembers.
    public static func format(of bytes: [UInt8], name: String) -> String {
        switch PaperFormat.detect(bytes: bytes, name: name) {
        case .csv: "csv"
        case .x12: "x12"
        case .pdf: "pdf"
        case .json: "json"
        case .xml: "xml"
        case .html: "html"
        case .image(let image): image.rawValue
        case .archive: "archive"
        case .office: "office"
        case .plainText: "text"
        case .empty: "empty"
        case .binary: "binary"
        }
    }

    /// False for a file that holds nothing a person could read, so that there is no reason to keep it.
    public static func isDocument(_ bytes: [UInt8], name: String) -> Bool {
        PaperFormat.detect(bytes: bytes, name: name).isDocument
    }
}
