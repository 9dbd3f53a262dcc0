import CaseModel
import Rulebook

/// An answer as it was typed or chosen, read as what the question needs.
enum AnswerValue: Equatable, Sendable {
    case dontKnow
    case word(String)
    case yes, no
    case day(Day)
    case money(Money)
    case count(Int)

    /// The word for "I do not know" on every question.
    static let dontKnowWord = "unknown"

    static func reading(
        _ text: String, as input: AnswerInput, field: String, states: [String]
    ) throws(CaseworkError) -> AnswerValue {
        let text = String(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        if text == dontKnowWord { return .dontKnow }
        guard !text.isEmpty else { throw .needed(field: field) }
        func bad(_ problem: ValueProblem) -> CaseworkError { .badValue(field: field, problem: problem) }
        switch input {
        case .choice(let words):
            guard words.contains(text) else { throw bad(.notAChoice) }
            return .word(text)
        case .yesNo:
            switch text.lowercased() {
            case "yes", "true", "sí", "si": return .yes
            case "no", "false": return .no
            default: throw bad(.notAChoice)
            }
        case .day: return .day(try TypedValue.day(text, field: field))
        case .money: return .money(try TypedValue.money(text, field: field))
        case .count:
            guard let count = Int(text), (1...40).contains(count) else { throw bad(.notANumber) }
            return .count(count)
        case .state:
            let code = text.uppercased()
            guard states.contains(code) else { throw bad(.notAState) }
            return .word(code)
        case .paper, .lookUp: throw bad(.notAChoice)
        }
    }
}

/// Values that a person typed.
public enum TypedValue {
    /// A day as `2026-03-03` or the way US papers print it, month first. Two-digit years are not taken: a typed day
    /// should say which century it means.
    public static func day(_ text: String, field: String) throws(CaseworkError) -> Day {
        if let day = Day(iso: text) { return day }
        guard let day = Day(printed: text) else { throw .badValue(field: field, problem: .notADay) }
        return day
    }

    public static func money(_ text: String, field: String) throws(CaseworkError) -> Money {
        guard let amount = try? Money(printed: text) else { throw .badValue(field: field, problem: .notAnAmount) }
        return amount
    }

    /// One line of text, without what could not be printed.
    public static func line(_ text: String, field: String, limit: Int = 200) throws(CaseworkError) -> String? {
        let words = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        guard words.count <= limit else { throw .badValue(field: field, problem: .tooLong) }
        return words.isEmpty ? nil : words
    }

    /// Lines of an address.
    public static func lines(_ text: String, field: String) throws(CaseworkError) -> [String] {
        let lines = text.split(whereSeparator: \.isNewline).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
        guard lines.count <= 6, lines.allSatisfy({ $0.count <= 60 }) else {
            throw .badValue(field: field, problem: .tooLong)
        }
        return lines
    }
}
