import CaseModel

/// One number of a rule: value, unit, the event it counts from, and where it is written.
public struct Parameter: Record, JSONCoded {
    public enum Unit: String, Choice {
        case calendarDay, businessDay, month, year, hour, dollar, percent, count
        /// What is printed on papers, such as a reason code, a form's number or a telephone number.
        case code
        /// Things that the rule lists, each by a name for programs. A person reads of them in `says` and in the note.
        case name

        /// True for a length of time.
        public var isTime: Bool {
            switch self {
            case .calendarDay, .businessDay, .month, .year, .hour: true
            case .dollar, .percent, .count, .code, .name: false
            }
        }
    }

    public var value: ParameterValue = .list([])
    public var unit: Unit = .count
    /// The event that starts a time window.
    public var anchor: AnchorEvent?
    /// Which way a time runs, and whether the event's own day is one of it, where it is not the usual count.
    public var counts: WindowCount?
    /// How months are counted, where the law says so; else it is the same day of the month.
    public var months: MonthCount?
    /// The id of the citation that says so.
    public var cite: String?
    public var confidence: RuleConfidence = .generalKnowledge
    /// What the number is of, in a plain sentence: no number is shown without it.
    public var note: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Parameter>] = [
        .required("value", \.value), .required("unit", \.unit), .field("anchor", \.anchor),
        .field("counts", \.counts), .field("months", \.months), .field("cite", \.cite),
        .required("confidence", \.confidence), .field("note", \.note),
    ]

    /// The value as a whole number, for counts of days, months, years and hours.
    public var count: Int? {
        guard case .number(let quantity) = value, quantity.thousandths % 1000 == 0 else { return nil }
        return quantity.thousandths / 1000
    }

    /// The value as an amount, for dollars.
    public var money: Money? {
        guard unit == .dollar, case .text(let text) = value else { return nil }
        return try? Money(exact: text)
    }

    /// Whether an amount is at least the one that the rule names, to the cent; nil for a parameter that is no amount.
    public func isReached(by amount: Money) -> Bool? { money.map { amount >= $0 } }

    /// The values of a list of codes.
    public var codes: [String] {
        switch value {
        case .list(let values): values
        case .text(let text): [text]
        case .number(let quantity): [quantity.text]
        }
    }
}

/// A number, an amount or a list of codes.
public enum ParameterValue: Equatable, Sendable, JSONCoded {
    case number(Quantity)
    case text(String)
    case list([String])

    public static func read(_ json: JSONValue, at pointer: String, _ reader: inout RecordReader) -> Self? {
        switch json {
        case .number: return Quantity.read(json, at: pointer, &reader).map(ParameterValue.number)
        case .string(let text): return .text(text)
        case .array(let values):
            return .list(
                values.map { value in
                    if case .number(let digits) = value { return digits }
                    return value.text ?? ""
                })
        case .null, .bool, .object:
            reader.problem(pointer, "This is \(json.kindName); a number, an amount or a list is needed.")
            return nil
        }
    }

    public var json: JSONValue {
        switch self {
        case .number(let quantity): quantity.json
        case .text(let text): .string(text)
        case .list(let values): .array(values.map(JSONValue.string))
        }
    }
}
