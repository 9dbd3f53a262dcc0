import CaseModel
import Rulebook

/// The rulebook as it reads on one day. Everything the planner takes from it goes through here, so that a rule that
/// is not there leads to a gap that can be shown and never to a number of our own.
struct Law: Sendable {
    let rulebook: Rulebook
    let today: Day
    /// The law of the states that the case names, read once. A code that is not in the table is not in here.
    private let states: [String: StateRules]
    /// What the reason codes of refusals are about, and who can put them right.
    private let reasons: [String: AdjustmentReasonTable.Row]

    /// - Parameter file: the case, by which it is known which states and tables are needed.
    init(rulebook: Rulebook, today: Day, for file: CaseFile) {
        self.rulebook = rulebook
        self.today = today
        let codes = Set(
            ([file.household?.state] + file.episodes.map(\.state) + file.coverages.map(\.state)).compactMap { $0 })
        var states: [String: StateRules] = [:]
        for code in codes { states[code] = rulebook.state(code) }
        self.states = states
        let table = file.claims.contains { $0.isRefused } ? rulebook.codeTables()?.adjustmentReasons.rows ?? [] : []
        reasons = Dictionary(table.map { ($0.code, $0) }) { first, _ in first }
    }

    /// One state's law; nil without a code or for one that is not in the table.
    func state(_ code: String?) -> StateRules? { code.flatMap { states[$0] } }

    /// True when an adjustment says that another plan should pay first.
    func isAboutCoordination(_ adjustment: Adjustment) -> Bool {
        adjustment.group != .patient && family(of: adjustment) == .coordination
    }

    /// What a refusal is about; nil for a code that is not in the table.
    func family(of adjustment: Adjustment) -> AdjustmentReasonTable.Family? { reasons[adjustment.carc]?.family }

    /// Who can usually put a refusal right; nil for a code that is not in the table.
    func fixer(of adjustment: Adjustment) -> AdjustmentReasonTable.Fixer? { reasons[adjustment.carc]?.fixer }

    /// Yes, no, or a fact is missing.
    enum Fit: Equatable, Sendable {
        case yes, no, unknown
    }

    func parameter(_ name: String, of rule: Rule.ID) -> Parameter? { rulebook.parameter(name, of: rule) }

    func window(_ name: String, of rule: Rule.ID) -> Window? { Window(parameter(name, of: rule)) }

    /// The first day on which a day lies within a window of calendar days; nil for a window of another kind.
    func day(_ name: String, of rule: Rule.ID, before day: Day) -> Day? {
        guard let window = window(name, of: rule), window.unit == .calendarDay else { return nil }
        return day.adding(days: -window.count)
    }

    func count(_ name: String, of rule: Rule.ID) -> Int? { parameter(name, of: rule)?.count }

    func money(_ name: String, of rule: Rule.ID) -> Money? { parameter(name, of: rule)?.money }

    /// The rule's own title, or ours when the rulebook has no such rule.
    func title(of rule: Rule.ID, otherwise title: String) -> String { rulebook.rule(rule)?.title ?? title }

    /// True when a rule, or the one number of it that is used, may not be shown as law today.
    func isCheckFirst(_ rule: Rule.ID, _ name: String? = nil) -> Bool {
        guard let found = rulebook.rule(rule), rulebook.standing(of: rule, on: today)?.isCurrent == true else {
            return true
        }
        guard let name, found.kind == .law else { return false }
        return found.parameters[name]?.confidence != .seen
    }

    /// What a page prints as the source of a number: the number's own citation, else the rule's.
    func citation(_ rule: Rule.ID, _ name: String) -> String? {
        guard let found = rulebook.rule(rule) else { return nil }
        let own = found.parameters[name]?.cite.flatMap { key in found.citations.first { $0.id == key } }
        return own?.text ?? found.citation
    }

    /// Whether a rule is for people with one of these kinds of coverage.
    func covers(_ rule: Rule.ID, _ coverage: CoverageOnDay) -> Fit {
        guard let scope = rulebook.scope(of: rule)?.coverage else { return .unknown }
        switch coverage {
        case .unknown: return scope == .any ? .yes : .unknown
        case .none: return scope.includes(.some(.none)) ? .yes : .no
        case .plans(let plans):
            let kinds = plans.map { $0.kind == .unknown ? nil : $0.kind }
            if kinds.contains(where: { scope.includes($0) }) { return .yes }
            return kinds.contains { scope.mayInclude($0) } ? .unknown : .no
        }
    }

    /// Whether a rule is for a kind of hospital.
    func covers(_ rule: Rule.ID, _ hospital: HospitalKind?) -> Fit {
        guard let scope = rulebook.scope(of: rule)?.hospital else { return .unknown }
        if scope.includes(hospital) { return .yes }
        return scope.mayInclude(hospital) ? .unknown : .no
    }

    /// Whether a rule is for whoever holds the account.
    func covers(_ rule: Rule.ID, _ holder: HolderKind) -> Bool {
        rulebook.scope(of: rule)?.holder.includes(holder) ?? false
    }
}
