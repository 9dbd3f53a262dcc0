import CaseModel
import Rulebook

/// The time to apply for hospital financial assistance: it counts from the first statement after discharge,
/// and the day in a hospital's collection notice governs when it is later.
enum ApplicationClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        let fit =
            facts.law.rulebook.rule(.applicationPeriod) == nil
            ? Law.Fit.unknown : facts.law.covers(.applicationPeriod, facts.account.hospitalKind)
        guard facts.isHospital != .no, facts.account.hospitalKind != .forProfit, fit != .no,
            let start = facts.firstStatement
        else { return }
        var options = Clocks.Options()
        options.done = Done(on: facts.appliedOn)
        if options.done == .no, facts.assistance.contains(where: \.isDecided) { options.done = .someDay }
        options.laterDue = facts.account.collectionActions.compactMap(\.noticeDeadline).max()
        if facts.account.hospitalKind == nil { options.condition = DeadlineWords.ifNonprofit }
        clocks.run(.applicationPeriod, "applicationWindow", from: start, options)
    }

    /// The deadline alone, for what depends on it.
    static func deadline(_ facts: AccountFacts) -> Deadline? {
        var clocks = Clocks(facts)
        run(&clocks)
        return clocks.deadlines.first
    }
}

extension AccountFacts {
    /// The day on which the person first applied for money help.
    var appliedOn: Day? {
        let applied = assistance.compactMap(\.appliedOn)
        let asked = requests.all.filter { $0.kind == .assistanceApplication && $0.request != nil }.map(\.sentOn)
        return (applied + asked).min()
    }

    /// The first statement after discharge: the one that says so, else the oldest that is known, which is then only
    /// assumed to be the first.
    var firstStatement: ClockStart? {
        func start(_ statements: [Statement], assumed: Bool) -> ClockStart? {
            if let day = statements.compactMap(\.date).min() {
                return ClockStart(
                    event: .firstPostDischargeStatement, day: day, isAssumed: assumed, paperDay: assumed ? day : nil)
            }
            return statements.compactMap(\.receivedOn).min().map {
                ClockStart(event: .firstPostDischargeStatement, day: $0, isAssumed: true, paperDay: $0)
            }
        }
        return start(account.statements.filter { $0.isFirstPostDischarge == true }, assumed: false)
            ?? start(account.statements.filter { $0.isFirstPostDischarge != false }, assumed: true)
    }
}
