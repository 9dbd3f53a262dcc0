import CaseModel

/// The patient is asked to pay while the plan has not decided, or never got a claim.
///
/// It speaks only when the case has a plan for the day of care and either a claim that is still being decided, or a
/// request to review the claim that was answered with `noClaim`. A claim that is merely not here is no finding.
enum ClaimPendingOrMissing: Check {
    static let id = CheckID.claimPendingOrMissing
    /// The answer to a request `claimReview` that says that the plan has no claim.
    static let noClaim = "noClaim"

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        let claims = context.claims(of: bill)
        if let claims, claims.isFinal || context.papers.caseFile == nil { return .silent }
        guard let file = context.papers.caseFile else { return .needs(id, AuditWords.claimMissing(bill.accountName)) }
        let covered = file.coverages.filter { coverage in
            coverage.kind != CoverageKind.none && coverage.kind != .unknown
                && bill.days.contains { coverage.covers($0) }
        }
        guard !covered.isEmpty else { return .silent }
        let asksForMoney = (bill.balance ?? bill.total).map { $0 > .zero } ?? false
        let planHasNone = file.requests.contains {
            $0.kind == .claimReview && $0.account == bill.account?.id && bill.account != nil && $0.answer == noClaim
        }
        if asksForMoney, claims?.isPending == true {
            return .found([finding(bill, "The plan is still deciding this claim, and the bill already asks for money.")]
            )
        }
        if asksForMoney, planHasNone, claims == nil {
            return .found([finding(bill, "You wrote down that the plan has no claim for this bill.")])
        }
        return claims == nil ? .needs(id, AuditWords.claimMissing(bill.accountName)) : .silent
    }

    private static func finding(_ bill: Bill, _ saw: String) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = .provable
        finding.account = bill.accountName
        finding.lines = [bill.balancePlace].compactMap { $0 }
        finding.owedChange = .unknown("The plan has not decided yet.")
        finding.saw = saw
        finding.couldBeRight = ["You asked the office not to use your insurance.", "Another plan was billed."]
        finding.settledBy = ["The plan's decision, or its word that it has no claim."]
        finding.ask = "Please send the claim to the plan, and pause the account until the plan has decided."
        return RawFinding(finding: finding, bill: bill.number, days: bill.days)
    }
}
