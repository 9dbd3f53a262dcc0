import CaseModel
import Rulebook

/// The plan refused an amount because the provider's claim came late, and the bill asks the patient for it. It does not
/// apply where the patient gave the insurance details late, or to a provider without a contract; an amount that the
/// plan put on the patient is only asked about.
///
/// - Authority: R-058
enum TimelyFilingDenial: Check {
    static let id = CheckID.timelyFilingDenial
    static let level = CheckLevel.claim
    static let needs = [
        "The explanation of benefits.", "A statement that says what is asked for.", "The reason codes.",
    ]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        let comparison = ClaimComparison(account, context)
        guard !account.claims.standing.isEmpty else { return comparison.missing }
        guard context.reasons.isKnown else { return .needs(ClaimWords.needsReasons) }
        let loss = ProviderLoss(account, context.reasons)
        var findings: [RawFinding] = []
        if account.balance.map({ $0 > .zero }) ?? true {
            findings = loss.notProviders.map { question(account, $0.adjustment, $0.place, $0.line, $0.claim) }
        }
        guard loss.late > .zero else { return findings.isEmpty ? .notApplicable : .looked(findings) }
        guard case .ready(let sums) = comparison, let sure = sums.sureExcess else {
            return .looked(findings, gaps: comparison.missing.gaps)
        }
        // With a claim for every charge, the comparison of the whole balance speaks.
        if sums.unclaimed > .zero, sure > .zero {
            findings.append(assertion(account, loss, min(loss.late, sure), context))
        }
        return .looked(findings)
    }

    private static func assertion(
        _ account: AuditedAccount, _ loss: ProviderLoss, _ amount: Money, _ context: AuditContext
    ) -> RawFinding {
        let isOut = account.isOutOfNetwork
        var finding = RawFinding(
            check: id, grade: isOut ? .c : .b, account: account.index,
            owedChange: isOut ? .unknown(ClaimWords.outOfNetworkChange) : .exactly(amount),
            words: ClaimWords.late(amount, medicare: medicare(account, context), outOfNetwork: isOut))
        finding.rows = loss.latePlaces
        finding.rowAmounts = [amount]
        finding.days = loss.lateLines.compactMap(\.dateOfService)
        finding.codes = loss.lateLines.compactMap { Spelling.code($0.code) }
        finding.atIssue = amount
        if !isOut { finding.citations = [RuleIDs.timelyFiling] }
        return finding
    }

    private static func question(
        _ account: AuditedAccount, _ adjustment: Adjustment, _ place: Place, _ line: ClaimLine?, _ claim: PayerClaim
    ) -> RawFinding {
        var finding = RawFinding(
            check: id, grade: .c, account: account.index, owedChange: .unknown(ClaimWords.lateNeedsAnswer),
            words: ClaimWords.lateOnPatient(
                adjustment.amount, group: "\(adjustment.group.rawValue)-\(adjustment.carc)"))
        finding.rows = [place]
        finding.rowAmounts = [adjustment.amount]
        finding.days = [line?.dateOfService ?? claim.from].compactMap { $0 }
        finding.codes = [Spelling.code(line?.code)].compactMap { $0 }
        return finding
    }

    /// What Medicare's own time limit says, where Medicare decided.
    private static func medicare(_ account: AuditedAccount, _ context: AuditContext) -> String? {
        let decided = account.claims.standing.first { $0.coverage == .medicare }
        guard decided != nil || account.coverages.contains(where: { $0.kind == .medicare }),
            let parameter = context.rulebook.parameter(RuleIDs.medicareLimit, of: RuleIDs.timelyFiling),
            parameter.unit == .year, let years = parameter.count, (1...99).contains(years), let day = account.days.max()
        else { return nil }
        let end = day.adding(years: years)
        if let on = (decided ?? account.claims.standing.first)?.processedOn, on <= end {
            return ClaimWords.medicareInTime(on, end)
        }
        return ClaimWords.medicareLimit(end)
    }
}
