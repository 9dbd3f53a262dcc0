/// Writes canonical JSON piece by piece: two spaces of indent, a value a line, a final newline. What is written is
/// handed over in chunks, so that a paper of any size is printed without holding its text.
public struct JSONTextWriter {
    private var buffer: [UInt8] = []
    /// For each open group or list, whether something stands in it yet.
    private var hasElements: [Bool] = []
    private var followsKey = false
    private let handOver: ([UInt8]) -> Void

    private static let chunk = 1 << 16

    /// - Parameter handOver: takes the text in chunks, in order.
    public init(handOver: @escaping ([UInt8]) -> Void) {
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
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            buffer.append(contentsOf: text.utf8)
            return
        }
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
        // A box, because the writer keeps what it hands over to.
        final class Collected {
            var bytes: [UInt8] = []
        }
        let collected = Collected()
        var writer = JSONTextWriter { collected.bytes += $0 }
        write(&writer)
        writer.finish()
        return String(decoding: collected.bytes, as: UTF8.self)
    }
}
