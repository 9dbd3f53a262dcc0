import CSodium

/// Memory for keys: kept out of swap and core dumps where the system allows it, and wiped when nobody needs it.
final class SecretMemory {
    let start: UnsafeMutableRawPointer
    let size: Int

    /// - Returns: nil when the system has no memory left.
    init?(_ size: Int) {
        guard Sodium.isReady, let start = sodium_malloc(size) else { return nil }
        self.start = start
        self.size = size
        sodium_memzero(start, size)
    }

    // Wipes the memory before it is given back.
    deinit { sodium_free(start) }

    var bytes: UnsafeMutablePointer<UInt8> { start.assumingMemoryBound(to: UInt8.self) }
}
