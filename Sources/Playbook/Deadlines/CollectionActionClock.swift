import CaseModel
import Rulebook

/// Two clocks of a hospital with a policy: the time after its first statement in which it may not start to collect
/// where the patient has nothing to do; and the time its notice leaves before it starts, where an
/// application can still pause it.
enum CollectionActionClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard facts.account.hospitalKind == .nonprofit || facts.account.hospitalKind == .government else { return }
        if let start = facts.firstStatement, facts.isInScope(.notificationPeriod) {
            var options = Clocks.Options()
            options.whose = .them
            options.isWaitingTime = true
            clocks.run(.notificationPeriod, "notificationPeriod", from: start, options)
        }
        guard facts.isInScope(.collectionActionNotice) else { return }
        let notices = facts.account.collectionActions.compactMap { action in
            action.noticeOn.map { (on: $0, deadline: action.noticeDeadline) }
        }
        for on in Set(notices.map(\.on)).sorted() {
            var options = Clocks.Options()
            options.laterDue = notices.filter { $0.on == on }.compactMap(\.deadline).max()
            options.done = Done(on: facts.appliedOn)
            let start = ClockStart(event: .collectionActionNotice, day: on)
            clocks.run(.collectionActionNotice, "noticePeriod", from: start, options)
        }
    }
}

extension AccountFacts {
    /// True when a rule is for this kind of hospital, as the rulebook says.
    fileprivate func isInScope(_ rule: Rule.ID) -> Bool { law.covers(rule, account.hospitalKind) == .yes }
}
