#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A lock that programs agree on by a file. The system lets go of it when the program ends, however it ends.
public struct FileLock: ~Copyable, Sendable {
    public enum Kind: Sendable {
        /// Many may hold it at once.
        case shared
        /// One alone may hold it.
        case exclusive
    }

    private let file: Descriptor

    /// Takes the lock on a file, which is made when it is missing.
    ///
    /// - Parameter seconds: how long to wait for others.
    /// - Returns: nil when others still hold it then.
    public static func take(_ kind: Kind, on path: String, seconds: Double) throws(FileError) -> FileLock? {
        let pause = 0.02
        var waited = 0.0
        while true {
            guard let file = Descriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW) else {
                throw FileError(writing: path, number: errno)
            }
            let wanted = (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
            if flock(file.number, wanted) == 0 {
                // The folder may have been moved away since the file was opened: then the lock is on the old one.
                if file.isStill(at: path) { return FileLock(file: file) }
            } else if errno != EWOULDBLOCK, errno != EINTR {
                throw FileError(writing: path, number: errno)
            }
            guard waited < seconds else { return nil }
            usleep(useconds_t(pause * 1_000_000))
            waited += pause
        }
    }

    private init(file: consuming Descriptor) { self.file = file }
}
