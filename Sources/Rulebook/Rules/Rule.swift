import CaseModel

/// One rule that decides something about a medical bill, as dated data: what it says in our words, where that is
/// written, whom it is for, its numbers, and how sure we are.
public struct Rule: Record, JSONCoded {
    public typealias ID = Identifier<Rule>

    public enum Kind: String, Choice {
        /// A statute, regulation or official guidance.
        case law
        /// A study or survey; never shown as a promise.
        case evidence
        /// How this product does something; it needs no citation.
        case product
    }

    public var id: ID = ""
    /// Plain words, for a patient.
    public var title = ""
    /// What it is about: the folder it stands in, such as `appeals`. The compiler fills it in.
    public var topic = ""
    /// Changes when the law as we know it changes, not when a word of ours or the day of a check does. The compiler
    /// fills it in; a letter keeps it, so that later it can be said whether a rule it relied on is still the same.
    public var mark = ""
    public var kind: Kind = .law
    /// What it says, in our words. Like all its longer texts, only the whole rule has it (`Rulebook.whole`): most
    /// questions that are asked of a rule need none of them.
    public var says: String?
    public var validFrom: Validity = .notChecked
    /// The last day; nil while it stands.
    public var validTo: Day?
    /// The day on which somebody last looked whether the rule still stands.
    public var checkedOn: Day = Day(number: 0)
    public var confidence: RuleConfidence = .generalKnowledge
    /// Statute or regulation first, then the official page.
    public var citations: [Citation] = []
    public var scope = Scope()
    public var parameters: [String: Parameter] = [:]
    public var deadlines: [RuleDeadline] = []
    /// What the rule supports asking for.
    public var ask: String?
    /// What has not been confirmed, in plain sentences.
    public var unsure: [String] = []
    /// The texts in Spanish. Only the source has them here; compiled, they are part of the phrasebook.
    public var spanish: RuleSpanish?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Rule>] = [
        .required("id", \.id), .required("title", \.title), .field("topic", \.topicWritten),
        .field("mark", \.markWritten),
        .required("kind", \.kind), .field("says", \.says),
        .required("validFrom", \.validFrom), .field("validTo", \.validTo), .required("checkedOn", \.checkedOn),
        .required("confidence", \.confidence), .list("citations", \.citations), .required("scope", \.scope),
        .group("parameters", \.parameters), .list("deadlines", \.deadlines), .field("ask", \.ask),
        .list("unsure", \.unsure), .field("es", \.spanish),
    ]

    private var topicWritten: String? {
        get { topic.isEmpty ? nil : topic }
        set { topic = newValue ?? "" }
    }

    private var markWritten: String? {
        get { mark.isEmpty ? nil : mark }
        set { mark = newValue ?? "" }
    }

    /// The citation that a letter or a page prints: the first.
    public var citation: String? { citations.first?.text }
}

/// How a rule or one of its numbers is known.
public enum RuleConfidence: String, Choice {
    /// The official text itself was read.
    case seen
    /// Somebody else says so.
    case secondary
    /// Not found in writing yet.
    case generalKnowledge
}

/// When a rule began to hold. Never invented: not checked is said so.
public enum Validity: Equatable, Sendable, JSONCoded {
    case notChecked
    case from(Day)

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Validity? {
        if json == .string("notChecked") { return .notChecked }
        return Day.read(json, at: pointer, &reader).map(Validity.from)
    }

    public var json: JSONValue {
        switch self {
        case .notChecked: .string("notChecked")
        case .from(let day): day.json
        }
    }
}
