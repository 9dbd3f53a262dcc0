import BillAudit
import CaseModel
import Foundation
import Host
import TestSupport
import Testing

@testable import Correspondence

/// Prints letters with the real tool and measures the paper: what shows in the window of a #10 envelope, how many
/// pages there are, and what a screen reader is told.
@Suite(.serialized)
struct PrintTests {
    static let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)

    static func has(_ tools: String...) -> Bool {
        tools.allSatisfy { tool in
            folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)") }
        }
    }

    static let canPrint = has("weasyprint", "pdftotext", "pdfinfo", "qpdf")
    static let note: Comment = "needs weasyprint, poppler-utils and qpdf"

    /// What a tool says of a PDF.
    static func run(_ tool: String, _ arguments: [String], _ pdf: [UInt8]) async throws -> String {
        let limits = ChildLimits(seconds: 30, processorSeconds: 30, memory: 2048, output: 10_000_000)
        let answer = try await ChildProcess.run(tool, arguments, input: pdf, limits: limits)
        #expect(answer.status == 0, "\(tool): \(answer.errors)")
        return String(decoding: answer.output, as: UTF8.self)
    }

    struct Word: Sendable {
        var text: String
        /// Inches from the upper left corner of the sheet.
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double
    }

    /// The words of each page with their boxes.
    static func words(_ pdf: [UInt8]) async throws -> [[Word]] {
        let text = try await run("pdftotext", ["-bbox", "-", "-"], pdf)
        return text.components(separatedBy: "<page ").dropFirst().map { page in
            page.components(separatedBy: "<word ").dropFirst().map { part in
                func number(_ key: String) -> Double {
                    let value = part.components(separatedBy: "\(key)=\"").dropFirst().first ?? ""
                    return (Double(value.prefix { $0 != "\"" }) ?? 0) / 72
                }
                let inside = part.components(separatedBy: ">").dropFirst().first ?? ""
                return Word(
                    text: String(inside.prefix { $0 != "<" }), left: number("xMin"), top: number("yMin"),
                    right: number("xMax"), bottom: number("yMax"))
            }
        }
    }

    @Test(.enabled(if: canPrint, note), arguments: LetterCase.all)
    func `only the recipient shows in the window, and the letter is one page`(story: LetterCase) async throws {
        for kind in LetterKind.allCases {
            let letter = try story.letter(kind)
            guard letter.state == .ready else { continue }
            let html = HTMLLetter.text(letter, templates: Shipped.templates)
            let pages = try await Self.words(LetterPDF.bytes(of: html, pages: 1))
            #expect(pages.count == 1)
            let page = try #require(pages.first)
            let recipient = letter.pages[0].blocks(.recipient).flatMap { $0.text.split(separator: " ") }.map(
                String.init)
            let inZone = page.filter { $0.right > 0 && $0.left < 5.4 && $0.bottom > 2.0 && $0.top < 3.65 }
            let read = inZone.map { $0.text.replacing("&amp;", with: "&").replacing("&lt;", with: "<") }
            #expect(read == recipient, "nothing else stands in the zone of the window")
            for word in inZone {
                #expect(word.left >= 0.94 && word.right <= 4.375, "\(word)")
                // The box of a word is a little higher than its letters.
                #expect(word.top >= 2.46 && word.bottom <= 3.19, "\(word)")
            }
            let above = page.filter { $0.top < 2.0 }.map(\.text).joined(separator: " ")
            #expect(above.contains("November 24, 2026"))
            for word in page where word.top > 3.65 { #expect(word.top > 3.75, "\(word)") }
            #expect(page.map(\.text).joined(separator: " ").hasSuffix("Page 1 of 1"))
        }
    }

    @Test(.enabled(if: canPrint, note))
    func `the largest letter still fits one page`() async throws {
        let findings = (1...5).map { number in
            var finding = QuestionTests.Row(check: .panelAndComponents, grade: .b, hasLines: true).finding
            finding.id = "F\(number)"
            finding.lines = (4...7).map { Place("hospital-itemized.csv:\($0)") }
            return finding
        }
        let letter = try LetterCase.longNames.changing("largest") { file in
            let long = file.accounts[2]
            file.accounts[0].biller = long.biller
            file.accounts[0].address = long.address
            file.accounts[0].statements[1].dueDate = .on("2026-11-30")
        }.with(account: "A1").letter(.lineQuestions, .spanish, findings: findings)
        #expect(letter.questions.count + letter.notAsked.count == 5)
        #expect(letter.questions.count >= 3)
        let sent = HTMLLetter.text(letter, only: .english, templates: Shipped.templates)
        #expect(try await Self.words(LetterPDF.bytes(of: sent, pages: 1)).count == 1)
        // The copy to read may go on to a second page.
        let both = HTMLLetter.text(letter, templates: Shipped.templates)
        #expect(try await Self.words(LetterPDF.bytes(of: both, pages: 3)).count <= 3)
    }

    @Test(.enabled(if: canPrint, note), arguments: GoldenLetterTests.rows)
    func `the PDF is tagged, titled, in its language and sound`(
        kind: LetterKind, language: Language, story: LetterCase
    ) async throws {
        let letter = try story.letter(kind, language)
        let both = HTMLLetter.text(letter, templates: Shipped.templates)
        _ = try await LetterPDF.bytes(of: both, pages: letter.pages.count)
        let html = HTMLLetter.text(letter, only: language, templates: Shipped.templates)
        let pdf = try await LetterPDF.bytes(of: html, pages: 1)
        let info = try await Self.run("pdfinfo", ["-"], pdf)
        #expect(info.contains("Tagged:          yes"))
        let title = try #require(letter.pages.last?.blocks(.subject).first?.text)
        #expect(info.contains("Title:           \(title)"))
        #expect(!info.contains("Brandvold"))
        #expect(info.contains("Pages:           1"))
        let structure = try await Self.run("pdfinfo", ["-struct-text", "-"], pdf)
        for mark in ["H1", "P ", "LI"] { #expect(structure.contains(mark), "\(mark)") }
        #expect(structure.contains(title))
        let raw = String(decoding: pdf, as: UTF8.self)
        #expect(raw.contains("/Lang (\(language.rawValue))"))
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = try folder.write(pdf, to: "letter.pdf")
        _ = try await Self.run("qpdf", ["--check", path], [])
        let text = try await Self.words(pdf).joined().map(\.text).joined(separator: " ")
        for value in letter.values where value.slot == "account.number" { #expect(text.contains(value.text)) }
    }

    @Test(.enabled(if: canPrint, note), arguments: Language.allCases)
    func `call cards are one sheet`(language: Language) async throws {
        let story = LetterCase.hospital
        // With the meaning beside every line, all cards need both sides of the sheet.
        let pages = language == .english ? 1 : 2
        for asks in [[.listOfCharges, .hold], Set(CallAsk.allCases)] {
            let call = try CallWriter.billingOffice(
                account: "A1", in: story.file, asks: asks, findings: story.findings, language: language,
                templates: Shipped.templates)
            let html = HTMLCall.text(call, templates: Shipped.templates)
            let pdf = try await LetterPDF.bytes(of: html, pages: pages)
            #expect(
                try await Self.words(pdf).joined().contains {
                    $0.text == "LCH-26-071841" || $0.text == "LCH-26-071841."
                })
        }
    }

    @Test(.enabled(if: canPrint, note))
    func `a page that is too long, and a page that wants to load something, are refused or stay alone`() async throws {
        let long = "<!DOCTYPE html><html lang=\"en\"><title>x</title>" + String(repeating: "<p>line</p>", count: 200)
        await #expect(throws: LetterPDFError.self) { try await LetterPDF.bytes(of: long, pages: 1) }
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let secret = try folder.write(Array("<p>secret words</p>".utf8), to: "secret.html")
        let hostile =
            "<!DOCTYPE html><html lang=\"en\"><title>x</title><link rel=\"attachment\" href=\"file://\(secret)\">"
            + "<style>@import url(file://\(secret));</style><img alt=\"a\" src=\"file://\(secret)\"><p>words</p>"
        let pdf = try await LetterPDF.bytes(of: hostile, pages: 1)
        #expect(!String(decoding: pdf, as: UTF8.self).contains("secret words"))
    }
}

extension LetterCase {
    func with(account: Account.ID) -> LetterCase {
        var copy = self
        copy.account = account
        return copy
    }
}
