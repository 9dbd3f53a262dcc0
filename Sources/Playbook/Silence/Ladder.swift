import CaseModel
import Rulebook

/// Where a question goes that nobody answers: asked again, then the next department of the same office, then a body
/// outside that can act.
enum Ladder {
    enum Rung: Equatable, Sendable {
        /// Ask again; how often it was asked again before.
        case askAgain(times: Int)
        /// Asked again a few days ago: give them time.
        case wait(since: Day, until: Day)
        case department(DepartmentName)
        case outside(OutsideBody)
    }

    /// - Parameter late: what is late.
    static func rung(_ late: LateThing, _ view: AccountView) -> Rung {
        let contacts = view.facts.contacts.filter { contact in
            contact.on.map { $0 >= late.since && $0 <= view.today } ?? false
        }
        let days = contacts.compactMap(\.on)
        let asked = view.facts.requests.last(.outsideBody)
        let lastDay = ([asked?.sentOn] + days).compactMap { $0 }.filter { $0 >= late.since }.max()
        if let last = lastDay, let wait = view.law.window("nudgeWait", of: .waitingRule)?.end(from: last),
            view.today < wait
        {
            return .wait(since: last, until: wait)
        }
        let nudges = view.law.count("nudgesBeforeOutside", of: .ladderRule) ?? 3
        guard contacts.count >= nudges else { return .askAgain(times: contacts.count) }
        let inside = inside(view, late)
        let reached = Set(contacts.compactMap(\.department))
        guard let inside, !reached.contains(inside.rawValue) else {
            return .outside(OutsideBodies.first(view, late: late))
        }
        return .department(inside)
    }

    /// The next department in the same house.
    private static func inside(_ view: AccountView, _ late: LateThing) -> DepartmentName? {
        switch late.holder {
        case .plan: .supervisor
        case .collector: .supervisor
        case .office:
            if view.facts.isHospital == .no { .supervisor } else { late.isAboutRules ? .compliance : .patientRelations }
        }
    }
}

/// Something that is late.
struct LateThing: Equatable, Sendable {
    enum Holder: Equatable, Sendable {
        case office, plan, collector
    }

    /// The day from which asking again was due.
    var since: Day
    var name: String
    var call: Opener
    var holder: Holder
    /// True for what an office owes by rule rather than by service.
    var isAboutRules = false
    /// True for a hold, which gives time and settles nothing.
    var isHold = false
}
