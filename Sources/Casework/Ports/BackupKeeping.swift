/// What a backup holds, or what a restored store holds.
public struct BackupSummary: Equatable, Sendable {
    public var entries: Int
    public var papers: Int
    public var bytes: Int

    public init(entries: Int, papers: Int, bytes: Int) {
        self.entries = entries
        self.papers = papers
        self.bytes = bytes
    }
}

/// Why a backup could not be made or opened. Nothing was changed.
public enum BackupError: Error, Equatable, Sendable {
    /// The passphrase does not open the file, or the file was changed.
    case wrongPassphrase
    case notABackup
    /// Cut short, or changed somewhere inside.
    case damaged
    case newerVersion(found: Int, known: Int)
    /// The folder already holds a store.
    case wouldReplace(folder: String)
    case emptyPassphrase
    case missing(path: String)
    case cannotRead(path: String)
    case cannotWrite(path: String)
    case store(StoreError)
}

/// Backups of a store: one encrypted file that opens on an empty machine.
public protocol BackupKeeping: Sendable {
    /// Writes a backup of the store as it is now. The file appears whole or not at all.
    func backup(to path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary

    /// Opens a backup without changing anything, and checks all that is in it.
    func check(_ path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary

    /// Puts a backup into the store's folder.
    ///
    /// - Parameter replacing: true to move a store that is there aside first; it is kept beside, never lost.
    func restore(_ path: String, passphrase: [UInt8], replacing: Bool) throws(BackupError) -> BackupSummary

    /// Removes the store and all that belongs to it.
    ///
    /// - Returns: the paths of what stays, such as records that opening a backup moved aside.
    func erase() throws(BackupError) -> [String]

    /// Seals the store into one file beside its folder, and removes what lies open. Nothing is removed before the sealed
    /// file was opened and checked.
    ///
    /// - Returns: the paths of what stays open, because the store did not make it.
    func lock(passphrase: [UInt8]) throws(BackupError) -> [String]

    /// Opens a locked store again, and removes the sealed file.
    func unlock(passphrase: [UInt8]) throws(BackupError) -> BackupSummary
}
