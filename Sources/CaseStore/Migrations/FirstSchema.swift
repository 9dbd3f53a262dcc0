import GRDB

extension Migration {
    /// Marks the file as a store of this program: the letters `RPRV`.
    static let applicationID = 0x5250_5256

    /// The journal, the records that follow from it, and the index over them.
    static let firstSchema = Migration(version: 1) { db in
        try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        try db.execute(
            sql: """
                CREATE TABLE journal (
                    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
                    at TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??Z'),
                    actor TEXT NOT NULL CHECK (actor <> ''),
                    command TEXT NOT NULL CHECK (command <> ''),
                    undoes INTEGER REFERENCES journal (sequence) CHECK (undoes < sequence),
                    changes TEXT NOT NULL CHECK (changes LIKE '[%]'),
                    previous TEXT NOT NULL CHECK (length(previous) = 64),
                    hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
                ) STRICT
                """)
        // REPLACE deletes without asking a delete trigger, so an insert may only go behind the last entry.
        try db.execute(
            sql: """
                CREATE TRIGGER journal_grows_at_its_end BEFORE INSERT ON journal
                WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
                BEGIN SELECT RAISE(ABORT, 'The journal grows at its end.'); END
                """)
        for verb in ["UPDATE", "DELETE"] {
            try db.execute(
                sql: """
                    CREATE TRIGGER journal_refuses_\(verb.lowercased()) BEFORE \(verb) ON journal
                    BEGIN SELECT RAISE(ABORT, 'The journal is never changed.'); END
                    """)
        }
        // A record keeps its place when it goes, so that it stands where it stood when its removal is undone.
        try db.execute(
            sql: """
                CREATE TABLE record (
                    ordinal INTEGER PRIMARY KEY CHECK (ordinal > 0),
                    key TEXT NOT NULL UNIQUE,
                    kind TEXT NOT NULL CHECK (key GLOB kind || ':?*'),
                    changed INTEGER NOT NULL REFERENCES journal (sequence),
                    value TEXT CHECK (value LIKE '{%}')
                ) STRICT
                """)
        try SearchTable.create(db)
    }
}
