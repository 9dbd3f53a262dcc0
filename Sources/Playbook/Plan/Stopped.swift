import CaseModel

/// That the person stopped, what is given up by it, and which dates still bind.
public struct Stopped: Record, JSONCoded {
    public var kind: StopKind = .paused
    public var on: Day?
    public var until: Day?
    /// What is given up, in one line, without blame.
    public var givesUp = ""
    /// Dates that go on, whoever stops.
    public var stillBinds: [FixedDate] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Stopped>] = [
        .required("kind", \.kind), .field("on", \.on), .field("until", \.until), .required("givesUp", \.givesUp),
        .always("stillBinds", \.stillBinds),
    ]
}

/// A date that nobody can move by waiting: a court's, a law's, a written agreement's.
public struct FixedDate: Record, JSONCoded {
    public var account: Account.ID?
    /// The id of the deadline.
    public var id = ""
    public var title = ""
    /// The day by which to act.
    public var safe = Day(number: 0)
    /// The last day that counts.
    public var due = Day(number: 0)
    public var kept = Kept()

    public init() {}

    init(_ deadline: Deadline, account: Account.ID?) {
        self.account = account
        id = deadline.id
        title = deadline.title
        safe = deadline.safe
        due = deadline.due
    }

    /// The day to go by: the safe one, and the last one once that has passed.
    public func day(on today: Day) -> Day { safe >= today ? safe : due }

    public static let shape: [Field<FixedDate>] = [
        .nullable("account", \.account), .required("id", \.id), .required("title", \.title), .required("safe", \.safe),
        .required("due", \.due),
    ]
}
