import CaseModel

/// The eight steps of the framework, in their order.
public enum FrameworkName: String, Choice {
    case pauseAndOrganize, itemize, confirmInsurance, hold, leverage, structuredRequests, document, resolve
}

/// One step of the framework for one account: what was done, what is awaited until when, and what follows.
public struct FrameworkStep: Record, JSONCoded {
    public var step: FrameworkName = .pauseAndOrganize
    public var state: WorkState = .canStart
    public var done: [String] = []
    public var awaits: String?
    public var until: Day?
    /// What follows.
    public var then = ""
    public var kept = Kept()

    public init() {}

    init(
        _ step: FrameworkName, _ state: WorkState, done: [String], awaits: String? = nil, until: Day? = nil,
        then: String
    ) {
        self.step = step
        self.state = state
        self.done = done
        self.awaits = awaits
        self.until = until
        self.then = then
    }

    public static let shape: [Field<FrameworkStep>] = [
        .required("step", \.step), .required("state", \.state), .always("done", \.done), .field("awaits", \.awaits),
        .field("until", \.until), .required("then", \.then),
    ]
}
