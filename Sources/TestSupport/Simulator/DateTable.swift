import CaseModel

/// Something that the person has to do by a day, as the facts and the reviewed rules say.
struct Duty: Equatable, Sendable {
    /// The clock as the table of deadlines names it, or `court` and `payDay`.
    var clock: String
    /// The claim or the agreement that it is about.
    var about: String?
    /// The day as the law counts it.
    var due: Day
    /// The last day that is surely in time; a plan's safe day is the working day on or before it, or earlier.
    var safe: Day
    var isDone: Bool
    /// False where the person has a good reason to let the day pass, such as a claim that was mended.
    var isNeeded = true

    var key: String { "\(clock) \(about ?? "")" }
}

/// The days of law that the simulator holds a plan to: written from the table of deadlines of the reviewed rules. It
/// asks neither the rulebook nor the planner, and it counts by a calendar of its own.
struct DateTable {
    let facts: RawFacts

    /// Every day of the person's own on one account.
    var duties: [Duty] {
        ([court, dispute, estimate, application].compactMap { $0 }) + appeals + payDays
    }

    // MARK: Courts and collectors

    /// The day that the court papers print.
    private var court: Duty? {
        guard let suit = facts.account.suit, suit.state == .served, let due = suit.answerBy else { return nil }
        return Duty(clock: "court", due: due, safe: due, isDone: facts.courtAnsweredOn != nil)
    }

    /// D-32 and D-33: 30 days from the day on which the notice came; without that day, from five business days after it
    /// was sent. A later day that the notice prints governs.
    private var dispute: Duty? {
        guard facts.isHeldByCollector, let notice = facts.account.holder?.validationNotice,
            let start = notice.receivedOn ?? notice.datedOn.map({ OwnCalendar.afterWorkingDays(5, $0) })
        else { return nil }
        let counted = OwnCalendar.after(30, start)
        let due = max(counted, notice.disputeBy ?? counted)
        let earliest = notice.receivedOn ?? notice.datedOn ?? start
        let surely = notice.receivedOn != nil && due > counted ? due : OwnCalendar.after(30, earliest)
        return Duty(clock: "D-32", due: due, safe: min(surely, due), isDone: facts.writtenDisputeOn != nil)
    }

    // MARK: Hospitals

    /// D-10: 240 days from the first bill after the care; a later day in a collection notice governs.
    private var application: Duty? {
        guard facts.account.hospitalKind == .nonprofit || facts.account.hospitalKind == .government,
            let first = facts.firstBillOn
        else { return nil }
        let counted = OwnCalendar.after(240, first)
        let printed = facts.account.collectionActions.compactMap(\.noticeDeadline).max()
        let due = max(counted, printed ?? counted)
        return Duty(
            clock: "D-10", due: due, safe: due, isDone: facts.hasAppliedForHelp, isNeeded: facts.isHelpLikely)
    }

    /// D-06: 120 days from the day on which the first bill came, and to be safe from its date; for somebody without
    /// insurance whose bill is at least 400 dollars above the estimate.
    private var estimate: Duty? {
        guard facts.isEstimateExceeded, let first = facts.oldestStatement,
            let start = first.receivedOn ?? first.date
        else { return nil }
        let due = OwnCalendar.after(120, start)
        let safe = OwnCalendar.after(120, first.date ?? start)
        return Duty(
            clock: "D-06", due: due, safe: min(safe, due),
            isDone: facts.requests.contains { $0.kind == .externalDispute })
    }

    // MARK: Appeals

    /// How long the first appeal of a kind of plan may take, and from which day it counts.
    private struct Rung {
        var clock: String
        var days: Int
        /// A day of receipt that is not known is taken to be so long after the paper's date.
        var presumed = 0
        /// True where the law counts from the date on the paper.
        var fromPaper = false
    }

    private static func firstRung(_ kind: CoverageKind?) -> Rung? {
        switch kind {
        case .employerSelfFunded, .employerFullyInsured, .marketplace: Rung(clock: "D-11", days: 180)
        case .medicare: Rung(clock: "D-17", days: 120, presumed: 5)
        case .medicareAdvantage: Rung(clock: "D-22", days: 60, presumed: 5)
        case .medicaid: Rung(clock: "D-23", days: 60, fromPaper: true)
        default: nil
        }
    }

    /// Medicare's next level after a lost one.
    private static func medicareRung(after level: AppealLevel) -> (rung: Rung, level: AppealLevel)? {
        switch level {
        case .redetermination: (Rung(clock: "D-18", days: 180, presumed: 5), .reconsideration)
        case .reconsideration: (Rung(clock: "D-19", days: 60, presumed: 5), .hearing)
        case .internal, .external, .hearing: nil
        }
    }

    private static func due(_ rung: Rung, received: Day?, paper: Day?) -> (due: Day, safe: Day)? {
        if rung.fromPaper {
            return paper.map { (OwnCalendar.after(rung.days, $0), OwnCalendar.after(rung.days, $0)) }
        }
        if let received { return (OwnCalendar.after(rung.days, received), OwnCalendar.after(rung.days, received)) }
        return paper.map { paper in
            (OwnCalendar.after(rung.presumed + rung.days, paper), OwnCalendar.after(rung.days, paper))
        }
    }

    private var appeals: [Duty] {
        facts.refusedClaims.flatMap { claim in
            let kind = facts.planKind(of: claim)
            return [firstAppeal(claim, kind), nextAppeal(claim, kind), external(claim, kind)].compactMap { $0 }
        }
    }

    private func firstAppeal(_ claim: Claim, _ kind: CoverageKind?) -> Duty? {
        guard let rung = DateTable.firstRung(kind),
            let days = DateTable.due(rung, received: claim.receivedOn, paper: claim.processedOn)
        else { return nil }
        // A later day that the denial prints governs; an earlier one is not to be passed.
        let due = max(days.due, claim.appealBy ?? days.due)
        let isDone = facts.appeals(of: claim).contains { $0.level != .external && $0.level != .hearing }
        return Duty(
            clock: rung.clock, about: claim.id.text, due: due, safe: min(due, claim.appealBy ?? due), isDone: isDone)
    }

    private func nextAppeal(_ claim: Claim, _ kind: CoverageKind?) -> Duty? {
        guard kind == .medicare, let lost = facts.lastLostAppeal(of: claim, except: .external),
            let (rung, level) = DateTable.medicareRung(after: lost.level),
            let days = DateTable.due(rung, received: lost.decisionReceivedOn, paper: lost.decidedOn)
        else { return nil }
        // A hearing is for a dispute of at least 200 dollars.
        if level == .hearing, claim.denials.map(\.amount).total() < Money(cents: 20_000) { return nil }
        let isDone = facts.appeals(of: claim).contains { $0.level == level }
        return Duty(clock: rung.clock, about: claim.id.text, due: days.due, safe: days.safe, isDone: isDone)
    }

    /// D-15: four months from the day on which the plan's last decision came.
    private func external(_ claim: Claim, _ kind: CoverageKind?) -> Duty? {
        guard kind == .employerSelfFunded || kind == .employerFullyInsured || kind == .marketplace,
            let lost = facts.lastLostAppeal(of: claim, except: .external), lost.level == .internal,
            let start = lost.decisionReceivedOn ?? lost.decidedOn
        else { return nil }
        let due = OwnCalendar.afterMonths(4, start)
        let isDone = facts.appeals(of: claim).contains { $0.level == .external }
        return Duty(clock: "D-15", about: claim.id.text, due: due, safe: due, isDone: isDone)
    }

    // MARK: What was agreed

    /// The days on which a written agreement asks for money. Money fills them in their order.
    private var payDays: [Duty] {
        guard let agreement = facts.writtenAgreement, agreement.kind != .writeOff else { return [] }
        var parts = agreement.instalments.compactMap { part in part.on.map { ($0, part.amount ?? .zero) } }
        if parts.isEmpty, let payBy = agreement.payBy { parts = [(payBy, agreement.amount ?? .zero)] }
        var asked = Money.zero
        return parts.sorted { $0.0 < $1.0 }.map { day, amount in
            asked += amount
            return Duty(
                clock: "payDay", about: agreement.id.text, due: day, safe: day,
                isDone: facts.paid(since: agreement) >= asked, isNeeded: !facts.isNothingOpen)
        }
    }
}
