import CaseModel
import Rulebook

/// Audits bills: sums first, then bill against claim, then lines; what is seen twice is said once.
public enum Auditor {
    /// - Parameters:
    ///   - papers: the bills, the claims, and the case when there is one.
    ///   - today: the day on which rules must stand to be cited.
    public static func audit(_ papers: AuditPapers, rulebook: Rulebook, today: Day) -> AuditReport {
        let matching = ClaimMatching(papers)
        let context = AuditContext(
            papers: papers, matching: matching, tables: rulebook.codeTables(), rulebook: rulebook, today: today)
        var raw = TotalsDoNotTie.fileTotals(context)
        var notChecked = unmatched(matching)
        var skipped: [Int: Set<Int>] = [:]
        for bill in papers.bills where bill.isCurrent {
            let outcome = run(bill, context)
            raw += outcome.findings
            notChecked += outcome.notChecked
            skipped[bill.number] = outcome.skippedLines
        }
        let folded = Overlap.fold(raw)
        var report = AuditReport()
        report.today = today
        report.rulebook = rulebook.fingerprint
        report.findings = Numbering.number(folded)
        report.notChecked = Numbering.merge(notChecked)
        report.reconciled = papers.bills.filter(\.isCurrent).map { Reconciliation($0, context) }
        report.totals = totals(papers, folded, report.findings, skipped)
        return report
    }

    /// All checks on one bill. Where its sums do not tie, only the sums are questioned: a line may be missing.
    private static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        let open = TotalsDoNotTie.sums(bill)
        let isReversal = ReversalNotNetted.explainsTotal(bill)
        if open.isEmpty || isReversal {
            var outcome = CheckOutcome()
            for check in CheckList.all {
                let one = check.run(bill, context)
                outcome.findings += one.findings
                outcome.notChecked += one.notChecked
                outcome.skippedLines.formUnion(one.skippedLines)
            }
            return outcome
        }
        var outcome = TotalsDoNotTie.run(bill, context)
        if bill.missesRows {
            outcome = .needs(
                TotalsDoNotTie.id, "The rows of the bill for account \(bill.accountName) that could not be read.")
        }
        let needs = AuditWords.totalsOpen(bill.accountName)
        for check in CheckList.all where check.id != TotalsDoNotTie.id {
            // A check that would be silent anyway has nothing to miss.
            let one = check.run(bill, context)
            if !one.findings.isEmpty || !one.notChecked.isEmpty || check.id.looksAtLines {
                let lines = check.id.looksAtLines ? bill.statement.lines.count : nil
                outcome.notChecked.append(NotChecked(check.id, needs: needs, lines: lines))
            }
        }
        outcome.skippedLines = Set(bill.statement.lines.indices)
        return outcome
    }

    /// A remittance to an office holds the claims of many people: of those without a bill here some are named and the
    /// rest counted.
    private static let namedClaims = 20

    private static func unmatched(_ matching: ClaimMatching) -> [NotChecked] {
        var rows = matching.unmatched.prefix(namedClaims).map { claim in
            let name = claim.claimNumber.map { "claim \($0)" } ?? "a claim without a number"
            let account = claim.account.map { " (account \($0))" } ?? ""
            return NotChecked(.billExceedsClaim, needs: "The bill for \(name)\(account). No bill here has that number.")
        }
        let rest = matching.unmatched.count - rows.count
        if rest > 0 { rows.append(NotChecked(.billExceedsClaim, needs: "The bills for \(rest) more claims.")) }
        return rows
    }

    private static func totals(
        _ papers: AuditPapers, _ raw: [RawFinding], _ findings: [Finding], _ skipped: [Int: Set<Int>]
    ) -> AuditReport.Totals {
        var totals = AuditReport.Totals()
        let current = papers.bills.filter(\.isCurrent)
        totals.billed = current.compactMap(\.total).total()
        totals.linesRead = current.map(\.statement.lines.count).reduce(0, +)
        totals.linesChecked = totals.linesRead - skipped.values.map(\.count).reduce(0, +)
        totals.atIssue = Overlap.atIssue(raw, papers.bills)
        let changes = findings.filter { $0.atIssue != nil }.map(\.owedChange)
        var low = Money.zero
        var high = Money.zero
        var missing: [String] = []
        for change in changes {
            switch change {
            case .range(let least, let most):
                low += least
                high += most
            case .unknown(let reason): missing.append(reason)
            }
        }
        if let reason = missing.first {
            let same = missing.allSatisfy { $0 == reason }
            totals.owedChange = .unknown(
                same && reason == AuditWords.noLineAmounts
                    ? "\(AuditWords.findingsDepend(missing.count)) on line amounts that the claim does not show"
                    : reason)
        } else {
            totals.owedChange = .range(low: low, high: high)
        }
        return totals
    }
}
