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

    /// How a list without elements was written under a key; nil when it was not there.
    @usableFromInline
    func empty(_ key: String) -> JSONValue? {
        if !nulls.isEmpty, nulls.contains(key) { return .null }
        return !emptyLists.isEmpty && emptyLists.contains(key) ? .array([]) : nil
    }
}

/// Reads one value of a record where it is stored. A key path alone looks up its types anew at each use, which is a
/// tenth of the time that a large plan takes to write; `MemoryLayout.offset(of:)` gives the same place once.
@usableFromInline
struct PlaceOfValue<Noun: Record, Value: Sendable>: Sendable {
    @usableFromInline let path: any WritableKeyPath<Noun, Value> & Sendable
    /// Nil for a value that is worked out and not stored.
    @usableFromInline let offset: Int?

    @inlinable
    init(_ path: any WritableKeyPath<Noun, Value> & Sendable) {
        self.path = path
        offset = MemoryLayout<Noun>.offset(of: path)
    }

    @inlinable
    func callAsFunction(_ noun: Noun) -> Value {
        guard let offset else { return noun[keyPath: path] }
        return withUnsafePointer(to: noun) {
            UnsafeRawPointer($0).advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
        }
    }
}

/// One key of a record: how it is read into the noun and written from it.
///
/// A class, and open to be specialized where a record lists its keys: a large plan is thousands of records, and they
/// are written faster when each field knows the type of its value.
public final class Field<Noun: Record>: Sendable {
    public let key: String
    /// The key as the last part of a pointer.
    let path: String
    /// True when a record without the key is not whole.
    let isRequired: Bool
    let read: @Sendable (JSONValue?, inout Noun, String, inout RecordReader) -> Void
    let write: @Sendable (Noun) -> JSONValue?
    /// Writes the key and its value, if there is one, without building the value's tree; the same text as `write` gives.
    @usableFromInline let stream: @Sendable (Noun, inout JSONTextWriter) -> Void

    @usableFromInline
    init(
        key: String, isRequired: Bool = false,
        read: @escaping @Sendable (JSONValue?, inout Noun, String, inout RecordReader) -> Void,
        write: @escaping @Sendable (Noun) -> JSONValue?,
        stream: @escaping @Sendable (Noun, inout JSONTextWriter) -> Void
    ) {
        self.key = key
        path = "/" + key
        self.isRequired = isRequired
        self.read = read
        self.write = write
        self.stream = stream
    }

    /// A field whose value is small or rare: it is written by way of its tree.
    convenience init(
        key: String, read: @escaping @Sendable (JSONValue?, inout Noun, String, inout RecordReader) -> Void,
        write: @escaping @Sendable (Noun) -> JSONValue?
    ) {
        self.init(key: key, read: read, write: write) { noun, writer in
            guard let value = write(noun) else { return }
            writer.key(key)
            writer.value(value)
        }
    }

    /// A value that may be absent.
    @inlinable
    public static func field<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, Value?> & Sendable
    ) -> Field {
        let stored = PlaceOfValue(path)
        return Field(key: key) { json, noun, pointer, reader in
            if let value: Value? = reader.optional(json, key: key, at: pointer, &noun.kept) {
                noun[keyPath: path] = value
            }
        } write: { noun in
            noun[keyPath: path]?.json ?? (noun.kept.nulls.contains(key) ? .null : nil)
        } stream: { noun, writer in
            if let value = stored(noun) {
                writer.key(key)
                value.stream(to: &writer)
            } else if !noun.kept.nulls.isEmpty, noun.kept.nulls.contains(key) {
                writer.key(key)
                writer.value(.null)
            }
        }
    }

    /// A value that is written as `null` when it is not known, so that a reader of the output sees the gap.
    @inlinable
    public static func nullable<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, Value?> & Sendable
    ) -> Field {
        let stored = PlaceOfValue(path)
        return Field(key: key) { json, noun, pointer, reader in
            if let value: Value? = reader.optional(json, key: key, at: pointer, &noun.kept) {
                noun[keyPath: path] = value
            }
        } write: { noun in
            noun[keyPath: path]?.json ?? .null
        } stream: { noun, writer in
            writer.key(key)
            guard let value = stored(noun) else { return writer.value(.null) }
            value.stream(to: &writer)
        }
    }

    /// A list that is always written, even when it is empty.
    @inlinable
    public static func always<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, [Value]> & Sendable
    ) -> Field {
        let stored = PlaceOfValue(path)
        return Field(key: key) { json, noun, pointer, reader in
            noun[keyPath: path] = reader.list(json, key: key, at: pointer, &noun.kept) ?? noun[keyPath: path]
        } write: { noun in
            .array(noun[keyPath: path].map(\.json))
        } stream: { noun, writer in
            writer.key(key)
            writer.list(stored(noun))
        }
    }

    /// A value without which the record makes no sense.
    @inlinable
    public static func required<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, Value> & Sendable
    ) -> Field {
        let stored = PlaceOfValue(path)
        return Field(key: key, isRequired: true) { json, noun, pointer, reader in
            guard let json, json != .null else {
                reader.problem(pointer, "This value is missing.")
                return
            }
            if let value: Value = reader.value(json, at: pointer) { noun[keyPath: path] = value }
        } write: { noun in
            noun[keyPath: path].json
        } stream: { noun, writer in
            writer.key(key)
            stored(noun).stream(to: &writer)
        }
    }

    /// A list; absent and empty mean the same but are written as they were read.
    @inlinable
    public static func list<Value: JSONCoded>(
        _ key: String, _ path: any WritableKeyPath<Noun, [Value]> & Sendable
    ) -> Field {
        let stored = PlaceOfValue(path)
        return Field(key: key) { json, noun, pointer, reader in
            noun[keyPath: path] = reader.list(json, key: key, at: pointer, &noun.kept) ?? noun[keyPath: path]
        } write: { noun in
            let values = noun[keyPath: path]
            return values.isEmpty ? noun.kept.empty(key) : .array(values.map(\.json))
        } stream: { noun, writer in
            let values = stored(noun)
            if !values.isEmpty {
                writer.key(key)
                writer.list(values)
            } else if let empty = noun.kept.empty(key) {
                writer.key(key)
                writer.value(empty)
            }
        }
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
