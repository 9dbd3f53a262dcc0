import CSodium

/// SHA-256 as FIPS 180-4 defines it: names papers, fingerprints the rulebook, chains the journal.
public struct SHA256: Sendable {
    /// How many bytes a digest has.
    public static let size = Int(crypto_hash_sha256_BYTES)

    private var state = crypto_hash_sha256_state()

    public init() { crypto_hash_sha256_init(&state) }

    /// The digest of some bytes, in lower-case hexadecimal.
    public static func hexDigest(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.hexDigest()
    }

    /// Adds bytes to what is hashed.
    public mutating func update(_ bytes: [UInt8]) {
        crypto_hash_sha256_update(&state, bytes, UInt64(bytes.count))
    }

    /// Ends the hash.
    public consuming func digest() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: SHA256.size) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            crypto_hash_sha256_final(&state, start)
            filled = SHA256.size
        }
    }

    /// Ends the hash; lower-case hexadecimal.
    public consuming func hexDigest() -> String { Hexadecimal.text(digest()) }
}
