import CaseModel

/// What the planner needs to know of one finding of the bill review.
public struct OpenQuestion: Equatable, Sendable {
    /// How sure a finding is.
    public enum Grade: String, Choice {
        /// Provable from the papers.
        case a = "A"
        /// A published rule matches.
        case b = "B"
        /// Only a question.
        case c = "C"
    }

    public var account: Account.ID
    /// The id of the check, such as `duplicate-line`.
    public var check: String
    public var grade: Grade
    /// The billed amount at issue; nil for a question without one.
    public var amount: Money?

    public init(account: Account.ID, check: String, grade: Grade, amount: Money? = nil) {
        self.account = account
        self.check = check
        self.grade = grade
        self.amount = amount
    }
}
