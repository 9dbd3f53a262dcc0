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
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw openingError(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotRead(path: path) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(path: path) }
        let limit = megabytes * 1_000_000
        if status.st_size > limit {
            throw .tooLarge(path: path, megabytes: Int(status.st_size) / 1_000_000, limit: megabytes)
        }
        return try readAll(descriptor, path: path, expected: Int(status.st_size), limit: limit)
    }

    /// Pipes and devices have no size, so the limit is kept while reading, too.
    static func readAll(
        _ descriptor: Int32, path: String, expected: Int, limit: Int
    ) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected + 1)
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = chunk.withUnsafeMutableBytes { buffer in
                #if canImport(Darwin)
                    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.read(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .cannotRead(path: path) }
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
        let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .cannotWrite(path: path) }
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { buffer in
                #if canImport(Darwin)
                    Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            written += count
        }
        let closed = close(descriptor) == 0
        guard written == bytes.count, closed, rename(beside, path) == 0 else {
            unlink(beside)
            throw .cannotWrite(path: path)
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
