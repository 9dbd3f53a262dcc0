import CaseModel
import Correspondence
import Foundation
import TestSupport
import Testing

/// The command line in Spanish.
struct SpanishCommandTests {
    private static func list(_ language: Language) throws -> WordList {
        try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/cli.\(language.rawValue).json"))
    }

    @Test func `both languages have the same keys and holes`() throws {
        #expect(try Self.list(.spanish).differences(from: Self.list(.english)) == [])
    }

    @Test func `every key that the command line asks for is there, and every key is asked for`() throws {
        let words = try Self.list(.english)
        var asked: Set<String> = []
        var stems: Set<String> = []
        for url in try Self.sources() {
            let text = try String(contentsOf: url, encoding: .utf8)
            for match in text.matches(of: /"([a-zA-Z]+\.[a-zA-Z]+)"/) { asked.insert(String(match.output.1)) }
            for match in text.matches(of: /"([a-zA-Z]+\.(?:[a-zA-Z]+\.)?)\\\(/) { stems.insert(String(match.output.1)) }
        }
        let used = words.keys.filter { key in asked.contains(key) || stems.contains { key.hasPrefix($0) } }
        #expect(Set(words.keys).subtracting(used).sorted() == [])
        let groups = Set(words.keys.compactMap { $0.split(separator: ".").first })
        let strangers = asked.filter { key in
            groups.contains(key.split(separator: ".")[0]) && !words.has(key) && !Self.isNoKey(key)
        }
        #expect(strangers.sorted() == [])
    }

    /// Keys of other lists and names of files.
    private static func isNoKey(_ key: String) -> Bool {
        key.hasPrefix("answer.") || key.hasSuffix(".json") || key.hasPrefix("account.number")
    }

    private static func sources() throws -> [URL] {
        let folder = Repository.root.appending(path: "Sources/reprieve")
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        return all.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    @Test(arguments: [
        ["next"], ["status"], ["next", "--due", "60d"], ["list", "accounts"], ["findings"], ["plan"], ["deadlines"],
    ])
    func `no English is left`(arguments: [String]) throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay(
            "add", "\(TestHousehold.demo)/radiology.pdf", "\(TestHousehold.demo)/collector-notice.pdf", "--yes")
        try home.onDay("review", "P1", "--yes")
        let run = try home.run(arguments + ["--today", TestHousehold.today, "--lang", "es"])
        #expect(run.status == 0)
        let left = EnglishWords.left(in: run.output.split { $0.isWhitespace }.joined(separator: " "))
        #expect(left == [], "\(run.output)")
        #expect(!run.errors.contains("Next:"))
    }

    @Test func `a paper to check is the next step in Spanish, too`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay("add", "\(TestHousehold.demo)/radiology.pdf")
        let next = try home.onDay("next", "--lang", "es").output
        #expect(next.hasPrefix("AHORA     Revise lo que leímos de radiology.pdf."))
        #expect(next.contains("POR QUÉ   Nada de un papel cuenta"))
    }

    @Test func `the computer's language counts when nothing else is said`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let spanish = ["LANG": "es_US.UTF-8"]
        let added = try home.run(
            ["add", "\(TestHousehold.demo)/laboratory.csv", "--yes"], environment: spanish)
        #expect(added.output.hasPrefix("Se agregó P1"))
        #expect(added.errors.hasPrefix("Deshacer: reprieve undo"))
        #expect(try home.run(["status", "--lang", "en"], environment: spanish).output.contains("They ask for"))
        let text = #"{"schema":"reprieve.case/1","household":{"language":"en"}}"#
        let path = try home.folder.write(Array(text.utf8), to: "case.json")
        _ = try home.run(["add", path])
        #expect(try home.run(["status"], environment: spanish).output.contains("They ask for"))
    }
}

/// English words that have no place in Spanish output. Names and codes of the sample are no English of ours.
private enum EnglishWords {
    private static let words: Set<String> = [
        "the", "an", "and", "of", "is", "are", "was", "your", "you", "their", "its", "this", "that", "not", "for",
        "from", "with", "by", "on", "in", "at", "bill", "bills", "claim", "claims", "charge", "charges", "ask",
        "office", "collector", "court", "day", "days", "share", "please", "than", "may", "due", "next", "list",
    ]

    static func left(in text: String) -> [String] {
        // Commands are the same in every language.
        let own = text.replacing(
            /reprieve [a-z]+( [a-z]+)?( [A-Z][0-9]+)?( --(by|department|ask) [a-zA-Z]+| --[a-z]+)*/, with: "·"
        )
        .replacing("(itemized bill)", with: "·")
        return own.split { !$0.isLetter }.map { $0.lowercased() }.filter(words.contains)
    }
}
