import CaseModel

/// How much a finding can carry (DESIGN §6). The better grade comes first.
public enum Grade: String, Choice, Comparable {
    /// Provable from the papers, by arithmetic or by laying two of them side by side.
    case a = "A"
    /// A published rule or table matches for the date of service.
    case b = "B"
    /// Only a question.
    case c = "C"

    public static func < (left: Grade, right: Grade) -> Bool { left.rawValue < right.rawValue }
}
