#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why a file on disk cannot be handed over.
public enum FileError: Error, Equatable, Sendable {
    case missing(path: String)
    case isFolder(path: String)
    case notAllowed(path: String)
    case tooLarge(path: String, megabytes: Int, limit: Int)
    case cannotRead(path: String)
    case cannotWrite(path: String)
    /// The disk is full.
    case full(path: String)
}

/// Reads and writes whole files through the C library, so that a short command need not load Foundation.
public enum DiskFile {
    /// A paper is never larger than this; a larger file is refused before it is read.
    public static let largestPaper = 64

    /// The bytes of a file.
    ///
    /// - Parameter megabytes: the largest size that is read, in millions of bytes.
    public static func read(_ path: String, largest megabytes: Int = largestPaper) throws(FileError) -> [UInt8] {
        guard let file = Descriptor(path, O_RDONLY) else { throw openingError(path) }
        var status = stat()
        guard fstat(file.number, &status) == 0 else { throw .cannotRead(path: path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
        let limit = megabytes * 1_000_000
        if status.st_size > limit {
            throw .tooLarge(path: path, megabytes: Int(status.st_size) / 1_000_000, limit: megabytes)
        }
        return try readAll(file, path: path, expected: Int(status.st_size), limit: limit)
    }

    /// Pipes and devices have no size, so the limit is kept while reading, too.
    static func readAll(
        _ file: borrowing Descriptor, path: String, expected: Int, limit: Int
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected + 1)
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            guard let count = chunk.withUnsafeMutableBytes({ file.read(into: $0) }) else {
                throw .cannotRead(path: path)
            }
            if count == 0 { return bytes }
            guard bytes.count + count <= limit else {
                throw .tooLarge(path: path, megabytes: (bytes.count + count) / 1_000_000, limit: limit / 1_000_000)
            }
            bytes += chunk[..<count]
        }
    }

    private static func openingError(_ path: String) -> FileError {
        switch errno {
        case ENOENT, ENOTDIR: .missing(path: path)
        case EACCES, EPERM: .notAllowed(path: path)
        default: .cannotRead(path: path)
        }
    }

    /// Writes a file whole or not at all: beside it first, then moved into its place.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let beside = "\(path).\(getpid()).new"
        guard let file = Descriptor(beside, O_WRONLY | O_CREAT | O_TRUNC, mode: 0o644) else {
            throw .cannotWrite(path: path)
        }
        let problem = bytes.withUnsafeBytes { file.write($0) }
        guard problem == nil, rename(beside, path) == 0 else {
            let number = problem ?? errno
            unlink(beside)
            throw FileError(writing: path, number: number)
        }
    }

    /// True when a path leads to a folder.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// True when a path leads to a file, not to a folder, a pipe or a device.
    public static func isPlainFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    /// The names in a folder, sorted; none when it cannot be read.
    public static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { buffer in
                String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(FileError) {
        var partial = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            partial += "/\(part)"
            if mkdir(partial, 0o755) != 0, errno != EEXIST { throw .cannotWrite(path: partial) }
        }
    }
}
