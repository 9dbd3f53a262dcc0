import CaseModel
import Rulebook

/// The event from which a clock counts.
struct ClockStart: Equatable, Sendable {
    var event: AnchorEvent
    var day: Day
    /// True when the day is presumed by the law or taken from the paper's own date.
    var isAssumed = false
    /// The paper's own date, from which the safe day counts while the day of receipt is assumed.
    var paperDay: Day?

    /// The day of receipt when it is known, else the paper's own day.
    static func received(_ received: Day?, _ event: AnchorEvent, paper: Day?) -> ClockStart? {
        if let received { return ClockStart(event: event, day: received) }
        return paper.map { ClockStart(event: event, day: $0, isAssumed: true, paperDay: $0) }
    }
}

/// Whether the thing that a deadline asks for was done.
enum Done: Equatable, Sendable {
    case no
    case on(Day)
    /// Done, on a day that nobody wrote down.
    case someDay

    init(on day: Day?) { self = day.map(Done.on) ?? .no }

    /// Met when it was done by the day; missed when that day has passed without it. Whether it was met never depends
    /// on the day on which somebody looks, so a missed deadline stays missed.
    func state(due: Day, today: Day) -> DeadlineState {
        switch self {
        case .someDay: .met
        case .on(let day) where day <= due: .met
        case .on, .no: today > due ? .missed : .open
        }
    }
}

/// Runs the clocks of one account: each family of clocks adds its deadlines here.
struct Clocks: Sendable {
    let facts: AccountFacts
    private(set) var deadlines: [Deadline] = []
    /// Rules that this account needs and the rulebook does not have in usable form.
    private(set) var gaps: [Rule.ID] = []

    init(_ facts: AccountFacts) { self.facts = facts }

    /// What may differ from one clock to the next.
    struct Options {
        var done = Done.no
        /// A printed day that governs when it is later.
        var laterDue: Day?
        /// The day from which the safe day counts when it is not the anchor's.
        var safeFrom: Day?
        /// A printed day that is not to be passed, also where the law gives more time.
        var safeBy: Day?
        var condition: String?
        var about: String?
        var whose = Whose.you
        /// True for a time in which somebody else may not act: when it has passed, nobody has missed anything.
        var isWaitingTime = false
    }

    /// Adds the deadline that a rule's number gives; notes a gap when the rulebook has no such rule or number.
    mutating func run(_ rule: Rule.ID, _ name: String, from start: ClockStart, _ options: Options = Options()) {
        let law = facts.law
        guard let window = law.window(name, of: rule),
            let clock = law.rulebook.rule(rule)?.deadlines.first(where: { $0.parameter == name })
        else {
            return noteGap(rule)
        }
        let earliest = options.safeFrom ?? (start.isAssumed ? start.paperDay : nil)
        guard let day = DueDay([window], from: start.day, earliest: earliest, printed: options.laterDue) else { return }

        var deadline = Deadline()
        deadline.id = rule.text
        deadline.clock = clock.clock
        deadline.title = clock.title
        deadline.due = day.due
        deadline.safe = min(day.safe, options.safeBy?.businessDayOnOrBefore ?? day.safe)
        deadline.anchor.event = start.event.rawValue
        deadline.anchor.on = start.day
        deadline.anchor.assumed = start.isAssumed ? true : nil
        deadline.consequence = clock.consequence
        deadline.citation = law.citation(rule, name)
        deadline.checkFirst = law.isCheckFirst(rule, name) ? true : nil
        deadline.condition = options.condition
        deadline.whose = options.whose
        deadline.about = options.about
        deadline.state = options.done.state(due: day.due, today: facts.today)
        if options.isWaitingTime, deadline.state == .missed { deadline.state = .met }
        add(deadline)
    }

    /// Notes that a rule, or a number of it, is not in the rulebook.
    mutating func noteGap(_ rule: Rule.ID) {
        if !gaps.contains(rule) { gaps.append(rule) }
    }

    /// Adds a day that no rule gives: one that a person, an office or a court has set.
    mutating func add(_ deadline: Deadline) {
        guard deadline.due.isOnTheCalendar, deadline.safe.isOnTheCalendar else { return }
        deadlines.append(deadline)
    }

    /// All deadlines of an account: a court's first, then by the day they are due.
    static func all(_ facts: AccountFacts) -> Clocks {
        var clocks = Clocks(facts)
        CourtClock.run(&clocks)
        DisputeClock.run(&clocks)
        ApplicationClock.run(&clocks)
        CollectionActionClock.run(&clocks)
        EstimateClock.run(&clocks)
        AppealClock.run(&clocks)
        RequestClock.run(&clocks)
        HoldClock.run(&clocks)
        AgreementClock.run(&clocks)
        OfferClock.run(&clocks)
        VeteransClock.run(&clocks)
        clocks.deadlines = clocks.deadlines.enumerated().sorted { left, right in
            let a = (left.element.isCourt ? 0 : 1, left.element.due, left.offset)
            let b = (right.element.isCourt ? 0 : 1, right.element.due, right.offset)
            return a < b
        }.map(\.element)
        return clocks
    }
}

extension Deadline {
    var isCourt: Bool { clock == CourtClock.name }

    /// A day that a person, an office or a court has set.
    static func set(
        _ id: String, clock: String, _ title: String, due: Day, anchor event: String, on day: Day?,
        consequence: String, state: DeadlineState
    ) -> Deadline {
        var deadline = Deadline()
        deadline.id = id
        deadline.clock = clock
        deadline.title = title
        deadline.due = due
        deadline.safe = due.businessDayOnOrBefore
        deadline.anchor.event = event
        deadline.anchor.on = day
        deadline.consequence = consequence
        deadline.state = state
        return deadline
    }
}
