import CaseModel
import Mustache

/// A letter as one HTML page with its print style inside: the master from which the PDF is made. Every value is escaped
/// by the layout, and nothing in the page names a file or an address to load.
public enum HTMLLetter {
    /// - Parameter only: the one page that is wanted, such as the copy to read alone; nil for the whole letter. A PDF
    ///   says one language for all of its pages, so each page alone is right for a screen reader.
    public static func text(_ letter: Letter, only language: Language? = nil, templates: LetterTemplates) -> String {
        let pages = letter.pages.filter { language == nil || $0.language == language }
        let context: [String: Any] = [
            "language": (pages.first?.language ?? .english).rawValue,
            "title": pages.first?.blocks(.subject).first?.text ?? "",
            "pageCount": pages.count > 1 ? "two" : "one", "pages": pages.map(page),
        ]
        return (templates.pages.render(context, withTemplate: "letter.html") ?? "") + "\n"
    }

    private static func page(_ page: LetterPage) -> [String: Any] {
        let envelope = page.blocks(.recipient).map(\.text)
        var context: [String: Any] = [
            "language": page.language.rawValue, "class": page.language == .english ? "letter" : "copy",
            "envelope": (EnvelopeFit(envelope).size ?? .smallest).rawValue,
            "density": (PrintDensity(page) ?? .dense).rawValue,
            "sender": page.blocks(.sender).map(HTMLSegments.context),
            "recipient": page.blocks(.recipient).map(HTMLSegments.context), "parts": parts(page.blocks),
        ]
        if let banner = page.blocks(.banner).first { context["banner"] = ["text": banner.text] }
        if let date = page.blocks(.date).first { context["date"] = HTMLSegments.context(date) }
        return context
    }

    /// The body: paragraphs, and the points of a list together.
    private static func parts(_ blocks: [LetterBlock]) -> [[String: Any]] {
        var parts: [[String: Any]] = []
        var items: [[String: Any]] = []
        func endList() {
            if !items.isEmpty { parts.append(["list": ["items": items]]) }
            items = []
        }
        for block in blocks {
            if block.role != .item { endList() }
            switch block.role {
            case .item: items.append(HTMLSegments.context(block))
            case .subject: parts.append(["subject": HTMLSegments.context(block)])
            case .signatureLine: parts.append(["signatureLine": true])
            case .reference, .greeting, .paragraph, .closing, .signature, .enclosed:
                parts.append(["paragraph": HTMLSegments.context(block)])
            case .banner, .sender, .date, .recipient, .card, .say, .meaning, .note, .listen, .write, .choice: continue
            }
        }
        endList()
        return parts
    }
}

/// Words and values as the layouts read them.
enum HTMLSegments {
    static func context(_ block: LetterBlock) -> [String: Any] {
        ["class": block.role.rawValue, "segments": block.segments.map(context)]
    }

    private static func context(_ segment: LetterSegment) -> [String: Any] {
        switch segment {
        case .words(let words): return ["text": words]
        case .value(let value): return ["text": value.text, "slot": value.slot, "style": style(value)]
        }
    }

    /// Amounts, days and numbers stay on one line; account numbers are set in a face with a slashed zero.
    private static func style(_ value: LetterValue) -> String {
        guard let name = SlotName(rawValue: value.slot) else { return "" }
        let isShort = value.text.count <= 40
        if name == .accountNumber, isShort { return "number" }
        switch name.format {
        case .day, .money, .moneyWithoutSign, .count: return "nowrap"
        case .text:
            let isName = [.senderName, .patientName, .billerName, .planName, .senderAddress].contains(name)
            return isShort && !isName ? "nowrap" : ""
        case .envelope: return ""
        }
    }
}
