import CaseModel

/// What a record can be found by: its texts, and other spellings of the amounts and numbers in them.
struct SearchText: Equatable {
    /// The texts as they stand in the record, for the index and for excerpts.
    let text: String
    /// Amounts and account numbers in the one spelling that queries look for, too.
    let spellings: String

    init(_ record: StoredRecord) {
        var texts: [String] = []
        Self.collect(record.value.json, into: &texts)
        text = texts.joined(separator: " · ")
        var spellings: Set<String> = []
        for word in texts.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
            spellings.formUnion(SearchWord(word).indexed)
        }
        self.spellings = spellings.sorted().joined(separator: " ")
    }

    /// Digests name files; nobody looks for them.
    private static let leftOut: Set<String> = ["sha256", "digest", "rulebook"]

    private static func collect(_ json: JSONValue, into texts: inout [String]) {
        switch json {
        case .string(let text) where !text.isEmpty:
            texts.append(String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })))
        case .array(let values):
            for value in values { collect(value, into: &texts) }
        case .object(let members):
            for member in members where !leftOut.contains(member.key) { collect(member.value, into: &texts) }
        case .null, .bool, .number, .string: break
        }
    }
}
