import CaseModel

/// The paper's own sums do not agree: units and price, subtotal, total, balance, or a claim's amounts. Rows that a
/// paper does not print, and the rounding of a unit price, are no such thing.
enum TotalsDoNotTie: Check {
    static let id = CheckID.totalsDoNotTie
    static let level = CheckLevel.document
    static let needs = ["Every row of the paper."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        // A total that leaves out a reversal is named by its cause.
        let problems = context.totals.problems(of: account).filter { $0.reversal == nil }
        let unread = account.standing.map(\.file).filter(context.totals.unreadFiles.contains)
        let gaps = Set(unread).sorted().map { Gap(needs: DocumentWords.needsRows(of: $0)) }
        return .looked(problems.map { finding($0, account.index) }, gaps: gaps)
    }

    /// The totals of files that hold several accounts.
    static func lookAtFiles(_ context: AuditContext) -> [RawFinding] {
        context.totals.problems.filter { $0.account == nil }.map { finding($0, nil) }
    }

    private static func finding(_ problem: TotalsProblem, _ account: Int?) -> RawFinding {
        var finding = RawFinding(
            check: id, grade: .a, account: account, owedChange: .unknown(CommonWords.correctedFirst),
            words: DocumentWords.totals(problem))
        switch problem.kind {
        case .line(let line, _, _): finding.lines = [line]
        case .subtotal, .total, .balance, .fileTotal, .claim:
            finding.rows = problem.places
            finding.rowAmounts = [problem.stated]
        }
        finding.atIssue = problem.difference.magnitude
        finding.isAboutTotals = true
        return finding
    }
}
