import CSodium

/// Opens what a `Sealer` sealed, chunk by chunk. Nothing of a chunk is handed over before all of it was checked.
///
/// Not for two threads at once.
public final class Unsealer {
    private let stream: SealedStream
    /// True when the chunk that is marked as the last was opened.
    public private(set) var isAtEnd = false

    /// - Parameters:
    ///   - header: what stands before the first chunk, `Sealer.headerSize` bytes.
    ///   - prefix: what stands before the header.
    public init(header: [UInt8], passphrase: [UInt8], boundTo prefix: [UInt8]) throws(SealingError) {
        guard !passphrase.isEmpty else { throw .emptyPassphrase }
        guard header.count == Sealer.headerSize else { throw .damaged }
        let parameters = SealingParameters(
            passes: UInt32(littleEndian: header[0..<4]), memory: UInt32(littleEndian: header[4..<8]))
        guard parameters.isAcceptable else { throw .damaged }
        let start = 8 + Sealer.saltSize
        let opening = start + Sealer.startSize
        guard let key = parameters.key(passphrase, salt: Array(header[8..<start])) else { throw .noMemory }
        guard let stream = SealedStream() else { throw .noMemory }
        guard
            crypto_secretstream_xchacha20poly1305_init_pull(
                stream.state, Array(header[start..<opening]), key.bytes) == 0
        else { throw .damaged }
        self.stream = stream
        stream.bound = prefix + header[..<opening]
        guard try opened(Array(header[opening...]), otherwise: .wrongPassphrase).isEmpty, !isAtEnd else {
            throw .damaged
        }
    }

    /// Opens the next chunk.
    public func open(_ sealed: [UInt8]) throws(SealingError) -> [UInt8] {
        guard !isAtEnd else { throw .damaged }
        return try opened(sealed, otherwise: .damaged)
    }

    private func opened(_ sealed: [UInt8], otherwise error: SealingError) throws(SealingError) -> [UInt8] {
        guard sealed.count >= Sealer.overhead else { throw .damaged }
        let size = sealed.count - Sealer.overhead
        var tag: UInt8 = 0
        var isGenuine = false
        // One byte more than needed: an empty chunk needs a place, too.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
            guard let start = buffer.baseAddress else { return }
            let result = crypto_secretstream_xchacha20poly1305_pull(
                stream.state, start, nil, &tag, sealed, UInt64(sealed.count), stream.bound,
                UInt64(stream.bound.count))
            isGenuine = result == 0
            filled = isGenuine ? size : 0
        }
        guard isGenuine else { throw error }
        isAtEnd = tag == crypto_secretstream_xchacha20poly1305_tag_final()
        return bytes
    }
}
