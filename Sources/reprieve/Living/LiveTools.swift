import CaseModel
import Casework
import Host

/// The outside tools of this computer.
struct LiveTools: PaperTools {
    func digest(of bytes: [UInt8]) -> String { SHA256.hexDigest(of: bytes) }

    func words(of pdf: [UInt8]) async throws(PaperToolProblem) -> [UInt8] {
        do {
            return try await PDFText.words(of: pdf)
        } catch {
            switch error {
            case .toolMissing: throw .missing(tool: PDFText.tool, install: InstallLine.poppler)
            case .locked: throw .locked
            case .broken: throw .broken
            case .tooHeavy: throw .tooHeavy
            }
        }
    }

    func picture(of bytes: [UInt8], format: String, page: Int) async throws(PaperToolProblem) -> PagePicture {
        // A browser shows these itself, as pictures and as nothing else.
        let types = [
            "png": "image/png", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "bmp": "image/bmp",
        ]
        if let type = types[format] { return PagePicture(mediaType: type, bytes: bytes) }
        guard format == "pdf" else { throw .broken }
        do {
            return PagePicture(mediaType: "image/png", bytes: try await PagePicturing.png(of: bytes, page: page))
        } catch {
            switch error {
            case .toolMissing: throw .missing(tool: PagePicturing.tool, install: InstallLine.poppler)
            case .broken: throw .broken
            case .tooHeavy: throw .tooHeavy
            }
        }
    }
}

/// Prints letters with the PDF tool of this computer.
struct LivePrinting: LetterPrinting {
    /// A letter and its reading copy.
    private static let mostPages = 4

    func pdf(of html: String) async throws(PaperToolProblem) -> [UInt8] {
        do {
            return try await LetterPDF.bytes(of: html, pages: Self.mostPages)
        } catch {
            switch error {
            case .toolMissing: throw .missing(tool: LetterPDF.tool, install: InstallLine.weasyprint)
            case .tookTooLong: throw .tooHeavy
            case .failed, .tooLong: throw .broken
            }
        }
    }
}

/// A clock that a command can set to another day.
struct CommandClock: Casework.Clock {
    var fixedDay: Day?

    func today() -> Day { fixedDay ?? SystemClock.today() }
    func now() -> String { SystemClock.now() }
}
