import Host

/// The layout of a backup file; docs/backup-format.md describes it for others.
enum BackupFormat {
    static let magic = Array("reprieve-backup\n".utf8)
    static let version: UInt32 = 1
    /// What stands before the sealed part.
    static let prefix = magic + version.littleEndianBytes

    /// What follows in the archive. Nothing in it has a name or a path, so that it can lead nowhere.
    enum Entry: UInt8 {
        /// The count of originals, and nothing after it.
        case end = 0
        /// Size, bytes, digest.
        case database = 1
        /// Digest, size, bytes; in the order of the digests.
        case original = 2
    }
}
