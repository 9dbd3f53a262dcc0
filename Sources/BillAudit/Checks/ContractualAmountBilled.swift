import CaseModel

/// An amount that the plan marks as the provider's to bear is still in the balance, although not all charges of the
/// bill have a claim here. Where all have one, the comparison of the whole balance speaks instead. It does not apply to
/// amounts that the bill took off.
///
/// - Authority: R-057
enum ContractualAmountBilled: Check {
    static let id = CheckID.contractualAmountBilled
    static let level = CheckLevel.claim
    static let needs = ["The explanation of benefits.", "A statement that says what is asked for."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        let loss = ProviderLoss(account, context.reasons)
        // A decided claim without such an amount leaves nothing to ask.
        if !account.claims.standing.isEmpty, loss.other == .zero { return .notApplicable }
        if let finding = discountTooSmall(account, loss, context) { return .looked([finding]) }
        let comparison = ClaimComparison(account, context)
        guard case .ready(let sums) = comparison, let sure = sums.sureExcess else { return comparison.missing }
        let amount = min(loss.other, sure - min(loss.late, sure))
        guard sums.unclaimed > .zero, sure > .zero, amount > .zero else { return .silent }
        let words = ClaimWords.contractual(amount, reasons: loss.otherReasons, outOfNetwork: account.isOutOfNetwork)
        return .looked([finding(account, loss, amount, words)])
    }

    /// A bill that says what it took off but not what it asks for: its discount laid beside the plan's.
    private static func discountTooSmall(
        _ account: AuditedAccount, _ loss: ProviderLoss, _ context: AuditContext
    ) -> RawFinding? {
        let papers = account.asking.isEmpty ? account.parts : account.asking
        let taken = papers.compactMap(\.statement.stated.adjustments)
        guard account.balance == nil, !taken.isEmpty, account.daysWithoutClaim.isEmpty,
            let sums = context.reconciliation(of: account), sums.unclaimed == .zero
        else { return nil }
        let missing = sums.contractual - taken.total()
        guard missing > .zero, loss.other > .zero else { return nil }
        let words = ClaimWords.discountTooSmall(
            taken: taken.total(), contractual: sums.contractual, outOfNetwork: account.isOutOfNetwork)
        return finding(account, loss, missing, words)
    }

    private static func finding(
        _ account: AuditedAccount, _ loss: ProviderLoss, _ amount: Money, _ words: FindingWords
    ) -> RawFinding {
        let isOut = account.isOutOfNetwork
        var finding = RawFinding(
            check: id, grade: isOut ? .c : .a, account: account.index,
            owedChange: isOut ? .unknown(ClaimWords.outOfNetworkChange) : .exactly(amount), words: words)
        finding.rows = loss.otherPlaces
        finding.rowAmounts = [amount]
        finding.atIssue = amount
        if !isOut { finding.citations = [RuleIDs.groupCodes] }
        return finding
    }
}
