extension String {
    /// With a capital first letter, for words that begin a cell, a line or a sentence.
    public var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}
