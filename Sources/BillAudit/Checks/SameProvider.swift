import CaseModel

/// Whether two lines are of one provider, and how sure a finding on the pair may be.
///
/// On a hospital's account the biller is the provider. On a doctor's account a missing NPI counts as the same biller,
/// and the finding is then at most a question.
enum SameProvider {
    /// Nil when the lines are of different providers.
    static func grade(_ lines: [BilledLine], _ bill: Bill) -> Grade? {
        if bill.isFacility { return .ruleMatches }
        let ids = lines.map(\.line.renderingNpi)
        let known = Set(ids.compactMap { $0 })
        if known.count > 1 { return nil }
        return ids.contains(nil) ? .question : .ruleMatches
    }
}
