import CaseModel

/// The one next step as the simulator sees it: words and ids, none of the planner's own types.
public struct StepSeen: Equatable, Sendable {
    public var account: Account.ID?
    public var step: String
    public var asksFor: String?
    public var department: String?
    public var question: String?
    public var title: String
    public var bestBy: Day?

    public init(
        account: Account.ID?, step: String, asksFor: String?, department: String?, question: String?, title: String,
        bestBy: Day?
    ) {
        self.account = account
        self.step = step
        self.asksFor = asksFor
        self.department = department
        self.question = question
        self.title = title
        self.bestBy = bestBy
    }
}

/// A deadline of a plan as the simulator sees it.
public struct DeadlineSeen: Equatable, Sendable {
    public var id: String
    public var clock: String?
    public var about: String?
    public var due: Day
    public var safe: Day
    /// `open`, `met` or `missed`.
    public var state: String
    public var isYours: Bool

    public init(id: String, clock: String?, about: String?, due: Day, safe: Day, state: String, isYours: Bool) {
        self.id = id
        self.clock = clock
        self.about = about
        self.due = due
        self.safe = safe
        self.state = state
        self.isYours = isYours
    }
}

/// One account of a plan as the simulator sees it.
public struct AccountSeen: Equatable, Sendable {
    public var id: Account.ID
    public var phase: String
    /// Open or not, by action.
    public var gates: [String: Bool]
    /// How many effects the brake of an action shows.
    public var brakes: [String: Int]
    public var deadlines: [DeadlineSeen]
    /// The state of each step's name, the best first.
    public var steps: [String: String]

    public init(
        id: Account.ID, phase: String, gates: [String: Bool], brakes: [String: Int], deadlines: [DeadlineSeen],
        steps: [String: String]
    ) {
        self.id = id
        self.phase = phase
        self.gates = gates
        self.brakes = brakes
        self.deadlines = deadlines
        self.steps = steps
    }
}

/// A plan as the simulator sees it.
public struct PlanSeen: Equatable, Sendable {
    public var today: Day
    public var next: StepSeen?
    public var accounts: [AccountSeen]
    /// All that the plan says, so that two plans can be compared; 0 where nobody asked for it.
    public var digest: Int

    public init(today: Day, next: StepSeen?, accounts: [AccountSeen], digest: Int) {
        self.today = today
        self.next = next
        self.accounts = accounts
        self.digest = digest
    }
}

/// Makes the plan of a case on a day; with all that it says as a digest when asked for.
public typealias PlanMaker = (CaseFile, [QuestionSeen], Day, _ withDigest: Bool) -> PlanSeen

/// A question of the bill review: its account, its grade and the amount it is about.
public struct QuestionSeen: Equatable, Sendable {
    public var account: Account.ID
    /// `A`, `B` or `C`.
    public var grade: String
    public var amount: Money

    public init(account: Account.ID, grade: String, amount: Money) {
        self.account = account
        self.grade = grade
        self.amount = amount
    }
}
