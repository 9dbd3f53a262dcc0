import CaseModel

/// What a use case wants to have written: everything in it, or nothing.
public struct Proposal: Sendable {
    public var actor: Actor
    public var command: CommandName
    public var changes: [Change]
    /// The entry that this one takes back.
    public var undoes: Int?
    /// Originals that the changes speak of, to be kept before the entry is written.
    public var originals: [Original]

    public init(
        _ command: CommandName, by actor: Actor = .person, changes: [Change], undoes: Int? = nil,
        originals: [Original] = []
    ) {
        self.actor = actor
        self.command = command
        self.changes = changes
        self.undoes = undoes
        self.originals = originals
    }
}

/// The bytes of a paper as it was handed over.
public struct Original: Sendable {
    /// Lower-case hexadecimal.
    public var sha256: String
    public var bytes: [UInt8]

    public init(sha256: String, bytes: [UInt8]) {
        self.sha256 = sha256
        self.bytes = bytes
    }
}

/// Something that a search found.
public struct SearchHit: Equatable, Sendable {
    public var key: RecordKey
    /// The words around the hit. Text from a paper: never trusted as markup.
    public var excerpt: String

    public init(key: RecordKey, excerpt: String) {
        self.key = key
        self.excerpt = excerpt
    }
}

/// What a check of a store found. All is well when there are no problems.
public struct StoreVerdict: Equatable, Sendable {
    public var entries: Int
    public var originals: Int
    /// One sentence a problem, with the entry or file it is about.
    public var problems: [String]

    public init(entries: Int, originals: Int, problems: [String]) {
        self.entries = entries
        self.originals = originals
        self.problems = problems
    }
}

/// A store of one household's facts: the append-only journal, the records that follow from it, and the originals.
/// `CaseStore` keeps them in SQLite; tests keep them in memory.
public protocol CaseKeeping: Sendable {
    /// Where the journal ends now. Cheap: pages ask before they use what they remember.
    func head() throws(StoreError) -> JournalHead

    /// All records but the drafts.
    func state() throws(StoreError) -> CaseState

    /// Writes an entry, its originals and the records that follow, in one transaction. When it returns, all of it is
    /// on the disk.
    ///
    /// - Throws: `changedSince` when a record is no longer as the proposal saw it; nothing is written then.
    @discardableResult
    func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry

    /// Entries of the journal, the newest first.
    ///
    /// - Parameter limit: how many at most; nil for all.
    func journal(limit: Int?) throws(StoreError) -> [JournalEntry]

    /// One entry; nil when there is none with that number.
    func entry(_ sequence: Int) throws(StoreError) -> JournalEntry?

    /// What a reader made of a paper; nil when it was not read.
    func draft(of paper: PaperRecord.ID) throws(StoreError) -> DraftFile?

    /// The bytes of an original; nil when there is none.
    func original(_ sha256: String) throws(StoreError) -> [UInt8]?

    /// Words, amounts and account numbers, the best hit first.
    func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit]

    /// Checks the chain, the digests, and that the records are what the journal gives.
    func verify() throws(StoreError) -> StoreVerdict
}
