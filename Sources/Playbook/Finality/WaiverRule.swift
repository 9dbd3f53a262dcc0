import CaseModel

/// What doing without the plan for a bill costs. The choice counts only when a person saw this and gave it a day.
enum WaiverRule {
    static func costs(_ view: AccountView) -> [String] {
        let facts = view.facts
        guard view.isOpen, !facts.isNothingOpen, !facts.coverage.claimPlans.isEmpty, facts.claims.isEmpty else {
            return []
        }
        return [FinalityWords.waiverNoCredit, FinalityWords.waiverContract, FinalityWords.waiverClocks]
    }
}
