import Casework
import GRDB
import Host

/// An open store: one connection to its database, and the lock that says that somebody works with the folder.
///
/// One connection is enough for everyday work, since every query takes a moment. Work that takes longer opens its own
/// with `reader`, and SQLite's write-ahead log lets both go on.
final class StoreConnection: Sendable {
    let queue: DatabaseQueue
    private let lock: FileLock?

    init(_ folder: StoreFolder, options: StoreOptions, clock: any Casework.Clock) throws(StoreError) {
        // A new store beside the sealed one would be a second truth.
        if folder.isLocked { throw .locked(file: folder.sealed) }
        if !folder.holdsStore {
            guard options.creates, !options.isReadOnly else { throw .missing(folder: folder.path) }
            do {
                try folder.make()
            } catch {
                throw StoreError(error)
            }
        }
        if !options.isReadOnly { Self.sweep(folder) }
        do {
            lock = try FileLock.take(.shared, on: folder.lock, seconds: options.patience)
        } catch {
            // Where nothing may be written, there is nobody to lock out either.
            guard options.isReadOnly else { throw StoreError(error) }
            lock = nil
        }
        if lock == nil, !options.isReadOnly { throw .busy }
        queue = try mapped(folder) {
            let queue = try DatabaseQueue(path: folder.database, configuration: Self.configuration(options))
            try MigrationRun(folder: folder, options: options, clock: clock).run(on: queue)
            return queue
        }
    }

    /// Removes copies that a program which was killed left behind, if nobody else works with the store.
    private static func sweep(_ folder: StoreFolder) {
        let names = DiskFile.names(in: folder.backups).filter { $0.contains(FileWriter.unfinished) }
        guard !names.isEmpty, let lock = try? FileLock.take(.exclusive, on: folder.lock, seconds: 0) else { return }
        for name in names { PrivateFolder.removeFile("\(folder.backups)/\(name)") }
        _ = consume lock
    }

    /// A connection of its own for work that takes a while.
    static func reader(_ path: String) throws -> DatabaseQueue {
        var options = StoreOptions()
        options.isReadOnly = true
        return try DatabaseQueue(path: path, configuration: configuration(options))
    }

    /// Waits for what is going on, then closes the database. The lock goes with the last reference.
    func close() throws { try queue.close() }

    static func configuration(_ options: StoreOptions) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = options.isReadOnly
        configuration.busyMode = .timeout(options.patience)
        configuration.label = "CaseStore"
        configuration.prepareDatabase { db in
            // A database from elsewhere must not make its own functions run.
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            guard !options.isReadOnly else { return }
            try db.execute(sql: "PRAGMA journal_mode = WAL")
            // What is acknowledged must outlast a power cut; on a Mac that takes the full flush.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA fullfsync = ON")
            try db.execute(sql: "PRAGMA checkpoint_fullfsync = ON")
        }
        return configuration
    }
}
