public import CaseModel

/// What a part of a letter or a call card is for. The raw value stands in templates as `[subject]`.
public enum BlockRole: String, Choice {
    /// A line that says what the page is, such as the mark of a reading copy.
    case banner
    case sender, date, recipient
    case subject, reference, greeting
    case paragraph
    /// One point of a numbered list.
    case item
    case closing
    /// The line on paper for a signature by hand.
    case signatureLine
    case signature, enclosed
    // Call cards.
    /// A card begins; the text is its title.
    case card
    /// Words to say.
    case say
    /// What the words to say mean, in the caller's language.
    case meaning
    /// Something good to know, neither said nor listened for.
    case note
    case listen, write
    /// What may happen, and the card that comes then.
    case choice
}

/// A run of words, or a value that traces to the case, the rulebook or the day.
public enum LetterSegment: Equatable, Sendable {
    case words(String)
    case value(LetterValue)

    /// What is read.
    public var text: String {
        switch self {
        case .words(let words): words
        case .value(let value): value.text
        }
    }
}

/// A value in a letter as it is printed, with its name and where it comes from.
public struct LetterValue: Record, JSONCoded {
    /// Such as `bill.balance`.
    public var slot = ""
    public var text = ""
    /// Such as `/accounts/0/number`, `rule:R-071`, `today`, `finding:F1#amount`.
    public var source = ""
    public var kept = Kept()

    public init() {}

    init(_ slot: Slot, in language: Language) {
        self.slot = slot.name.rawValue
        text = slot.spelled(in: language)
        source = slot.source.text
    }

    public static let shape: [Field<LetterValue>] = [
        .required("slot", \.slot), .required("text", \.text), .required("source", \.source),
    ]
}

/// One part of a page: an address line, a paragraph, a point of a list.
public struct LetterBlock: Equatable, Sendable {
    public var role: BlockRole
    /// What stands behind the role in the template: the id of a card, the card that a choice leads to.
    public var argument: String?
    public var segments: [LetterSegment]

    /// What is read, on one line.
    public var text: String { segments.map(\.text).joined() }

    public var values: [LetterValue] {
        segments.compactMap { segment in
            if case .value(let value) = segment { value } else { nil }
        }
    }
}

/// One page of a letter: the letter that is sent, or the copy to read in another language.
public struct LetterPage: Equatable, Sendable {
    public var language: Language
    public var blocks: [LetterBlock]

    public var values: [LetterValue] { blocks.flatMap(\.values) }
    public func blocks(_ role: BlockRole) -> [LetterBlock] { blocks.filter { $0.role == role } }
}
