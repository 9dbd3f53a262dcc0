import CaseModel
import Casework
import Host

/// Opens a backup file into a folder of its own, and checks all that is in it.
struct Unpacking {
    let path: String
    let folder: StoreFolder
    /// False to check the originals without writing them anywhere.
    let keepsOriginals: Bool
    let clock: any Casework.Clock
    let migrations: [Migration]

    private static let piece = 1 << 18

    func unpack(_ passphrase: [UInt8]) throws(BackupError) -> BackupSummary {
        var reader = try SealedReader(path, passphrase: passphrase)
        var bytes = try database(&reader)
        let sizes = try originals(&reader)
        for size in sizes.values { bytes += size }
        let verdict: StoreVerdict
        do {
            let store = try openedStore()
            verdict = try store.verify(.unpacked(sizes))
            try store.close()
        } catch {
            throw BackupError(inside: error)
        }
        // What the journal does not name has no place in a backup.
        guard verdict.problems.isEmpty, verdict.originals == sizes.count else { throw .damaged }
        return BackupSummary(entries: verdict.entries, papers: verdict.originals, bytes: bytes)
    }

    private func openedStore() throws(StoreError) -> CaseStore {
        var options = StoreOptions()
        options.migrations = migrations
        options.isReadOnly = true
        do {
            return try CaseStore(folder: folder.path, clock: clock, options: options)
        } catch .cannotWrite {
            // The backup has an older schema. This copy is ours, so it may be brought up to date.
            options.isReadOnly = false
            return try CaseStore(folder: folder.path, clock: clock, options: options)
        }
    }

    private func database(_ reader: inout SealedReader) throws(BackupError) -> Int {
        guard try entry(&reader) == .database else { throw .damaged }
        let size = try size(&reader)
        let digest = try copy(size, from: &reader, to: folder.database)
        guard try reader.read(SHA256.size) == digest else { throw .damaged }
        return size
    }

    private func originals(_ reader: inout SealedReader) throws(BackupError) -> [String: Int] {
        var sizes: [String: Int] = [:]
        var last = ""
        while true {
            switch try entry(&reader) {
            case .database: throw .damaged
            case .original:
                let name = try reader.read(SHA256.size)
                let sha256 = Hexadecimal.text(name)
                // In order, so that none can stand twice.
                guard sha256 > last, let path = Originals(folder: folder).path(of: sha256) else { throw .damaged }
                last = sha256
                let size = try size(&reader)
                guard try copy(size, from: &reader, to: keepsOriginals ? path : nil) == name else { throw .damaged }
                sizes[sha256] = size
            case .end:
                guard UInt64(littleEndian: try reader.read(8)) == UInt64(sizes.count), try reader.isAtEnd() else {
                    throw .damaged
                }
                return sizes
            }
        }
    }

    private func entry(_ reader: inout SealedReader) throws(BackupError) -> BackupFormat.Entry {
        guard let kind = try reader.read(1).first, let entry = BackupFormat.Entry(rawValue: kind) else {
            throw .damaged
        }
        return entry
    }

    private func size(_ reader: inout SealedReader) throws(BackupError) -> Int {
        let size = UInt64(littleEndian: try reader.read(8))
        guard size <= UInt64(reader.left) else { throw .damaged }
        return Int(size)
    }

    /// Copies bytes into a new file, or nowhere, and gives their digest.
    private func copy(
        _ size: Int, from reader: inout SealedReader, to path: String?
    ) throws(BackupError) -> [UInt8] {
        var hash = SHA256()
        var left = size
        func next() throws(BackupError) -> [UInt8] {
            let piece = try reader.read(min(left, Self.piece))
            left -= piece.count
            hash.update(piece)
            return piece
        }
        guard let path else {
            while left > 0 { _ = try next() }
            return hash.digest()
        }
        do {
            try PrivateFolder.make(PrivateFolder.parent(of: path))
            var file = try FileWriter(path)
            while left > 0 { try file.write(try next()) }
            try file.finish()
        } catch let error as BackupError {
            throw error
        } catch let error as FileError {
            throw BackupError(error)
        } catch {
            throw .cannotWrite(path: path)
        }
        return hash.digest()
    }
}
