public import CaseModel
public import Casework
import GRDB
import Host
import Synchronization

/// The store of one household: a folder with a SQLite database and the original papers.
///
/// The journal is the truth. Records and the search index follow from it and can be built anew. Two programs may use
/// one store at once: each write is one transaction that checks what it rests on.
public final class CaseStore: CaseKeeping, Sendable {
    let folder: StoreFolder
    let clock: any Casework.Clock
    let options: StoreOptions
    private let live: Mutex<Live>

    /// What of the store is open now.
    private struct Live {
        /// Nil while the folder is being replaced, and after it was erased.
        var connection: StoreConnection?
        /// The last state that was read. It holds as long as the journal ends where it ended then.
        var remembered: CaseState?
    }

    /// Opens the store in a folder.
    ///
    /// - Parameters:
    ///   - create: true to make the folder and an empty store where there is none.
    ///   - readOnly: true when nothing may be written, not even a newer schema.
    /// - Throws: `locked` when it lies sealed; `missing` when there is no store and none should be made; `newerVersion` when a newer program wrote it.
    public convenience init(
        folder: String, clock: any Casework.Clock, create: Bool, readOnly: Bool = false
    ) throws(StoreError) {
        var options = StoreOptions()
        options.creates = create
        options.isReadOnly = readOnly
        try self.init(folder: folder, clock: clock, options: options)
    }

    init(folder path: String, clock: any Casework.Clock, options: StoreOptions) throws(StoreError) {
        folder = StoreFolder(path)
        self.clock = clock
        self.options = options
        live = Mutex(Live(connection: try StoreConnection(folder, options: options, clock: clock)))
    }

    // MARK: Reading

    public func head() throws(StoreError) -> JournalHead { try read(JournalTable.head) }

    public func state() throws(StoreError) -> CaseState {
        let remembered = live.withLock { $0.remembered }
        let state = try read { db in
            let head = try JournalTable.head(db)
            if let remembered, remembered.head == head { return remembered }
            do {
                return try CaseState(try RecordTable.all(db), head: head)
            } catch let error as CaseFileError {
                // The path names the record; the rest of a problem may hold its values.
                throw StoreError.damaged(what: "record \(error.problems.first?.path ?? "")")
            }
        }
        live.withLock { $0.remembered = state }
        return state
    }

    public func journal(limit: Int?) throws(StoreError) -> [JournalEntry] {
        try read { db in try JournalTable.newest(limit, db) }
    }

    public func entry(_ sequence: Int) throws(StoreError) -> JournalEntry? {
        try read { db in try JournalTable.entry(sequence, db) }
    }

    public func draft(of paper: PaperRecord.ID) throws(StoreError) -> DraftFile? {
        let key = RecordKey(.draft, paper.text)
        guard let record = try read({ db in try RecordTable.record(key, db) }) else { return nil }
        var reader = RecordReader()
        guard let draft = DraftFile.read(record.value.json, at: "", &reader), reader.problems.isEmpty else {
            throw .damaged(what: "record \(key)")
        }
        return draft
    }

    public func original(_ sha256: String) throws(StoreError) -> [UInt8]? {
        try Originals(folder: folder).bytes(sha256)
    }

    public func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit] {
        try read { db in try SearchTable.hits(text, limit: limit, db) }
    }

    // MARK: Writing

    @discardableResult
    public func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry {
        let connection = try writableConnection()
        let writing = try Writing(proposal, now: clock.now())
        // Before the entry that speaks of them: an entry without its paper must never be seen.
        for original in proposal.originals { try Originals(folder: folder).keep(original) }
        return try mapped(folder) {
            var entry = JournalEntry()
            try connection.queue.inTransaction(.immediate) { db in
                entry = try writing.write(db)
                return .commit
            }
            return entry
        }
    }

    /// Builds the records and the search index anew from the journal.
    public func rebuild() throws(StoreError) {
        let connection = try writableConnection()
        try mapped(folder) {
            try connection.queue.inTransaction(.immediate) { db in
                try RecordTable.rebuild(db)
                return .commit
            }
        }
        live.withLock { $0.remembered = nil }
    }

    // MARK: Checking

    public func verify() throws(StoreError) -> StoreVerdict { try verify(.inFolder(Originals(folder: folder))) }

    func verify(_ originals: OriginalsAtHand) throws(StoreError) -> StoreVerdict {
        let connection = try connection()
        var verdict = try mapped(folder) {
            let reader = try StoreConnection.reader(folder.database)
            defer { try? reader.close() }
            return try reader.read { db in
                StoreCheck(migrations: options.migrations, originals: originals).run(db)
            }
        }
        if !options.isReadOnly { verdict.problems += indexProblems(connection) }
        return verdict
    }

    /// FTS5 checks its own index, but only where it could write. It writes nothing.
    private func indexProblems(_ connection: StoreConnection) -> [String] {
        do {
            try mapped(folder) {
                try connection.queue.inTransaction(.immediate) { db in
                    try SearchTable.check(db)
                    return .rollback
                }
            }
            return []
        } catch .damaged {
            return ["The search index is damaged. It can be built anew."]
        } catch {
            // Somebody is writing: nothing is known against the index.
            return []
        }
    }

    // MARK: The connection

    /// Closes the store for good.
    public func close() throws(StoreError) {
        try mapped(folder) {
            try live.withLock { live in
                try live.connection?.close()
                live = Live()
            }
        }
    }

    /// Closes the store, does something to its folder, and opens what is there then. Everybody else waits.
    func whileClosed<Result: Sendable>(_ work: @Sendable () throws(BackupError) -> Result) throws(BackupError) -> Result
    {
        try live.withLock { live throws(BackupError) in
            try? live.connection?.close()
            live = Live()
            defer { live.connection = try? StoreConnection(folder, options: reopening, clock: clock) }
            return try work()
        }
    }

    /// What was erased must not come back by itself.
    private var reopening: StoreOptions {
        var options = options
        options.creates = false
        return options
    }

    func connection() throws(StoreError) -> StoreConnection {
        guard let connection = live.withLock({ $0.connection }) else { throw .missing(folder: folder.path) }
        return connection
    }

    private func writableConnection() throws(StoreError) -> StoreConnection {
        guard !options.isReadOnly else { throw .cannotWrite(path: folder.database) }
        return try connection()
    }

    private func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
        let connection = try connection()
        return try mapped(folder) { try connection.queue.read(body) }
    }
}
