import CaseModel

/// The few days of law that the simulator holds a plan to. Written from the deadline table of the reviewed rules, with
/// arithmetic of its own: it asks neither the rulebook nor the planner.
enum DateTable {
    /// D-11, D-17, D-22 and D-23: the first appeal, by the kind of plan. Days from receipt, or from the notice's date.
    static func firstAppeal(_ kind: CoverageKind, received: Day, dated: Day) -> Day? {
        switch kind {
        case .employerSelfFunded, .employerFullyInsured, .marketplace: received.adding(days: 180)
        case .medicare: received.adding(days: 120)
        case .medicareAdvantage: received.adding(days: 60)
        case .medicaid: dated.adding(days: 60)
        default: nil
        }
    }

    /// D-15: four months after the last decision came, the first of the next month where a month is too short.
    static func externalReview(received: Day) -> Day {
        let (year, month, day) = received.parts
        let later = month + 4
        let (newYear, newMonth) = later > 12 ? (year + 1, later - 12) : (year, later)
        if let same = Day(year: newYear, month: newMonth, day: day) { return same }
        return Day(year: newMonth == 12 ? newYear + 1 : newYear, month: newMonth == 12 ? 1 : newMonth + 1, day: 1)
            ?? received
    }

    /// D-32: the written dispute, from the day the collector's notice came.
    static func dispute(noticeReceived: Day) -> Day { noticeReceived.adding(days: 30) }

    /// D-10: the application for money help, from the first bill after the care.
    static func application(firstBill: Day) -> Day { firstBill.adding(days: 240) }
}
