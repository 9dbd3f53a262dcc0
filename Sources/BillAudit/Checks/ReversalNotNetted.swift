import CaseModel

/// A charge was taken back, but not all of it went: the reversal is smaller than the charge, or the total still holds
/// the charge. It does not apply to a whole pair that nets, nor to units that were taken back at their price.
enum ReversalNotNetted: Check {
    static let id = CheckID.reversalNotNetted
    static let level = CheckLevel.line
    static let needs = ["The list of charges."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        guard !account.lines.isEmpty else { return .needs(CommonWords.needsList(account)) }
        let left = context.totals.problems(of: account).filter { $0.reversal != nil }
        guard !account.netting.partial.isEmpty || !left.isEmpty else { return .silent }
        var findings: [RawFinding] = []
        for pair in account.netting.partial where !takesUnitsBack(pair) && pair.charge.date != nil {
            findings.append(partial(account, pair, context))
        }
        findings += left.compactMap { leftOut(account, $0) }
        return .looked(findings)
    }

    /// True when the reversal takes back so many units at the price of a unit: that is a change of the quantity.
    private static func takesUnitsBack(_ pair: Netting.Pair) -> Bool {
        guard let units = pair.charge.line.units, let reversal = pair.reversals.first, pair.reversals.count == 1,
            let back = reversal.line.units, units.thousandths != 0,
            back.thousandths.magnitude < units.thousandths.magnitude
        else { return false }
        // charge / units = reversal / units taken back, without a division.
        let left = pair.charge.charge.cents.magnitude.multipliedReportingOverflow(
            by: UInt64(back.thousandths.magnitude))
        let right = reversal.charge.cents.magnitude.multipliedReportingOverflow(by: UInt64(units.thousandths.magnitude))
        guard !left.overflow, !right.overflow else { return false }
        // A price of a unit is rounded to the cent.
        let apart =
            left.partialValue > right.partialValue
            ? left.partialValue - right.partialValue : right.partialValue - left.partialValue
        return apart <= UInt64(units.thousandths.magnitude)
    }

    private static func partial(
        _ account: AuditedAccount, _ pair: Netting.Pair, _ context: AuditContext
    ) -> RawFinding {
        let units = pair.charge.line.units?.thousandths.magnitude
        let takenBack = pair.reversals.compactMap { $0.line.units?.thousandths.magnitude }.first
        let answer = context.share(of: account).change(without: [pair.charge], amount: pair.rest)
        var finding = RawFinding(
            check: id, grade: units == takenBack ? .a : .c, account: account.index, owedChange: answer.change,
            words: LineWords.partialReversal(pair))
        finding.lines = [pair.charge] + pair.reversals
        finding.atIssue = pair.rest
        finding.take(answer)
        return finding
    }

    /// A total that was made without the reversal: it says why the sums do not tie.
    private static func leftOut(_ account: AuditedAccount, _ problem: TotalsProblem) -> RawFinding? {
        guard let pair = problem.reversal else { return nil }
        var finding = RawFinding(
            check: id, grade: .a, account: account.index, owedChange: .unknown(CommonWords.correctedFirst),
            words: LineWords.reversalLeftOut(pair, total: problem.stated))
        finding.lines = [pair.charge] + pair.reversals
        finding.atIssue = problem.difference
        finding.covers = [.init(.totalsDoNotTie, problem.places)]
        finding.isAboutTotals = true
        return finding
    }
}
