public import CaseModel

/// A language that the program speaks.
public enum Language: String, Choice {
    case english = "en"
    case spanish = "es"
}
