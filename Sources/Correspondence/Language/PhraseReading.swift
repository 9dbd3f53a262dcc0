/// A text read with the phrasebook.
public struct PhraseReading: Equatable, Sendable {
    /// The text in the other language.
    public var text: String
    /// What was taken over as it is: names, and terms that no phrase knows.
    public var kept: [String] = []
    /// How many phrases it took.
    public var phrases = 1
    /// Another reading that is as good and says something else: then a phrase of the catalogue should be clearer.
    public var rival: String?

    /// Fewer bytes taken over unread are better, then fewer phrases.
    func isBetter(than other: PhraseReading) -> Bool {
        (keptBytes, phrases) < (other.keptBytes, other.phrases)
    }

    private var keptBytes: Int { kept.reduce(0) { $0 + $1.utf8.count } }

    /// The better of two readings of one text.
    static func better(_ left: PhraseReading?, _ right: PhraseReading) -> PhraseReading {
        guard var left else { return right }
        if right.isBetter(than: left) { return right }
        if !left.isBetter(than: right), left.text != right.text { left.rival = right.text }
        return left
    }
}

/// A text for a page, and the language it is really in: where a phrase is missing, that is English.
public struct ShownText: Equatable, Sendable {
    public var text: String
    public var language: Language

    public init(_ text: String, in language: Language) {
        self.text = text
        self.language = language
    }
}
