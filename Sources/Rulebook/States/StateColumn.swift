import CaseModel

/// What every column of a state's row says, whatever it is about: whether there is law, whose state decides, where it
/// is written, and how sure that is.
public struct ColumnBasis: Equatable, Sendable {
    public var status: StateRules.Status = .notChecked
    public var follows: Scope.Follows = .none
    /// The law, as a page prints it.
    public var cite: String?
    /// The official address of its text.
    public var href: String?
    /// The day on which the text was read; nil when it was not.
    public var readOn: Day?
    /// At most 25 words of the text that was read.
    public var quote: String?
    public var source: ColumnSource = .notLookedFor
    public var note: String?
    public var confidence: RuleConfidence = .generalKnowledge

    public init() {}
}

/// A column of a state's row: its basis, and what is its own. In the file both stand side by side.
@dynamicMemberLookup
public protocol StateColumn: Record {
    var basis: ColumnBasis { get set }
}

extension StateColumn {
    public subscript<Value>(dynamicMember path: WritableKeyPath<ColumnBasis, Value>) -> Value {
        get { basis[keyPath: path] }
        set { basis[keyPath: path] = newValue }
    }

    /// The keys of a column: whether and whose, then its own, then where it is from.
    static func shape(_ own: [Field<Self>]) -> [Field<Self>] {
        [.required("status", \.basis.status), .required("follows", \.basis.follows)] + own + [
            .field("cite", \.basis.cite), .field("href", \.basis.href), .field("readOn", \.basis.readOn),
            .field("quote", \.basis.quote), .required("source", \.basis.source), .field("note", \.basis.note),
            .required("confidence", \.basis.confidence),
        ]
    }
}
