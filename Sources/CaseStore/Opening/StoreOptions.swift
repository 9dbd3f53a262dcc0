/// How a store is opened.
struct StoreOptions: Sendable {
    /// Makes a store where there is none.
    var creates = false
    var isReadOnly = false
    /// How long to wait, in seconds, for another program that writes.
    var patience = 5.0
    var migrations = Migration.all
}
