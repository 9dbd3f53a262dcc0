import CaseModel

/// The words of the pages in one language, by key: `"today.kicker": "About {minutes} minutes"`.
///
/// A page never breaks for want of a word: an unknown key shows itself, and the tests ask for `missingKeys`.
public struct WordList: Sendable {
    private let words: [String: [Piece]]

    private enum Piece: Equatable, Sendable {
        case literal(String)
        case hole(String)
    }

    /// Reads a catalogue, a JSON object of keys and texts.
    ///
    /// - Throws: `PhrasebookError`, which names the place or the key and what has to change.
    public init(bytes: [UInt8]) throws(PhrasebookError) {
        var words: [String: [Piece]] = [:]
        for (key, text) in try Catalogue.pairs(bytes) { words[key] = try WordList.cut(text, of: key) }
        self.words = words
    }

    /// The words under a key, with the values in their holes. A hole without a value shows its own name.
    public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let pieces = words[key] else { return key }
        return pieces.map { piece in
            switch piece {
            case .literal(let text): text
            case .hole(let name): values[name] ?? "{\(name)}"
            }
        }.joined()
    }

    public func has(_ key: String) -> Bool { words[key] != nil }

    /// Every key, sorted.
    public var keys: [String] { words.keys.sorted() }

    /// The names of the holes of a text, sorted; a hole that stands twice is named twice.
    public func holes(of key: String) -> [String] {
        (words[key] ?? []).compactMap { if case .hole(let name) = $0 { name } else { nil } }.sorted()
    }

    // MARK: Parity

    /// The keys among some that are not here.
    public func missingKeys(of keys: some Sequence<String>) -> [String] { keys.filter { words[$0] == nil }.sorted() }

    /// What another language's list must change to say the same things with the same values; none when it does.
    public func differences(from other: WordList) -> [String] {
        missingKeys(of: other.keys).map { "\($0) is missing here" }
            + other.missingKeys(of: keys).map { "\($0) is only here" }
            + keys.filter { other.has($0) && holes(of: $0) != other.holes(of: $0) }.map { "\($0) has other holes" }
    }

    private static func cut(_ text: String, of key: String) throws(PhrasebookError) -> [Piece] {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw .unusable(phrase: key, what: "A hole is not closed with \"}\".")
            }
            if open > rest.startIndex { pieces.append(.literal(String(rest[..<open]))) }
            pieces.append(.hole(String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.literal(String(rest))) }
        return pieces
    }
}
