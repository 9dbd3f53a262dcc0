/// Something that keeps a letter or a call card from being handed out.
public struct LetterProblem: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// The text is not the template with values in its places.
        case text
        /// A value is not what its source says.
        case value
        /// A true value stands where another belongs.
        case place
        /// A number, amount, code, name or citation that is no value.
        case outsideSlot
        case placeholder
        case threat, promise, admission
        /// Something that looks like a Social Security number.
        case socialSecurityNumber
        case readingLevel, longSentence, exclamation
        /// Something that must be said is not said, such as the due date beside an ask to pause.
        case leftOut
        /// The parts, from which PDF and pages are made, do not say what the text says.
        case parts
    }

    public var kind: Kind
    public var what: String

    init(_ kind: Kind, _ what: String) {
        self.kind = kind
        self.what = what
    }
}
