import CaseModel
import Playbook

/// What the core says, in Spanish.
///
/// The core composes English sentences with values in them. The catalogue pairs each with its translation, with typed
/// holes where the values stand: `"The hold ended on {day}."` and `"La pausa terminó el {day}."`. So the core knows
/// nothing of languages, and a text that no phrase fits is seen at once.
public struct Phrasebook: Sendable {
    /// The language it leads to. Number words and rows of things follow its grammar, so there is only this one.
    public let language = Language.spanish
    /// Phrases without holes are found by their whole text.
    private let plain: [String: String]
    /// Phrases with holes are found by their first word.
    private let patterns: [String: [PhrasePattern]]
    /// Phrases that begin with a hole can begin with anything.
    private let open: [PhrasePattern]

    /// Reads a catalogue, a JSON object of English phrases and their translations.
    ///
    /// - Throws: `PhrasebookError`, which names the phrase and what has to change.
    public init(bytes: [UInt8]) throws(PhrasebookError) { try self.init([bytes]) }

    /// Where the catalogues that ship stand: what the core says, and what the rules say.
    public static let shippedPaths = ["words/es/phrases.json", "rulebook/es.json"]

    /// Reads several catalogues as one. A phrase may stand in two of them with one translation, never with two.
    ///
    /// - Throws: `PhrasebookError`, which names the phrase and what has to change.
    public init(_ catalogues: [[UInt8]]) throws(PhrasebookError) {
        var plain: [String: String] = [:]
        var patterns: [String: [PhrasePattern]] = [:]
        var open: [PhrasePattern] = []
        var pairs: [(key: String, text: String)] = []
        for bytes in catalogues { pairs += try Catalogue.pairs(bytes) }
        for (english, translation) in pairs {
            let pattern = try PhrasePattern(english, translation)
            if pattern.holes.isEmpty {
                guard plain[english] == nil || plain[english] == translation else { throw .twice(phrase: english) }
                plain[english] = translation
            } else if let word = pattern.firstWord {
                patterns[word, default: []].append(pattern)
            } else {
                open.append(pattern)
            }
        }
        self.plain = plain
        self.patterns = patterns
        self.open = open
    }

    /// The text in Spanish with its days in words; nil when the phrasebook does not know all of it.
    public func translate(_ text: String) -> String? { reading(of: text)?.text }

    /// The text as a page in a language shows it, with its days in words. A text that the phrasebook does not know
    /// stays English, and the result says so.
    public func shown(_ text: String, in language: Language) -> ShownText {
        if language == self.language, let translation = translate(text) { return ShownText(translation, in: language) }
        return ShownText(PlanText.spoken(text) { Language.english.spell($0) }, in: .english)
    }

    /// The best reading of a text: as one phrase, or as several with a blank between them.
    public func reading(of text: String) -> PhraseReading? {
        if let translation = plain[text] { return PhraseReading(text: translation) }
        return PhraseMatcher(text, in: self).reading()
    }

    /// The translation of a text that is one phrase without values.
    func plainTranslation(of text: String) -> String? { plain[text] }

    /// The phrases with holes that may begin with a word.
    func candidates(for word: String) -> (begun: [PhrasePattern], open: [PhrasePattern]) {
        (patterns[word] ?? [], open)
    }

    /// Every phrase of the catalogue, as it spells them.
    public var phrases: [String] { plain.keys.sorted() + (patterns.values.joined() + open).map(\.english).sorted() }
}

/// A JSON object that holds only texts.
enum Catalogue {
    static func pairs(_ bytes: [UInt8]) throws(PhrasebookError) -> [(key: String, text: String)] {
        let json: JSONValue
        do {
            json = try JSONValue(parsing: bytes)
        } catch {
            throw .notJSON(line: error.line, column: error.column, what: error.what)
        }
        guard case .object(let members) = json else { throw .notText(key: "") }
        var pairs: [(key: String, text: String)] = []
        for member in members {
            guard case .string(let text) = member.value else { throw .notText(key: member.key) }
            pairs.append((member.key, text))
        }
        return pairs
    }
}
