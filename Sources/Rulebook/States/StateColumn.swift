import CaseModel

/// What every column of a state's row says, whatever it is about: whether there is law, whose state decides, where it
/// is written, and how sure that is.
public protocol StateColumn: Record {
    var status: StateRules.Status { get set }
    var follows: Scope.Follows { get set }
    /// The law, as a page prints it.
    var cite: String? { get set }
    /// The official address of its text.
    var href: String? { get set }
    /// The day on which the text was read; nil when it was not.
    var readOn: Day? { get set }
    /// At most 25 words of the text that was read.
    var quote: String? { get set }
    var source: ColumnSource { get set }
    var note: String? { get set }
    var confidence: RuleConfidence { get set }
}

extension StateColumn {
    /// The keys that all columns share, between the column's own and its note.
    static var sourceShape: [Field<Self>] {
        [
            .field("cite", \.cite), .field("href", \.href), .field("readOn", \.readOn), .field("quote", \.quote),
            .required("source", \.source), .field("note", \.note), .required("confidence", \.confidence),
        ]
    }

    static var openingShape: [Field<Self>] {
        [.required("status", \.status), .required("follows", \.follows)]
    }
}
