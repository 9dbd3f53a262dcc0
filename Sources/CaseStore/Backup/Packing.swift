import CaseModel
import Casework
import GRDB
import Host

/// Packs a store into a backup file: a snapshot of its database, then the originals that its journal names.
struct Packing {
    let store: CaseStore
    let parameters: SealingParameters

    private static let piece = 1 << 18

    func pack(to path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary {
        guard !passphrase.isEmpty else { throw .emptyPassphrase }
        let snapshot: Snapshot
        do {
            snapshot = try self.snapshot()
        } catch {
            throw .store(error)
        }
        defer { snapshot.remove() }
        let entries: Int
        let papers: [(sha256: String, bytes: Int?)]
        do {
            (entries, papers) = try contents(of: snapshot)
        } catch {
            throw .store(error)
        }
        var summary = BackupSummary(entries: entries, papers: papers.count, bytes: 0)
        var writer = try SealedWriter(path, passphrase: passphrase, parameters: parameters)
        try writer.write([BackupFormat.Entry.database.rawValue])
        let (size, digest) = try copy(snapshot.path, to: &writer)
        try writer.write(digest)
        summary.bytes += size
        for (sha256, _) in papers {
            guard let name = Hexadecimal.bytes(sha256), let original = Originals(folder: store.folder).path(of: sha256)
            else { throw .store(.damaged(what: "a paper of the journal; its digest is none")) }
            try writer.write([BackupFormat.Entry.original.rawValue] + name)
            let (size, digest): (Int, [UInt8])
            do {
                (size, digest) = try copy(original, to: &writer)
            } catch .missing(let path) {
                throw .store(.damaged(what: "\(path), which is missing"))
            }
            // A backup that could not be opened again is worse than none.
            guard digest == name else { throw .store(.damaged(what: original)) }
            summary.bytes += size
        }
        try writer.write([BackupFormat.Entry.end.rawValue] + UInt64(papers.count).littleEndianBytes)
        try writer.finish()
        return summary
    }

    private func snapshot() throws(StoreError) -> Snapshot {
        _ = try store.connection()
        return try mapped(store.folder) {
            let reader = try StoreConnection.reader(store.folder.database)
            defer { try? reader.close() }
            return try Snapshot(of: reader, in: store.folder)
        }
    }

    private func contents(
        of snapshot: Snapshot
    ) throws(StoreError) -> (entries: Int, papers: [(sha256: String, bytes: Int?)]) {
        try mapped(store.folder) {
            let copy = try StoreConnection.reader(snapshot.path)
            defer { try? copy.close() }
            return try copy.read { db in (try JournalTable.head(db).sequence, try JournalTable.originals(db)) }
        }
    }

    /// Writes the size and the bytes of a file.
    private func copy(_ path: String, to writer: inout SealedWriter) throws(BackupError) -> (Int, digest: [UInt8]) {
        do {
            var file = try FileReader(path)
            try writer.write(UInt64(file.size).littleEndianBytes)
            var hash = SHA256()
            var left = file.size
            while left > 0 {
                let piece = try file.read(min(left, Self.piece))
                guard !piece.isEmpty else { throw FileError.cannotRead(path: path) }
                hash.update(piece)
                try writer.write(piece)
                left -= piece.count
            }
            return (file.size, hash.digest())
        } catch let error as BackupError {
            throw error
        } catch let error as FileError {
            throw BackupError(error)
        } catch {
            throw .cannotRead(path: path)
        }
    }
}
