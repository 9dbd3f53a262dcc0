import CaseModel
import Mustache

/// Fills a template. Only marks pass through Mustache, never values: what is filled in can neither be taken for a tag
/// nor be escaped twice, and every value of the result is known by its place.
struct TemplateFilling {
    private static let opening: Character = "\u{E000}"
    private static let closing: Character = "\u{E001}"
    private let language: Language
    private var slots: [Slot] = []

    private init(_ language: Language) { self.language = language }

    /// The blocks of a filled template; nil when there is no such template.
    static func blocks(
        _ name: String, _ group: SlotGroup, language: Language, library: MustacheLibrary
    ) -> [LetterBlock]? {
        var filling = TemplateFilling(language)
        let context = filling.context(group)
        return library.render(context, withTemplate: name).map { filling.blocks(of: $0) }
    }

    /// The group as Mustache reads it: `{{bill.date}}` is the mark of a value, `{{#has.bill.date}}` asks whether it is
    /// there, and flags and lists go by their own names.
    private mutating func context(_ group: SlotGroup) -> [String: Any] {
        var tree = TemplateTree()
        for slot in group.slots {
            slots.append(slot)
            tree.set(slot.name.rawValue, "\(Self.opening)\(slots.count - 1)\(Self.closing)")
            tree.set("has.\(slot.name.rawValue)", true)
        }
        for flag in group.flags { tree.set(flag, true) }
        for (name, groups) in group.lists { tree.set(name, groups.map { context($0) }) }
        return tree.dictionary
    }

    private func blocks(of text: String) -> [LetterBlock] {
        var blocks: [LetterBlock] = []
        var current: (header: BlockHeader, words: String)?
        func end() {
            guard let current else { return }
            let found = segments(of: LetterBlockText.collapsed(current.words), current.header)
            blocks.append(
                LetterBlock(role: current.header.role, argument: current.header.argument, segments: found))
        }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let header = BlockHeader(line) {
                end()
                current = (header, "")
            } else {
                current?.words += " \(line)"
            }
        }
        end()
        return blocks
    }

    /// What is said in a call to a US office is English, whatever the language of the hints.
    private func segments(of text: String, _ header: BlockHeader) -> [LetterSegment] {
        let language = header.role == .say ? Language.english : language
        var segments: [LetterSegment] = []
        var words = ""
        var number: String?
        for character in text {
            switch (character, number) {
            case (Self.opening, _):
                if !words.isEmpty { segments.append(.words(words)) }
                words = ""
                number = ""
            case (Self.closing, let digits?):
                if let index = Int(digits), slots.indices.contains(index) {
                    segments.append(.value(LetterValue(slots[index], in: language)))
                }
                number = nil
            case (_, let digits?): number = digits + String(character)
            case (_, nil): words.append(character)
            }
        }
        if !words.isEmpty { segments.append(.words(words)) }
        return segments
    }
}

/// A line such as `[choice ask-hold]` that begins a block.
struct BlockHeader: Equatable {
    var role: BlockRole
    var argument: String?

    init?(_ line: some StringProtocol) {
        let trimmed = line.drop { $0 == " " || $0 == "\r" }
        guard trimmed.first == "[", let end = trimmed.firstIndex(of: "]"),
            trimmed[trimmed.index(after: end)...].allSatisfy({ $0 == " " || $0 == "\r" })
        else { return nil }
        let parts = trimmed.dropFirst().prefix { $0 != "]" }.split(separator: " ")
        guard let name = parts.first, parts.count <= 2, let role = BlockRole(rawValue: String(name)) else { return nil }
        self.role = role
        argument = parts.count == 2 ? String(parts[1]) : nil
    }
}

enum LetterBlockText {
    /// Runs of blanks and line ends become one blank; none stands at the ends.
    static func collapsed(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                if let last = bytes.last, last != UInt8(ascii: " ") { bytes.append(UInt8(ascii: " ")) }
            default: bytes.append(byte)
            }
        }
        if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Dotted names as nested groups, as Mustache looks them up.
private struct TemplateTree {
    private var leaves: [String: Any] = [:]
    private var branches: [String: TemplateTree] = [:]

    mutating func set(_ name: String, _ value: Any) { set(name.split(separator: ".")[...], value) }

    private mutating func set(_ path: ArraySlice<Substring>, _ value: Any) {
        guard let first = path.first.map(String.init) else { return }
        if path.count == 1 {
            leaves[first] = value
        } else {
            branches[first, default: TemplateTree()].set(path.dropFirst(), value)
        }
    }

    var dictionary: [String: Any] {
        leaves.merging(branches.mapValues { $0.dictionary as Any }) { leaf, _ in leaf }
    }
}
