import CaseModel
import Rulebook

/// Lays bills, decisions and the rulebook side by side and says what a patient may ask about (DESIGN §6). It is a pure
/// function: the same papers, rulebook and day give the same report.
public enum Auditor {
    /// Audits papers.
    ///
    /// - Parameters:
    ///   - papers: the bills and the payers' decisions, with the case when there is one.
    ///   - rulebook: the rules and tables that the checks rest on.
    ///   - today: the day on which a rule must still be fresh to be printed.
    ///   - workers: check the accounts; the report is the same with any.
    public static func audit(
        _ papers: AuditPapers, rulebook: Rulebook, today: Day, workers: Workers = .one
    ) -> AuditReport {
        let context = AuditContext(papers, rulebook: rulebook, today: today, workers: workers)
        let run = AuditRun(context, workers)
        let spoken = Covering.folded(run.findings.map { asked(doubted($0, context)) })
        let ordered = spoken.map { FindingOrder($0, label: label(of: $0, context)) }.sorted(by: FindingOrder.precedes)
        var report = AuditReport()
        report.today = today
        report.findings = printed(ordered, context)
        report.notChecked = run.notChecked
        report.reconciled = context.accounts.compactMap { context.reconciliation(of: $0)?.row(of: $0) }
        report.rulebook = rulebook.fingerprint
        report.totals = totals(spoken, run, context)
        return report
    }

    private static func label(of finding: RawFinding, _ context: AuditContext) -> String {
        guard let index = finding.account, context.accounts.indices.contains(index) else { return "" }
        return context.accounts[index].label
    }

    /// A number that may have been read wrongly is no evidence until a person looked at it.
    private static func doubted(_ finding: RawFinding, _ context: AuditContext) -> RawFinding {
        guard let index = finding.account, context.accounts.indices.contains(index),
            context.accounts[index].isDoubtful
        else { return finding }
        var finding = finding
        finding.grade = .c
        finding.words.couldBeRight.append(CommonWords.misread)
        return finding
    }

    /// A question names no amount: nothing is said to come off.
    private static func asked(_ finding: RawFinding) -> RawFinding {
        guard finding.grade == .c else { return finding }
        var finding = finding
        finding.atIssue = nil
        return finding
    }

    private static func totals(
        _ findings: [RawFinding], _ run: AuditRun, _ context: AuditContext
    ) -> AuditReport.Totals {
        let sums = Sums(findings, context)
        var totals = AuditReport.Totals()
        totals.billed = sums.billed
        totals.atIssue = sums.atIssue
        totals.owedChange = sums.owedChange
        totals.linesRead = context.accounts.map(\.lines.count).reduce(0, +)
        totals.linesChecked = totals.linesRead - run.skipped.count
        return totals
    }

    private static func printed(_ ordered: [FindingOrder], _ context: AuditContext) -> [Finding] {
        var keys: [String: Int] = [:]
        return ordered.enumerated().map { offset, order in
            let raw = order.finding
            let account = raw.account.flatMap { context.accounts.indices.contains($0) ? context.accounts[$0] : nil }
            var finding = Finding()
            finding.id = "F\(offset + 1)"
            keys[order.key, default: 0] += 1
            let count = keys[order.key] ?? 1
            // Two findings that nothing but the place tells apart are counted.
            finding.key = count == 1 ? order.key : "\(order.key)|\(count)"
            finding.check = raw.check
            finding.grade = raw.grade
            finding.account = account?.number
            finding.accountId = account?.caseAccount?.id
            finding.lines = order.places
            finding.codes = order.codesOnce
            finding.atIssue = raw.atIssue
            finding.owedChange = raw.owedChange
            finding.saw = raw.words.saw
            finding.couldBeRight = raw.words.couldBeRight
            finding.settledBy = raw.words.settledBy
            finding.ask = raw.words.ask
            finding.citations = raw.citations.compactMap { context.cited($0) }
            finding.covers = raw.covers
            return finding
        }
    }
}
