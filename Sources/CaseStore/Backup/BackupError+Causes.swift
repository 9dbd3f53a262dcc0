import Casework
import Host

/// Runs work on files for a backup.
func filed<Result: ~Copyable>(_ work: () throws(FileError) -> Result) throws(BackupError) -> Result {
    do {
        return try work()
    } catch {
        throw BackupError(error)
    }
}

extension BackupError {
    init(_ error: FileError) {
        switch error {
        case .missing(let path): self = .missing(path: path)
        case .isFolder(let path), .notAllowed(let path), .tooLarge(let path, _, _), .cannotRead(let path):
            self = .cannotRead(path: path)
        case .cannotWrite(let path): self = .cannotWrite(path: path)
        case .full(let path): self = .store(.full(path: path))
        }
    }

    init(_ error: SealingError, path: String) {
        switch error {
        case .emptyPassphrase: self = .emptyPassphrase
        case .wrongPassphrase: self = .wrongPassphrase
        case .damaged: self = .damaged
        case .noMemory: self = .cannotRead(path: path)
        }
    }

    /// What is wrong with the store inside a backup.
    init(inside error: StoreError) {
        switch error {
        case .newerVersion(let found, let known): self = .newerVersion(found: found, known: known)
        case .missing, .locked, .damaged, .changedSince: self = .damaged
        case .busy, .cannotRead, .cannotWrite, .full: self = .store(error)
        }
    }
}
