import CaseModel

/// The patient is billed before the plan decided, or although the plan has no claim. It speaks only where the case has
/// a coverage for the care, and either a claim that is open or an answer of the plan that it has none. It does not
/// apply to care that the patient pays without a plan.
enum ClaimPendingOrMissing: Check {
    static let id = CheckID.claimPendingOrMissing
    static let level = CheckLevel.claim
    static let needs = ["The explanation of benefits."]

    /// The answer to a claim review request that says that the plan has no claim. It is a code word of the case file,
    /// as `lostJob` is one for the income; what somebody said in their own words is never interpreted.
    static let noClaimAnswer = "noclaim"

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        if account.isSelfPay || !account.claims.standing.isEmpty { return .notApplicable }
        if let balance = account.balance, balance <= .zero { return .notApplicable }
        guard account.hasCoverage else {
            let isOpen = !account.claims.open.isEmpty
            return .needs(isOpen ? ClaimWords.needsDecision(account) : CommonWords.needsBenefits(account))
        }
        if let open = account.claims.open.last {
            let words = ClaimWords.notDecided(account.balance, takenBack: open.isReversal)
            return .looked([finding(account, words)])
        }
        guard saidNoClaim(account, context) else { return .needs(CommonWords.needsBenefits(account)) }
        return .looked([finding(account, ClaimWords.noClaim(account.balance))])
    }

    private static func finding(_ account: AuditedAccount, _ words: FindingWords) -> RawFinding {
        var finding = RawFinding(
            check: id, grade: .a, account: account.index, owedChange: .unknown(CommonWords.claimNotDecided),
            words: words)
        finding.rows = account.demandPlaces
        finding.rowAmounts = account.asking.compactMap(\.statement.stated.balance)
        return finding
    }

    private static func saidNoClaim(_ account: AuditedAccount, _ context: AuditContext) -> Bool {
        guard let known = account.caseAccount, let book = context.book else { return false }
        return book.requests(about: known.id).contains { request in
            request.kind == .claimReview
                && Spelling.words(request.answer).joined().lowercased() == noClaimAnswer
        }
    }
}
