import CaseModel
import TestSupport
import Testing

@testable import Intake

/// Everything that reading a paper says can be said in Spanish.
struct SpanishTests {
    private func expectSpanish(_ drafts: [DraftFile]) throws {
        let texts = drafts.flatMap(\.issues).flatMap { [$0.what] + ($0.fix.map { [$0] } ?? []) }
        #expect(!texts.isEmpty)
        let problems = try SpanishCheck.shipped().problems(with: texts)
        #expect(problems.isEmpty, "\(problems.prefix(20).joined(separator: "\n"))")
    }

    private static func fixtures(_ folder: String, _ suffix: String) throws -> [Paper] {
        try Repository.names("Tests/IntakeTests/Fixtures/\(folder)").filter { $0.hasSuffix(suffix) }
            .map { try Paper(fixture: "\(folder)/\($0)") }
    }

    @Test func `the invented papers`() throws {
        let papers = try Self.fixtures("csv", ".csv") + Self.fixtures("835", ".835")
        let words = try Self.fixtures("pdf", ".tsv").map { PDFReader.read(words: $0.bytes, file: $0.name) }
        try expectSpanish(papers.map(Intake.read) + words)
    }

    @Test func `papers cut anywhere`() throws {
        let papers = try Self.fixtures("csv", ".csv").prefix(6) + Self.fixtures("835", ".835").prefix(6)
        try expectSpanish(
            papers.flatMap { paper in
                stride(from: 0, to: paper.bytes.count, by: 7).map { length in
                    Intake.read(Paper(paper.name, Array(paper.bytes[..<length])))
                }
            })
    }

    @Test func `damaged papers`() throws {
        var random = SeededGenerator(seed: 11)
        let papers = try Self.fixtures("csv", ".csv") + Self.fixtures("835", ".835")
        let marks = Array("*~:,\"\n\r\t;|0-x".utf8)
        try expectSpanish(
            (0..<1500).compactMap { _ in
                guard let paper = papers.randomElement(using: &random), !paper.bytes.isEmpty else { return nil }
                var bytes = paper.bytes
                for _ in 0..<Int.random(in: 1...8, using: &random) {
                    let index = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[index] = marks.randomElement(using: &random) ?? 0
                }
                return Intake.read(Paper(paper.name, bytes))
            })
    }

    @Test func `papers of other kinds`() throws {
        let heads = [
            "", "%PDF-1.4", "{\"a\":1}", "{\"resourceType\":\"Bundle\"}", "<html>", "<?xml?><a/>", "Dear patient",
            "PK\u{3}\u{4}", "ISA*00*", "ST*835*1~SE*2*1~", "a,b\n1,2\n", "date_of_service,code\n3/3/26,1\n",
            "charge\n5\n", "ST*270*1~SE*2*1~", "ST*837*1~SE*2*1~",
        ]
        let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0, 1, 2, 3, 0, 0, 0]]
        try expectSpanish((heads.map { Array($0.utf8) } + pictures).map { Intake.read(Paper("paper", $0)) })
    }
}
