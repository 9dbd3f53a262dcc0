import CaseModel

/// A rule's texts in Spanish. They stand beside the English ones in the source, so that nobody changes one alone, and
/// are compiled into the phrasebook's catalogue.
public struct RuleSpanish: Record, JSONCoded {
    public var title = ""
    public var says = ""
    public var who = ""
    public var not: String?
    public var ask: String?
    public var unsure: [String] = []
    /// By the name of the parameter that has the note.
    public var notes: [String: String] = [:]
    /// In the order of the rule's deadlines.
    public var clocks: [Clock] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<RuleSpanish>] = [
        .required("title", \.title), .required("says", \.says), .required("who", \.who), .field("not", \.not),
        .field("ask", \.ask), .list("unsure", \.unsure), .texts("notes", \.notes), .list("clocks", \.clocks),
    ]

    public struct Clock: Record, JSONCoded {
        public var title = ""
        public var consequence = ""
        public var laterOf: String?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Clock>] = [
            .required("title", \.title), .required("consequence", \.consequence), .field("laterOf", \.laterOf),
        ]
    }
}

extension Rule {
    /// A text of the rule with its Spanish; nil where the Spanish is missing.
    struct TextPair: Equatable, Sendable {
        /// Where it stands in the file.
        var path: String
        var english: String
        var spanish: String?
    }

    /// Every text of the rule that a person reads.
    var texts: [TextPair] {
        var pairs = [
            TextPair(path: "title", english: title, spanish: spanish?.title),
            TextPair(path: "says", english: says ?? "", spanish: spanish?.says),
            TextPair(path: "who", english: scope.who ?? "", spanish: spanish?.who),
        ]
        if let not = scope.not { pairs.append(TextPair(path: "not", english: not, spanish: spanish?.not)) }
        if let ask { pairs.append(TextPair(path: "ask", english: ask, spanish: spanish?.ask)) }
        for (index, sentence) in unsure.enumerated() {
            let translation = spanish.flatMap { $0.unsure.indices.contains(index) ? $0.unsure[index] : nil }
            pairs.append(TextPair(path: "unsure/\(index)", english: sentence, spanish: translation))
        }
        for name in parameters.keys.sorted() {
            guard let note = parameters[name]?.note else { continue }
            pairs.append(TextPair(path: "notes/\(name)", english: note, spanish: spanish?.notes[name]))
        }
        for (index, deadline) in deadlines.enumerated() {
            let clock = spanish.flatMap { $0.clocks.indices.contains(index) ? $0.clocks[index] : nil }
            let place = "clocks/\(index)"
            pairs.append(TextPair(path: "\(place)/title", english: deadline.title, spanish: clock?.title))
            pairs.append(
                TextPair(path: "\(place)/consequence", english: deadline.consequence, spanish: clock?.consequence))
            if let laterOf = deadline.laterOf {
                pairs.append(TextPair(path: "\(place)/laterOf", english: laterOf, spanish: clock?.laterOf))
            }
        }
        return pairs
    }
}
