import Casework
import GRDB
import Host

/// Brings the schema of a store up to date. Before a store that holds something is changed, it is copied.
struct MigrationRun {
    let folder: StoreFolder
    let options: StoreOptions
    let clock: any Casework.Clock

    private var known: Int { options.migrations.last?.version ?? 0 }

    func run(on queue: DatabaseQueue) throws {
        let version = try queue.read(version(of:))
        guard version < known else { return }
        guard !options.isReadOnly else { throw StoreError.cannotWrite(path: folder.database) }
        if version > 0 { try copy(queue, before: version + 1) }
        for migration in options.migrations {
            try queue.inTransaction(.immediate) { db in
                // Another program may have done it since.
                guard try self.version(of: db) < migration.version else { return .commit }
                try migration.apply(db)
                try db.execute(sql: "PRAGMA user_version = \(migration.version)")
                return .commit
            }
        }
    }

    private func version(of db: Database) throws -> Int {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        guard application == (version == 0 ? 0 : Migration.applicationID) else {
            throw StoreError.damaged(what: folder.database)
        }
        guard version <= known else { throw StoreError.newerVersion(found: version, known: known) }
        return version
    }

    /// Originals are never changed, so a copy of the database is enough to go back.
    private func copy(_ queue: DatabaseQueue, before version: Int) throws {
        try PrivateFolder.make(folder.backups)
        let stamp = clock.now().filter { $0 != "-" && $0 != ":" }
        let name = "\(folder.backups)/before-v\(version)-\(stamp)"
        var path = "\(name).sqlite"
        var number = 2
        while PrivateFolder.kind(of: path) != nil {
            path = "\(name)-\(number).sqlite"
            number += 1
        }
        let snapshot = try Snapshot(of: queue, in: folder)
        defer { snapshot.remove() }
        try PrivateFolder.move(snapshot.path, to: path)
    }
}
