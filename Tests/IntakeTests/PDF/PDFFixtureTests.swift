import CaseModel
import Foundation
import Host
import TestSupport
import Testing

@testable import Intake

/// Invented papers in 36 layouts, each with its truth. The words of each are kept beside it, so that the tests run
/// without the tool that finds them.
struct PDFFixtureTests {
    static let folder = "Tests/IntakeTests/Fixtures/pdf"

    static let names: [String] = ((try? Repository.names(folder)) ?? []).compactMap { name in
        name.hasSuffix(".expected.json") ? String(name.dropLast(".expected.json".count)) : nil
    }
    /// A picture without text, and a paper with a password.
    static let withoutWords = ["24-scan", "25-locked"]
    static let readable = names.filter { !withoutWords.contains($0) }

    static let hasTool = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
    }

    private func truth(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: try Repository.bytes("\(Self.folder)/\(name).expected.json"))
    }

    @Test(arguments: readable)
    func `says what the paper says`(name: String) throws {
        let words = try Repository.bytes("\(Self.folder)/\(name).tsv")
        try expect(PDFReader.read(words: words, file: "\(name).pdf"), truth(name), "\(name).pdf")
    }

    @Test(.enabled(if: hasTool, "needs pdftotext"), arguments: readable)
    func `says the same through the tool`(name: String) async throws {
        let words = try await PDFText.words(of: try Repository.bytes("\(Self.folder)/\(name).pdf"))
        try expect(PDFReader.read(words: words, file: "\(name).pdf"), truth(name), "\(name).pdf")
    }

    @Test func `a picture without text is said to be one`() throws {
        let draft = PDFReader.read(words: try Repository.bytes("\(Self.folder)/24-scan.tsv"), file: "24-scan.pdf")
        #expect(draft.kind == .notSure)
        #expect(draft.statements.isEmpty)
        #expect(draft.issues.map(\.severity) == [.warning])
    }

    @Test func `there is a truth for each paper`() throws {
        let papers = try Repository.names(Self.folder).filter { $0.hasSuffix(".pdf") }.map { String($0.dropLast(4)) }
        #expect(papers == Self.names)
        #expect(papers.count == 36)
    }

    private func expect(_ draft: DraftFile, _ truth: JSONValue, _ file: String) throws {
        #expect(draft.kind.json == truth["kind"])
        let statements = try #require(truth["statements"]).elements
        #expect(draft.statements.count == statements.count)
        for (found, wanted) in zip(draft.statements, statements) {
            let json = found.json
            for key in ["account", "statementDate", "dueDate"] { #expect(json[key] == wanted[key], "\(key)") }
            #expect(found.biller?.uppercased() == wanted["biller"]?.text?.uppercased())
            for sum in try #require(wanted["stated"]).members {
                #expect((json["stated"]?[sum.key] ?? .null) == sum.value, "\(sum.key)")
            }
            let lines = try #require(wanted["lines"]).elements
            #expect(found.lines.count == lines.count)
            for (line, wanted) in zip(found.lines, lines) { try expect(line, wanted, file) }
        }
    }

    private func expect(_ line: ChargeLine, _ wanted: JSONValue, _ file: String) throws {
        let json = line.json
        for key in ["dateOfService", "revenueCode", "code", "units", "charge"] {
            #expect((json[key] ?? .null) == (wanted[key] ?? .null), "\(line.at?.text ?? "") \(key)")
        }
        #expect(line.modifiers == wanted["modifiers"]?.elements.compactMap(\.text))
        let words = { (text: String?) in (text ?? "").split(separator: " ").map(String.init) }
        #expect(words(line.description) == words(wanted["description"]?.text))
        #expect(line.at?.text.hasPrefix("\(file):p") == true)
    }
}

/// Damaged word lists: every answer is fine but a crash or a hang.
struct PDFRobustnessTests {
    @Test func `no damage to the words ends the program`() throws {
        var random = SeededGenerator(seed: 9)
        for name in ["04-page-break", "06-mainframe", "12-two-accounts", "18-eob-wide", "20-collector-notice"] {
            let good = try Repository.bytes("\(PDFFixtureTests.folder)/\(name).tsv")
            for _ in 0..<15 {
                var bytes = good
                for _ in 0..<Int.random(in: 1...40, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[index] = [0, 9, 10, 45, 46, 57, 101, 255][Int.random(in: 0..<8, using: &random)]
                }
                let draft = PDFReader.read(words: bytes, file: "x.pdf")
                #expect(draft.statements.allSatisfy { $0.lines.allSatisfy { $0.charge.magnitude <= Money.largest } })
            }
            for count in stride(from: 0, to: good.count, by: max(1, good.count / 12)) {
                _ = PDFReader.read(words: Array(good.prefix(count)), file: "x.pdf")
            }
        }
    }

    @Test func `numbers that are none are passed over`() {
        let header = "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
        for row in [
            "5\t1\t0\t0\t0\t0\tnan\tinf\t-1\t1e400\t100\t$12.00",
            "5\t99999999999999999999\t0\t0\t0\t0\t1\t1\t1\t1\t100\tTotal",
            "5\t1\t0\t0\t0\t0\t1e308\t1e308\t1e308\t1e308\t100\tTotal", "5", "\t\t\t\t\t\t\t\t\t\t\t",
        ] {
            let draft = PDFReader.read(words: Array((header + row + "\n").utf8), file: "x.pdf")
            #expect(draft.statements.flatMap(\.lines).isEmpty)
        }
    }
}

/// Real layouts that lie beside the repository.
@Suite(.enabled(if: SharedFolder.exists && PDFFixtureTests.hasTool, "needs ../shared and pdftotext"))
struct PDFSampleTests {
    private func read(_ path: String) async throws -> DraftFile {
        let words = try await PDFText.words(of: try SharedFolder.bytes(path))
        return PDFReader.read(words: words, file: path)
    }

    @Test func `every sample PDF is read, and the scans are said to be pictures`() async throws {
        let scans = [
            "Sample-Itemized-Billing-Statement-Riverside.pdf", "Sample-Itemized-Billing-Statement-VCU.pdf",
            "ssm-health-sample-hospital-bill.pdf",
        ]
        var pictures: [String] = []
        for folder in ["samples/bills-pdf", "samples/eob-pdf", "samples/notices"] {
            for name in try SharedFolder.names(folder) where name.hasSuffix(".pdf") {
                let draft = try await read("\(folder)/\(name)")
                #expect(!draft.issues.contains { $0.severity == .error }, "\(name)")
                if draft.kind == .notSure, draft.statements.isEmpty { pictures.append(name) }
            }
        }
        #expect(pictures == scans)
    }

    @Test func `a bill of 120 lines in mixed spellings`() async throws {
        let draft = try await read("samples/bills-pdf/psamin__messy_120_line_items.pdf")
        #expect(draft.statements.count == 1)
        #expect(draft.statements.first?.lines.count == 120)
        #expect(draft.statements.first?.stated.totalCharges == .of("77163.79"))
        #expect(draft.statements.first?.lineTotal == .of("77163.79"))
    }

    @Test func `a statement whose printed total is ten dollars off`() async throws {
        let draft = try await read("samples/bills-pdf/medical-bill-generated.pdf")
        let statement = try #require(draft.statements.first)
        #expect(statement.lines.map(\.charge) == [.of("60.53"), .of("588.00")])
        #expect(statement.stated.totalCharges == .of("638.53"))
        #expect(statement.stated.insurancePaid == .of("598.53"))
        #expect(statement.stated.balance == .of("40.00"))
        #expect(draft.issues.contains { $0.severity == .warning && $0.what.contains("$648.53") })
    }

    @Test func `quantity, unit price and total`() async throws {
        let draft = try await read("samples/bills-pdf/medbill-scanner__test_bill.pdf")
        let statement = try #require(draft.statements.first)
        #expect(statement.lines.count == 8)
        #expect(statement.stated.balance == .of("497.50"))
    }

    @Test func `a collector's model notice`() async throws {
        let draft = try await read("samples/notices/cfpb-model-validation-notice-en.pdf")
        #expect(draft.kind == .validationNotice)
        #expect(draft.notices.first?.amount == .of("2284.56"))
        #expect(draft.notices.first?.replyBy == .on("2020-08-28"))
    }
}
