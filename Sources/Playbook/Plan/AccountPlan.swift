import CaseModel

/// What stands for one account, and what can be done.
public struct AccountPlan: Record, JSONCoded {
    public var id: Account.ID = ""
    public var phase: Phase = .stabilize
    /// Only those that matter for this account.
    public var tracks: [Track] = []
    public var steps: [Step] = []
    /// All six for an open account; none for a closed one.
    public var gates: [Gate] = []
    public var leverage: [Leverage] = []
    /// Those that apply, then those that may, then those that a fact rules out.
    public var rights: [Right] = []
    /// A court's first, then by the day they are due.
    public var deadlines: [Deadline] = []
    public var departments: [Department] = []
    public var closing = Closing()
    /// The due date that the newest statement prints: shown beside any advice to pause.
    public var dueDate: Day?
    /// What the newest statement asks for, less what was paid since; nil when it is not known.
    public var openBalance: Money?
    /// Why the bill may still change, and what ends that.
    public var notFinal: [NotFinal] = []
    /// Whether the bill could be enforced, point by point.
    public var enforceable: [Enforceability] = []
    /// One for each refusal.
    public var appeals: [AppealOutlook] = []
    /// The time for one payment; nil while nothing is open to pay.
    public var window: LumpSumWindow?
    public var waiting: Waiting?
    /// The eight steps of the framework.
    public var framework: [FrameworkStep] = []
    /// Where papers or offices differ.
    public var differences: [Difference] = []
    /// What doing without the plan would cost; only while there is a plan to do without.
    public var waiverCosts: [String] = []
    public var stopped: Stopped?
    public var afterClosing: AfterClosing?
    /// What is out of order, in plain sentences.
    public var warnings: [String] = []
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<AccountPlan>] = [
        .required("id", \.id), .required("phase", \.phase), .always("tracks", \.tracks), .always("steps", \.steps),
        .always("gates", \.gates), .always("leverage", \.leverage), .always("rights", \.rights),
        .always("deadlines", \.deadlines), .always("departments", \.departments), .required("closing", \.closing),
        .field("dueDate", \.dueDate), .field("openBalance", \.openBalance), .always("warnings", \.warnings),
        .list("notFinal", \.notFinal), .list("enforceable", \.enforceable), .list("appeals", \.appeals),
        .field("window", \.window), .field("waiting", \.waiting), .list("framework", \.framework),
        .list("differences", \.differences), .list("waiverCosts", \.waiverCosts), .field("stopped", \.stopped),
        .field("afterClosing", \.afterClosing),
    ]
}

/// One of the tracks of an account.
public struct Track: Record, JSONCoded {
    public var track: TrackName = .insurance
    public var state: WorkState = .canStart
    /// The day from which it waits.
    public var since: Day?
    /// The day until which it waits, or until which it is settled.
    public var until: Day?
    public var because = ""
    public var kept = Kept()

    public init() {}

    init(_ track: TrackName, _ state: WorkState, since: Day? = nil, until: Day? = nil, because: String) {
        self.track = track
        self.state = state
        self.since = since
        self.until = until
        self.because = because
    }

    public static let shape: [Field<Track>] = [
        .required("track", \.track), .required("state", \.state), .field("since", \.since), .field("until", \.until),
        .required("because", \.because),
    ]
}

/// One step of an account.
public struct Step: Record, JSONCoded {
    public var step: StepName = .wait
    public var state: WorkState = .canStart
    /// The day on which it was asked for or sent.
    public var askedOn: Day?
    /// The working day on which to ask again.
    public var nudgeOn: Day?
    /// The day until which it holds, such as the end of a hold.
    public var until: Day?
    /// Verb first, plain words.
    public var title = ""
    /// Why it is in this state.
    public var because = ""
    /// The day by which it is best done, where one is known.
    public var bestBy: Day?
    /// The letters, calls and pages that it opens, where it can be done now.
    public var opens: [Opener] = []
    /// What it asks for, where its name does not say it, and who asks whom.
    public var ask: AskKind?
    /// The department or body that it goes to, where that is not the front line.
    public var department: DepartmentName?
    public var who: AskParty?
    public var whom: AskParty?
    public var kept = Kept()

    public init() {}

    public static let shape: [Field<Step>] = [
        .required("step", \.step), .required("state", \.state), .field("askedOn", \.askedOn),
        .field("nudgeOn", \.nudgeOn), .field("until", \.until), .required("title", \.title),
        .required("because", \.because), .field("bestBy", \.bestBy), .list("opens", \.opens),
        .field("asksFor", \.ask), .field("department", \.department), .field("who", \.who), .field("whom", \.whom),
    ]
}
