import CaseModel
import Casework
import GRDB

/// The journal in the database: entries go in at the end, and never change.
enum JournalTable {
    static func head(_ db: Database) throws -> JournalHead {
        let query = try db.cachedStatement(sql: "SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1")
        return try Row.fetchOne(query).map { JournalHead(sequence: $0[0], hash: $0[1]) } ?? JournalHead()
    }

    static func append(_ entry: JournalEntry, changes: String, _ db: Database) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO journal (sequence, at, actor, command, undoes, changes, previous, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try insert.execute(
            arguments: [
                entry.sequence, entry.at, entry.actor.rawValue, entry.command.rawValue, entry.undoes, changes,
                entry.previous, entry.hash,
            ])
    }

    /// The newest first.
    static func newest(_ limit: Int?, _ db: Database) throws -> [JournalEntry] {
        // A negative limit is none.
        let query = try db.cachedStatement(sql: "SELECT * FROM journal ORDER BY sequence DESC LIMIT ?")
        return try Row.fetchAll(query, arguments: [limit.map { max($0, 0) } ?? -1]).map(entry)
    }

    static func entry(_ sequence: Int, _ db: Database) throws -> JournalEntry? {
        let query = try db.cachedStatement(sql: "SELECT * FROM journal WHERE sequence = ?")
        return try Row.fetchOne(query, arguments: [sequence]).map(entry)
    }

    /// Hands over the entries from the first to the last, one at a time.
    static func forEach(_ db: Database, _ body: (JournalEntry) throws -> Void) throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM journal ORDER BY sequence")
        while let row = try rows.next() { try body(entry(row)) }
    }

    /// The digest and the size of each original that a paper of the journal names, in the order of the digests.
    static func originals(_ db: Database) throws -> [(sha256: String, bytes: Int?)] {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT change.value ->> '$.after.value.sha256' AS sha256, max(change.value ->> '$.after.value.bytes')
                FROM journal, json_each(journal.changes) AS change
                WHERE change.value ->> '$.key' GLOB 'paper:*' AND coalesce(sha256, '') <> ''
                GROUP BY sha256 ORDER BY sha256
                """)
        var originals: [(String, Int?)] = []
        while let row = try rows.next() {
            guard let sha256 = String.fromDatabaseValue(row[0]) else { continue }
            originals.append((sha256, Int.fromDatabaseValue(row[1])))
        }
        return originals
    }

    private static func entry(_ row: Row) throws -> JournalEntry {
        let sequence: Int = row["sequence"]
        guard let actor = Actor(rawValue: row["actor"]), let command = CommandName(rawValue: row["command"]),
            let changes = changes(row["changes"])
        else { throw StoreError.damaged(what: "entry \(sequence) of the journal") }
        var entry = JournalEntry()
        entry.sequence = sequence
        entry.at = row["at"]
        entry.actor = actor
        entry.command = command
        entry.undoes = row["undoes"]
        entry.changes = changes
        entry.previous = row["previous"]
        entry.hash = row["hash"]
        return entry
    }

    /// Reads changes as they are written; nil when they cannot be read.
    static func changes(_ text: String) -> [Change]? {
        guard let json = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
        var reader = RecordReader()
        let changes = json.elements.compactMap { Change.read($0, at: "", &reader) }
        return reader.problems.isEmpty && changes.count == json.elements.count ? changes : nil
    }

    static func text(_ changes: [Change]) -> String { JSONValue.array(changes.map(\.json)).compactText }
}
