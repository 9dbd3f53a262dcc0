public import CaseModel
public import Casework
import Correspondence
import Foundation
import Host
import Rulebook

/// A desk for one test: the law and the templates that ship, a store that is gone with the test, and a day that stays.
public enum TestDesk {
    /// The day on which the sample is read, and on which tests sit at the desk.
    public static let day = Day.on("2026-11-24")

    /// A desk with nothing on it.
    ///
    /// - Parameters:
    ///   - store: another store than a new one in memory.
    ///   - other: another rulebook than the one that ships.
    public static func empty(
        on day: Day = TestDesk.day, store: (any CaseKeeping)? = nil, tools: (any PaperTools)? = nil,
        rulebook other: Rulebook? = nil
    ) throws -> Desk {
        let clock = FixedClock(day)
        return Desk(
            store: store ?? MemoryStore(clock: clock), rulebook: try other ?? rulebook.get(),
            templates: try templates.get(),
            tools: tools ?? TestTools(), clock: clock)
    }

    /// A desk with the sample's papers taken in, and nothing else.
    public static func withDemoPapers() async throws -> Desk {
        let desk = try empty()
        _ = try await desk.add(try DemoPapers.all(), confirms: true)
        return desk
    }

    /// A desk with the sample's case as it ships.
    public static func withDemoCase() async throws -> Desk {
        let desk = try empty()
        _ = try await desk.add([try DemoPapers.caseFile()])
        return desk
    }

    private static let rulebook = Result { try ShippedRulebook.load() }
    private static let templates = Result {
        try LetterTemplates { name in try? Repository.bytes("Sources/Host/Shipped/letters/\(name)") }
    }
}

/// The papers of the sample that ships.
public enum DemoPapers {
    public static let names = [
        "hospital-itemized.csv", "emergency-physicians.pdf", "collector-notice.pdf", "radiology.pdf",
        "laboratory.csv", "plan-remittance.835",
    ]

    public static func paper(_ name: String) throws -> IncomingFile {
        IncomingFile(name: name, bytes: try Repository.bytes("Sources/Host/Shipped/demo/\(name)"))
    }

    public static func all() throws -> [IncomingFile] { try names.map(paper) }

    public static func caseFile() throws -> IncomingFile { try paper("case.json") }
}

/// Tools for a test: the real reader of PDFs where it is installed, and pictures that are one dot.
public struct TestTools: PaperTools {
    /// True when PDFs can be read here.
    public static let canReadPDFs =
        FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")
        || FileManager.default.isExecutableFile(atPath: "/usr/local/bin/pdftotext")
        || FileManager.default.isExecutableFile(atPath: "/opt/homebrew/bin/pdftotext")

    /// What a skipped test says.
    public static let note = "needs pdftotext (poppler), which is not on this computer"

    public init() {}

    public func digest(of bytes: [UInt8]) -> String { SHA256.hexDigest(of: bytes) }

    public func words(of pdf: [UInt8]) async throws(PaperToolProblem) -> [UInt8] {
        do {
            return try await PDFText.words(of: pdf)
        } catch {
            switch error {
            case .toolMissing: throw .missing(tool: PDFText.tool, install: "apt install poppler-utils")
            case .locked: throw .locked
            case .broken: throw .broken
            case .tooHeavy: throw .tooHeavy
            }
        }
    }

    public func picture(of bytes: [UInt8], format: String, page: Int) async throws(PaperToolProblem) -> PagePicture {
        PagePicture(mediaType: "image/png", bytes: [0x89, 0x50, 0x4E, 0x47])
    }
}
