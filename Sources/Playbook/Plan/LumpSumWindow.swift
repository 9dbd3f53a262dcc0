import CaseModel

/// Where an account stands in the time for one payment.
public enum WindowState: String, Choice {
    case early, open, late
}

/// The time for a lump sum: after processing and reviews, before outside collection. Its end is the office's own
/// calendar, never a guess.
public struct LumpSumWindow: Record, JSONCoded {
    public var state: WindowState = .early
    public var because: [String] = []
    /// The day on which the office passes the account on, as it told.
    public var until: Day?
    public var kept = Kept()

    public init() {}

    init(_ state: WindowState, _ because: [String], until: Day? = nil) {
        self.state = state
        self.because = because
        self.until = until
    }

    public static let shape: [Field<LumpSumWindow>] = [
        .required("state", \.state), .always("because", \.because), .field("until", \.until),
    ]
}
