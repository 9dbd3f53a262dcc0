import Rulebook

/// How much a step asks of a person. The minutes are a number of the product (P-003).
enum Effort: String, CaseIterable, Sendable {
    case question, record, call, letter, form, review

    /// No step takes longer than this; a longer job is cut into steps.
    static let longest = 10

    /// Nil when the rulebook does not say.
    func minutes(_ law: Law) -> Int? {
        law.count(rawValue, of: .effortRule).map { min(max($0, 0), Effort.longest) }
    }
}
