import CaseModel

/// A word of a record or of a query, with the amount and the number it may stand for.
struct SearchWord {
    let text: String
    /// The amount, where the word is written as one: `$1,462.00`, `1462.00`, `1,462`.
    private(set) var amount: Money?
    /// Letters and digits without what stands between them, where the word is written in groups: `0012-345`.
    private(set) var joined: String?

    init(_ word: Substring) {
        var word = word
        while let last = word.last, ".,;:!?)]\"'".contains(last) { word.removeLast() }
        while let first = word.first, "([\"'".contains(first) { word.removeFirst() }
        text = String(word)
        guard text.utf8.contains(where: { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else { return }
        amount = (try? Money(printed: text))?.magnitude
        let core = text.lowercased().unicodeScalars.filter(\.isSearched)
        let isGrouped = core.count < text.unicodeScalars.count
        if isGrouped, core.count > 2 { joined = String(String.UnicodeScalarView(core)) }
    }

    /// True when there is a letter or a digit in it: the index knows nothing else.
    var isSearchable: Bool { text.unicodeScalars.contains(where: \.isSearched) }

    /// Other spellings to be put into the index. A number without cents and marks is seldom an amount.
    var indexed: [String] {
        let isMarked = joined != nil || text.contains("$")
        return [joined, isMarked ? amount.map(Self.token) : nil].compactMap(\.self)
    }

    /// The word as a term of FTS5. Everything that came from outside stands in quotes, where it is only ever text.
    var term: String {
        var terms = ["\(Self.quoted(text)) *"]
        if let joined { terms.append("\(Self.quoted(joined)) *") }
        if let amount {
            terms.append(Self.quoted(Self.token(amount)))
            // The spellings themselves, so that the excerpt shows the place.
            terms += [amount.exact, amount.display].map(Self.quoted)
        }
        return "(\(terms.joined(separator: " OR ")))"
    }

    private static func token(_ amount: Money) -> String { "usd\(amount.cents)" }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for character in text where character != "\0" { quoted += character == "\"" ? "\"\"" : String(character) }
        return quoted + "\""
    }
}

extension Unicode.Scalar {
    /// Letters and digits, as the index's tokenizer sees them.
    fileprivate var isSearched: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .privateUse:
            true
        default: false
        }
    }
}
