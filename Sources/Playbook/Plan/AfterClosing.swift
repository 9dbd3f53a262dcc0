import CaseModel

/// What is left to do once an account is closed: nothing that presses.
public struct AfterClosing: Record, JSONCoded {
    public var closedOn: Day?
    /// Whether the letter that nothing is open is there.
    public var hasProof = false
    public var proof = ""
    /// The days on which to look at the credit reports, with whether it was done.
    public var creditChecks: [CreditCheck] = []
    public var keep: [String] = []
    /// The last day on which the papers are worth keeping.
    public var keepUntil: Day?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AfterClosing>] = [
        .field("closedOn", \.closedOn), .required("hasProof", \.hasProof), .required("proof", \.proof),
        .always("creditChecks", \.creditChecks), .always("keep", \.keep), .field("keepUntil", \.keepUntil),
    ]

    /// One look at the credit reports.
    public struct CreditCheck: Record, JSONCoded {
        public var on = Day(number: 0)
        public var done = false
        public var kept = Kept()

        public init() {}

        init(on day: Day, done: Bool) {
            on = day
            self.done = done
        }

        public static let shape: [Field<CreditCheck>] = [.required("on", \.on), .required("done", \.done)]
    }
}
