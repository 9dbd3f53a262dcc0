public import CaseModel

/// The letters that can be written, by the word that `reprieve letter KIND` goes by.
public enum LetterKind: String, Choice {
    /// Asks for the full list of charges.
    case itemizedBill = "itemized-bill"
    /// Asks that the account is paused.
    case hold
    /// Asks about single points of the bill.
    case lineQuestions = "line-questions"
}

/// Whether a letter could be written.
public enum LetterState: String, Choice {
    /// It is written and may be sent.
    case ready
    /// A value that it needs is not known; nothing is written.
    case missing
    /// It does not fit this account now; nothing is written.
    case held
}
