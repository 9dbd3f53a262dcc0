import CaseModel
import Casework
import Foundation
import GRDB
import Host
import TestSupport
import Testing

@testable import CaseStore

/// What only a store on the disk promises.
struct DiskTests {
    private func mode(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return try #require(attributes[.posixPermissions] as? Int)
    }

    @Test func `only the owner may read a store`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let added = try disk.store.commit(Making.adding("P1", "a bill"))
        let sha256 = try #require(added.changes.first?.after?.value.json["sha256"]?.text)
        let original = "originals/\(sha256.prefix(2))/\(sha256)"
        for folder in ["", "originals", "originals/\(sha256.prefix(2))", "backups"] {
            #expect(try mode("\(disk.folder)/\(folder)") == 0o700, "\(folder)")
        }
        for file in ["case.sqlite", "case.sqlite-wal", "case.sqlite-shm", "lock", original] {
            #expect(try mode("\(disk.folder)/\(file)") == 0o600, "\(file)")
        }
        #expect(try DiskFile.read("\(disk.folder)/\(original)") == Array("a bill".utf8))
    }

    @Test func `a store is made only when that is asked for`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let folder = scratch.url.appending(path: "a/b").path
        #expect(throws: StoreError.missing(folder: folder)) {
            try CaseStore(folder: folder, clock: Making.clock, create: false)
        }
        #expect(throws: StoreError.missing(folder: folder)) {
            try CaseStore(folder: folder, clock: Making.clock, create: true, readOnly: true)
        }
        #expect(PrivateFolder.kind(of: folder) == nil)
        try CaseStore(folder: folder + "/", clock: Making.clock, create: true).close()
        #expect(try CaseStore(folder: folder, clock: Making.clock, create: false).head() == JournalHead())
    }

    @Test func `what was written is there when the store is opened again`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let entry = try disk.store.commit(Making.adding("P1", "a bill"))
        let state = try disk.store.state()
        try disk.store.close()
        #expect(throws: StoreError.self) { try disk.store.head() }
        let again = try CaseStore(folder: disk.folder, clock: Making.clock, create: false)
        #expect(try again.state() == state)
        #expect(try again.journal(limit: nil) == [entry])
        let reading = try CaseStore(folder: disk.folder, clock: Making.clock, create: false, readOnly: true)
        #expect(try reading.state() == state)
        #expect(try reading.verify().problems.isEmpty)
        #expect(throws: StoreError.cannotWrite(path: "\(disk.folder)/case.sqlite")) {
            try reading.commit(Making.adding("P2", "another"))
        }
    }

    @Test func `two programs see each other's entries and one of two that meet is refused`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let other = try CaseStore(folder: disk.folder, clock: Making.clock, create: false)
        #expect(try other.state().file.accounts.isEmpty)
        let old = Making.account("A1")
        try disk.store.commit(Proposal(.editRecord, changes: [Making.new(.account, "A1", old)]))
        #expect(try other.state().file.accounts.count == 1)
        let key = RecordKey(.account, "A1")
        try other.commit(
            Proposal(.editRecord, changes: [Change(key, before: old, after: Making.account("A1", biller: "B"))]))
        #expect(throws: StoreError.changedSince(key)) {
            try disk.store.commit(
                Proposal(.editRecord, changes: [Change(key, before: old, after: Making.account("A1", biller: "C"))]))
        }
        #expect(try disk.store.state().file.accounts.first?.biller == "B")
    }

    @Test func `many writers at once lose nothing`() async throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let folder = disk.folder
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...4 {
                group.addTask {
                    let store = try CaseStore(folder: folder, clock: Making.clock, create: false)
                    for number in 1...10 {
                        try store.commit(Making.adding("P\(writer)\(number)", "\(writer) \(number)"))
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try disk.store.state().papers.count == 40)
        #expect(try disk.store.verify() == StoreVerdict(entries: 40, originals: 40, problems: []))
    }

    @Test func `many programs that make the same store at once make one`() async throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let folder = scratch.url.appending(path: "household").path
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...6 {
                group.addTask {
                    let store = try CaseStore(folder: folder, clock: Making.clock, create: true)
                    try store.commit(Making.adding("P\(writer)", "\(writer)"))
                }
            }
            try await group.waitForAll()
        }
        let store = try CaseStore(folder: folder, clock: Making.clock, create: false)
        #expect(try store.verify() == StoreVerdict(entries: 6, originals: 6, problems: []))
    }

    @Test func `copies that a killed program left are removed, unless somebody may be making them`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let stray = "\(disk.folder)/backups/0a1b2c3d.unfinished"
        try DiskFile.write([1], to: stray)
        let other = try CaseStore(folder: disk.folder, clock: Making.clock, create: false)
        #expect(PrivateFolder.kind(of: stray) == .file)
        try other.close()
        try disk.store.close()
        try CaseStore(folder: disk.folder, clock: Making.clock, create: false).close()
        #expect(PrivateFolder.kind(of: stray) == nil)
    }

    @Test func `each cause of the database layer has its own word`() {
        let folder = StoreFolder("/home/store/")
        let words: [(ResultCode, StoreError)] = [
            (.SQLITE_BUSY, .busy), (.SQLITE_LOCKED, .busy), (.SQLITE_FULL, .full(path: "/home/store")),
            (.SQLITE_READONLY, .cannotWrite(path: "/home/store/case.sqlite")),
            (.SQLITE_CANTOPEN, .cannotRead(path: "/home/store/case.sqlite")),
            (.SQLITE_IOERR, .cannotRead(path: "/home/store/case.sqlite")),
            (.SQLITE_CORRUPT, .damaged(what: "/home/store/case.sqlite")),
            (.SQLITE_NOTADB, .damaged(what: "/home/store/case.sqlite")),
        ]
        for (code, error) in words { #expect(StoreError(code: code, in: folder) == error) }
    }

    @Test func `a store that somebody else is writing to is called busy`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let other = try DatabaseQueue(path: "\(disk.folder)/case.sqlite")
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: StoreError.busy) { try disk.store.commit(Making.adding("P1", "a bill")) }
            #expect(try disk.store.head() == JournalHead())
            try db.execute(sql: "ROLLBACK")
        }
        try disk.store.commit(Making.adding("P1", "a bill"))
    }

    @Test func `an entry is never changed or removed, whoever tries`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        for id in ["P1", "P2"] { try disk.store.commit(Making.adding(id, id)) }
        let other = try DatabaseQueue(path: "\(disk.folder)/case.sqlite")
        let attempts = [
            "UPDATE journal SET at = '2020-01-01T00:00:00Z'", "DELETE FROM journal",
            "DELETE FROM journal WHERE sequence = 2",
            "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence = 1",
            "INSERT INTO journal SELECT 9, at, actor, command, undoes, changes, previous, 'x' || substr(hash, 2) FROM journal",
        ]
        for attempt in attempts {
            #expect(throws: DatabaseError.self, "\(attempt)") { try other.write { try $0.execute(sql: attempt) } }
        }
        #expect(try disk.store.verify() == StoreVerdict(entries: 2, originals: 2, problems: []))
    }

    @Test func `an error names no value of a record`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        try disk.store.commit(Making.adding("P1", "Colonoscopy of Jane Roe"))
        try disk.store.close()
        let other = try DatabaseQueue(path: "\(disk.folder)/case.sqlite")
        try other.write { db in
            try db.execute(sql: "UPDATE record SET value = '{\"value\":{\"name\":\"Jane Roe\"}}'")
        }
        try other.close()
        let store = try CaseStore(folder: disk.folder, clock: Making.clock, create: false)
        #expect(throws: StoreError.self) { try store.state() }
        do {
            _ = try store.state()
        } catch {
            #expect(!"\(error)".contains("Roe"))
        }
        #expect(try store.verify().problems.allSatisfy { !$0.contains("Roe") })
    }

    @Test func `a record that could not be read again is not written`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        var deep = JSONValue.string("end")
        for _ in 0..<126 { deep = .array([deep]) }
        #expect(throws: StoreError.self) {
            try disk.store.commit(Proposal(.addPapers, changes: [Making.new(.extra, "deep", StoredRecord(deep))]))
        }
        #expect(try disk.store.head() == JournalHead())
        #expect(try disk.store.verify().problems.isEmpty)
    }

    @Test func `what is no store is not opened as one`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        _ = try scratch.write(
            Array("This is no database, but it is long enough to be looked at.".utf8), to: "case.sqlite")
        #expect(throws: StoreError.damaged(what: "\(scratch.url.path)/case.sqlite")) {
            try CaseStore(folder: scratch.url.path, clock: Making.clock, create: true)
        }
        let other = try TemporaryFolder()
        defer { other.remove() }
        let foreign = try DatabaseQueue(path: "\(other.url.path)/case.sqlite")
        try foreign.write { try $0.execute(sql: "PRAGMA user_version = 1") }
        #expect(throws: StoreError.damaged(what: "\(other.url.path)/case.sqlite")) {
            try CaseStore(folder: other.url.path, clock: Making.clock, create: true)
        }
    }

    @Test func `rebuilding gives the same records and the same index`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let added = try disk.store.commit(Making.adding("P1", "Colonoscopy"))
        try disk.store.commit(Making.undoing(added))
        try disk.store.commit(Making.adding("P2", "X-ray"))
        let state = try disk.store.state()
        let other = try DatabaseQueue(path: "\(disk.folder)/case.sqlite")
        try other.write { db in
            try db.execute(sql: "DELETE FROM record WHERE key = 'paper:P2'")
            try db.execute(sql: "DELETE FROM search")
        }
        #expect(try !disk.store.verify().problems.isEmpty)
        try disk.store.rebuild()
        #expect(try disk.store.verify().problems.isEmpty)
        #expect(try disk.store.state() == state)
        #expect(try disk.store.search("x-ray", limit: 5).count == 1)
    }

    // MARK: What a check sees

    private static let journalUnlocked =
        "DROP TRIGGER journal_refuses_update; DROP TRIGGER journal_refuses_delete; PRAGMA foreign_keys = OFF;"

    @Test func `an index that does not fit its texts is seen, and built anew`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        try disk.store.commit(Making.adding("P1", "Colonoscopy"))
        let other = try DatabaseQueue(path: "\(disk.folder)/case.sqlite")
        try other.write { try $0.execute(sql: "UPDATE search_data SET block = zeroblob(20) WHERE id > 10") }
        try other.close()
        #expect(try disk.store.verify().problems.contains("The search index is damaged. It can be built anew."))
        try disk.store.rebuild()
        #expect(try disk.store.verify().problems.isEmpty)
        #expect(try disk.store.search("colonoscopy", limit: 5).count == 1)
    }

    static let damages: [(sql: String, says: String)] = [
        (
            "\(journalUnlocked) UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE sequence = 2",
            "Entry 2 of the journal was changed"
        ),
        (
            "\(journalUnlocked) UPDATE journal SET changes = replace(changes, 'P2', 'P7') WHERE sequence = 2",
            "Entry 2 of the journal was changed"
        ),
        (
            "\(journalUnlocked) UPDATE journal SET hash = replace(hash, '1', '2') WHERE sequence = 2",
            "Entry 3 of the journal is not chained"
        ),
        ("\(journalUnlocked) DELETE FROM journal WHERE sequence = 2", "entries are missing"),
        ("\(journalUnlocked) UPDATE journal SET actor = 'somebody' WHERE sequence = 2", "entry 2 of the journal"),
        ("DROP TRIGGER journal_refuses_update", "not those that this program made"),
        (
            "UPDATE record SET value = replace(value, 'bill', 'gift') WHERE key = 'paper:P2'",
            "The record paper:P2 is not what"
        ),
        ("UPDATE record SET value = NULL WHERE key = 'paper:P2'", "The record paper:P2 is not what"),
        ("DELETE FROM record WHERE key = 'draft:P3'", "1 records of the journal are missing"),
        ("INSERT INTO record VALUES (99, 'paper:P9', 'paper', 1, '{}')", "The record paper:P9 is not one"),
        ("UPDATE search SET text = 'gift' WHERE rowid = 1", "The search index does not hold paper:P1"),
        ("DELETE FROM search WHERE rowid = 1", "The search index does not hold paper:P1"),
        ("INSERT INTO search (rowid, text, spellings) VALUES (77, 'gift', '')", "The search index holds records"),
    ]

    @Test(arguments: damages)
    func `damage is seen and named`(damage: (sql: String, says: String)) throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        for id in ["P1", "P2", "P3"] { try disk.store.commit(Making.adding(id, "bill \(id)")) }
        let other = try DatabaseQueue(path: "\(disk.folder)/case.sqlite")
        try other.writeWithoutTransaction { try $0.execute(sql: damage.sql) }
        try other.close()
        let problems = try disk.store.verify().problems
        #expect(problems.contains { $0.contains(damage.says) }, "\(problems)")
    }

    @Test func `an original that was changed, cut or lost is seen; stray files are no damage`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let original = Making.original("a bill")
        try disk.store.commit(Making.adding("P1", "a bill"))
        let path = try #require(Originals(folder: disk.store.folder).path(of: original.sha256))
        try DiskFile.write([1], to: "\(path).0a1b2c3d.unfinished")
        try DiskFile.write([1], to: "\(disk.folder)/originals/notes.txt")
        #expect(try disk.store.verify().problems.isEmpty)
        for (bytes, says) in [("a bilk", "was changed"), ("a bil", "size")] {
            try DiskFile.write(Array(bytes.utf8), to: path)
            #expect(try disk.store.verify().problems.first?.contains(says) == true)
            #expect(throws: StoreError.damaged(what: path)) { try disk.store.original(original.sha256) }
        }
        PrivateFolder.removeFile(path)
        #expect(try disk.store.verify().problems == ["The original \(path) is missing."])
        // Adding the same paper again puts the original back.
        try disk.store.commit(Proposal(.addPapers, changes: [], originals: [original]))
        #expect(try disk.store.verify().problems.isEmpty)
    }

    @Test func `a database that was cut is seen`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        for number in 1...20 { try disk.store.commit(Making.adding("P\(number)", "bill \(number)")) }
        try disk.store.close()
        let path = "\(disk.folder)/case.sqlite"
        var bytes = try DiskFile.read(path)
        for index in 20_000..<24_000 { bytes[index] = 0xA5 }
        try DiskFile.write(bytes, to: path)
        do {
            let store = try CaseStore(folder: disk.folder, clock: Making.clock, create: false)
            #expect(try !store.verify().problems.isEmpty)
        } catch {
            #expect(error == .damaged(what: path))
        }
    }
}
