import CaseModel
import Rulebook

/// Emergency care of a veteran outside the VA: the VA wants to be told within hours, and a claim has its own time.
enum VeteransClock {
    /// The rows of the table of deadlines.
    static let notice = "D-38"
    static let claim = "D-39"

    static func run(_ clocks: inout Clocks) {
        let facts = clocks.facts
        guard facts.coverage.first(.va) != nil, facts.emergency == .yes, let start = facts.careDay else { return }
        var notice = Clocks.Options()
        notice.done = Done(on: facts.veteransToldOn)
        clocks.run(.veterans, "noticeHours", from: ClockStart(event: .emergencyCareStart, day: start), notice)
        var claim = Clocks.Options()
        claim.done = Done(on: facts.requests.all.filter { $0.kind == .claimForms }.map(\.sentOn).min())
        claim.condition = DeadlineWords.ifNotFromService
        let left = facts.episode?.dischargedOn ?? facts.episode?.to ?? start
        clocks.run(.veterans, "claimDays", from: ClockStart(event: .discharge, day: left), claim)
    }
}

extension AccountFacts {
    /// The day on which the VA was told: a word with the plan since the care began.
    var veteransToldOn: Day? {
        guard let start = careDay else { return nil }
        let words = contacts.filter { $0.department == "insurer" }.compactMap(\.on)
        let asked = requests.all.filter { $0.kind == .claimReview || $0.kind == .coordination }.map(\.sentOn)
        return (words + asked).filter { $0 >= start }.min()
    }
}
