#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What stands under a path. A link is a link, wherever it leads.
public enum FileKind: Sendable {
    case file, folder, link, other
}

/// Folders that only their owner may enter, and what is moved and removed in them. Nothing here follows a link.
public enum PrivateFolder {
    /// What stands under a path; nil when nothing does.
    public static func kind(of path: String) -> FileKind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return switch status.st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Makes a folder and those above it that are missing. One that is there stays as it is.
    public static func make(_ path: String) throws(FileError) {
        if DiskFile.isFolder(path) { return }
        let above = parent(of: path)
        if above != path { try make(above) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST && DiskFile.isFolder(path) else {
            throw FileError(writing: path, number: errno)
        }
        try sync(above)
    }

    /// Makes a new folder with a name of its own, and gives its path.
    public static func makeNew(_ start: String) throws(FileError) -> String {
        let path = "\(start)\(SecureRandom.hex(8))"
        guard mkdir(path, 0o700) == 0 else { throw FileError(writing: path, number: errno) }
        return path
    }

    /// Takes the right to enter a folder from everybody but its owner.
    public static func close(_ path: String) throws(FileError) {
        guard chmod(path, 0o700) == 0 else { throw FileError(writing: path, number: errno) }
    }

    /// Makes an empty file that only its owner may read, unless there is one.
    public static func makeFile(_ path: String) throws(FileError) {
        guard let file = Descriptor(path, O_RDWR | O_CREAT | O_NOFOLLOW) else {
            throw FileError(writing: path, number: errno)
        }
        _ = consume file
    }

    /// Waits until the names in a folder are on the disk.
    public static func sync(_ path: String) throws(FileError) {
        guard let folder = Descriptor(path, O_RDONLY) else { throw .cannotWrite(path: path) }
        // Some file systems cannot do this for a folder, and say so; the names are safe there without it.
        if let problem = folder.sync(), problem != EINVAL, problem != ENOTSUP {
            throw FileError(writing: path, number: problem)
        }
    }

    /// Waits until the bytes of a file that something else wrote are on the disk.
    public static func syncFile(_ path: String) throws(FileError) {
        guard let file = Descriptor(path, O_RDONLY) else { throw .cannotWrite(path: path) }
        if let problem = file.sync() { throw FileError(writing: path, number: problem) }
    }

    /// Gives a file or a folder another name, for good.
    public static func move(_ path: String, to other: String) throws(FileError) {
        guard rename(path, other) == 0 else { throw FileError(writing: other, number: errno) }
        try sync(parent(of: other))
    }

    /// Removes a file or a link; false when it is still there.
    @discardableResult
    public static func removeFile(_ path: String) -> Bool { unlink(path) == 0 || errno == ENOENT }

    /// Removes a folder that is empty; false when it is still there.
    @discardableResult
    public static func removeEmpty(_ path: String) -> Bool { rmdir(path) == 0 || errno == ENOENT }

    /// The folder in which a path stands.
    public static func parent(of path: String) -> String {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The system's folder for files that are soon gone.
    public static var temporary: String {
        let folder = StandardStreams.environment("TMPDIR") ?? "/tmp"
        return folder.count > 1 && folder.last == "/" ? String(folder.dropLast()) : folder
    }
}
