import CaseModel

/// The end of the newest hold that was granted.
enum HoldClock {
    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        let granted = facts.holds.filter { $0.grantedUntil != nil }
        guard let hold = granted.max(by: { ($0.grantedUntil ?? .earliest) < ($1.grantedUntil ?? .earliest) }),
            let until = hold.grantedUntil
        else { return }
        clocks.add(
            .set(
                "hold:\(facts.account.id)", clock: "holdEnds", DeadlineWords.holdEnds, due: until,
                anchor: "holdGranted", on: hold.askedOn, consequence: DeadlineWords.holdConsequence,
                state: Done.no.state(due: until, today: facts.today)))
    }
}
