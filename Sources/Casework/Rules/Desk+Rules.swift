import CaseModel
import Playbook
import Rulebook

extension Desk {
    /// Which rules are for the case, or for one account of it, and why.
    public func rules(for account: Account.ID?, in outlook: Outlook) -> CaseRules {
        CaseRules(outlook.file, account: account, rulebook: rulebook, today: today)
    }
}
