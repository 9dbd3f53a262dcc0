/// The bytes that the scanners look for, by name.
public enum ASCII {
    public static let tab: UInt8 = 0x09
    public static let newline: UInt8 = 0x0A
    public static let carriageReturn: UInt8 = 0x0D
    public static let space: UInt8 = 0x20
    public static let quote: UInt8 = 0x22
    public static let comma: UInt8 = 0x2C
    public static let minus: UInt8 = 0x2D
    public static let dot: UInt8 = 0x2E
    public static let zero: UInt8 = 0x30
    public static let nine: UInt8 = 0x39
    public static let colon: UInt8 = 0x3A
    public static let backslash: UInt8 = 0x5C
    public static let tilde: UInt8 = 0x7E

    /// True for `0` … `9`.
    @inlinable
    public static func isDigit(_ byte: UInt8) -> Bool { byte >= zero && byte <= nine }

    /// True for `A` … `Z` and `a` … `z`.
    @inlinable
    public static func isLetter(_ byte: UInt8) -> Bool {
        (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
    }

    /// True for space, tab, carriage return and newline.
    @inlinable
    public static func isWhitespace(_ byte: UInt8) -> Bool {
        byte == space || byte == tab || byte == carriageReturn || byte == newline
    }
}

/// The UTF-8 byte order mark that some spreadsheet programs put first.
public let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
