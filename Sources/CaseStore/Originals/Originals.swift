import Casework
import Host

/// The papers as they were handed over, each in a file that is named by its digest and never changed.
struct Originals: Sendable {
    let folder: StoreFolder

    /// Larger than any paper that is let in; a file that has grown beyond is not read into memory.
    private static let largest = 256

    /// Where an original lies: `originals/ab/abcdef…`; nil when the text is no digest, so that it never leads elsewhere.
    func path(of sha256: String) -> String? {
        guard Self.isDigest(sha256) else { return nil }
        return "\(folder.originals)/\(sha256.prefix(2))/\(sha256)"
    }

    static func isDigest(_ text: String) -> Bool { Hexadecimal.bytes(text)?.count == SHA256.size }

    /// Keeps an original. When it returns, the file is whole, under its name, and on the disk.
    func keep(_ original: Original) throws(StoreError) {
        guard let path = path(of: original.sha256), SHA256.hexDigest(of: original.bytes) == original.sha256 else {
            throw .damaged(what: "the paper that was to be kept; its digest is not that of its bytes")
        }
        do {
            // One that is there is written again only when it is not what its name says.
            if (try? DiskFile.read(path, largest: Self.largest)) == original.bytes { return }
            try PrivateFolder.make(PrivateFolder.parent(of: path))
            var file = try FileWriter(path)
            try file.write(original.bytes)
            try file.finish()
        } catch {
            throw StoreError(error)
        }
    }

    /// The bytes of an original; nil when there is none.
    func bytes(_ sha256: String) throws(StoreError) -> [UInt8]? {
        guard let path = path(of: sha256) else { return nil }
        let bytes: [UInt8]
        do {
            bytes = try DiskFile.read(path, largest: Self.largest)
        } catch .missing {
            return nil
        } catch {
            throw StoreError(error)
        }
        guard SHA256.hexDigest(of: bytes) == sha256 else { throw .damaged(what: path) }
        return bytes
    }

    /// What is wrong with an original, in one sentence; nil when it is as it was handed over.
    func problem(with sha256: String, bytes: Int?) -> String? {
        guard let path = path(of: sha256) else { return "A paper of the journal has a digest that is none." }
        do {
            var file = try FileReader(path)
            if let bytes, bytes != file.size { return "The original \(path) does not have the size it had." }
            var hash = SHA256()
            while true {
                let piece = try file.read(1 << 18)
                if piece.isEmpty { break }
                hash.update(piece)
            }
            return hash.hexDigest() == sha256 ? nil : "The original \(path) was changed."
        } catch .missing {
            return "The original \(path) is missing."
        } catch {
            return "The original \(path) cannot be read."
        }
    }
}
