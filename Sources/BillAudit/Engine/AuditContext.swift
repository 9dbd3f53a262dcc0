import CaseModel
import Rulebook

/// Everything that the checks look at: the accounts with what stands of them, the sums, the tables, the day.
struct AuditContext: Sendable {
    let accounts: [AuditedAccount]
    /// Claims that belong to no account here.
    let unmatched: [PayerClaim]
    let totals: TotalsReading
    let rulebook: Rulebook
    let tables: CodeTables?
    let reasons: ReasonFamilies
    let book: CaseBook?
    let today: Day
    private let reconciliations: [Reconciliation?]
    private let shares: [ShareOfLines]
    /// The account that holds a charge first, by day of the statement and number: a repeat stands on a later one.
    let firstHolders: [BillLine.Identity: BillLine]

    init(_ papers: AuditPapers, rulebook: Rulebook, today: Day, workers: Workers) {
        self.rulebook = rulebook
        self.today = today
        book = papers.book
        let tables = rulebook.codeTables()
        self.tables = tables
        let reasons = ReasonFamilies(tables?.adjustmentReasons)
        self.reasons = reasons
        let assembled = AccountAssembly(papers, duplicateReasons: reasons.codes(of: .duplicate))
        accounts = assembled.accounts
        unmatched = assembled.unmatched
        totals = TotalsReading(accounts, files: papers.fileSums)
        let reconciliations = workers.map(assembled.accounts) { Reconciliation($0, reasons: reasons) }
        self.reconciliations = reconciliations
        shares = zip(assembled.accounts, reconciliations).map { ShareOfLines($0, $1) }
        firstHolders = AuditContext.firstHolders(assembled.accounts)
    }

    private static func firstHolders(_ accounts: [AuditedAccount]) -> [BillLine.Identity: BillLine] {
        guard accounts.count > 1 else { return [:] }
        // What an account holds and is sorted by, worked out once: a remittance to an office has thousands of accounts.
        let held = accounts.compactMap { account -> (day: Int, label: String, index: Int, lines: [BillLine])? in
            let lines = account.netLines.filter { $0.date != nil && $0.charge > .zero }
            guard !lines.isEmpty else { return nil }
            let day = account.standing.compactMap(\.date).max()?.number ?? .min
            return (day, account.label, account.index, lines)
        }
        let sorted = held.sorted { left, right in
            if left.day != right.day { return left.day < right.day }
            return left.label == right.label ? left.index < right.index : left.label.naturallyPrecedes(right.label)
        }
        var holders: [BillLine.Identity: BillLine] = [:]
        for line in sorted.flatMap(\.lines) where holders[line.identity] == nil { holders[line.identity] = line }
        return holders
    }

    func reconciliation(of account: AuditedAccount) -> Reconciliation? {
        reconciliations.indices.contains(account.index) ? reconciliations[account.index] : nil
    }

    /// What the patient would owe less without some lines.
    func share(of account: AuditedAccount) -> ShareOfLines {
        shares.indices.contains(account.index) ? shares[account.index] : ShareOfLines(account, nil)
    }

    /// A rule's citation, only while the rule may be shown as law.
    func cited(_ id: Rule.ID) -> Finding.RuleCited? {
        guard let rule = rulebook.rule(id), rule.kind == .law, let text = rule.citation,
            rule.standing(on: today, reviewLimit: rulebook.reviewLimit).isCurrent
        else { return nil }
        return Finding.RuleCited(rule: id.text, text: text, checkedOn: rule.checkedOn)
    }
}
