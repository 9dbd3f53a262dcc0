#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes a file that only its owner may read, piece by piece. It appears under its name whole and on the disk, or not
/// at all: until `finish` it stands beside, and is removed when writing is given up.
public struct FileWriter: ~Copyable {
    /// What the names of unfinished files end with.
    public static let unfinished = ".unfinished"

    private let path: String
    private let beside: String
    private let file: Descriptor
    private var isFinished = false

    public init(_ path: String) throws(FileError) {
        self.path = path
        beside = "\(path).\(SecureRandom.hex(4))\(FileWriter.unfinished)"
        guard let file = Descriptor(beside, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW) else {
            throw FileError(writing: path, number: errno)
        }
        self.file = file
    }

    deinit {
        if !isFinished { unlink(beside) }
    }

    public mutating func write(_ bytes: [UInt8]) throws(FileError) {
        if let problem = bytes.withUnsafeBytes({ file.write($0) }) { throw FileError(writing: path, number: problem) }
    }

    /// Puts the file in its place, over one that is there.
    public consuming func finish() throws(FileError) {
        if let problem = file.sync() { throw FileError(writing: path, number: problem) }
        guard rename(beside, path) == 0 else { throw FileError(writing: path, number: errno) }
        isFinished = true
        try PrivateFolder.sync(PrivateFolder.parent(of: path))
    }
}
