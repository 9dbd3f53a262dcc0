import CaseModel

/// The event from which a clock counts, as far as it is known.
public struct ClockAnchor: Equatable, Sendable {
    /// The day of the event itself; for a paper that was sent, the day on which it came.
    public var day: Day?
    /// The date on the paper, which is not later than the day on which it came.
    public var paper: Day?
    /// A last day that the paper prints; it counts when it is later than the day of the law.
    public var printed: Day?

    public init(day: Day? = nil, paper: Day? = nil, printed: Day? = nil) {
        self.day = day
        self.paper = paper
        self.printed = printed
    }
}

/// The end of a clock: the day as the law counts it, and the day to go by.
public struct DueDay: Equatable, Sendable {
    /// The day as the law counts it. A weekend moves it nowhere.
    public var due: Day
    /// The working day by which it is surely in time: counted from the earliest day that the event can have been, and
    /// on a weekend or a federal holiday the working day before.
    public var safe: Day
    /// The event's day, or the one that stands for it.
    public var anchor: Day
    /// True when the event's day is not known and another stands for it.
    public var isAssumed = false
    /// The last day when the other side uses its one extension.
    public var extended: Day?

    /// Counts one window after the other, the first from an event.
    ///
    /// - Parameters:
    ///   - presumed: how long after a paper's date the law takes it to have come, where it says so.
    ///   - extension: what the other side may add to the end.
    /// - Returns: nil when nothing is known from which to count, or the day lies beyond the calendar.
    public init?(
        _ windows: [Window], from anchor: ClockAnchor, presumed: Window? = nil, extension added: Window? = nil
    ) {
        if let day = anchor.day {
            self.init(windows, from: day, printed: anchor.printed, extension: added)
        } else if let paper = anchor.paper {
            // The law's own presumption makes the day later; the person goes by the paper, which cannot be too late.
            let start = presumed?.end(from: paper) ?? paper
            self.init(windows, from: start, earliest: paper, isAssumed: true, printed: anchor.printed, extension: added)
        } else {
            return nil
        }
    }

    /// Counts from a day, with the safe day from the earliest day on which the event can have been.
    public init?(
        _ windows: [Window], from start: Day, earliest: Day? = nil, isAssumed: Bool = false, printed: Day? = nil,
        extension added: Window? = nil
    ) {
        guard let counted = DueDay.end(windows, from: start) else { return nil }
        // The later of the two days is the law's.
        due = max(counted, printed ?? counted)
        let surely = earliest ?? (due > counted ? nil : start)
        let safeEnd = surely.flatMap { DueDay.safeEnd(windows, from: $0) } ?? due
        safe = min(safeEnd, due).businessDayOnOrBefore
        anchor = start
        self.isAssumed = isAssumed
        extended = added.flatMap { $0.end(from: due) }
    }

    private static func end(_ windows: [Window], from day: Day) -> Day? {
        windows.reduce(Day?.some(day)) { $0.flatMap($1.end(from:)) }
    }

    private static func safeEnd(_ windows: [Window], from day: Day) -> Day? {
        windows.reduce(Day?.some(day)) { $0.flatMap($1.safeEnd(from:)) }
    }
}

extension Rule {
    /// The windows of one of the rule's clocks, in the order in which they are counted; nil when a number is missing.
    public func windows(of deadline: RuleDeadline) -> [Window]? {
        let names = [deadline.parameter] + [deadline.then].compactMap { $0 }
        let windows = names.compactMap { Window(parameters[$0]) }
        return windows.count == names.count ? windows : nil
    }

    /// The parameter by which a rule says when a paper that was sent counts as received.
    public static let receiptPresumed = "receiptPresumed"

    /// The end of one of the rule's clocks; nil when nothing is known from which to count.
    public func dueDay(of deadline: RuleDeadline, from anchor: ClockAnchor) -> DueDay? {
        guard let windows = windows(of: deadline) else { return nil }
        return DueDay(
            windows, from: anchor, presumed: Window(parameters[Rule.receiptPresumed]),
            extension: deadline.extendedBy.flatMap { Window(parameters[$0]) })
    }
}

extension Rulebook {
    /// A clock of the table of deadlines with the rules that have it. Several plans' rules can share one clock.
    public func clocks(_ id: String) -> [(rule: Rule, deadline: RuleDeadline)] {
        rules.flatMap { rule in rule.deadlines.filter { $0.clock == id }.map { (rule, $0) } }
    }
}
