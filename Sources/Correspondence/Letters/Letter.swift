public import CaseModel
public import Rulebook

/// A letter about one account: `reprieve.letter/1`.
public struct Letter: Record, JSONCoded {
    public static let schemaName = "reprieve.letter/1"

    public var schema = Letter.schemaName
    public var kind: LetterKind = .itemizedBill
    public var account: Account.ID = ""
    /// Spanish adds a copy to read; the letter that is sent is English.
    public var lang: Language = .english
    public var state: LetterState = .missing
    /// The letter as plain text; nil when it was not written.
    public var text: String?
    /// Every value in the text, in the order in which they stand there.
    public var values: [LetterValue] = []
    /// What must be known before it can be written.
    public var missing: [MissingValue] = []
    /// Rules that may not be printed today, or why the letter does not fit.
    public var held: [HeldBack] = []
    /// The findings that it asks about, and those that were left for another letter.
    public var questions: [String] = []
    public var notAsked: [String] = []
    /// The fingerprint of the rulebook it was written with.
    public var rulebook: String?
    /// The parts of the text, from which every form of the letter is made. Not written to JSON.
    public var pages: [LetterPage] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Letter>] = [
        .required("schema", \.schema), .required("kind", \.kind), .required("account", \.account),
        .required("lang", \.lang), .required("state", \.state), .nullable("text", \.text), .always("values", \.values),
        .always("missing", \.missing), .always("held", \.held), .list("questions", \.questions),
        .list("notAsked", \.notAsked), .field("rulebook", \.rulebook),
    ]

    /// The canonical bytes of the letter.
    public var canonicalText: String { json.canonicalText }

    /// The rules whose words or numbers stand in it.
    public var rules: [String] {
        var seen: Set<String> = []
        return values.compactMap { value in
            guard case .rule(let id, _) = SlotSource(value.source), seen.insert(id.text).inserted else { return nil }
            return id.text
        }
    }

    /// A value that a letter needs and that is not known.
    public struct MissingValue: Record, JSONCoded {
        /// The key under which it can be given, such as `recipient.address` (see `LetterField`); `questions` when no
        /// question is ticked.
        public var what = ""
        /// Where it belongs in the case, as a JSON pointer.
        public var `where` = ""
        /// What it is, in the reader's language.
        public var label = ""
        public var kept = Kept()

        public init() {}

        init(_ what: String, at pointer: String, label: String) {
            self.what = what
            self.where = pointer
            self.label = label
        }

        public static let shape: [Field<MissingValue>] = [
            .required("what", \.what), .required("where", \.where), .required("label", \.label),
        ]
    }

    /// Something that is not printed, and why.
    public struct HeldBack: Record, JSONCoded {
        /// The rule that decides it; nil where none does.
        public var rule: Rule.ID?
        public var because = ""
        public var kept = Kept()

        public init() {}

        init(_ rule: Rule.ID?, because: String) {
            self.rule = rule
            self.because = because
        }

        public static let shape: [Field<HeldBack>] = [.nullable("rule", \.rule), .required("because", \.because)]
    }
}
