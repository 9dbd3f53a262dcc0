/// Pulls JSON tokens from bytes, by RFC 8259, with the place of each. Numbers keep their text, so that money and
/// long ids are never rounded. Depth is bounded; nothing is allocated but the text of keys, strings and numbers.
public struct JSONScanner: Sendable {
    public enum Token: Equatable, Sendable {
        case beginObject, endObject, beginArray, endArray
        case key(String), string(String), number(String), bool(Bool), null
        case end
    }

    /// What is wrong, and where; lines and columns count from 1.
    public struct SyntaxError: Error, Equatable, Sendable {
        public enum Reason: Equatable, Sendable {
            case unexpectedEnd, unexpectedCharacter, badNumber, badEscape, badText, tooDeep, textBehindTheEnd
        }

        public var reason: Reason
        public var line: Int
        public var column: Int
    }

    private enum Frame: Sendable {
        case object(first: Bool)
        case value
        case array(first: Bool)
    }

    /// How deep objects and arrays may nest.
    public static let maximumDepth = 128

    private let bytes: [UInt8]
    private var position = 0
    private var frames: [Frame] = []
    private var finished = false

    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    }

    /// The line and column, from 1, that the scanner stands on.
    public var place: (line: Int, column: Int) {
        var line = 1
        var lineStart = 0
        for index in 0..<min(position, bytes.count) where bytes[index] == ASCII.newline {
            line += 1
            lineStart = index + 1
        }
        return (line, position - lineStart + 1)
    }

    private func failure(_ reason: SyntaxError.Reason) -> SyntaxError {
        let place = place
        return SyntaxError(reason: reason, line: place.line, column: place.column)
    }

    /// The next token; `.end` once, behind the last.
    public mutating func next() throws(SyntaxError) -> Token {
        skipBlanks()
        guard let frame = frames.last else {
            if finished {
                guard position >= bytes.count else { throw failure(.textBehindTheEnd) }
                return .end
            }
            return try value()
        }
        switch frame {
        case .object(let first):
            if current == UInt8(ascii: "}") { return close(.endObject) }
            if !first { try expect(ASCII.comma) }
            skipBlanks()
            guard current == ASCII.quote else {
                throw failure(current == nil ? .unexpectedEnd : .unexpectedCharacter)
            }
            let key = try string()
            skipBlanks()
            try expect(ASCII.colon)
            frames[frames.count - 1] = .object(first: false)
            frames.append(.value)
            return .key(key)
        case .value:
            frames.removeLast()
            return try value()
        case .array(let first):
            if current == UInt8(ascii: "]") { return close(.endArray) }
            if !first { try expect(ASCII.comma) }
            skipBlanks()
            frames[frames.count - 1] = .array(first: false)
            return try value()
        }
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while position < bytes.count, ASCII.isWhitespace(bytes[position]) { position += 1 }
    }

    private mutating func expect(_ byte: UInt8) throws(SyntaxError) {
        guard let current else { throw failure(.unexpectedEnd) }
        guard current == byte else { throw failure(.unexpectedCharacter) }
        position += 1
    }

    private mutating func close(_ token: Token) -> Token {
        position += 1
        frames.removeLast()
        finished = frames.isEmpty
        return token
    }

    private mutating func open(_ frame: Frame, _ token: Token) throws(SyntaxError) -> Token {
        guard frames.count < Self.maximumDepth else { throw failure(.tooDeep) }
        position += 1
        frames.append(frame)
        return token
    }

    private mutating func value() throws(SyntaxError) -> Token {
        guard let byte = current else { throw failure(.unexpectedEnd) }
        defer { if frames.isEmpty { finished = true } }
        switch byte {
        case UInt8(ascii: "{"): return try open(.object(first: true), .beginObject)
        case UInt8(ascii: "["): return try open(.array(first: true), .beginArray)
        case ASCII.quote: return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func word(_ word: StaticString, _ token: Token) throws(SyntaxError) -> Token {
        let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[position...].starts(with: expected) else { throw failure(.unexpectedCharacter) }
        position += expected.count
        return token
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = current, ASCII.isDigit(byte) { position += 1 }
        return position - start
    }

    private mutating func number() throws(SyntaxError) -> String {
        let start = position
        if current == ASCII.minus { position += 1 }
        let leadingZero = current == ASCII.zero
        let whole = digits()
        guard whole > 0 else { throw failure(position > start ? .badNumber : .unexpectedCharacter) }
        guard !leadingZero || whole == 1 else { throw failure(.badNumber) }
        if current == ASCII.dot {
            position += 1
            guard digits() > 0 else { throw failure(.badNumber) }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == ASCII.minus || current == UInt8(ascii: "+") { position += 1 }
            guard digits() > 0 else { throw failure(.badNumber) }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func string() throws(SyntaxError) -> String {
        position += 1
        let start = position
        while let byte = current, byte != ASCII.quote, byte != ASCII.backslash, byte >= 0x20 { position += 1 }
        guard let stop = current else { throw failure(.unexpectedEnd) }
        guard let head = String(validating: bytes[start..<position], as: UTF8.self) else { throw failure(.badText) }
        if stop == ASCII.quote {
            position += 1
            return head
        }
        guard stop == ASCII.backslash else { throw failure(.badText) }
        return try stringWithEscapes(head)
    }

    private mutating func stringWithEscapes(_ head: String) throws(SyntaxError) -> String {
        var text = head
        while let byte = current {
            if byte == ASCII.quote {
                position += 1
                return text
            }
            if byte == ASCII.backslash {
                text.unicodeScalars.append(try escape())
                continue
            }
            let start = position
            while let byte = current, byte != ASCII.quote, byte != ASCII.backslash, byte >= 0x20 { position += 1 }
            guard position > start, let run = String(validating: bytes[start..<position], as: UTF8.self) else {
                throw failure(.badText)
            }
            text += run
        }
        throw failure(.unexpectedEnd)
    }

    private mutating func escape() throws(SyntaxError) -> Unicode.Scalar {
        position += 1
        guard let byte = current else { throw failure(.unexpectedEnd) }
        position += 1
        switch byte {
        case ASCII.quote: return "\""
        case ASCII.backslash: return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure(.badEscape)
        }
    }

    private mutating func unicodeEscape() throws(SyntaxError) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A high surrogate needs its low half in the escape behind it.
        guard (0xD800..<0xDC00).contains(first), current == ASCII.backslash else { throw failure(.badEscape) }
        position += 1
        guard current == UInt8(ascii: "u") else { throw failure(.badEscape) }
        position += 1
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure(.badEscape) }
        return scalar
    }

    private mutating func hexadecimal() throws(SyntaxError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw failure(.badEscape)
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }
}
