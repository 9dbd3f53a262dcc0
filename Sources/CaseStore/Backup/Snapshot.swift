import GRDB
import Host

/// A copy of a store's database as it was at one moment, in one file of its own. Whoever made it moves it away or
/// removes it.
struct Snapshot {
    let path: String

    init(of queue: DatabaseQueue, in folder: StoreFolder) throws {
        try PrivateFolder.make(folder.backups)
        path = "\(folder.backups)/\(SecureRandom.hex(8))\(FileWriter.unfinished)"
        do {
            try PrivateFolder.makeFile(path)
            let copy = try DatabaseQueue(path: path)
            try queue.backup(to: copy)
            // Without a write-ahead log all of it is in the one file.
            try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
            try PrivateFolder.syncFile(path)
        } catch {
            remove()
            throw error
        }
    }

    func remove() {
        for suffix in [""] + StoreFolder.besideDatabase { PrivateFolder.removeFile(path + suffix) }
    }
}
