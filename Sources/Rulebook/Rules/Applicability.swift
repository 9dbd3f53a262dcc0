import CaseModel

/// Everything, or only some values of a list.
public enum Applicability<Value: Choice>: Equatable, Sendable, JSONCoded {
    case any
    case only([Value])

    /// True when the value is in scope; an unknown value may be.
    public func mayInclude(_ value: Value?) -> Bool {
        switch self {
        case .any: true
        case .only(let values): value.map(values.contains) ?? true
        }
    }

    /// True when the value is known and in scope.
    public func includes(_ value: Value?) -> Bool {
        switch self {
        case .any: true
        case .only(let values): value.map(values.contains) ?? false
        }
    }

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Self? {
        if json == .string("any") { return .any }
        guard case .array(let values) = json else {
            reader.problem(pointer, "This is \(json.kindName); \"any\" or a list is needed.")
            return nil
        }
        return .only(
            values.enumerated().compactMap { index, value in Value.read(value, at: "\(pointer)/\(index)", &reader) })
    }

    public var json: JSONValue {
        switch self {
        case .any: .string("any")
        case .only(let values): .array(values.map(\.json))
        }
    }
}

/// All states, or a list of two-letter codes.
public enum StateList: Equatable, Sendable, JSONCoded {
    case any
    case only([String])

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> StateList? {
        if json == .string("any") { return .any }
        guard case .array(let values) = json else {
            reader.problem(pointer, "This is \(json.kindName); \"any\" or a list of states is needed.")
            return nil
        }
        return .only(values.compactMap(\.text))
    }

    public var json: JSONValue {
        switch self {
        case .any: .string("any")
        case .only(let codes): .array(codes.map(JSONValue.string))
        }
    }
}
