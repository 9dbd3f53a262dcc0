import CaseModel

/// Why a store could not do what was asked. Nothing was changed. No case names a value of a record, so an error can be
/// shown anywhere.
public enum StoreError: Error, Equatable, Sendable {
    /// There is no store in the folder, and none should be made.
    case missing(folder: String)
    /// The records lie sealed in a file of their own; only their passphrase opens them.
    case locked(file: String)
    /// Another program is writing and did not finish in time.
    case busy
    /// The record was changed since it was read.
    case changedSince(RecordKey)
    /// Something in the store is not as it was written: what, and where.
    case damaged(what: String)
    /// A newer version of the program wrote it.
    case newerVersion(found: Int, known: Int)
    case cannotRead(path: String)
    case cannotWrite(path: String)
    /// The disk is full.
    case full(path: String)
}
