import CaseModel

/// A labelled value found on a paper.
struct PaperField: Sendable {
    enum Value: Equatable, Sendable {
        case date(PrintedDate)
        case text(String)
    }

    var role: FieldRole
    var value: Value
    /// The line of the label, as an index into the paper's lines.
    var line: Int
    /// The words of the label and, where it stands beside it, of the value.
    var words: Range<Int>
    /// True when the value stands on the label's own line.
    var isBeside: Bool
    /// True when the label begins a cell of its line, or a colon follows it.
    var isPlain: Bool

    var text: String? {
        if case .text(let text) = value { text } else { nil }
    }

    var date: PrintedDate? {
        if case .date(let date) = value { date } else { nil }
    }
}

/// All labelled values of a paper.
struct PaperFields: Sendable {
    let all: [PaperField]

    func first(_ role: FieldRole) -> PaperField? { all.first { $0.role == role } }

    func text(_ role: FieldRole) -> String? { all.first { $0.role == role && $0.text != nil }?.text }

    func day(_ role: FieldRole) -> Day? { all.lazy.filter { $0.role == role }.compactMap { $0.date?.day }.first }
}
