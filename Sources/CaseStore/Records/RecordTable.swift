import CaseModel
import Casework
import GRDB

/// The records in the database, each as the journal left it.
enum RecordTable {
    /// Every record but the drafts, in the order in which they first came.
    static func all(_ db: Database) throws -> [(RecordKey, StoredRecord)] {
        let query = try db.cachedStatement(
            sql: "SELECT key, value FROM record WHERE kind <> ? AND value IS NOT NULL ORDER BY ordinal")
        let rows = try Row.fetchCursor(query, arguments: [RecordKind.draft.rawValue])
        var records: [(RecordKey, StoredRecord)] = []
        while let row = try rows.next() {
            let name: String = row[0]
            guard let key = RecordKey(name), let record = record(row[1]) else {
                throw StoreError.damaged(what: "record \(name)")
            }
            records.append((key, record))
        }
        return records
    }

    static func record(_ key: RecordKey, _ db: Database) throws -> StoredRecord? {
        guard let text = try row(key, db)?.value else { return nil }
        guard let record = record(text) else { throw StoreError.damaged(what: "record \(key)") }
        return record
    }

    /// Makes one change, if the record still is as the change saw it.
    static func apply(_ change: Change, of sequence: Int, _ db: Database) throws {
        let row = try row(change.key, db)
        guard isSame(row?.value, change.before) else { throw StoreError.changedSince(change.key) }
        let value = change.after.map(text)
        let ordinal: Int64
        if let row {
            ordinal = row.ordinal
            try db.cachedStatement(sql: "UPDATE record SET value = ?, changed = ? WHERE ordinal = ?")
                .execute(arguments: [value, sequence, ordinal])
        } else {
            try db.cachedStatement(sql: "INSERT INTO record (key, kind, changed, value) VALUES (?, ?, ?, ?)")
                .execute(arguments: [change.key.description, change.key.kind.rawValue, sequence, value])
            ordinal = db.lastInsertedRowID
        }
        try SearchTable.put(change.after.map(SearchText.init), at: ordinal, db)
    }

    /// Takes all records away and makes the journal's changes again.
    static func rebuild(_ db: Database) throws {
        try db.execute(sql: "DELETE FROM record")
        try SearchTable.removeAll(db)
        try JournalTable.forEach(db) { entry in
            for change in entry.changes { try apply(change, of: entry.sequence, db) }
        }
    }

    static func text(_ record: StoredRecord) -> String { record.json.compactText }

    private static func row(_ key: RecordKey, _ db: Database) throws -> (ordinal: Int64, value: String?)? {
        let query = try db.cachedStatement(sql: "SELECT ordinal, value FROM record WHERE key = ?")
        return try Row.fetchOne(query, arguments: [key.description]).map { ($0[0], $0[1]) }
    }

    private static func record(_ text: String) -> StoredRecord? {
        guard let json = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
        var reader = RecordReader()
        guard let record = StoredRecord.read(json, at: "", &reader), reader.problems.isEmpty else { return nil }
        return record
    }

    private static func isSame(_ stored: String?, _ seen: StoredRecord?) -> Bool {
        guard let stored, let seen else { return stored == nil && seen == nil }
        if stored == text(seen) { return true }
        return record(stored)?.json.isEquivalent(to: seen.json) ?? false
    }
}
