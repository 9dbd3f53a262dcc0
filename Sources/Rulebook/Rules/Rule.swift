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
    public var kind: Kind = .law
    public var says = ""
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
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Rule>] = [
        .required("id", \.id), .required("title", \.title), .required("kind", \.kind), .required("says", \.says),
        .required("validFrom", \.validFrom), .field("validTo", \.validTo), .required("checkedOn", \.checkedOn),
        .required("confidence", \.confidence), .list("citations", \.citations), .required("scope", \.scope),
        .group("parameters", \.parameters), .list("deadlines", \.deadlines), .field("ask", \.ask),
        .list("unsure", \.unsure),
    ]

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
