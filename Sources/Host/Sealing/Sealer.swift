import CSodium

/// Encrypts a stream of chunks under a passphrase, so that a change, a gap, another order or a missing end is seen:
/// Argon2id makes the key, XChaCha20-Poly1305 as libsodium's `secretstream` seals the chunks.
///
/// Not for two threads at once.
public final class Sealer {
    /// How many bytes a chunk holds; only the last may hold fewer.
    public static let chunk = 65_536
    /// What sealing adds to each chunk, in bytes.
    public static let overhead = Int(crypto_secretstream_xchacha20poly1305_ABYTES)
    /// How many bytes `header` has: costs, salt, the stream's own start, and an empty chunk.
    public static let headerSize = 8 + saltSize + startSize + overhead

    static let saltSize = Int(crypto_pwhash_argon2id_SALTBYTES)
    static let startSize = Int(crypto_secretstream_xchacha20poly1305_HEADERBYTES)

    /// What has to stand before the first chunk. It ends with an empty chunk, which tells a wrong passphrase from a
    /// file that is damaged further on.
    public private(set) var header: [UInt8] = []
    private let stream: SealedStream

    /// - Parameter prefix: what stands before the header in the file. It is not hidden, but a change of it is seen.
    public init(
        passphrase: [UInt8], parameters: SealingParameters = .standard, boundTo prefix: [UInt8]
    ) throws(SealingError) {
        guard !passphrase.isEmpty else { throw .emptyPassphrase }
        guard parameters.isAcceptable else { throw .damaged }
        let salt = SecureRandom.bytes(Self.saltSize)
        guard let key = parameters.key(passphrase, salt: salt) else { throw .noMemory }
        guard let stream = SealedStream() else { throw .noMemory }
        var start = [UInt8](repeating: 0, count: Self.startSize)
        guard crypto_secretstream_xchacha20poly1305_init_push(stream.state, &start, key.bytes) == 0 else {
            throw .noMemory
        }
        self.stream = stream
        header = parameters.passes.littleEndianBytes + parameters.memory.littleEndianBytes + salt + start
        stream.bound = prefix + header
        header += seal([], isLast: false)
    }

    /// Seals the next chunk.
    ///
    /// - Parameter isLast: marks the end; without it the file counts as cut short.
    public func seal(_ chunk: [UInt8], isLast: Bool) -> [UInt8] {
        let tag = isLast ? crypto_secretstream_xchacha20poly1305_tag_final() : 0
        return [UInt8](unsafeUninitializedCapacity: chunk.count + Self.overhead) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            crypto_secretstream_xchacha20poly1305_push(
                stream.state, start, nil, chunk, UInt64(chunk.count), stream.bound, UInt64(stream.bound.count), tag)
            filled = chunk.count + Self.overhead
        }
    }
}

/// The state of a sealed stream. It holds the key, so it lies in secret memory.
final class SealedStream {
    let state: UnsafeMutablePointer<crypto_secretstream_xchacha20poly1305_state>
    /// What each chunk is bound to.
    var bound: [UInt8] = []
    private let memory: SecretMemory

    init?() {
        guard let memory = SecretMemory(MemoryLayout<crypto_secretstream_xchacha20poly1305_state>.size) else {
            return nil
        }
        self.memory = memory
        state = memory.start.bindMemory(to: crypto_secretstream_xchacha20poly1305_state.self, capacity: 1)
    }
}
