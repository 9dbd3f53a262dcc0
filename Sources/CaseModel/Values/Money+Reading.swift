/// Why a text is not an amount.
public enum MoneyFormatError: Error, Equatable, Sendable {
    case empty, notAnAmount, tooManyDecimals, tooLarge
}

extension Money {
    /// Reads the contract's spelling, and nothing else: an optional `-`, digits, a dot, two digits.
    public init(exact text: String) throws(MoneyFormatError) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count >= 4, bytes[bytes.count - 3] == UInt8(ascii: ".") else { throw .notAnAmount }
        try self.init(decimal: bytes[...], groups: false)
    }

    /// Reads an amount as X12 writes it: `100`, `100.5`, `-100.50`, `.5`.
    public init(x12 text: String) throws(MoneyFormatError) {
        try self.init(decimal: text.utf8, groups: false)
    }

    /// Reads an amount as papers print it: `1,234.50`, `$12.00`, `USD 12.00`; negative as `-12.00`, `12.00-`,
    /// `(12.00)`, `12.00 CR`. `12.00 DR` is positive.
    public init(printed text: String) throws(MoneyFormatError) {
        var bytes = Array(text.utf8)[...]
        var negative = false
        func trim() {
            while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
            while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        }
        func removeSuffix(_ suffix: String) -> Bool {
            let wanted = Array(suffix.utf8)
            guard bytes.count > wanted.count else { return false }
            let tail = bytes.suffix(wanted.count).map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
            guard tail == wanted else { return false }
            bytes.removeLast(wanted.count)
            return true
        }
        func removePrefix(_ prefix: [UInt8]) -> Bool {
            guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return false }
            bytes.removeFirst(prefix.count)
            return true
        }
        trim()
        if removeSuffix("CR") { negative = true } else if removeSuffix("DR") {} else if removeSuffix("USD") {}
        trim()
        if bytes.count > 2, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")") {
            guard !negative else { throw .notAnAmount }
            negative = true
            bytes = bytes.dropFirst().dropLast()
        }
        trim()
        if removeSuffix("-") {
            guard !negative else { throw .notAnAmount }
            negative = true
        }
        trim()
        var signed = false
        var marked = false
        // Signs and currency marks come in either order: `-$12.00`, `$-12.00`, `USD 12.00`.
        while true {
            trim()
            if !signed, removePrefix([UInt8(ascii: "-")]) || removePrefix([0xE2, 0x88, 0x92]) {
                guard !negative else { throw .notAnAmount }
                negative = true
                signed = true
            } else if !marked, removePrefix([UInt8(ascii: "$")]) || removePrefix(Array("USD".utf8)) {
                marked = true
            } else {
                break
            }
        }
        guard let first = bytes.first else { throw .empty }
        guard first != UInt8(ascii: "-") else { throw .notAnAmount }
        let size = try Money(decimal: bytes, groups: true)
        self = negative ? -size : size
    }

    /// Digits with at most two decimals; with `groups`, commas stand before each three digits of the whole part.
    private init(decimal bytes: some Sequence<UInt8>, groups: Bool) throws(MoneyFormatError) {
        var cents: Int64 = 0
        var negative = false
        var wholeDigits = 0
        var decimals: Int?
        /// Digits behind the last comma; nil before the first.
        var grouped: Int?
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: ".") where decimals == nil: decimals = 0
            case UInt8(ascii: ",") where groups && decimals == nil:
                guard grouped.map({ $0 == 3 }) ?? (1...3).contains(wholeDigits) else { throw .notAnAmount }
                grouped = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                if let count = decimals {
                    guard count < 2 else { throw .tooManyDecimals }
                    decimals = count + 1
                } else {
                    guard wholeDigits < 12 else { throw .tooLarge }
                    wholeDigits += 1
                    grouped = grouped.map { $0 + 1 }
                }
                cents = cents * 10 + Int64(byte - UInt8(ascii: "0"))
            default: throw .notAnAmount
            }
        }
        guard wholeDigits > 0 || (decimals ?? 0) > 0 else { throw decimals == nil ? .empty : .notAnAmount }
        guard grouped == nil || grouped == 3 else { throw .notAnAmount }
        for _ in (decimals ?? 0)..<2 { cents *= 10 }
        guard cents <= Money.largest.cents else { throw .tooLarge }
        self.init(cents: negative ? -cents : cents)
    }
}
