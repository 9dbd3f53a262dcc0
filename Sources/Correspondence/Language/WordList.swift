import CaseModel

/// The words of the pages in one language: a flat list of keys, with `{holes}` for values.
public struct WordList: Sendable {
    public let all: [String: String]

    public init(bytes: [UInt8]) throws(JSONError) {
        let json = try JSONValue(parsing: bytes)
        all = Dictionary(json.members.compactMap { member in member.value.text.map { (member.key, $0) } }) { first, _ in
            first
        }
    }

    public func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String {
        var text = all[key] ?? key
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return text
    }
}
