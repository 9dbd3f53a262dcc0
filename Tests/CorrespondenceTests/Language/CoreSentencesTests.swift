import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Correspondence

/// Finds sentences of the core that no case reaches, and phrases of the catalogue that nothing says any more.
struct CoreSentencesTests {
    /// The files whose literals people read.
    private static func wordFiles() throws -> [String] {
        let folders = ["Sources/Playbook/Words", "Sources/BillAudit/Words"]
        return try folders.flatMap { folder in try Repository.names(folder).map { "\(folder)/\($0)" } } + [
            "Sources/Intake/IntakeWords.swift", "Sources/Intake/X12/IntakeWords+X12.swift",
            "Sources/Intake/PDF/PDFWords.swift",
        ]
    }

    /// Other files that name a thing in a sentence: a column, an amount, what differs.
    private static let otherFiles = [
        "Sources/BillAudit/Checks/DuplicateLine.swift", "Sources/Intake/CSV/BillColumn.swift",
        "Sources/Intake/CSV/BillReading.swift", "Sources/Intake/CSV/BillHeader.swift",
        "Sources/Intake/X12/ClaimReading.swift", "Sources/Intake/X12/LineReading.swift",
        "Sources/Intake/X12/RemittanceReading.swift", "Sources/Intake/X12/X12Value.swift",
        "Sources/Intake/X12/EnvelopeCheck.swift", "Sources/Casework/Adding/PaperReader.swift",
        "Sources/Casework/Adding/CaseTaking.swift", "Sources/Casework/Today/Outlook.swift",
    ]

    /// The literals of files, without the blanks that join a sentence to the one before or after it.
    private static func literals(_ files: [String]) throws -> [[String]] {
        try files.flatMap { SwiftLiterals.texts(of: String(decoding: try Repository.bytes($0), as: UTF8.self)) }
            .map { pieces in
                var pieces = pieces[...]
                while pieces.count > 1, pieces.first?.allSatisfy({ $0 == " " }) == true { pieces.removeFirst() }
                while pieces.count > 1, pieces.last?.allSatisfy({ $0 == " " }) == true { pieces.removeLast() }
                return pieces.enumerated().map { index, piece in
                    var piece = piece[...]
                    while index == 0, piece.first == " " { piece.removeFirst() }
                    while index == pieces.count - 1, piece.last == " " { piece.removeLast() }
                    return String(piece)
                }
            }
    }

    /// Columns of a bill are named by their cases.
    private static func columnNames() throws -> [String] {
        String(decoding: try Repository.bytes("Sources/Intake/CSV/BillColumn.swift"), as: UTF8.self)
            .split { !$0.isLetter }.map(String.init)
    }

    /// The catalogue's phrases with a mark where values stand.
    private static func phrases() throws -> [String: String] {
        let book = try SpanishCheck.shipped().book
        return Dictionary(
            uniqueKeysWithValues: book.phrases.map { phrase in
                let percent = phrase.replacing("{percent}", with: "\u{0}%")
                return (phrase, percent.replacing(/\{[a-z]+(?::[A-Za-z]+)?\}/, with: "\u{0}"))
            })
    }

    /// A literal of several sentences as its sentences: a phrase may hold one of them.
    private static func sentences(of pieces: [String]) -> [[String]] {
        pieces.joined(separator: "\u{0}").replacing(/([.?]) (?=[A-Z\u{0}])/) { "\($0.output.1)\u{1}" }
            .split(separator: "\u{1}").map { sentence in
                sentence.split(separator: "\u{0}", omittingEmptySubsequences: false).map(String.init)
            }
    }

    /// True when the pieces of a literal stand in a phrase, in their order: values of the literal may be spelled out.
    private static func fits(_ pieces: [String], _ phrase: String) -> Bool {
        var rest = phrase[...]
        for piece in pieces where !piece.isEmpty {
            guard let place = rest.firstRange(of: piece) else { return false }
            rest = rest[place.upperBound...]
        }
        return true
    }

    @Test func `every sentence in the word files of the core has a phrase`() throws {
        let phrases = Array(try Self.phrases().values)
        let prose = try Self.literals(Self.wordFiles()).filter { pieces in
            pieces.contains { $0.contains(" ") && $0.contains(where: \.isLetter) }
        }
        #expect(prose.count > 500)
        for pieces in prose {
            let isWhole = phrases.contains { Self.fits(pieces, $0) }
            let isInSentences =
                isWhole || Self.sentences(of: pieces).allSatisfy { part in phrases.contains { Self.fits(part, $0) } }
            #expect(isInSentences, "\(pieces.joined(separator: "…"))")
        }
    }

    @Test func `every phrase is said by the core`() throws {
        let whole = try Self.literals(Self.wordFiles() + Self.otherFiles)
        let literals = whole + whole.flatMap(Self.sentences)
        let said = Set(literals.filter { $0.count == 1 }.compactMap(\.first)).union(try Self.rulebookSentences())
            .union(try Self.columnNames())
        for (phrase, marked) in try Self.phrases() where !said.contains(phrase) {
            let spoken = marked.split(separator: "\u{0}").reduce(0) { $0 + $1.utf8.count }
            // A literal counts when it makes up most of the phrase.
            let isSaid = literals.contains { pieces in
                pieces.reduce(0) { $0 + $1.utf8.count } * 5 >= spoken * 2 && Self.fits(pieces, marked)
            }
            let isInRulebook = isSaid ? true : try Self.rulebookFits(marked)
            #expect(isInRulebook, "\(phrase)")
        }
    }

    // MARK: The rulebook

    static func rulebookTexts() throws -> [String] {
        let rulebook = try ShippedRulebook.load()
        var texts: [String] = []
        for rule in try rulebook.rules.map({ try #require(rulebook.whole($0.id)) }) {
            texts += [rule.title] + rule.unsure + rule.deadlines.flatMap { [$0.title, $0.consequence] }
            texts += [rule.says, rule.ask, rule.scope.who, rule.scope.not].compactMap { $0 }
            texts += rule.parameters.values.compactMap(\.note) + rule.deadlines.compactMap(\.laterOf)
        }
        for state in try rulebook.states.map({ try #require(rulebook.state($0)) }) {
            texts += StateRules.Column.allCases.compactMap { state[$0].note }
            texts += [state.interestCap.scope].compactMap { $0 }
        }
        let tables = try #require(rulebook.codeTables())
        texts += tables.adjustmentReasons.rows.map(\.plain) + tables.panels.rows.map(\.plain)
        texts += tables.globalComponents.families.compactMap(\.plain)
        return texts
    }

    private static func rulebookSentences() throws -> Set<String> {
        Set(try rulebookTexts().flatMap { text in [text] + sentences(text) })
    }

    private static func rulebookFits(_ marked: String) throws -> Bool {
        let pieces = marked.split(separator: "\u{0}").map(String.init)
        return try rulebookTexts().contains { fits(pieces, $0) }
    }

    /// A full stop, a blank and a capital begin a new sentence.
    private static func sentences(_ text: String) -> [String] {
        text.replacing(/([.?]) (?=[A-Z])/) { "\($0.output.1)\u{1}" }.split(separator: "\u{1}").map(String.init)
    }

    @Test func `every rule and every code has its Spanish`() throws {
        let problems = try SpanishCheck.shipped().problems(with: try Self.rulebookTexts())
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func `every golden plan has its Spanish`() throws {
        let folder = "Tests/PlaybookTests/Golden"
        let names = try Repository.names(folder)
        #expect(!names.isEmpty)
        let own = ["After a complete form", "If your form is not complete", "You may lose this way."]
        for name in names {
            let plan = try JSONValue(parsing: try Repository.bytes("\(folder)/\(name)"))
            // The golden plans rest on rules with titles of the tests' own.
            let texts = Set(Prose.texts(in: plan, under: Prose.planKeys)).subtracting(own)
            let problems = try SpanishCheck.shipped().problems(with: texts)
            #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
        }
    }
}
