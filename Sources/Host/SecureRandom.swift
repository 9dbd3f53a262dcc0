import CSodium

/// Random bytes that nobody can guess.
public enum SecureRandom {
    public static func bytes(_ count: Int) -> [UInt8] {
        _ = Sodium.isReady
        var bytes = [UInt8](repeating: 0, count: count)
        randombytes_buf(&bytes, count)
        return bytes
    }

    /// Random bytes in lower-case hexadecimal: two letters a byte.
    public static func hex(_ count: Int) -> String { Hexadecimal.text(bytes(count)) }
}
