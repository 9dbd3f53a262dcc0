/// Who made a change.
public enum Actor: String, Choice {
    case person, importer, advocate
}

/// What was done, in one word. Pages and `timeline` give it a sentence in the reader's language.
public enum CommandName: String, Choice {
    case addPapers, confirmPaper, typeBill, trashPaper, restorePaper
    case answer, editRecord, makeLetter, sendLetter, logCall, logContact, logPayment, recordOffer, recordAgreement,
        addNote
    /// What only the person decides: a step put off, a rest, a stop, a bill without the plan.
    case choose
    case changeSettings, undo
}

/// One entry of the journal: everything that one command changed, chained to the entry before it.
///
/// The hash is the SHA-256 of `chained`, so an entry that was changed afterwards, left out or put elsewhere is seen.
public struct JournalEntry: Record, JSONCoded {
    /// From 1, without gaps.
    public var sequence = 0
    /// When it was written, as UTC: `2026-11-24T16:03:11Z`. The day a thing happened stands in the facts.
    public var at = ""
    public var actor: Actor = .person
    public var command: CommandName = .editRecord
    /// The entry that this one takes back.
    public var undoes: Int?
    public var changes: [Change] = []
    /// The hash of the entry before; of the first, 64 zeros.
    public var previous = JournalEntry.beginning
    public var hash = ""
    public var kept = Kept()

    /// What stands where the first entry has no entry before it.
    public static let beginning = String(repeating: "0", count: 64)

    public init() {}

    public static let shape: [Field<JournalEntry>] = [
        .required("sequence", \.sequence), .required("at", \.at), .required("actor", \.actor),
        .required("command", \.command), .field("undoes", \.undoes), .always("changes", \.changes),
        .required("previous", \.previous), .required("hash", \.hash),
    ]

    /// The bytes that are hashed: the entry without its hash, as JSON without blanks.
    public var chained: [UInt8] {
        var entry = self
        entry.hash = ""
        return Array(entry.json.compactText.utf8)
    }
}

/// Where a journal ends: what a reader has seen of it.
public struct JournalHead: Equatable, Sendable {
    public var sequence: Int
    public var hash: String

    public init(sequence: Int = 0, hash: String = JournalEntry.beginning) {
        self.sequence = sequence
        self.hash = hash
    }
}
