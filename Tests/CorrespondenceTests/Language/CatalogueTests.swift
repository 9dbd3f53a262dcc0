import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Correspondence

/// How the Spanish that ships is written.
struct CatalogueTests {
    private static let files = ["words/es/phrases.json", "rulebook/es.json", "words/es.json", "words/en.json"]

    private static func pairs(_ file: String) throws -> [(key: String, text: String)] {
        try Catalogue.pairs(try Repository.bytes("Sources/Host/Shipped/\(file)"))
    }

    /// The text with a short word for each value.
    private static func spoken(_ text: String) -> String { text.replacing(/\{[A-Za-z]+(?::[A-Za-z]+)?\}/, with: "dos") }

    private static let banned = [
        "fraude", "sobrecargo", "sobrecobro", "ilegal", "garanti", "lo sentimos", "lamentablemente",
        "desafortunadamente", "haga clic", "caridad", "enemigo", "mentira", "exig", "última oportunidad", "urgente.",
        "usted debe pagar", "tiene que pagar ya", "ahorrará", "le prometemos", "TBD", "fraud", "overcharge",
        "guarantee",
    ]

    /// Words of "tú" and of "vos"; people are spoken to as "usted".
    private static let familiar: Set<String> = [
        "tú", "tu", "tus", "te", "ti", "contigo", "vos", "vosotros", "puedes", "tienes", "debes", "quieres", "eres",
    ]

    @Test(arguments: files) func `accuses, promises, threatens and shouts nowhere`(file: String) throws {
        for (key, text) in try Self.pairs(file) {
            let lowered = text.lowercased()
            for word in Self.banned { #expect(!lowered.contains(word.lowercased()), "\(word) in \(key)") }
            #expect(!text.contains("!") && !text.contains("¡") && !text.contains("  "), "\(text)")
            #expect(!text.isEmpty && text == text.trimmingCharacters(in: .whitespaces), "\(key)")
        }
    }

    @Test(arguments: files.dropLast()) func `speaks to people as usted`(file: String) throws {
        for (_, text) in try Self.pairs(file) {
            let words = text.lowercased().split { !$0.isLetter }.map(String.init)
            #expect(Self.familiar.isDisjoint(with: words), "\(text)")
        }
    }

    @Test(arguments: files) func `has short sentences`(file: String) throws {
        for (_, text) in try Self.pairs(file) {
            for sentence in Self.spoken(text).split(whereSeparator: { ".?:;".contains($0) }) {
                #expect(sentence.split(separator: " ").count <= 30, "\(text)")
            }
        }
    }

    @Test(arguments: files.dropLast()) func `opens each question it closes`(file: String) throws {
        for (_, text) in try Self.pairs(file) {
            #expect(text.count { $0 == "?" } == text.count { $0 == "¿" }, "\(text)")
        }
    }

    @Test func `ends a phrase as the English one ends`() throws {
        for (english, spanish) in try Self.pairs("words/es/phrases.json") {
            let mark = english.last.flatMap { ".?".contains($0) ? $0 : nil }
            let other = spanish.last.flatMap { ".?".contains($0) ? $0 : nil }
            #expect(mark == other, "\(english)\n\(spanish)")
        }
    }

    @Test func `is easy to read`() throws {
        var passage = ""
        var passages: [String] = []
        for (_, text) in try Self.pairs("words/es/phrases.json") where text.hasSuffix(".") || text.hasSuffix("?") {
            passage += Self.spoken(text) + " "
            if passage.split(separator: " ").count >= 100 {
                passages.append(passage)
                passage = ""
            }
        }
        #expect(passages.count > 60)
        for passage in passages {
            let score = SpanishReadability.score(passage)
            #expect(score >= 65, "\(score): \(passage)")
        }
    }

    @Test func `measures ease of reading as INFLESZ does`() {
        #expect(SpanishReadability.syllables("reclamación") == 4)
        #expect(SpanishReadability.syllables("día") == 2)
        #expect(SpanishReadability.syllables("cuenta") == 2)
        #expect(SpanishReadability.syllables("leer") == 2)
        #expect(SpanishReadability.syllables("muy") == 1)
        let hard =
            "La administración hospitalaria determinará discrecionalmente responsabilidades económicas "
            + "correspondientes a procedimientos institucionales anteriormente autorizados."
        #expect(SpanishReadability.score(hard) < 20)
        #expect(SpanishReadability.score("El gato come pan. La casa es roja.") > 90)
    }
}

/// The INFLESZ scale: 65 is "fairly easy", as in a newspaper for everyone.
enum SpanishReadability {
    static func score(_ text: String) -> Double {
        let sentences = max(1, text.split { ".?:;".contains($0) }.count { $0.contains(where: \.isLetter) })
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let syllables = words.reduce(0) { $0 + self.syllables($1) }
        let count = Double(max(1, words.count))
        return 206.835 - 62.3 * Double(syllables) / count - count / Double(sentences)
    }

    /// Groups of vowels; two strong vowels, and an accented weak one, are parted.
    static func syllables(_ word: String) -> Int {
        let strong: Set<Character> = ["a", "e", "o", "á", "é", "ó"]
        let accented: Set<Character> = ["í", "ú"]
        let weak: Set<Character> = ["i", "u", "ü"]
        let letters = Array(word.lowercased())
        var count = 0
        var before: Character?
        for (index, letter) in letters.enumerated() {
            let isLastY = letter == "y" && index == letters.count - 1
            guard strong.contains(letter) || accented.contains(letter) || weak.contains(letter) || isLastY else {
                // A silent u: que, qui, gue, gui count once anyway.
                before = nil
                continue
            }
            let isParted =
                before.map { previous in
                    (strong.contains(previous) && strong.contains(letter)) || accented.contains(letter)
                        || accented.contains(previous)
                } ?? true
            if isParted { count += 1 }
            before = letter
        }
        return max(1, count)
    }
}
