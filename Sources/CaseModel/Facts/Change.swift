/// One record before and after something happened. A record that is new has no before, one that goes has no after.
///
/// Every fact of a store is a list of these. Because both sides are kept, each can be undone without knowing what it
/// was about, and a correction keeps what it corrects.
public struct Change: Record, JSONCoded {
    public var key = RecordKey(.extra)
    public var before: StoredRecord?
    public var after: StoredRecord?
    public var kept = Kept()

    public init() {}

    public init(_ key: RecordKey, before: StoredRecord?, after: StoredRecord?) {
        self.key = key
        self.before = before
        self.after = after
    }

    /// The change that takes this one back.
    public var inverse: Change { Change(key, before: after, after: before) }

    public static let shape: [Field<Change>] = [
        .required("key", \.key), .field("before", \.before), .field("after", \.after),
    ]
}

/// A record as the store keeps it: its values, and where they came from.
public struct StoredRecord: Record, JSONCoded {
    /// The record in the shape of the case file.
    public var value = StoredValue(.null)
    /// A pointer into the record, such as `/statements/0/balance`, to the place it was read from.
    public var sources: [String: String] = [:]
    /// A pointer into the record to the reason why the value is only assumed.
    public var assumed: [String: String] = [:]
    public var kept = Kept()

    public init() {}

    public init(_ value: JSONValue, sources: [String: String] = [:], assumed: [String: String] = [:]) {
        self.value = StoredValue(value)
        self.sources = sources
        self.assumed = assumed
    }

    public static let shape: [Field<StoredRecord>] = [
        .required("value", \.value), .texts("sources", \.sources), .texts("assumed", \.assumed),
    ]
}

/// Any JSON value, kept as it is.
public struct StoredValue: Equatable, Sendable, JSONCoded {
    public var json: JSONValue

    public init(_ json: JSONValue) { self.json = json }

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> StoredValue? {
        StoredValue(json)
    }
}
