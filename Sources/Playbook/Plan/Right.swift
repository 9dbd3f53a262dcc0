import CaseModel
import Rulebook

/// A protection or a program, and whether it is there for this account.
public struct Right: Record, JSONCoded {
    /// The rule it rests on.
    public var id: Rule.ID = ""
    public var title = ""
    public var status: RightStatus = .mayApply
    /// The fact that decides it, or the fact that is missing.
    public var because = ""
    /// True when the rule may not be shown as law: "check this first".
    public var checkFirst: Bool?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Right>] = [
        .required("id", \.id), .required("title", \.title), .required("status", \.status),
        .required("because", \.because), .field("checkFirst", \.checkFirst),
    ]
}

/// A day by which something has to happen.
public struct Deadline: Record, JSONCoded {
    /// The rule, or the fact it comes from, such as `request:R1`.
    public var id = ""
    /// The id of the clock, such as `D-10`; for a day that no rule gives, what kind of day it is.
    public var clock: String?
    public var title = ""
    public var state: DeadlineState = .open
    /// The day as the law counts it. It is never rolled forward.
    public var due = Day(number: 0)
    /// The working day on or before it; counted from the paper's own day when the day of receipt is only assumed.
    public var safe = Day(number: 0)
    public var anchor = Anchor()
    /// What may happen when it passes.
    public var consequence = ""
    public var citation: String?
    /// True when the rule may not be shown as law: "check this first".
    public var checkFirst: Bool?
    /// What must be true for it to run, where that is not known.
    public var condition: String?
    public var whose: Whose = .you
    /// The claim, request, appeal or agreement it belongs to.
    public var about: String?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Deadline>] = [
        .required("id", \.id), .field("clock", \.clock), .required("title", \.title), .required("state", \.state),
        .required("due", \.due), .required("safe", \.safe), .required("anchor", \.anchor),
        .required("consequence", \.consequence), .field("citation", \.citation), .field("checkFirst", \.checkFirst),
        .field("condition", \.condition), .required("whose", \.whose), .field("about", \.about),
    ]

    /// The event from which the days are counted.
    public struct Anchor: Record, JSONCoded {
        public var event = ""
        public var on: Day?
        /// True when the day is presumed by the law or taken from the paper's own date.
        public var assumed: Bool?
        public var kept = Kept()

        public init() {}

        public static let shape: [Field<Anchor>] = [
            .required("event", \.event), .field("on", \.on), .field("assumed", \.assumed),
        ]
    }
}
