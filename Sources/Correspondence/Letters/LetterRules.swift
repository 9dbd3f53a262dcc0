import CaseModel
import Rulebook

/// What letters take from the rulebook.
struct LetterRules: Sendable {
    static let access: Rule.ID = "R-071"
    static let waiting: Rule.ID = "P-001"
    static let dispute: Rule.ID = "R-083"
    static let requestAnswer = "requestAnswer"
    static let holdAnswer = "holdAnswer"

    let rulebook: Rulebook
    let today: Day

    /// The working day by which an answer is asked for; nil when the rulebook has no such number.
    func replyBy(_ parameter: String) -> Day? {
        guard let found = rulebook.parameter(parameter, of: Self.waiting), let count = found.count,
            (1...366).contains(count)
        else { return nil }
        let end = found.unit == .businessDay ? today.adding(businessDays: count) : today.adding(days: count)
        return end.businessDayOnOrBefore
    }

    /// The day on which a code table was last checked.
    func tableChecked(_ name: String) -> Day? {
        guard let tables = rulebook.codeTables() else { return nil }
        switch name {
        case "panels": return tables.panels.checkedOn
        case "globalComponents": return tables.globalComponents.checkedOn
        default: return nil
        }
    }

    /// Why a letter may not print a rule as law today; nil when it may.
    func whyNot(_ id: Rule.ID, for holder: HolderKind) -> String? {
        guard let rule = rulebook.rule(id), let citation = rule.citations.first else {
            return "The rulebook does not have this rule."
        }
        guard rule.scope.holder.includes(holder) else { return "The rule is not for whoever holds this account." }
        if citation.readOn == nil { return "Nobody has read the official text of this rule yet." }
        switch rule.standing(on: today, reviewLimit: rulebook.reviewLimit) {
        case .current: return nil
        case .checkFirst(.notSeen): return "Nobody has read the official text of this rule yet."
        case .checkFirst(.reviewOverdue(let day)): return "The rule was last checked on \(day.display)."
        case .checkFirst(.notYetInForce(let day)): return "The rule begins on \(day.display)."
        case .checkFirst(.noLongerInForce(let day)): return "The rule ended on \(day.display)."
        }
    }
}
