import CaseModel
import Casework
import Foundation
import GRDB
import Host
import TestSupport
import Testing

@testable import CaseStore

struct MigrationTests {
    private static let failing =
        Migration.all + [
            Migration(version: Migration.all.count + 1) { db in
                try db.execute(sql: "CREATE TABLE later (name TEXT NOT NULL) STRICT")
                try db.execute(sql: "INSERT INTO later VALUES (NULL)")
            }
        ]

    private func open(_ disk: DiskStore, _ migrations: [Migration], readOnly: Bool = false) throws -> CaseStore {
        var options = StoreOptions()
        options.migrations = migrations
        options.isReadOnly = readOnly
        return try CaseStore(folder: disk.folder, clock: Making.clock, options: options)
    }

    /// A store of the first schema with two entries, closed.
    private func oldStore() throws -> (disk: DiskStore, state: CaseState) {
        let disk = try DiskStore(migrations: Array(Migration.all.prefix(1)))
        try disk.store.commit(Making.adding("P1", "a bill"))
        try disk.store.commit(Proposal(.editRecord, changes: [Making.new(.account, "A1", Making.account("A1"))]))
        let state = try disk.store.state()
        try disk.store.close()
        return (disk, state)
    }

    @Test func `versions count from one without gaps`() {
        #expect(Migration.all.map(\.version) == Array(1...Migration.all.count))
    }

    @Test func `an old store is brought up to date and loses nothing`() throws {
        let (disk, state) = try oldStore()
        defer { disk.remove() }
        let store = try open(disk, Migration.later)
        #expect(try store.state() == state)
        #expect(try store.verify().problems.isEmpty)
        try store.commit(Making.adding("P2", "another"))
    }

    @Test func `it is copied first, and the copy is a whole store of the old schema`() throws {
        let (disk, state) = try oldStore()
        defer { disk.remove() }
        try open(disk, Migration.later).close()
        let names = DiskFile.names(in: "\(disk.folder)/backups")
        let version = Migration.all.count + 1
        #expect(names == ["before-v\(version)-20261124T160311Z.sqlite"])
        let name = try #require(names.first)
        // Put back by hand, it opens with the old program.
        let back = disk.path("back")
        try FileManager.default.createDirectory(atPath: back, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: "\(disk.folder)/backups/\(name)", toPath: "\(back)/case.sqlite")
        let store = try CaseStore(folder: back, clock: Making.clock, create: false)
        #expect(try store.state() == state)
        // Opening again makes no further copy.
        try open(disk, Migration.later).close()
        #expect(DiskFile.names(in: "\(disk.folder)/backups") == names)
    }

    @Test func `a new store needs no copy`() throws {
        let disk = try DiskStore(migrations: Migration.later)
        defer { disk.remove() }
        #expect(DiskFile.names(in: "\(disk.folder)/backups").isEmpty)
    }

    @Test func `a step that fails changes nothing`() throws {
        let (disk, state) = try oldStore()
        defer { disk.remove() }
        #expect(throws: StoreError.self) { try open(disk, Self.failing) }
        let store = try open(disk, Migration.all)
        #expect(try store.state() == state)
        #expect(try store.verify().problems.isEmpty)
    }

    @Test func `a store that a newer program wrote is left alone`() throws {
        let disk = try DiskStore(migrations: Migration.later)
        defer { disk.remove() }
        let known = Migration.all.count
        for readOnly in [false, true] {
            #expect(throws: StoreError.newerVersion(found: known + 1, known: known)) {
                try open(disk, Migration.all, readOnly: readOnly)
            }
        }
    }

    @Test func `a store that may not be written is not brought up to date`() throws {
        let (disk, _) = try oldStore()
        defer { disk.remove() }
        #expect(throws: StoreError.cannotWrite(path: "\(disk.folder)/case.sqlite")) {
            try open(disk, Migration.later, readOnly: true)
        }
        #expect(DiskFile.names(in: "\(disk.folder)/backups").isEmpty)
    }
}
