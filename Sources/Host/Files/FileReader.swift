#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reads a file piece by piece, so that one of any size takes little memory.
public struct FileReader: ~Copyable {
    public let path: String
    /// In bytes, when it was opened.
    public let size: Int
    private let file: Descriptor

    /// Opens a plain file; a folder, a pipe or a device is refused.
    public init(_ path: String) throws(FileError) {
        // Not blocking: opening a pipe must not wait for somebody who writes into it.
        guard let file = Descriptor(path, O_RDONLY | O_NONBLOCK) else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing(path: path) : .cannotRead(path: path)
        }
        guard let size = file.size() else { throw .cannotRead(path: path) }
        self.path = path
        self.size = size
        self.file = file
    }

    /// The next bytes: as many as asked for, fewer only at the end.
    public mutating func read(_ count: Int) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let raw = UnsafeMutableRawBufferPointer(buffer)
            while filled < count {
                guard let more = file.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[filled...])) else {
                    failed = true
                    return
                }
                if more == 0 { return }
                filled += more
            }
        }
        guard !failed else { throw .cannotRead(path: path) }
        return bytes
    }
}
