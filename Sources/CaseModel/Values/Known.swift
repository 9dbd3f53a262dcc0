/// A value that may be known, may only be assumed, or may not be known at all. A guess never looks like a fact.
public enum Known<Value: Sendable>: Sendable {
    /// Read from a paper, or told by the person. The place is where, when a paper says it.
    case known(Value, Place?)
    /// Taken as true until something better is known, and why.
    case assumed(Value, because: String)
    case unknown

    /// The value, whether known or assumed.
    public var value: Value? {
        switch self {
        case .known(let value, _), .assumed(let value, _): value
        case .unknown: nil
        }
    }

    public var isAssumed: Bool {
        if case .assumed = self { true } else { false }
    }

    public func map<Other: Sendable>(_ transform: (Value) -> Other) -> Known<Other> {
        switch self {
        case .known(let value, let place): .known(transform(value), place)
        case .assumed(let value, let because): .assumed(transform(value), because: because)
        case .unknown: .unknown
        }
    }
}

extension Known: Equatable where Value: Equatable {}
