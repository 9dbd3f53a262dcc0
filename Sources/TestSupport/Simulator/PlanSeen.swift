import CaseModel

/// The one next step as the simulator sees it: words and ids, none of the planner's own types.
public struct StepSeen: Hashable, Sendable {
    /// Nil for a step of the household.
    public var account: Account.ID?
    /// Such as `askHold`.
    public var step: String
    /// What it asks for, where its name does not say it, such as `basis`.
    public var asksFor: String?
    public var department: String?
    /// The question, where the step is one, such as `A1.emergency`.
    public var question: String?
    public var title: String
    /// What it opens, such as `letter:hold`.
    public var opens: [String]
    public var bestBy: Day?

    public init(
        account: Account.ID?, step: String, asksFor: String? = nil, department: String? = nil, question: String? = nil,
        title: String = "", opens: [String] = [], bestBy: Day? = nil
    ) {
        self.account = account
        self.step = step
        self.asksFor = asksFor
        self.department = department
        self.question = question
        self.title = title
        self.opens = opens
        self.bestBy = bestBy
    }

    /// As it stands in a trace.
    var words: String {
        [step, asksFor, department.map { "to \($0)" }, account?.text, question].compactMap { $0 }.joined(separator: " ")
    }
}

/// A gate of a plan as the simulator sees it.
public struct GateSeen: Equatable, Sendable {
    public var isOpen: Bool
    public var because: [String]
    /// The rules of the effects that the brake shows.
    public var brakes: [String]

    public init(isOpen: Bool, because: [String], brakes: [String]) {
        self.isOpen = isOpen
        self.because = because
        self.brakes = brakes
    }
}

/// A deadline of a plan as the simulator sees it.
public struct DeadlineSeen: Equatable, Sendable {
    public var id: String
    public var clock: String?
    /// The claim or the agreement it belongs to.
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
    public var gates: [String: GateSeen]
    public var deadlines: [DeadlineSeen]
    /// Every step with its state, such as `askHold waiting`.
    public var steps: [String]

    public init(
        id: Account.ID, phase: String, gates: [String: GateSeen], deadlines: [DeadlineSeen], steps: [String]
    ) {
        self.id = id
        self.phase = phase
        self.gates = gates
        self.deadlines = deadlines
        self.steps = steps
    }

    var isClosed: Bool { phase == "closed" }

    /// True for a step that can be done now.
    func offers(_ step: String) -> Bool { steps.contains("\(step) canStart") }

    /// As it stands in a trace.
    var words: String {
        let open = steps.filter { step in !["done", "notNeeded", "skipped"].contains { step.hasSuffix($0) } }
        let pay = gates["pay"].map { "\($0.isOpen ? "open" : "closed") to pay: \($0.because.joined(separator: " "))" }
        return "\(id) \(phase): \(open.joined(separator: ", ")); \(pay ?? "")"
    }
}

/// A plan as the simulator sees it.
public struct PlanSeen: Sendable {
    public var today: Day
    public var next: StepSeen?
    public var accounts: [AccountSeen]
    /// Every byte of the plan, made only when two plans are compared.
    public var text: @Sendable () -> String

    public init(today: Day, next: StepSeen?, accounts: [AccountSeen], text: @escaping @Sendable () -> String) {
        self.today = today
        self.next = next
        self.accounts = accounts
        self.text = text
    }
}

/// What the review of a bill found, in short.
public struct FindingSeen: Equatable, Sendable {
    public var account: Account.ID
    /// `A`, `B` or `C`.
    public var grade: String
    public var amount: Money?

    public init(account: Account.ID, grade: String, amount: Money?) {
        self.account = account
        self.grade = grade
        self.amount = amount
    }
}

/// Makes the plan of a case on a day.
public typealias PlanMaker = @Sendable (CaseFile, [FindingSeen], Day) -> PlanSeen
