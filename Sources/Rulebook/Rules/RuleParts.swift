import CaseModel

/// Where a rule is written.
public struct Citation: Record, JSONCoded {
    /// A short key by which parameters refer to it.
    public var id = ""
    /// What a letter may print, such as `26 CFR 1.501(r)-1(b)(3)`.
    public var text = ""
    public var title: String?
    /// The official address.
    public var href: String?
    /// The day the official text itself was read; nil when it was not.
    public var readOn: Day?
    /// Which copy was read, and how old it is; or who else says so.
    public var copy: String?
    /// At most 25 words of the text that was read.
    public var quote: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Citation>] = [
        .required("id", \.id), .required("text", \.text), .field("title", \.title), .field("href", \.href),
        .field("readOn", \.readOn), .field("copy", \.copy), .field("quote", \.quote),
    ]
}

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

/// Whom and what a rule is for.
public struct Scope: Record, JSONCoded {
    /// What kind of care a rule is about.
    public enum Care: String, Choice {
        case any, emergency, inNetworkFacility
    }

    /// Whose state decides, where a state's law is meant.
    public enum Follows: String, Choice {
        case none, patient, provider, plan, both
    }

    public var who: String?
    public var coverage: Applicability<CoverageKind> = .any
    public var hospital: Applicability<HospitalKind> = .any
    public var holder: Applicability<HolderKind> = .any
    public var care: Care = .any
    public var state: StateList = .any
    public var follows: Follows = .none
    /// Whom it is not for, in a plain sentence.
    public var not: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Scope>] = [
        .required("who", \.whoText), .required("coverage", \.coverage), .required("hospital", \.hospital),
        .required("holder", \.holder), .required("care", \.care), .required("state", \.state),
        .required("follows", \.follows), .field("not", \.not),
    ]

    private var whoText: String {
        get { who ?? "" }
        set { who = newValue }
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

/// One number of a rule: value, unit, the event it counts from, and where it is written.
public struct Parameter: Record, JSONCoded {
    public enum Unit: String, Choice {
        case calendarDay, businessDay, month, year, hour, dollar, percent, count, code
    }

    public var value: ParameterValue = .list([])
    public var unit: Unit = .count
    /// The event that starts a time window.
    public var anchor: AnchorEvent?
    /// The id of the citation that says so.
    public var cite: String?
    public var confidence: RuleConfidence = .generalKnowledge
    public var note: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Parameter>] = [
        .required("value", \.value), .required("unit", \.unit), .field("anchor", \.anchor), .field("cite", \.cite),
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

/// The events that start a clock.
public enum AnchorEvent: String, Choice {
    case appointmentMade, serviceDate, estimateGiven, initialBillReceived, initialBillDate
    case firstPostDischargeStatement, collectionActionNotice, applicationComplete, incompleteNotice, denialReceived
    case finalDenialReceived, medicareNoticeReceived, planNoticeReceived, recordsRequest, initialCommunication
    case validationNoticeReceived, validationNoticeSent, disputeSent, lastPayment, delinquency, noticeDate
}

/// A clock that a patient sees: which number runs, and what may happen when it runs out.
public struct RuleDeadline: Record, JSONCoded {
    /// The id in the table of deadlines, such as `D-10`.
    public var clock = ""
    public var title = ""
    /// The name of the parameter that holds the length.
    public var parameter = ""
    public var consequence = ""
    /// The other date that wins when it is later.
    public var laterOf: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<RuleDeadline>] = [
        .required("clock", \.clock), .required("title", \.title), .required("parameter", \.parameter),
        .required("consequence", \.consequence), .field("laterOf", \.laterOf),
    ]
}
