/// A value that can stand in the contract's files.
public protocol JSONCoded: Sendable {
    /// Reads the value; what is wrong with it goes to the reader, and the answer is nil.
    static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Self?
    var json: JSONValue { get }
    /// Writes the value; the same text as `json` gives.
    func stream(to writer: inout JSONTextWriter)
}

extension JSONCoded {
    @inlinable
    public func stream(to writer: inout JSONTextWriter) { writer.value(json) }
}

/// Collects what is wrong and what is merely unknown while a file is read.
public struct RecordReader: Sendable {
    /// Something that makes the file unreadable, with the path to it.
    public struct Problem: Error, Equatable, Sendable {
        public var pointer: String
        public var what: String
    }

    public private(set) var problems: [Problem] = []
    /// Paths of keys that are not known; they are kept as they are.
    public private(set) var unknownKeys: [String] = []

    public init() {}

    public mutating func problem(_ pointer: String, _ what: String) {
        problems.append(Problem(pointer: pointer, what: what))
    }

    mutating func unknownKey(_ pointer: String) { unknownKeys.append(pointer) }

    @inlinable
    mutating func value<Value: JSONCoded>(_ json: JSONValue, at pointer: String) -> Value? {
        Value.read(json, at: pointer, &self)
    }

    /// A value that may be absent: nil when the key is absent or null, else what was read.
    @inlinable
    mutating func optional<Value: JSONCoded>(
        _ json: JSONValue?, key: String, at pointer: String, _ kept: inout Kept
    ) -> Value?? {
        guard let json else { return nil }
        guard json != .null else {
            kept.nulls.insert(key)
            return nil
        }
        return .some(value(json, at: pointer))
    }

    /// The elements of a list; nil when there is no list.
    @inlinable
    mutating func list<Value: JSONCoded>(
        _ json: JSONValue?, key: String, at pointer: String, _ kept: inout Kept
    ) -> [Value]? {
        switch json {
        case nil: return nil
        case .null:
            kept.nulls.insert(key)
            return nil
        case .array(let values):
            if values.isEmpty { kept.emptyLists.insert(key) }
            var list: [Value] = []
            list.reserveCapacity(values.count)
            for (index, json) in values.enumerated() {
                if let value: Value = value(json, at: "\(pointer)/\(index)") { list.append(value) }
            }
            return list
        case .some(let other):
            problem(pointer, "This is \(other.kindName); a list is needed.")
            return nil
        }
    }
}

extension Record where Self: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Self? {
        guard case .object(let members) = json else {
            reader.problem(pointer, "This is \(json.kindName); a group of values is needed.")
            return nil
        }
        var noun = Self()
        noun.kept.pointer = pointer
        // Keys mostly stand in the order of the shape, and a record has few: looking from where the last one stood
        // finds them sooner than a table would.
        var next = 0
        var found = 0
        for field in shape {
            let index = members.place(of: field.key, from: next)
            guard let index else {
                if field.isRequired { field.read(nil, &noun, pointer + field.path, &reader) }
                continue
            }
            next = index + 1
            found += 1
            field.read(members[index].value, &noun, pointer + field.path, &reader)
        }
        guard found < members.count else { return noun }
        let known = Set(shape.map(\.key))
        for member in members where !known.contains(member.key) {
            noun.kept.unknown.append(member)
            reader.unknownKey("\(pointer)/\(member.key.escapedForPointer)")
        }
        return noun
    }

    public var json: JSONValue {
        var members = Self.shape.compactMap { field in field.write(self).map { JSONMember(field.key, $0) } }
        members += kept.unknown
        return .object(members)
    }

    @inlinable
    public func stream(to writer: inout JSONTextWriter) {
        writer.beginObject()
        for field in Self.shape { field.stream(self, &writer) }
        for member in kept.unknown {
            writer.key(member.key)
            writer.value(member.value)
        }
        writer.endObject()
    }
}

extension [JSONMember] {
    /// Where a key stands; looked for from a place on, and then before it.
    fileprivate func place(of key: String, from start: Int) -> Int? {
        for index in start..<Swift.max(start, count) where self[index].key == key { return index }
        for index in 0..<Swift.min(start, count) where self[index].key == key { return index }
        return nil
    }
}

extension String: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> String? {
        if case .string(let text) = json { return text }
        reader.problem(pointer, "This is \(json.kindName); a text is needed.")
        return nil
    }

    public var json: JSONValue { .string(self) }
}

extension Bool: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Bool? {
        if case .bool(let value) = json { return value }
        reader.problem(pointer, "This is \(json.kindName); true or false is needed.")
        return nil
    }

    public var json: JSONValue { .bool(self) }
}

extension Int: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Int? {
        if case .number(let digits) = json, let value = Int(digits) { return value }
        reader.problem(pointer, "This is not a whole number.")
        return nil
    }

    public var json: JSONValue { .number(String(self)) }
}

extension Quantity: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Quantity? {
        if case .number(let digits) = json, let value = Quantity(digits) { return value }
        reader.problem(pointer, "This is not a number with at most three decimals.")
        return nil
    }

    public var json: JSONValue { .number(text) }
}

extension Money: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Money? {
        if case .string(let text) = json, let amount = try? Money(exact: text) { return amount }
        reader.problem(pointer, "This is not an amount; write it as \"1462.00\".")
        return nil
    }

    public var json: JSONValue { .string(exact) }
}

extension Day: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Day? {
        if case .string(let text) = json, let day = Day(iso: text) { return day }
        reader.problem(pointer, "This is not a day; write it as \"2026-03-03\".")
        return nil
    }

    public var json: JSONValue { .string(iso) }
}

extension Place: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Place? {
        String.read(json, at: pointer, &reader).map(Place.init)
    }

    public var json: JSONValue { .string(text) }
}

extension Identifier: JSONCoded {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Self? {
        guard let text = String.read(json, at: pointer, &reader) else { return nil }
        guard !text.isEmpty else {
            reader.problem(pointer, "This id is empty.")
            return nil
        }
        return Self(text)
    }

    public var json: JSONValue { .string(text) }
}

/// One of a list of words that the contract fixes.
public protocol Choice: JSONCoded, RawRepresentable<String>, CaseIterable, Hashable {}

extension Choice {
    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Self? {
        guard case .string(let word) = json else {
            reader.problem(pointer, "This is \(json.kindName); a word is needed.")
            return nil
        }
        if let value = Self(rawValue: word) { return value }
        let known = allCases.map(\.rawValue).joined(separator: ", ")
        reader.problem(pointer, "\"\(word)\" is not a value that is known here. Known: \(known).")
        return nil
    }

    public var json: JSONValue { .string(rawValue) }
}
