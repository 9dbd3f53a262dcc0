import CaseModel
public import Casework
import GRDB
import Host

extension StoreBackups {
    /// True while the store lies sealed.
    public var isLocked: Bool { folder.isLocked }

    /// Where the store lies while it is locked.
    public var sealedFile: String { folder.sealed }

    public func lock(passphrase: [UInt8]) throws(BackupError) -> [String] {
        do {
            let summary = try backup(to: folder.sealed, passphrase: passphrase)
            // What could not be opened again must not take the place of what can be read.
            _ = try check(folder.sealed, passphrase: passphrase)
            return try whileClosed { () throws(BackupError) in
                let lock = try exclusiveLock()
                // Another program may have written since.
                guard try entries() == summary.entries else { throw .store(.busy) }
                let left = StoreRemoval(folder: folder).remove()
                _ = consume lock
                return left
            }
        } catch {
            if folder.holdsStore { PrivateFolder.removeFile(folder.sealed) }
            throw error
        }
    }

    public func unlock(passphrase: [UInt8]) throws(BackupError) -> BackupSummary {
        guard folder.isLocked else { throw .missing(path: folder.sealed) }
        // What the store did not make may still lie in its folder; it is moved aside and kept.
        let summary = try restore(folder.sealed, passphrase: passphrase, replacing: true)
        PrivateFolder.removeFile(folder.sealed)
        return summary
    }

    /// How many entries the journal holds, read without the store's own lock.
    private func entries() throws(BackupError) -> Int {
        do {
            return try mapped(folder) {
                let reader = try StoreConnection.reader(folder.database)
                defer { try? reader.close() }
                return try reader.read { db in try JournalTable.head(db).sequence }
            }
        } catch {
            throw .store(error)
        }
    }
}
