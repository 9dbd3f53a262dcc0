import CaseModel

/// The bill asks for more than the plan's decision leaves to the patient. It does not apply without a decided claim,
/// while charges of other days wait for their claim, or to an earlier balance that the bill carries along.
///
/// - Authority: R-057
enum BillExceedsClaim: Check {
    static let id = CheckID.billExceedsClaim
    static let level = CheckLevel.claim
    static let needs = ["The explanation of benefits.", "A statement that says what is asked for."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        let comparison = ClaimComparison(account, context)
        guard case .ready(let sums) = comparison, let excess = sums.excess, let sure = sums.sureExcess else {
            return comparison.missing
        }
        let loss = ProviderLoss(account, context.reasons)
        if sums.unclaimed == .zero {
            return excess > .zero ? .looked([finding(account, sums, excess, loss, context)]) : .silent
        }
        if sure > .zero {
            // Amounts that a claim marks as the provider's speak for themselves.
            if loss.other > .zero || loss.late > .zero { return .silent }
            return .looked([finding(account, sums, sure, loss, context)])
        }
        let open = account.daysWithoutClaim
        guard open.isEmpty else { return .needs(ClaimWords.needsOtherBenefits(account, open)) }
        guard excess > .zero else { return .silent }
        var question = finding(account, sums, excess, loss, context)
        question.grade = .c
        question.owedChange = .range(low: .zero, high: excess)
        return .looked([question])
    }

    private static func finding(
        _ account: AuditedAccount, _ sums: Reconciliation, _ excess: Money, _ loss: ProviderLoss,
        _ context: AuditContext
    ) -> RawFinding {
        let isOut = account.isOutOfNetwork
        let late = min(loss.late, excess)
        var finding = RawFinding(
            check: id, grade: isOut ? .c : .a, account: account.index,
            owedChange: isOut ? .unknown(ClaimWords.outOfNetworkChange) : .exactly(excess),
            words: ClaimWords.billExceedsClaim(sums, excess: excess, late: late, outOfNetwork: isOut))
        finding.rows = account.demandPlaces
        finding.rowAmounts = account.asking.compactMap(\.statement.stated.balance)
        finding.atIssue = excess
        if !isOut {
            finding.citations = late == .zero ? [RuleIDs.groupCodes] : [RuleIDs.groupCodes, RuleIDs.timelyFiling]
        }
        let taken = sums.adjustmentsOnBill ?? .zero
        if loss.other > .zero, taken < sums.contractual {
            finding.covers.append(.init(.contractualAmountBilled, loss.otherPlaces))
        }
        if late > .zero { finding.covers.append(.init(.timelyFilingDenial, loss.latePlaces)) }
        return finding
    }
}
