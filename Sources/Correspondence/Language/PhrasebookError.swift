/// Why a catalogue of words cannot be used.
public enum PhrasebookError: Error, Equatable, Sendable {
    /// The file is not JSON; where, and what is wrong there.
    case notJSON(line: Int, column: Int, what: String)
    /// The file holds something else than pairs of texts; the key at which it does.
    case notText(key: String)
    /// A phrase cannot be used; what has to change in it.
    case unusable(phrase: String, what: String)
    /// A phrase stands in two catalogues with two translations.
    case twice(phrase: String)
}
