#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open file or folder, closed when its owner is done with it. Calls that a signal interrupts are made again.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    init?(_ path: String, _ flags: Int32, mode: mode_t = 0o600) {
        let number = open(path, flags | O_CLOEXEC, mode)
        guard number >= 0 else { return nil }
        self.number = number
    }

    /// What another number stands for, such as standard input; that number stays open.
    init?(copying other: Int32) {
        let number = dup(other)
        guard number >= 0 else { return nil }
        self.number = number
    }

    deinit { close(number) }

    /// The size of what is open; nil when it is no plain file.
    borrowing func size() -> Int? {
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// True when the path leads to what is open here, and not to something that took its place.
    borrowing func isStill(at path: String) -> Bool {
        var here = stat()
        var there = stat()
        return fstat(number, &here) == 0 && stat(path, &there) == 0 && here.st_dev == there.st_dev
            && here.st_ino == there.st_ino
    }

    /// How many bytes were read; 0 at the end, nil when reading failed.
    borrowing func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(number, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(number, buffer.baseAddress, buffer.count)
            #else
                let count = Glibc.read(number, buffer.baseAddress, buffer.count)
            #endif
            if count < 0, errno == EINTR { continue }
            return count < 0 ? nil : count
        }
    }

    /// Writes all of it; nil when it worked, else the system's error number.
    borrowing func write(_ bytes: UnsafeRawBufferPointer) -> Int32? {
        var rest = bytes
        while !rest.isEmpty {
            #if canImport(Darwin)
                let count = Darwin.write(number, rest.baseAddress, rest.count)
            #elseif canImport(Musl)
                let count = Musl.write(number, rest.baseAddress, rest.count)
            #else
                let count = Glibc.write(number, rest.baseAddress, rest.count)
            #endif
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return count < 0 ? errno : EIO }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
        return nil
    }

    /// Waits until what was written is on the disk; nil when it is, else the system's error number.
    borrowing func sync() -> Int32? {
        #if canImport(Darwin)
            // On a Mac, fsync alone leaves the bytes in the drive's own memory.
            if fcntl(number, F_FULLFSYNC) == 0 { return nil }
        #endif
        while fsync(number) != 0 {
            if errno != EINTR { return errno }
        }
        return nil
    }
}

extension FileError {
    /// What went wrong while something was written.
    init(writing path: String, number: Int32) {
        self = number == ENOSPC || number == EDQUOT ? .full(path: path) : .cannotWrite(path: path)
    }
}
