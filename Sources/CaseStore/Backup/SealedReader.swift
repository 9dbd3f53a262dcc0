import Casework
import Host

/// Reads the sealed file of a backup. Bytes come out only after the chunk they stand in was checked.
struct SealedReader: ~Copyable {
    private var file: FileReader
    private let unsealer: Unsealer
    private var opened: [UInt8] = []
    private var position = 0
    /// How many bytes can still come at most: nothing in the archive can be larger.
    private(set) var left: Int

    init(_ path: String, passphrase: [UInt8]) throws(BackupError) {
        guard !passphrase.isEmpty else { throw .emptyPassphrase }
        var file = try filed { () throws(FileError) in try FileReader(path) }
        let start = try filed { () throws(FileError) in try file.read(BackupFormat.prefix.count) }
        let header = try filed { () throws(FileError) in try file.read(Sealer.headerSize) }
        guard start.starts(with: BackupFormat.magic) else { throw .notABackup }
        guard start.count == BackupFormat.prefix.count else { throw .damaged }
        let number = UInt32(littleEndian: start[BackupFormat.magic.count...])
        guard number <= BackupFormat.version else {
            throw .newerVersion(found: Int(number), known: Int(BackupFormat.version))
        }
        guard number == BackupFormat.version else { throw .damaged }
        do {
            unsealer = try Unsealer(header: header, passphrase: passphrase, boundTo: start)
        } catch {
            throw BackupError(error, path: path)
        }
        left = file.size
        self.file = file
    }

    /// The next bytes, exactly as many as asked for.
    mutating func read(_ count: Int) throws(BackupError) -> [UInt8] {
        guard count <= left else { throw .damaged }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if position == opened.count { try openChunk() }
            let piece = opened[position..<min(opened.count, position + count - bytes.count)]
            bytes += piece
            position += piece.count
        }
        left -= count
        return bytes
    }

    /// True when the last chunk was read to its end and nothing stands behind it.
    mutating func isAtEnd() throws(BackupError) -> Bool {
        if position == opened.count, !unsealer.isAtEnd { try openChunk() }
        return position == opened.count && unsealer.isAtEnd
    }

    private mutating func openChunk() throws(BackupError) {
        let sealed = try filed { () throws(FileError) in try file.read(Sealer.chunk + Sealer.overhead) }
        do {
            opened = try unsealer.open(sealed)
        } catch {
            throw .damaged
        }
        position = 0
        if unsealer.isAtEnd {
            let behind = try filed { () throws(FileError) in try file.read(1) }
            guard behind.isEmpty else { throw .damaged }
        } else {
            guard opened.count == Sealer.chunk else { throw .damaged }
        }
    }
}
