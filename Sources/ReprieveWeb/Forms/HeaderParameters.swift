/// The parameters of a header's value: `form-data; name="file"; filename="a;b.pdf"`. Names have no case. Inside
/// quotation marks a semicolon is text, and `\"` is a quotation mark; other backslashes stay, as some browsers send
/// whole Windows paths.
struct HeaderParameters {
    private var values: [String: String] = [:]

    init(_ header: some StringProtocol) {
        var rest = header[...].drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " || $0 == "\t" }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else { continue }
            let (value, after) = HeaderParameters.value(rest.dropFirst())
            let key = String(name).trimmed.lowercased()
            if values[key] == nil { values[key] = value }
            rest = after.drop { $0 != ";" }
        }
    }

    subscript(name: String) -> String? { values[name] }

    private static func value<Text: StringProtocol>(_ text: Text) -> (String, Text.SubSequence)
    where Text.SubSequence == Text {
        guard text.first == "\"" else {
            let bare = text.prefix { $0 != ";" }
            return (String(bare).trimmed, text.dropFirst(bare.count))
        }
        var value = ""
        var rest = text.dropFirst()
        while let character = rest.first {
            rest = rest.dropFirst()
            if character == "\"" { break }
            if character == "\\", rest.first == "\"" {
                value.append("\"")
                rest = rest.dropFirst()
            } else {
                value.append(character)
            }
        }
        return (value, rest)
    }
}
