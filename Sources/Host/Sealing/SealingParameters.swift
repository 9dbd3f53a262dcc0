import CSodium

/// What it costs to try one passphrase: Argon2id's passes over its memory.
public struct SealingParameters: Equatable, Sendable {
    public var passes: UInt32
    /// In KiB.
    public var memory: UInt32

    public init(passes: UInt32, memory: UInt32) {
        self.passes = passes
        self.memory = memory
    }

    /// Three passes over 64 MiB: above what OWASP asks for, and a tenth of a second on a small computer.
    public static let standard = SealingParameters(passes: 3, memory: 65_536)

    /// A file says what it cost to seal it. A hostile one must not make this computer work for hours or run out of
    /// memory, so more than this is refused before anything is done.
    static let most = SealingParameters(passes: 16, memory: 524_288)

    var isAcceptable: Bool {
        passes >= 1 && passes <= Self.most.passes && memory >= 8 && memory <= Self.most.memory
    }

    /// The key for a passphrase; nil when the system has no memory for the work.
    func key(_ passphrase: [UInt8], salt: [UInt8]) -> SecretMemory? {
        guard let key = SecretMemory(Int(crypto_secretstream_xchacha20poly1305_KEYBYTES)) else { return nil }
        let isDone = passphrase.withUnsafeBytes { passphrase in
            guard let letters = passphrase.bindMemory(to: CChar.self).baseAddress else { return false }
            return crypto_pwhash(
                key.bytes, UInt64(key.size), letters, UInt64(passphrase.count), salt, UInt64(passes),
                Int(memory) * 1024, crypto_pwhash_ALG_ARGON2ID13) == 0
        }
        return isDone ? key : nil
    }
}

/// Why something cannot be sealed or opened.
public enum SealingError: Error, Equatable, Sendable {
    /// Nothing protects a file that is sealed with an empty passphrase.
    case emptyPassphrase
    /// The passphrase does not open it, or its first bytes were changed.
    case wrongPassphrase
    /// Cut short, changed, or with costs that nothing sealed here has.
    case damaged
    /// The system has no memory for the work that the passphrase takes.
    case noMemory
}
