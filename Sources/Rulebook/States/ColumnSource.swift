import CaseModel

/// Where the answer in one column of a state's row is from.
public enum ColumnSource: String, Choice {
    /// The law itself was read.
    case officialText
    /// A page of a state or federal office was read.
    case officialPage
    /// A public survey of the states' time limits.
    case survey
    /// Public summaries of the states' rules.
    case summary
    /// National lists of states that have such a law.
    case list
    /// Another public project's notes.
    case repository
    case generalKnowledge
    case notLookedFor

    /// True when somebody read what an office says.
    public var isOfficial: Bool { self == .officialText || self == .officialPage }
}
