import CaseModel

/// Call cards as plain text, 80 columns.
public enum PlainCall {
    static func text(_ call: CallCards) -> String {
        let titles = Dictionary(call.cards.map { ($0.id, $0.title) }) { first, _ in first }
        let words = CallWords(call.lang)
        var text = "\(words.title)\n"
        for card in call.cards {
            text += "\n\(card.title)\n\(String(repeating: "-", count: min(card.title.count, PlainLetter.width)))\n"
            for line in card.notes { text += column(line, "") }
            for line in card.say {
                text += column(line.text, words.say)
                if let meaning = line.meaning { text += column("(\(meaning))", "") }
            }
            for line in card.listenFor { text += column(line, words.listen) }
            for line in card.writeDown {
                // A value that is already known needs no room to write.
                text += column(line.contains(":") ? line : "\(line): ______________", words.write)
            }
            for choice in card.choices {
                text += column("\(choice.label) -> \(titles[choice.next] ?? choice.next)", words.choice)
            }
        }
        return text
    }

    /// A label in a column of its own, the words beside it.
    private static func column(_ text: String, _ label: String) -> String {
        let indent = 14
        let first = label + String(repeating: " ", count: max(1, indent - label.count))
        let rest = String(repeating: " ", count: indent)
        return TextColumn.wrapped(text, first: first, rest: rest, width: PlainLetter.width).map { "\($0)\n" }.joined()
    }
}

/// The labels on call cards.
struct CallWords: Sendable {
    var title: String
    var say: String
    var listen: String
    var write: String
    var choice: String

    init(_ language: Language) {
        switch language {
        case .english:
            title = "Call the billing office"
            say = "Say"
            listen = "Listen for"
            write = "Write down"
            choice = "Then"
        case .spanish:
            title = "Llamada a la oficina de cobros"
            say = "Diga"
            listen = "Escuche"
            write = "Anote"
            choice = "Después"
        }
    }
}
