public import Casework
import Host

/// The backups of a store: one sealed file each, which opens on an empty computer with nothing but its passphrase.
public struct StoreBackups: BackupKeeping {
    let folder: StoreFolder
    private let clock: any Casework.Clock
    /// The store, when it is open in this program: it steps aside while its folder is replaced.
    private let store: CaseStore?
    private let options: StoreOptions
    private let parameters: SealingParameters
    /// Where a backup is opened to check it.
    private let temporary: String

    /// For a store that is not open in this program, or that is still to be restored.
    public init(folder: String, clock: any Casework.Clock) {
        self.init(folder: folder, clock: clock, parameters: .standard)
    }

    /// For a store that is open in this program. It goes on with what was restored; after `erase` it holds nothing.
    public init(of store: CaseStore) { self.init(of: store, parameters: .standard) }

    init(
        folder: String, clock: any Casework.Clock, parameters: SealingParameters, options: StoreOptions = .init(),
        temporary: String = PrivateFolder.temporary
    ) {
        self.folder = StoreFolder(folder)
        self.clock = clock
        store = nil
        self.options = options
        self.parameters = parameters
        self.temporary = temporary
    }

    /// With other costs of the key: programs that make many backups, to test them, cannot wait for each.
    package init(of store: CaseStore, parameters: SealingParameters) {
        folder = store.folder
        clock = store.clock
        self.store = store
        options = store.options
        self.parameters = parameters
        temporary = PrivateFolder.temporary
    }

    public func backup(to path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary {
        try Packing(store: try openedStore(), parameters: parameters).pack(to: path, passphrase: passphrase)
    }

    private func openedStore() throws(BackupError) -> CaseStore {
        if let store { return store }
        do {
            return try CaseStore(folder: folder.path, clock: clock, options: options)
        } catch {
            throw .store(error)
        }
    }

    public func check(_ path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary {
        try unpacked(path, passphrase, beside: "\(temporary)/reprieve-check-", keepsOriginals: false) {
            _, summary in summary
        }
    }

    public func restore(
        _ path: String, passphrase: [UInt8], replacing: Bool
    ) throws(BackupError) -> BackupSummary {
        // Asked before the work and, since that takes a while, again after it.
        guard replacing || !isOccupied else { throw .wouldReplace(folder: folder.path) }
        try filed { () throws(FileError) in try PrivateFolder.make(PrivateFolder.parent(of: folder.path)) }
        return try unpacked(path, passphrase, beside: "\(folder.path).restoring-", keepsOriginals: true) {
            fresh, summary throws(BackupError) in
            try whileClosed { () throws(BackupError) in try put(fresh, replacing: replacing) }
            return summary
        }
    }

    public func erase() throws(BackupError) -> [String] {
        let left = try eraseKnownFiles()
        // A file of the store that will not go is an error; what others put there is not ours to remove.
        if left.contains(folder.database) { throw .cannotWrite(path: folder.database) }
        return left
    }

    /// Removes the store, and says what is left: files that the store did not make, and folders that restoring moved
    /// aside or did not finish.
    ///
    /// - Returns: their paths; none when nothing is left.
    public func eraseKnownFiles() throws(BackupError) -> [String] {
        let isSealed = PrivateFolder.kind(of: folder.sealed) == .file
        guard PrivateFolder.kind(of: folder.path) != nil || isSealed else {
            throw .store(.missing(folder: folder.path))
        }
        defer { if isSealed { PrivateFolder.removeFile(folder.sealed) } }
        guard PrivateFolder.kind(of: folder.path) != nil else { return movedAside }
        return try whileClosed { () throws(BackupError) in
            let lock = try exclusiveLock()
            let left = StoreRemoval(folder: folder).remove()
            _ = consume lock
            return left + movedAside
        }
    }

    // MARK: Folders

    private var isOccupied: Bool {
        guard let kind = PrivateFolder.kind(of: folder.path) else { return false }
        return kind != .folder || !DiskFile.names(in: folder.path).isEmpty
    }

    private var movedAside: [String] {
        let parent = PrivateFolder.parent(of: folder.path)
        let name = folder.path.split(separator: "/").last ?? ""
        return DiskFile.names(in: parent).filter { other in
            other.hasPrefix("\(name).before-restore-") || other.hasPrefix("\(name).restoring-")
        }.map { "\(parent)/\($0)" }
    }

    /// Opens a backup into a new folder, hands it over, and removes what is left of it.
    private func unpacked(
        _ path: String, _ passphrase: [UInt8], beside start: String, keepsOriginals: Bool,
        _ use: (StoreFolder, BackupSummary) throws(BackupError) -> BackupSummary
    ) throws(BackupError) -> BackupSummary {
        let fresh = StoreFolder(try filed { () throws(FileError) in try PrivateFolder.makeNew(start) })
        defer { _ = StoreRemoval(folder: fresh).remove() }
        let unpacking = Unpacking(
            path: path, folder: fresh, keepsOriginals: keepsOriginals, clock: clock, migrations: options.migrations)
        return try use(fresh, try unpacking.unpack(passphrase))
    }

    /// Gives the fresh folder the store's name. What had it before is kept under another one.
    private func put(_ fresh: StoreFolder, replacing: Bool) throws(BackupError) {
        let lock = folder.holdsStore ? try exclusiveLock() : nil
        do {
            var old: String?
            if isOccupied {
                guard replacing else { throw BackupError.wouldReplace(folder: folder.path) }
                let aside = nameAside
                try PrivateFolder.move(folder.path, to: aside)
                old = aside
            } else {
                PrivateFolder.removeEmpty(folder.path)
            }
            do {
                try PrivateFolder.move(fresh.path, to: folder.path)
            } catch {
                if let old { try PrivateFolder.move(old, to: folder.path) }
                throw error
            }
        } catch let error as BackupError {
            throw error
        } catch let error as FileError {
            throw BackupError(error)
        } catch {
            throw .cannotWrite(path: folder.path)
        }
        _ = consume lock
    }

    private var nameAside: String {
        var number = 1
        while PrivateFolder.kind(of: "\(folder.path).before-restore-\(number)") != nil { number += 1 }
        return "\(folder.path).before-restore-\(number)"
    }

    func exclusiveLock() throws(BackupError) -> FileLock {
        do {
            if let lock = try FileLock.take(.exclusive, on: folder.lock, seconds: options.patience) { return lock }
        } catch {
            throw BackupError(error)
        }
        throw .store(.busy)
    }

    func whileClosed<Result: Sendable>(
        _ work: @Sendable () throws(BackupError) -> Result
    ) throws(BackupError) -> Result {
        if let store { try store.whileClosed(work) } else { try work() }
    }
}
