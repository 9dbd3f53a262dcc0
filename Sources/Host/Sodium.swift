import CSodium

/// Libsodium has to be made ready once before it is used.
enum Sodium {
    static let isReady = sodium_init() >= 0
}
