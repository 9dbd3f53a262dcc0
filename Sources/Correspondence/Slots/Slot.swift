import CaseModel
import Rulebook

/// What stands in a slot before it is spelled in a language.
enum SlotValue: Equatable, Sendable {
    case text(String)
    case day(Day)
    case money(Money)
    case count(Int)

    /// The spelling; nil when the value is not of the kind that the format needs.
    func spelled(_ format: SlotFormat, in language: Language) -> String? {
        switch (format, self) {
        case (.text, .text(let text)): LetterSpelling.oneLine(text)
        case (.envelope, .text(let text)): LetterSpelling.envelopeLine(LetterSpelling.oneLine(text))
        case (.day, .day(let day)): LetterSpelling.day(day, in: language)
        case (.money, .money(let amount)): amount.display
        case (.moneyWithoutSign, .money(let amount)): amount.magnitude.display
        case (.count, .count(let count)): String(count)
        case (.text, _), (.envelope, _), (.day, _), (.money, _), (.moneyWithoutSign, _), (.count, _): nil
        }
    }
}

/// Where a value of a letter comes from. Spelled in `reprieve.letter/1` as `/accounts/0/number`,
/// `sum:/accounts/0/statements/1/lines`, `rule:R-071`, `rule:P-001#requestAnswer`, `table:panels`, `today` or
/// `finding:F1#codes/0`.
enum SlotSource: Equatable, Sendable {
    /// A value of the case, by its JSON pointer.
    case pointer(String)
    /// The sum of the amounts of a group or list of the case.
    case sum(String)
    /// A rule, and the one number of it that is used.
    case rule(Rule.ID, parameter: String? = nil)
    /// A code table that ships with the rulebook.
    case table(String)
    case today
    /// A finding of the audit, and the part of it.
    case finding(String, part: String)

    var text: String {
        switch self {
        case .pointer(let pointer): pointer
        case .sum(let pointer): "sum:\(pointer)"
        case .rule(let id, let parameter): "rule:\(id)\(parameter.map { "#\($0)" } ?? "")"
        case .table(let name): "table:\(name)"
        case .today: "today"
        case .finding(let id, let part): "finding:\(id)#\(part)"
        }
    }

    /// Reads the spelling; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "#", maxSplits: 1).map(String.init)
        guard let head = parts.first else { return nil }
        let part = parts.count == 2 ? parts[1] : nil
        if text == "today" {
            self = .today
        } else if text.hasPrefix("/") {
            self = .pointer(text)
        } else if head.hasPrefix("sum:/") {
            self = .sum(String(text.dropFirst(4)))
        } else if head.hasPrefix("rule:") {
            self = .rule(Rule.ID(String(head.dropFirst(5))), parameter: part)
        } else if head.hasPrefix("table:"), part == nil {
            self = .table(String(head.dropFirst(6)))
        } else if head.hasPrefix("finding:"), let part {
            self = .finding(String(head.dropFirst(8)), part: part)
        } else {
            return nil
        }
    }
}

/// One value that enters a letter: its name, what it is, and where it comes from.
struct Slot: Equatable, Sendable {
    var name: SlotName
    var value: SlotValue
    var source: SlotSource

    init(_ name: SlotName, _ value: SlotValue, _ source: SlotSource) {
        self.name = name
        self.value = value
        self.source = source
    }

    /// The spelling in a letter of a language; empty where the value does not fit its name.
    func spelled(in language: Language) -> String { value.spelled(name.format, in: language) ?? "" }
}

/// What one part of a template is filled with: values, yes-or-no answers, and lists of such groups. Nothing in it
/// depends on a language.
struct SlotGroup: Equatable, Sendable {
    var slots: [Slot] = []
    /// Answers that are yes, by the names that templates use.
    var flags: Set<String> = []
    var lists: [String: [SlotGroup]] = [:]

    mutating func add(_ name: SlotName, _ text: String?, _ source: SlotSource) {
        guard let text, !LetterSpelling.oneLine(text).isEmpty else { return }
        slots.append(Slot(name, .text(text), source))
    }

    mutating func add(_ name: SlotName, _ day: Day?, _ source: SlotSource) {
        guard let day else { return }
        slots.append(Slot(name, .day(day), source))
    }

    mutating func add(_ name: SlotName, _ amount: Money?, _ source: SlotSource) {
        guard let amount else { return }
        slots.append(Slot(name, .money(amount), source))
    }

    mutating func add(_ name: SlotName, _ count: Int?, _ source: SlotSource) {
        guard let count else { return }
        slots.append(Slot(name, .count(count), source))
    }

    func has(_ name: SlotName) -> Bool { slots.contains { $0.name == name } }

    mutating func set(_ flag: String, if isTrue: Bool = true) {
        if isTrue { flags.insert(flag) }
    }
}
