import CaseModel

/// What a fix would do to the patient's share. Positive: the patient owes less.
public enum OwedChange: Equatable, Sendable, JSONCoded {
    case range(low: Money, high: Money)
    /// It cannot be told yet, and why.
    case unknown(String)

    public static func exactly(_ amount: Money) -> OwedChange { .range(low: amount, high: amount) }

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> OwedChange? {
        if let reason = json["unknown"]?.text { return .unknown(reason) }
        guard let low = json["low"], let high = json["high"],
            let least = Money.read(low, at: "\(pointer)/low", &reader),
            let most = Money.read(high, at: "\(pointer)/high", &reader)
        else {
            reader.problem(pointer, "Low and high, or a reason why it is unknown, are needed.")
            return nil
        }
        return .range(low: least, high: most)
    }

    public var json: JSONValue {
        switch self {
        case .range(let low, let high): .object([JSONMember("low", low.json), JSONMember("high", high.json)])
        case .unknown(let reason): .object([JSONMember("unknown", .string(reason))])
        }
    }
}
