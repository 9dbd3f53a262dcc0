import Scan

/// A JSON text as a tree. Keys keep their order and numbers keep their digits, so that what is read can be written
/// again without loss.
public indirect enum JSONValue: Equatable, Sendable {
    case null
    case bool(Bool)
    /// The digits as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([JSONMember])

    /// The value under a key of an object; nil when this is no object or has no such key.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    public subscript(index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    /// The text of a string; nil for anything else.
    public var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The elements of an array; none for anything else.
    public var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [] }
    }

    /// The members of an object; none for anything else.
    public var members: [JSONMember] {
        if case .object(let members) = self { members } else { [] }
    }

    /// What a person would call this kind of value.
    public var kindName: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "a group of values"
        }
    }
}

/// One key of an object and its value.
public struct JSONMember: Equatable, Sendable {
    public var key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
        self.key = key
        self.value = value
    }
}

/// Why a text is not JSON, and where.
public struct JSONError: Error, Equatable, Sendable {
    public var what: String
    public var line: Int
    public var column: Int
}

extension JSONValue {
    /// Reads a whole JSON text. A key that stands twice in one object is an error: one of the two would be lost.
    public init(parsing bytes: [UInt8]) throws(JSONError) {
        var scanner = JSONScanner(bytes)
        do {
            self = try JSONValue.value(from: try scanner.next(), &scanner)
            _ = try scanner.next()
        } catch let error as JSONScanner.SyntaxError {
            throw JSONError(what: error.reason.sentence, line: error.line, column: error.column)
        } catch let error as JSONError {
            throw error
        } catch {
            throw JSONError(what: "The text is not JSON.", line: 1, column: 1)
        }
    }

    private static let fewKeys = 24

    private static func value(from token: JSONScanner.Token, _ scanner: inout JSONScanner) throws -> JSONValue {
        switch token {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .number(let digits): return .number(digits)
        case .string(let text): return .string(text)
        case .beginArray:
            var values: [JSONValue] = []
            while true {
                let token = try scanner.next()
                if token == .endArray { return .array(values) }
                values.append(try value(from: token, &scanner))
            }
        case .beginObject:
            var members: [JSONMember] = []
            // Comparing with the few keys of a usual object is faster than a table of them.
            var seen: Set<String> = []
            func isRepeated(_ key: String) -> Bool {
                if members.count < fewKeys { return members.contains { $0.key == key } }
                if seen.isEmpty { seen = Set(members.map(\.key)) }
                return !seen.insert(key).inserted
            }
            while true {
                let token = try scanner.next()
                guard case .key(let key) = token else { return .object(members) }
                guard !isRepeated(key) else {
                    let place = scanner.place
                    throw JSONError(what: "The key \"\(key)\" stands twice.", line: place.line, column: place.column)
                }
                members.append(JSONMember(key, try value(from: try scanner.next(), &scanner)))
            }
        case .key, .endObject, .endArray, .end:
            let place = scanner.place
            throw JSONError(what: "A value is missing here.", line: place.line, column: place.column)
        }
    }
}

extension JSONScanner.SyntaxError.Reason {
    fileprivate var sentence: String {
        switch self {
        case .unexpectedEnd: "The text ends too early."
        case .unexpectedCharacter: "This character cannot stand here."
        case .badNumber: "This is not a number that JSON knows."
        case .badEscape: "This escape sequence is not one that JSON knows."
        case .badText: "This text holds a byte that JSON does not allow."
        case .tooDeep: "The text is nested too deeply."
        case .textBehindTheEnd: "There is more text behind the end."
        }
    }
}
