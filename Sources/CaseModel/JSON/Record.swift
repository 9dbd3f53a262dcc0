/// A noun of the contract. Its `shape` names its keys once, in canonical order; reading, writing, the refusal of
/// wrong values and the keeping of unknown keys all follow from that one list.
public protocol Record: Equatable, Sendable {
    init()
    /// What was in the file beside the known keys.
    var kept: Kept { get set }
    static var shape: [Field<Self>] { get }
}

/// What a record must remember of the file it came from, so that writing it again loses nothing.
public struct Kept: Equatable, Sendable {
    /// Members with keys that this version does not know, in their order.
    public var unknown: [JSONMember] = []
    /// Known keys whose value was `null`: absent and null are kept apart.
    public var nulls: Set<String> = []
    /// Known keys whose value was an empty list.
    public var emptyLists: Set<String> = []
    /// Where the record stood, as a JSON pointer. Empty for a record made in code; not compared.
    public var pointer = ""

    public init() {}

    public static func == (left: Kept, right: Kept) -> Bool {
        left.unknown == right.unknown && left.nulls == right.nulls && left.emptyLists == right.emptyLists
    }
}

/// One key of a record: how it is read into the noun and written from it.
public struct Field<Noun: Record>: Sendable {
    public let key: String
    /// The key as the last part of a pointer.
    let path: String
    /// True when a record without the key is not whole.
    let isRequired: Bool
    let read: @Sendable (JSONValue?, inout Noun, String, inout RecordReader) -> Void
    let write: @Sendable (Noun) -> JSONValue?
    /// Writes the key and its value without building the value's tree; nil where `write` is good enough.
    var stream: (@Sendable (Noun, inout JSONTextWriter) -> Void)?

    private init(
        key: String, isRequired: Bool = false,
        read: @escaping @Sendable (JSONValue?, inout Noun, String, inout RecordReader) -> Void,
        write: @escaping @Sendable (Noun) -> JSONValue?
    ) {
        self.key = key
        path = "/" + key
        self.isRequired = isRequired
        self.read = read
        self.write = write
    }

    /// Writes key and value, if there is one.
    func stream(_ noun: Noun, to writer: inout JSONTextWriter) {
        if let stream { return stream(noun, &writer) }
        guard let value = write(noun) else { return }
        writer.key(key)
        writer.value(value)
    }

    /// A value that may be absent.
    public static func field<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, Value?> & Sendable
    ) -> Field {
        Field(key: key) { json, noun, pointer, reader in
            guard let json else { return }
            guard json != .null else {
                noun.kept.nulls.insert(key)
                return
            }
            noun[keyPath: path] = reader.value(json, at: pointer)
        } write: { noun in
            noun[keyPath: path]?.json ?? (noun.kept.nulls.contains(key) ? .null : nil)
        }
    }

    /// A value that is written as `null` when it is not known, so that a reader of the output sees the gap.
    public static func nullable<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, Value?> & Sendable
    ) -> Field {
        let plain = Field.field(key, path)
        return Field(key: key, read: plain.read) { noun in noun[keyPath: path]?.json ?? .null }
    }

    /// A list that is always written, even when it is empty.
    public static func always<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, [Value]> & Sendable
    ) -> Field {
        let plain = Field.list(key, path)
        var field = Field(key: key, read: plain.read) { noun in .array(noun[keyPath: path].map(\.json)) }
        field.stream = { noun, writer in
            writer.key(key)
            writer.beginArray()
            for value in noun[keyPath: path] { value.stream(to: &writer) }
            writer.endArray()
        }
        return field
    }

    /// A value without which the record makes no sense.
    public static func required<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, Value> & Sendable
    ) -> Field {
        Field(key: key, isRequired: true) { json, noun, pointer, reader in
            guard let json, json != .null else {
                reader.problem(pointer, "This value is missing.")
                return
            }
            if let value: Value = reader.value(json, at: pointer) { noun[keyPath: path] = value }
        } write: { noun in
            noun[keyPath: path].json
        }
    }

    /// A list; absent and empty mean the same but are written as they were read.
    public static func list<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, [Value]> & Sendable
    ) -> Field {
        var field = Field(key: key) { json, noun, pointer, reader in
            guard let json else { return }
            switch json {
            case .null: noun.kept.nulls.insert(key)
            case .array(let values):
                if values.isEmpty { noun.kept.emptyLists.insert(key) }
                noun[keyPath: path] = values.enumerated().compactMap { index, value in
                    reader.value(value, at: "\(pointer)/\(index)")
                }
            default: reader.problem(pointer, "This is \(json.kindName); a list is needed.")
            }
        } write: { noun in
            let values = noun[keyPath: path]
            if !values.isEmpty { return .array(values.map(\.json)) }
            if noun.kept.nulls.contains(key) { return .null }
            return noun.kept.emptyLists.contains(key) ? .array([]) : nil
        }
        let write = field.write
        field.stream = { noun, writer in
            let values = noun[keyPath: path]
            if values.isEmpty {
                guard let empty = write(noun) else { return }
                writer.key(key)
                writer.value(empty)
                return
            }
            writer.key(key)
            writer.beginArray()
            for value in values { value.stream(to: &writer) }
            writer.endArray()
        }
        return field
    }

    /// A group of values under free keys, such as a rule's parameters. Written in the order of the keys.
    public static func group<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, [String: Value]> & Sendable
    ) -> Field {
        Field(key: key) { json, noun, pointer, reader in
            guard let json else { return }
            guard case .object(let members) = json else {
                reader.problem(pointer, "This is \(json.kindName); a group of values is needed.")
                return
            }
            for member in members {
                let place = "\(pointer)/\(member.key.escapedForPointer)"
                if let value: Value = reader.value(member.value, at: place) {
                    noun[keyPath: path][member.key] = value
                }
            }
        } write: { noun in
            let values = noun[keyPath: path]
            let keys = values.keys.sorted { $0.naturallyPrecedes($1) }
            return .object(keys.compactMap { key in values[key].map { JSONMember(key, $0.json) } })
        }
    }

    /// A group of texts under free keys, such as `sources`.
    public static func texts(_ key: String, _ path: any WritableKeyPath<Noun, [String: String]> & Sendable) -> Field {
        Field(key: key) { json, noun, pointer, reader in
            guard let json else { return }
            switch json {
            case .null: noun.kept.nulls.insert(key)
            case .object(let members):
                if members.isEmpty { noun.kept.emptyLists.insert(key) }
                for member in members {
                    let place = "\(pointer)/\(member.key.escapedForPointer)"
                    if let text: String = reader.value(member.value, at: place) {
                        noun[keyPath: path][member.key] = text
                    }
                }
            default: reader.problem(pointer, "This is \(json.kindName); a group of texts is needed.")
            }
        } write: { noun in
            let texts = noun[keyPath: path]
            if texts.isEmpty, !noun.kept.emptyLists.contains(key) {
                return noun.kept.nulls.contains(key) ? .null : nil
            }
            let keys = texts.keys.sorted { $0.naturallyPrecedes($1) }
            return .object(keys.compactMap { key in texts[key].map { JSONMember(key, .string($0)) } })
        }
    }
}

extension String {
    /// RFC 6901: `~` and `/` inside a key.
    package var escapedForPointer: String {
        var text = ""
        for character in self {
            switch character {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.append(character)
            }
        }
        return text
    }
}
