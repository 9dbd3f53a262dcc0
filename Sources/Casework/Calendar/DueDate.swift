public import CaseModel
public import Playbook
public import Rulebook

/// One day of an open account by which something has to happen, or had to.
public struct DueDate: Equatable, Sendable {
    /// What the day is for.
    public enum Subject: Equatable, Sendable {
        case deadline(Deadline)
        /// The due date that the newest bill prints.
        case bill
    }

    public var account: Account.ID
    public var subject: Subject
    /// The day to go by: the safe one while it lies ahead, else the last one.
    public var day: Day
    /// The last day that counts.
    public var last: Day
    /// The safe day where it has passed and the last one has not.
    public var safePassed: Day?
    /// True when it went by without what it asked for.
    public var isPassed: Bool
    public var setBy: DaySetter
    public var whose: Whose
    /// What it is about, as far as what is still possible after it goes.
    public var family: Family
    /// The number of its rule by which it was counted.
    public var window: Parameter?
    /// True when a paper prints a later day than the rule gives, and that one counts.
    public var isPrintedLater = false

    /// Days that are alike in what can still be done when one has passed.
    public enum Family: String, CaseIterable, Sendable {
        case court, appeal, debt, help, estimate, hold, payDay, answer, bill, other
    }

    public var deadline: Deadline? {
        switch subject {
        case .deadline(let deadline): deadline
        case .bill: nil
        }
    }

    /// - Parameter rule: the rule that counts the day; nil for a day that somebody has set.
    init(_ deadline: Deadline, of account: Account.ID, rule: Rule?, today: Day) {
        self.account = account
        subject = .deadline(deadline)
        isPassed = deadline.state == .missed
        last = deadline.due
        let isSafeAhead = deadline.safe >= today
        day = !isPassed && isSafeAhead ? deadline.safe : deadline.due
        safePassed = isPassed || isSafeAhead ? nil : deadline.safe
        setBy = deadline.setBy
        whose = deadline.whose
        family = Family(deadline, topic: rule?.topic)
        guard let start = deadline.anchor.on, let event = AnchorEvent(rawValue: deadline.anchor.event),
            let clock = rule?.deadlines.first(where: { $0.clock == deadline.clock }),
            let parameter = rule?.parameters[clock.parameter], parameter.anchor == event
        else { return }
        window = parameter
        isPrintedLater = Window(parameter)?.end(from: start).map { $0 < deadline.due } ?? false
    }

    init(bill due: Day, of account: Account.ID, today: Day) {
        self.account = account
        subject = .bill
        day = due
        last = due
        isPassed = due < today
        setBy = .office
        whose = .you
        family = .bill
    }
}

extension DueDate.Family {
    fileprivate init(_ deadline: Deadline, topic: String?) {
        switch (deadline.setBy, topic) {
        case _ where deadline.whose == .them: self = .answer
        case (.court, _): self = .court
        case (.denial, _), (.law, "appeals"): self = .appeal
        case (.law, "collections"): self = .debt
        case (.law, "financial-assistance"): self = .help
        case (.law, "good-faith-estimate"): self = .estimate
        case (.law, _), (.asked, _): self = .other
        case (.office, _): self = deadline.clock == "payDay" ? .payDay : .hold
        }
    }
}

extension Desk {
    /// The days of all open accounts in one list. Those that have passed come first, then those ahead; each from the
    /// earliest to the latest. On one day those that cannot move come before the others.
    ///
    /// - Parameters:
    ///   - account: only this account; nil for all.
    ///   - visit: only the accounts of this visit; nil for all.
    public func dueDates(
        in outlook: Outlook, account: Account.ID? = nil, visit: Episode.ID? = nil
    ) -> [DueDate] {
        let today = outlook.plan.today
        let plans = outlook.plan.accounts.filter { plan in
            plan.phase != .closed && (account == nil || plan.id == account)
                && (visit == nil || outlook.account(plan.id)?.episode == visit)
        }
        let dates = plans.flatMap { plan in
            let bill = plan.dueDate.flatMap { due in
                plan.openBalance.map { $0 > .zero } ?? true ? DueDate(bill: due, of: plan.id, today: today) : nil
            }
            let deadlines = plan.deadlines.filter { $0.state != .met }.map { deadline in
                DueDate(deadline, of: plan.id, rule: rulebook.rule(Rule.ID(deadline.id)), today: today)
            }
            return deadlines + (bill.map { [$0] } ?? [])
        }
        return dates.enumerated().sorted { left, right in
            (left.element.order, left.offset) < (right.element.order, right.offset)
        }.map(\.element)
    }
}

extension DueDate {
    /// The seven days into which the most dates of more than one account fall, and how many those are; nil when no two
    /// come together. Dates that others have to keep need nothing from the person.
    public static func fullestWeek(of dates: [DueDate]) -> (from: Day, count: Int)? {
        let own = dates.filter { !$0.isPassed && $0.whose == .you }
        let weeks = own.compactMap { first -> (from: Day, count: Int)? in
            let week = own.filter { $0.day >= first.day && $0.day - first.day < 7 }
            return Set(week.map(\.account)).count > 1 ? (first.day, week.count) : nil
        }
        return weeks.max { ($0.count, $1.from) < ($1.count, $0.from) }
    }

    fileprivate struct Order: Comparable {
        var isAhead: Bool
        var day: Day
        var canMove: Bool

        static func < (left: Order, right: Order) -> Bool {
            (left.isAhead ? 1 : 0, left.day, left.canMove ? 1 : 0)
                < (right.isAhead ? 1 : 0, right.day, right.canMove ? 1 : 0)
        }
    }

    fileprivate var order: Order { Order(isAhead: !isPassed, day: day, canMove: !setBy.isFixed) }
}
