import Casework
import Host

/// Writes the sealed file of a backup: bytes of any number in, chunks of one size out.
struct SealedWriter: ~Copyable {
    private let sealer: Sealer
    private var file: FileWriter
    private var pending: [UInt8] = []

    init(_ path: String, passphrase: [UInt8], parameters: SealingParameters) throws(BackupError) {
        let sealer: Sealer
        do {
            sealer = try Sealer(passphrase: passphrase, parameters: parameters, boundTo: BackupFormat.prefix)
        } catch {
            throw BackupError(error, path: path)
        }
        var file = try filed { () throws(FileError) in try FileWriter(path) }
        let header = BackupFormat.prefix + sealer.header
        try filed { () throws(FileError) in try file.write(header) }
        self.sealer = sealer
        self.file = file
    }

    mutating func write(_ bytes: [UInt8]) throws(BackupError) {
        pending += bytes
        // A full chunk may be the last one, so it waits until there is more.
        var start = 0
        while pending.count - start > Sealer.chunk {
            try put(sealer.seal(Array(pending[start..<start + Sealer.chunk]), isLast: false))
            start += Sealer.chunk
        }
        pending.removeFirst(start)
    }

    consuming func finish() throws(BackupError) {
        try put(sealer.seal(pending, isLast: true))
        do {
            try file.finish()
        } catch {
            throw BackupError(error)
        }
    }

    private mutating func put(_ bytes: [UInt8]) throws(BackupError) {
        try filed { () throws(FileError) in try file.write(bytes) }
    }
}
