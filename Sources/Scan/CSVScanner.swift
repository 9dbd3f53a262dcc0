/// Reads delimited text one record at a time, by RFC 4180: quoted fields may hold the delimiter, line ends and
/// doubled quotes. Tolerates a byte order mark, `\r\n`, a lone `\r` and a missing last line end.
///
/// A record's fields are byte ranges in a buffer that is used again for the next record; nothing is allocated per
/// field until a field is asked for as text.
public struct CSVScanner: Sendable {
    /// What can be wrong with the text itself. Lines and columns count from 1.
    public enum SyntaxError: Error, Equatable, Sendable {
        /// A quoted field that began at this place never ends.
        case quoteNeverClosed(line: Int, column: Int)
    }

    /// How many fields of one record are kept; what stands behind them is read over. No paper has as many columns,
    /// and a file of nothing but commas must not fill the memory.
    public static let maximumFields = 4096

    private struct Field: Sendable {
        var start: Int
        var end: Int
        var hasDoubledQuotes: Bool
    }

    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let quoting: Bool
    private var position: Int
    private var nextLine = 1
    private var fields: [Field] = []

    /// The line, from 1, that the present record began on.
    public private(set) var line = 0

    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - delimiter: what stands between fields.
    ///   - quoting: false for formats such as pdftotext's TSV, where a quote is an ordinary character.
    public init(_ bytes: [UInt8], delimiter: UInt8 = ASCII.comma, quoting: Bool = true) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.quoting = quoting
        position = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    }

    /// How many fields the present record has.
    public var count: Int { fields.count }

    /// True when the present record is a line with nothing on it.
    public var isBlank: Bool { fields.count == 1 && fields[0].start == fields[0].end }

    /// Moves to the next record. Returns false at the end of the file.
    public mutating func next() throws(SyntaxError) -> Bool {
        guard position < bytes.count else { return false }
        line = nextLine
        fields.removeAll(keepingCapacity: true)
        let recordStart = position
        while true {
            let field = try scanField(recordStart: recordStart)
            if fields.count < Self.maximumFields { fields.append(field) }
            guard position < bytes.count else { return true }
            let byte = bytes[position]
            position += 1
            if byte == delimiter {
                // A delimiter as the file's last byte still opens one more, empty field.
                if position == bytes.count {
                    guard fields.count < Self.maximumFields else { return true }
                    fields.append(Field(start: position, end: position, hasDoubledQuotes: false))
                    return true
                }
                continue
            }
            if byte == ASCII.carriageReturn, position < bytes.count, bytes[position] == ASCII.newline { position += 1 }
            nextLine += 1
            return true
        }
    }

    /// Stops on the delimiter or line end behind the field.
    private mutating func scanField(recordStart: Int) throws(SyntaxError) -> Field {
        if quoting, position < bytes.count, bytes[position] == ASCII.quote {
            return try scanQuoted(recordStart: recordStart)
        }
        let start = position
        scanToEndOfField()
        return Field(start: start, end: position, hasDoubledQuotes: false)
    }

    private mutating func scanToEndOfField() {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == delimiter || byte == ASCII.newline || byte == ASCII.carriageReturn { return }
            position += 1
        }
    }

    private mutating func scanQuoted(recordStart: Int) throws(SyntaxError) -> Field {
        let openedLine = nextLine
        let openedColumn = position - recordStart + 1
        position += 1
        let start = position
        var doubled = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte == ASCII.newline { nextLine += 1 }
            position += 1
            guard byte == ASCII.quote else { continue }
            if position < bytes.count, bytes[position] == ASCII.quote {
                doubled = true
                position += 1
                continue
            }
            let end = position - 1
            // Anything between the closing quote and the delimiter is not part of the value.
            scanToEndOfField()
            return Field(start: start, end: end, hasDoubledQuotes: doubled)
        }
        throw .quoteNeverClosed(line: openedLine, column: openedColumn)
    }

    /// The bytes of a field; of a quoted one, those between its quotes, doubled quotes still doubled.
    public func bytes(_ index: Int) -> ArraySlice<UInt8> {
        guard fields.indices.contains(index) else { return [] }
        return bytes[fields[index].start..<fields[index].end]
    }

    /// A field as text; `""` where the record has no such field. Bytes that are not UTF-8 are read as Windows-1252,
    /// which is what older billing systems write.
    public func text(_ index: Int) -> String {
        guard fields.indices.contains(index) else { return "" }
        let field = fields[index]
        let text = decodeText(bytes[field.start..<field.end])
        return field.hasDoubledQuotes ? text.replacingDoubledQuotes() : text
    }

    /// The column, from 1 in bytes, where a field begins in its record's first line. Exact for records of one line.
    public func column(_ index: Int) -> Int {
        guard let first = fields.first, fields.indices.contains(index) else { return 1 }
        return fields[index].start - first.start + 1
    }
}

extension String {
    fileprivate func replacingDoubledQuotes() -> String {
        var result = ""
        var afterQuote = false
        for character in unicodeScalars {
            if character == "\"", afterQuote {
                afterQuote = false
                continue
            }
            afterQuote = character == "\""
            result.unicodeScalars.append(character)
        }
        return result
    }
}
