/// Why a person stopped. "Enough" is a full reason.
public enum StopReason: String, Choice {
    case enough, manageable, other
}

/// Whether the person stopped for a while or for good.
public enum StopKind: String, Choice {
    case paused, closed
}

/// That the person stopped on an account.
public struct Stop: Record, JSONCoded {
    public var kind: StopKind = .paused
    public var on: Day?
    public var reason: StopReason?
    /// The last day of a pause; a pause without one ends when the person says so.
    public var until: Day?
    public var kept = Kept()

    public init() {}

    /// True while it holds.
    public func holds(on day: Day) -> Bool {
        guard on.map({ $0 <= day }) ?? true else { return false }
        return kind == .closed || until.map { day <= $0 } ?? true
    }

    public static let shape: [Field<Stop>] = [
        .required("kind", \.kind), .field("on", \.on), .field("reason", \.reason), .field("until", \.until),
    ]
}

/// That the person went through a closed gate, with the cost as it was shown to them.
public struct Override: Record, JSONCoded {
    /// The action of the gate, such as `lumpSum`.
    public var action = ""
    public var on: Day?
    /// What it may cost, in the words that were shown.
    public var cost: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Override>] = [
        .required("action", \.action), .field("on", \.on), .field("cost", \.cost),
    ]
}

/// What the person said of a step that they did not do.
public enum PutOffKind: String, Choice {
    /// Not now: it comes back.
    case notNow
    /// It could not be done: another way is shown first.
    case couldNot
}

/// A step that was put off.
public struct PutOff: Record, JSONCoded {
    public var step = ""
    public var account: Account.ID?
    /// The question, where the step is one.
    public var question: String?
    public var kind: PutOffKind = .notNow
    public var on: Day?
    /// The first day on which it is offered again.
    public var until: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<PutOff>] = [
        .required("step", \.step), .field("account", \.account), .field("question", \.question),
        .required("kind", \.kind), .field("on", \.on), .field("until", \.until),
    ]
}
