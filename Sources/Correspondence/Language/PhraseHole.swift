/// A place in a phrase that holds a value: `{money}`, or `{money:share}` where a phrase has several of a kind.
struct PhraseHole: Equatable, Sendable {
    /// What may stand in the place, and what becomes of it.
    enum Kind: String, CaseIterable, Sendable {
        /// A day, as `2026-09-08` or `September 8, 2026`; it is spelled in the other language.
        case day
        /// `$1,462.00`, also below zero, also without cents.
        case money
        /// Digits, or a number word from two to nine.
        case number
        /// `150.1%`
        case percent
        /// A code, an id or a word of a file format: no blanks.
        case code
        /// Free text that stays as it is: a biller, a file, what a paper prints.
        case name
        /// Free texts with commas between them. Those that the phrasebook knows are translated.
        case names
        /// Like `names`, with "and" before the last one. Text in brackets is not looked into.
        case list
        /// A charge line, by its words as printed or by what it is ("the charge of $80.00").
        case line
        /// A term that is translated where the phrasebook knows it, and stays as it is where not.
        case term
        /// A text that the phrasebook must know.
        case phrase

        /// True for values whose end can be seen from their spelling.
        var endsByItself: Bool {
            switch self {
            case .day, .money, .number, .percent, .code: true
            case .name, .names, .list, .line, .term, .phrase: false
            }
        }
    }

    var kind: Kind
    var label: String?

    /// Reads `money` or `money:share`.
    init?(_ text: Substring) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let kind = parts.first.flatMap({ Kind(rawValue: String($0)) }) else { return nil }
        self.kind = kind
        label = parts.count > 1 ? String(parts[1]) : nil
    }
}
