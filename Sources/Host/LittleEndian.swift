extension FixedWidthInteger {
    /// The bytes of the number, the smallest first.
    public var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }

    /// Reads a number from its bytes, the smallest first. Bytes that are missing count as zero.
    public init(littleEndian bytes: some Collection<UInt8>) {
        self = 0
        for (index, byte) in bytes.prefix(Self.bitWidth / 8).enumerated() {
            self |= Self(truncatingIfNeeded: byte) << Self(index * 8)
        }
    }
}
