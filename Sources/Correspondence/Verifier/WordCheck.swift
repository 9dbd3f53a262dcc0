import CaseModel

/// Checks the words of a letter that are no values: nothing in them may look like a fact, and nothing may threaten,
/// promise or admit.
struct WordCheck: Sendable {
    /// Names of people, offices and plans in the case, in small letters.
    private let names: [String]

    /// Forms whose names hold digits; all other digits are facts.
    private static let formNames = ["UB-04", "CMS-1500"]
    private static let citations = ["CFR", "USC", "U.S.C", "§"]

    init(_ file: CaseFile) {
        let all =
            file.people.map(\.name) + file.accounts.flatMap { [$0.biller, $0.holder?.name] }
            + file.coverages.map(\.payer)
        names = Set(all.compactMap { $0.map { LetterSpelling.oneLine($0).lowercased() } }).filter { $0.count > 3 }
            .sorted()
    }

    /// - Parameters:
    ///   - words: the words without the values, or all words where the two could not be told apart.
    func problems(_ words: String, _ language: Language) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        var rest = words
        for name in Self.formNames { rest = rest.replacing(name, with: "") }
        if let digit = rest.firstIndex(where: { $0.isNumber || $0 == "$" }) {
            let near = rest[digit...].prefix { $0 != " " }
            problems.append(.init(.outsideSlot, "\"\(near)\" is no value of the case or the rulebook."))
        }
        for mark in Self.citations where rest.contains(mark) {
            problems.append(.init(.outsideSlot, "\"\(mark)\" cites a rule outside of a value."))
        }
        let small = words.lowercased()
        for name in names where small.contains(name) {
            problems.append(.init(.outsideSlot, "\"\(name)\" is a name from the case outside of a value."))
        }
        for (kind, name): (ToneWords.Kind, LetterProblem.Kind) in [
            (.threat, .threat), (.promise, .promise), (.admission, .admission),
        ] {
            for phrase in ToneWords.found(kind, in: words, language) {
                problems.append(.init(name, "\"\(phrase)\" may not stand in a letter."))
            }
        }
        if words.contains("!") || words.contains("¡") {
            problems.append(.init(.exclamation, "There is an exclamation mark."))
        }
        return problems
    }

    /// What no text may hold, in values or outside of them.
    static func problems(inWhole text: String) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        for mark in ["{{", "}}", "\u{E000}", "\u{E001}"] where text.contains(mark) {
            problems.append(.init(.placeholder, "A tag was not filled in."))
        }
        let words = text.split { !$0.isLetter }.map { $0.uppercased() }
        for word in ["TBD", "TBA", "XXX", "LOREM"] where words.contains(word) {
            problems.append(.init(.placeholder, "\"\(word)\" stands for a value that is missing."))
        }
        if let open = text.firstIndex(of: "["), text[open...].contains("]") {
            problems.append(.init(.placeholder, "Square brackets stand for a value that is missing."))
        }
        if hasSocialSecurityNumber(text) {
            problems.append(.init(.socialSecurityNumber, "Something looks like a Social Security number."))
        }
        return problems
    }

    /// Three, two and four digits with hyphens or blanks between them.
    static func hasSocialSecurityNumber(_ text: String) -> Bool {
        let pattern = Array("ddd-dd-dddd".utf8)
        let (digit, hyphen, other) = (UInt8(ascii: "d"), UInt8(ascii: "-"), UInt8(ascii: "x"))
        let shape = text.utf8.map { byte -> UInt8 in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
            case UInt8(ascii: "-"), UInt8(ascii: " "): hyphen
            default: other
            }
        }
        guard shape.count >= pattern.count else { return false }
        for start in 0...(shape.count - pattern.count) {
            let end = start + pattern.count
            guard shape[start..<end].elementsEqual(pattern) else { continue }
            if start > 0, shape[start - 1] == digit { continue }
            if end < shape.count, shape[end] == digit { continue }
            return true
        }
        return false
    }
}

/// Checks how hard the sentences of a page are to read.
enum ReadingCheck {
    static func problems(_ blocks: [(block: LetterBlock, language: Language)]) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        var levels: [Language: ReadingLevel] = [:]
        for (block, language) in blocks {
            let whole = text(block) { $0.filter { !".?!:;".contains($0) } }
            for sentence in Sentences.split(whole) where Sentences.words(of: sentence).count > Sentences.longest {
                problems.append(.init(.longSentence, "More than \(Sentences.longest) words: \(sentence)"))
            }
            levels[language, default: ReadingLevel()].add(text(block) { _ in "x" }, in: language)
        }
        for (language, level) in levels.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        where !level.isEasy(in: language) {
            problems.append(.init(.readingLevel, "The \(language.rawValue) text is too hard to read."))
        }
        return problems
    }

    private static func text(_ block: LetterBlock, value: (String) -> String) -> String {
        block.segments.map { segment in
            switch segment {
            case .words(let words): words
            case .value(let found): value(found.text)
            }
        }.joined()
    }
}
