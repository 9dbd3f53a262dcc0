import CaseModel
import Rulebook

/// The rules of the rulebook that checks rest on. A rule is printed only while it may be shown as law.
enum RuleIDs {
    /// What the group codes of adjustments mean.
    static let groupCodes: Rule.ID = "R-057"
    /// Claims that come too late, with Medicare's limit.
    static let timelyFiling: Rule.ID = "R-058"
    static let medicareLimit = "medicareFilingLimit"
    /// Access to billing records.
    static let accessToRecords: Rule.ID = "R-071"
}
