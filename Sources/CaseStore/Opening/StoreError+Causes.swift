import Casework
import GRDB
import Host

/// Runs work on the database of a store. Whatever goes wrong leaves as a `StoreError`: the errors of the database layer
/// print rows, and rows are patient data.
func mapped<Result>(_ folder: StoreFolder, _ work: () throws -> Result) throws(StoreError) -> Result {
    do {
        return try work()
    } catch let error as StoreError {
        throw error
    } catch let error as FileError {
        throw StoreError(error)
    } catch let error as DatabaseError {
        throw StoreError(code: error.resultCode, in: folder)
    } catch {
        throw .damaged(what: folder.database)
    }
}

extension StoreError {
    /// What a result code of SQLite means for a person.
    init(code: ResultCode, in folder: StoreFolder) {
        switch code {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL, .SQLITE_MISUSE: self = .busy
        case .SQLITE_FULL: self = .full(path: folder.path)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotWrite(path: folder.database)
        case .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_NOMEM: self = .cannotRead(path: folder.database)
        default: self = .damaged(what: folder.database)
        }
    }

    init(_ error: FileError) {
        switch error {
        case .missing(let path), .isFolder(let path), .notAllowed(let path), .tooLarge(let path, _, _),
            .cannotRead(let path):
            self = .cannotRead(path: path)
        case .cannotWrite(let path): self = .cannotWrite(path: path)
        case .full(let path): self = .full(path: path)
        }
    }
}
