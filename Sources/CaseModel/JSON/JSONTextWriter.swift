/// Writes canonical JSON piece by piece: two spaces of indent, a value a line, a final newline. What is written is
/// handed over in chunks, so that a paper of any size is printed without holding its text.
public struct JSONTextWriter {
    private var buffer: [UInt8] = []
    /// For each open group or list, whether something stands in it yet.
    private var hasElements: [Bool] = []
    private var followsKey = false
    private let handOver: ([UInt8]) -> Void
    private let workers: Workers

    private static let chunk = 1 << 16
    /// So many elements of a list are written at once by all workers, so that no more than their text is held.
    @usableFromInline static let wave = 256

    /// - Parameters:
    ///   - workers: write the elements of long lists.
    ///   - handOver: takes the text in chunks, in order.
    public init(workers: Workers = .one, handOver: @escaping ([UInt8]) -> Void) {
        self.workers = workers
        self.handOver = handOver
        buffer.reserveCapacity(Self.chunk + 4096)
    }

    public mutating func beginObject() { begin(UInt8(ascii: "{")) }
    public mutating func endObject() { end(UInt8(ascii: "}")) }
    public mutating func beginArray() { begin(UInt8(ascii: "[")) }
    public mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The key of the next value of a group.
    public mutating func key(_ name: String) {
        beginElement()
        append(quoted: name)
        append(": ")
        followsKey = true
    }

    /// A whole value.
    public mutating func value(_ value: JSONValue) {
        switch value {
        case .null: scalar("null")
        case .bool(let value): scalar(value ? "true" : "false")
        case .number(let digits): scalar(digits)
        case .string(let text):
            beginElement()
            append(quoted: text)
        case .array(let values):
            beginArray()
            for element in values { self.value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                self.value(member.value)
            }
            endObject()
        }
        if buffer.count >= Self.chunk { flush() }
    }

    /// A list of values.
    @inlinable
    mutating func list<Value: JSONCoded>(_ values: [Value]) {
        beginArray()
        if values.count < Self.wave / 4 {
            for value in values { value.stream(to: &self) }
        } else {
            for start in stride(from: 0, to: values.count, by: Self.wave) {
                append(Array(values[start..<min(start + Self.wave, values.count)])) { $1.stream(to: &$0) }
            }
        }
        endArray()
    }

    /// Writes elements side by side, each into a text of its own, and joins the texts.
    @usableFromInline
    mutating func append<Value: Sendable>(
        _ values: [Value], _ write: @Sendable (inout JSONTextWriter, Value) -> Void
    ) {
        let depth = hasElements.count
        for text in workers.map(values, { value in JSONTextWriter.element(value, depth: depth, write) }) {
            beginElement()
            buffer.append(contentsOf: text)
            if buffer.count >= Self.chunk { flush() }
        }
    }

    /// One element of a list as it stands so deep in a text, without what stands before it.
    private static func element<Value>(
        _ value: Value, depth: Int, _ write: (inout JSONTextWriter, Value) -> Void
    ) -> [UInt8] {
        JSONTextWriter.bytes { writer in
            writer.hasElements = Array(repeating: true, count: depth)
            // As after a key: nothing is put before it.
            writer.followsKey = true
            write(&writer, value)
        }
    }

    /// Ends the text.
    public mutating func finish() {
        append("\n")
        flush()
    }

    private mutating func flush() {
        handOver(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func scalar(_ text: String) {
        beginElement()
        append(text)
    }

    private mutating func begin(_ bracket: UInt8) {
        beginElement()
        buffer.append(bracket)
        hasElements.append(false)
    }

    private mutating func end(_ bracket: UInt8) {
        if hasElements.popLast() == true { newLine() }
        buffer.append(bracket)
    }

    private mutating func beginElement() {
        if followsKey {
            followsKey = false
            return
        }
        guard let last = hasElements.last else { return }
        if last { buffer.append(UInt8(ascii: ",")) }
        hasElements[hasElements.count - 1] = true
        newLine()
    }

    private mutating func newLine() {
        buffer.append(UInt8(ascii: "\n"))
        buffer.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * hasElements.count))
    }

    private mutating func append(_ text: String) { buffer.append(contentsOf: text.utf8) }

    private mutating func append(quoted text: String) {
        buffer.append(UInt8(ascii: "\""))
        defer { buffer.append(UInt8(ascii: "\"")) }
        // Nearly every text holds nothing that needs an escape.
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return false
            }
            buffer.append(contentsOf: bytes)
            return true
        }
        if isPlain == true { return }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): append("\\\"")
            case UInt8(ascii: "\\"): append("\\\\")
            case 0x0A: append("\\n")
            case 0x0D: append("\\r")
            case 0x09: append("\\t")
            case 0x08: append("\\b")
            case 0x0C: append("\\f")
            case 0..<0x20:
                append(byte < 0x10 ? "\\u000" : "\\u00")
                append(String(byte, radix: 16))
            default: buffer.append(byte)
            }
        }
    }
}

extension JSONValue {
    /// The canonical spelling: two spaces of indent, a value a line, keys in the order they have, a final newline.
    public var canonicalText: String { JSONTextWriter.text { $0.value(self) } }
}

extension JSONTextWriter {
    /// The whole text of what is written.
    static func text(_ write: (inout JSONTextWriter) -> Void) -> String {
        let bytes = bytes { writer in
            write(&writer)
            writer.append("\n")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is written, as it stands.
    private static func bytes(_ write: (inout JSONTextWriter) -> Void) -> [UInt8] {
        // A box, because the writer keeps what it hands over to.
        final class Collected {
            var bytes: [UInt8] = []
        }
        let collected = Collected()
        var writer = JSONTextWriter { collected.bytes += $0 }
        write(&writer)
        writer.flush()
        return collected.bytes
    }
}
