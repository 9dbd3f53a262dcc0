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
        var notices: [Day: Day?] = [:]
        for action in facts.account.collectionActions {
            guard let on = action.noticeOn else { continue }
            let known = notices[on].flatMap { $0 }
            notices.updateValue([known, action.noticeDeadline].compactMap { $0 }.max(), forKey: on)
        }
        for (on, printed) in notices.sorted(by: { $0.key < $1.key }) {
            var options = Clocks.Options()
            options.laterDue = printed
            options.done = Done(on: facts.appliedOn)
            let start = ClockStart(event: .collectionActionNotice, day: on)
            clocks.run(.collectionActionNotice, "noticePeriod", from: start, options)
        }
    }
}

extension AccountFacts {
    /// False when the rulebook says that a rule is not for this kind of hospital. A rule that is not there leaves a gap.
    fileprivate func isInScope(_ rule: Rule.ID) -> Bool { law.covers(rule, account.hospitalKind) != .no }
}
