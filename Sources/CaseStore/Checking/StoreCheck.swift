import CaseModel
import Casework
import GRDB
import Host

/// Where a check finds the originals.
enum OriginalsAtHand: Sendable {
    case inFolder(Originals)
    /// Those of a backup, with their sizes: their digests were checked while it was opened.
    case unpacked([String: Int])
}

/// Checks a store from the bottom to the top: the file, its schema, the chain of the journal, the records and the index
/// that follow from it, and the originals. Whatever is wrong is reported; nothing stops the check but the file itself.
struct StoreCheck {
    let migrations: [Migration]
    let originals: OriginalsAtHand

    /// Enough to see what is wrong.
    private static let mostProblems = 100

    func run(_ db: Database) -> StoreVerdict {
        var verdict = StoreVerdict(entries: 0, originals: 0, problems: [])
        let steps: [(Database, inout StoreVerdict) throws -> Void] = [
            checkFile, checkSchema, checkJournalAndRecords, checkOriginals,
        ]
        for step in steps {
            do {
                try step(db, &verdict)
            } catch StoreError.damaged(let what) {
                verdict.problems.append("Not as it was written: \(what).")
            } catch {
                // The words of a database error may hold values of rows.
                verdict.problems.append("The database cannot be read to its end.")
            }
        }
        if verdict.problems.count > Self.mostProblems {
            let more = verdict.problems.count - Self.mostProblems
            verdict.problems = verdict.problems.prefix(Self.mostProblems) + ["And \(more) more."]
        }
        return verdict
    }

    private func checkFile(_ db: Database, _ verdict: inout StoreVerdict) throws {
        // SQLite's own words name rows and pages, which helps nobody; that there is something is what counts.
        let answers = try String.fetchAll(db, sql: "PRAGMA integrity_check")
        if answers != ["ok"] { verdict.problems.append("The database file is damaged in \(answers.count) places.") }
        if try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") != nil {
            verdict.problems.append("A record names an entry that is not in the journal.")
        }
    }

    /// The tables and the triggers that guard the journal must be those that this program makes.
    private func checkSchema(_ db: Database, _ verdict: inout StoreVerdict) throws {
        let pattern = try DatabaseQueue()
        let expected = try pattern.write { db in
            for migration in migrations { try migration.apply(db) }
            return try schema(db)
        }
        if try schema(db) != expected {
            verdict.problems.append("The tables of the database are not those that this program made.")
        }
    }

    private func schema(_ db: Database) throws -> [String] {
        // What SQLite makes for itself differs from version to version.
        try String.fetchAll(
            db,
            sql: """
                SELECT type || ' ' || name || ': ' || sql FROM sqlite_schema
                WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'search_*' ORDER BY type, name
                """)
    }

    private func checkJournalAndRecords(_ db: Database, _ verdict: inout StoreVerdict) throws {
        var head = JournalHead()
        var projection = Projection()
        try JournalTable.forEach(db) { entry in
            let name = "Entry \(entry.sequence) of the journal"
            if entry.sequence != head.sequence + 1 {
                verdict.problems.append("\(name) follows \(head.sequence): entries are missing.")
            }
            if entry.previous != head.hash { verdict.problems.append("\(name) is not chained to the one before it.") }
            if SHA256.hexDigest(of: entry.chained) != entry.hash { verdict.problems.append("\(name) was changed.") }
            for change in entry.changes where !projection.apply(change, of: entry.sequence) {
                verdict.problems.append("\(name) changes \(change.key), which was not as it says.")
            }
            head = JournalHead(sequence: entry.sequence, hash: entry.hash)
            verdict.entries += 1
        }
        try checkRecords(db, projection, &verdict)
    }

    private func checkRecords(_ db: Database, _ projection: Projection, _ verdict: inout StoreVerdict) throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT record.ordinal, record.key, record.kind, record.changed, record.value, search.text,
                    search.spellings
                FROM record LEFT JOIN search ON search.rowid = record.ordinal ORDER BY record.ordinal
                """)
        var count = 0
        while let row = try rows.next() {
            count += 1
            let key: String = row["key"]
            guard row["ordinal"] == count, count <= projection.rows.count else {
                verdict.problems.append("The record \(key) is not one that the journal gives.")
                continue
            }
            let expected = projection.rows[count - 1]
            let isSame =
                key == expected.key.description && row["kind"] == expected.key.kind.rawValue
                && row["changed"] == expected.changed && row["value"] == expected.record.map(RecordTable.text)
            if !isSame { verdict.problems.append("The record \(key) is not what the journal gives.") }
            let text = expected.record.map(SearchText.init)
            if row["text"] != text?.text || row["spellings"] != text?.spellings {
                verdict.problems.append("The search index does not hold \(key) as it is.")
            }
        }
        if count < projection.rows.count {
            verdict.problems.append("\(projection.rows.count - count) records of the journal are missing.")
        }
        let strays = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM search WHERE rowid NOT IN (SELECT ordinal FROM record)")
        if strays != 0 { verdict.problems.append("The search index holds records that are not there.") }
    }

    private func checkOriginals(_ db: Database, _ verdict: inout StoreVerdict) throws {
        for (sha256, bytes) in try JournalTable.originals(db) {
            verdict.originals += 1
            switch originals {
            case .inFolder(let originals):
                if let problem = originals.problem(with: sha256, bytes: bytes) { verdict.problems.append(problem) }
            case .unpacked(let sizes):
                guard let size = sizes[sha256], bytes.map({ $0 == size }) ?? true else {
                    verdict.problems.append("The original \(sha256) is missing, or not of its size.")
                    continue
                }
            }
        }
    }
}
