import CaseModel
import Mustache

/// Call cards as one HTML page for print: escaped as letters are, and whole in itself.
public enum HTMLCall {
    public static func text(_ call: CallCards, templates: LetterTemplates) -> String {
        let words = CallWords(call.lang)
        let context: [String: Any] = [
            "language": call.lang.rawValue, "title": words.title, "sayLabel": words.say,
            "cards": cards(call, words),
        ]
        return (templates.pages.render(context, withTemplate: "call.html") ?? "") + "\n"
    }

    private static func cards(_ call: CallCards, _ words: CallWords) -> [[String: Any]] {
        let titles = Dictionary(call.cards.map { ($0.id, $0.title) }) { first, _ in first }
        var cards: [[LetterBlock]] = []
        for block in call.blocks {
            if block.role == .card { cards.append([]) }
            if !cards.isEmpty { cards[cards.count - 1].append(block) }
        }
        return cards.map { card($0, titles, call.lang, words) }
    }

    private static func card(
        _ blocks: [LetterBlock], _ titles: [String: String], _ language: Language, _ words: CallWords
    ) -> [String: Any] {
        var say: [[String: Any]] = []
        var notes: [[String: Any]] = []
        var listen: [[String: Any]] = []
        var write: [[String: Any]] = []
        var choices: [[String: Any]] = []
        for block in blocks {
            var context = HTMLSegments.context(block)
            switch block.role {
            case .say:
                context["language"] = block.argument ?? Language.english.rawValue
                say.append(context)
            case .meaning:
                context["language"] = language.rawValue
                if !say.isEmpty { say[say.count - 1]["meaning"] = context }
            case .note: notes.append(context)
            case .listen:
                context["label"] = "\(words.listen):"
                listen.append(context)
            case .write:
                context["label"] = "\(words.write):"
                context["room"] = block.values.isEmpty
                write.append(context)
            case .choice:
                context["target"] = "#\(block.argument ?? "")"
                context["targetTitle"] = titles[block.argument ?? ""] ?? ""
                choices.append(context)
            case .banner, .sender, .date, .recipient, .subject, .reference, .greeting, .paragraph, .item, .closing,
                .signatureLine, .signature, .enclosed, .card:
                continue
            }
        }
        return [
            "id": blocks.first?.argument ?? "", "title": blocks.first?.text ?? "", "hasSay": !say.isEmpty, "say": say,
            "notes": notes, "listen": listen, "write": write, "hasChoices": !choices.isEmpty, "choices": choices,
        ]
    }
}
