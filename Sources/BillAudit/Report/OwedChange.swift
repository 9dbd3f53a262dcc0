import CaseModel

/// What the fix of a finding would do to what this patient owes.
public enum OwedChange: Equatable, Sendable, JSONCoded {
    /// From the least to the most; positive means that the patient owes less.
    case range(low: Money, high: Money)
    /// It cannot be told yet, and why.
    case unknown(String)

    /// A change that is known to the cent.
    public static func exactly(_ amount: Money) -> OwedChange { .range(low: amount, high: amount) }

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> OwedChange? {
        if let reason = json["unknown"]?.text { return .unknown(reason) }
        guard let lowValue = json["low"], let highValue = json["high"] else {
            reader.problem(pointer, "\"low\" and \"high\", or \"unknown\", are needed here.")
            return nil
        }
        guard let low = Money.read(lowValue, at: "\(pointer)/low", &reader),
            let high = Money.read(highValue, at: "\(pointer)/high", &reader)
        else { return nil }
        return .range(low: low, high: high)
    }

    public var json: JSONValue {
        switch self {
        case .range(let low, let high): .object([JSONMember("low", low.json), JSONMember("high", high.json)])
        case .unknown(let reason): .object([JSONMember("unknown", .string(reason))])
        }
    }
}
