import CaseModel
public import Correspondence

/// Holds the Spanish phrasebook to the texts that the core really says.
public struct SpanishCheck: Sendable {
    public let book: Phrasebook

    /// The phrasebook that ships.
    public static func shipped() throws -> SpanishCheck {
        SpanishCheck(
            book: try Phrasebook(
                try Phrasebook.shippedPaths.map { try Repository.bytes("Sources/Host/Shipped/\($0)") }))
    }

    /// What is wrong with the Spanish of some texts, a line each: it is missing, it can be read in two ways, it loses
    /// or changes a value, or English is left in it.
    public func problems(with texts: some Sequence<String>) -> [String] {
        Set(texts).sorted().flatMap(problems)
    }

    private func problems(with text: String) -> [String] {
        guard let reading = book.reading(of: text) else { return ["No Spanish: \(text)"] }
        var problems: [String] = []
        if let rival = reading.rival { problems.append("Two readings: \(text)\n  \(reading.text)\n  \(rival)") }
        let lost =
            TextValues(english: text, without: reading.kept) != TextValues(spanish: reading.text, without: reading.kept)
        if lost { problems.append("Other values: \(text)\n  \(reading.text)") }
        for name in reading.kept where !text.contains(name) || !reading.text.contains(name) {
            problems.append("\"\(name)\" is lost: \(reading.text)")
        }
        let left = EnglishWords.left(in: reading.text, without: reading.kept)
        if !left.isEmpty { problems.append("English is left (\(left.joined(separator: ", "))): \(reading.text)") }
        return problems
    }
}

/// The texts in a JSON value that people read.
public enum Prose {
    /// Every text under one of the keys, also in lists.
    public static func texts(in json: JSONValue, under keys: Set<String>, isText: Bool = false) -> [String] {
        switch json {
        case .object(let members):
            members.flatMap { texts(in: $0.value, under: keys, isText: keys.contains($0.key)) }
        case .array(let values): values.flatMap { texts(in: $0, under: keys, isText: isText) }
        case .string(let text): isText && !text.isEmpty ? [text] : []
        case .null, .bool, .number: []
        }
    }

    /// The keys of a plan that hold prose.
    public static let planKeys: Set<String> = [
        "title", "why", "because", "opensWhen", "costOfEarly", "effect", "ask", "changes", "askFor", "warnings",
        "consequence", "condition", "doesNotEnd", "proof", "unsettled", "endsWith", "cannot", "decidedBy", "then",
        "lastDayText", "nextTime", "whyFirst", "source", "awaits", "ifLate", "ifTheyCannot", "keep", "mayWait",
        "waiverCosts", "done", "enclose", "givesUp", "welcome", "onlyIf",
    ]

    /// The keys of an audit that hold prose.
    public static let auditKeys: Set<String> = ["saw", "couldBeRight", "settledBy", "ask", "needs", "unknown"]
}

/// The amounts, days and other numbers of a text, whatever its language.
struct TextValues: Equatable {
    var amounts: [String] = []
    var days: [Day] = []
    var numbers: [String] = []

    init(english text: String, without kept: [String]) {
        var rest = TextValues.cut(kept, from: text)
        rest = take(/\d{4}-\d{2}-\d{2}/, from: rest) { Day(iso: $0) }
        rest = take(/[A-Z][a-z]+ \d{1,2}, \d{4}/, from: rest) { Day(printed: $0) }
        takeNumbers(from: rest)
    }

    init(spanish text: String, without kept: [String]) {
        let rest = take(/\d{1,2} de [a-z]+ de \d{1,4}/, from: TextValues.cut(kept, from: text), TextValues.spanishDay)
        // An example of how to write a day stands in both languages as it is.
        takeNumbers(from: take(/\d{4}-\d{2}-\d{2}/, from: rest) { Day(iso: $0) })
    }

    private static func cut(_ kept: [String], from text: String) -> String {
        kept.sorted { $0.count > $1.count }.reduce(text) { $0.replacing($1, with: "·") }
    }

    private mutating func take(
        _ shape: some RegexComponent<Substring>, from text: String, _ read: (String) -> Day?
    ) -> String {
        days += text.matches(of: shape).compactMap { read(String($0.output)) }
        days.sort()
        return text.replacing(shape, with: "·")
    }

    private mutating func takeNumbers(from text: String) {
        let amount = /−?\$[\d,]+(?:\.\d+)?/
        amounts = text.matches(of: amount).map { String($0.output) }.sorted()
        numbers = text.replacing(amount, with: "·").matches(of: /\d+/).map { String($0.output) }.sorted()
    }

    private static func spanishDay(_ text: String) -> Day? {
        let months = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre",
        ]
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 5, let day = Int(parts[0]), let month = months.firstIndex(of: parts[2]),
            let year = Int(parts[4])
        else { return nil }
        return Day(year: year, month: month + 1, day: day)
    }
}

/// English words that have no place in a Spanish text.
enum EnglishWords {
    /// Words that papers print or that an office knows: they stand beside the Spanish ones on purpose.
    private static let glosses = [
        "(itemized bill)", "\"paid in full\"", "\"balance due\"", "\"account resolution\"", "(patient billing)",
        "(No Surprises Act)", "Qualified Medicare Beneficiary", "(referral)", "(hospice)", "revenue_code",
        "(Health Education and Advocacy Unit)", "(Hospital Bill Complaint Program)", "Dollar For",
        "Chaplin v. Estate of Cooke", "\"limiting charge\"",
    ]

    private static let words: Set<String> = [
        "the", "an", "and", "or", "of", "is", "are", "was", "were", "your", "you", "my", "their", "its", "it",
        "this", "that", "not", "for", "from", "with", "by", "on", "in", "at", "bill", "bills", "claim", "claims",
        "charge", "charges", "ask", "office", "collector", "court", "day", "days", "share", "please", "than", "may",
    ]

    static func left(in text: String, without kept: [String]) -> [String] {
        let own = (kept.sorted { $0.count > $1.count } + glosses).reduce(text) { $0.replacing($1, with: "·") }
        return own.split { !$0.isLetter && $0 != "_" }.map { $0.lowercased() }.filter(words.contains)
    }
}
