import Host

/// Where the files of a store lie.
struct StoreFolder: Sendable {
    let path: String

    var database: String { "\(path)/case.sqlite" }
    var originals: String { "\(path)/originals" }
    /// Copies that the store makes of itself before its schema changes.
    var backups: String { "\(path)/backups" }
    var lock: String { "\(path)/lock" }
    /// Where the store lies while it is locked: beside its folder, so that nothing open is left.
    var sealed: String { "\(path).locked" }

    /// What SQLite puts beside a database.
    static let besideDatabase = ["-wal", "-shm", "-journal"]

    init(_ path: String) {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        self.path = String(path)
    }

    var holdsStore: Bool { PrivateFolder.kind(of: database) == .file }
    var isLocked: Bool { !holdsStore && PrivateFolder.kind(of: sealed) == .file }

    /// Makes the folders and an empty database, all for the owner only.
    func make() throws(FileError) {
        try PrivateFolder.make(path)
        // A folder that holds other things is somebody's own; what the store puts into it is closed anyway.
        if DiskFile.names(in: path).isEmpty { try PrivateFolder.close(path) }
        for folder in [originals, backups] { try PrivateFolder.make(folder) }
        // SQLite would make it readable for others; what it puts beside takes over the rights of this file.
        try PrivateFolder.makeFile(database)
        try PrivateFolder.sync(path)
    }
}
