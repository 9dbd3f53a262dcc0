import CaseModel

/// One run of all checks over all accounts: sums first, and where they do not tie nothing else is asked of the account
/// (DESIGN §6).
struct AuditRun {
    private let context: AuditContext
    private(set) var findings: [RawFinding] = []
    /// Gaps by check, in the order of the catalogue and of the accounts.
    private(set) var gaps: [(check: CheckID, gap: Gap)] = []
    /// Lines for which an applicable line check was skipped.
    private(set) var skipped: Set<BillLine.ID> = []

    init(_ context: AuditContext, _ workers: Workers) {
        self.context = context
        let outcomes = workers.map(context.accounts) { account in
            CheckList.all.map { $0.look(at: account, context) }
        }
        for (position, check) in CheckList.all.enumerated() {
            for (account, outcomes) in zip(context.accounts, outcomes) { take(outcomes[position], of: check, account) }
            if check.id == .billExceedsClaim {
                noteUnmatched(check)
            }
            if check.id == .totalsDoNotTie { findings += TotalsDoNotTie.lookAtFiles(context) }
        }
    }

    private mutating func take(_ outcome: Outcome, of check: any Check.Type, _ account: AuditedAccount) {
        guard context.totals.blocked.contains(account.index) else {
            findings += outcome.findings
            for gap in outcome.gaps { note(gap, check) }
            return
        }
        findings += outcome.findings.filter(\.isAboutTotals)
        switch outcome {
        case .notApplicable: return
        case .notChecked(let gaps): for gap in gaps { note(gap, check) }
        case .looked(_, let gaps) where check.id == .totalsDoNotTie: for gap in gaps { note(gap, check) }
        case .looked:
            let lines = check.level.judgesLines ? account.lines.map(\.id) : []
            note(Gap(needs: needsCorrected(account), lines: lines), check)
        }
    }

    /// The paper whose sums do not tie.
    private func needsCorrected(_ account: AuditedAccount) -> String {
        let blocking = context.totals.problems(of: account).filter(\.blocks)
        let isClaim = !blocking.isEmpty && blocking.allSatisfy(\.isOfClaim)
        return isClaim ? CommonWords.needsCorrectedBenefits(account) : CommonWords.needsCorrected(account)
    }

    /// So many claims without a bill are named.
    private static let mostNamed = 5

    /// A remittance to an office holds the claims of many people: those beyond the first few are only counted.
    private mutating func noteUnmatched(_ check: any Check.Type) {
        let claims = context.unmatched
        let named = claims.count > AuditRun.mostNamed ? 0 : claims.count
        for claim in claims.prefix(named) { note(Gap(needs: CommonWords.needsBill(for: claim)), check) }
        if named < claims.count { note(Gap(needs: CommonWords.needsBills(claims.count - named)), check) }
    }

    private mutating func note(_ gap: Gap, _ check: any Check.Type) {
        gaps.append((check.id, gap))
        if check.level.judgesLines { skipped.formUnion(gap.lines) }
    }

    /// The rows of the report: gaps of one check with one need are one row.
    var notChecked: [AuditReport.NotChecked] {
        var rows: [AuditReport.NotChecked] = []
        var positions: [String: Int] = [:]
        for (check, gap) in gaps {
            let key = "\(check.rawValue)|\(gap.needs)"
            let count = gap.lines.isEmpty ? nil : gap.lines.count
            if let position = positions[key] {
                if let count { rows[position].lines = (rows[position].lines ?? 0) + count }
            } else {
                positions[key] = rows.count
                rows.append(AuditReport.NotChecked(check, needs: gap.needs, lines: count))
            }
        }
        return rows
    }
}
