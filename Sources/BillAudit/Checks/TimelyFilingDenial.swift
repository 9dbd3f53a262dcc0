import CaseModel

/// The plan did not pay because the claim came too late (reason code 29).
///
/// With group code CO the amount is the office's own, and asking the patient for it is a finding. With PR it is only a
/// question. Silent when the bill does not ask for it.
enum TimelyFilingDenial: Check {
    static let id = CheckID.timelyFilingDenial
    private static let reason = "29"

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard bill.account?.network != .outOfNetwork, !context.isSelfPay(bill) else { return .silent }
        guard let claims = context.claims(of: bill) else {
            return .needs(id, AuditWords.claimMissing(bill.accountName))
        }
        let late = claims.claims.flatMap { claim -> [(Place?, Adjustment)] in
            claim.adjustments.map { (claim.at, $0) }
                + claim.lines.flatMap { line in line.adjustments.map { (line.at, $0) } }
        }.filter { $0.1.carc == reason && $0.1.amount > .zero }
        let office = late.filter { $0.1.group == .contractual || $0.1.group == .payerInitiated }
        let patient = late.filter { $0.1.group == .patient }
        var findings: [RawFinding] = []
        if !office.isEmpty, let amount = stillAsked(bill, claims, office.map(\.1.amount).total()) {
            findings.append(finding(bill, .ruleMatches, office.compactMap(\.0), amount, context))
        }
        if !patient.isEmpty {
            findings.append(finding(bill, .question, patient.compactMap(\.0), patient.map(\.1.amount).total(), context))
        }
        return .found(findings)
    }

    /// How much of the late amount the bill still asks for; nil when none, or when it cannot be told.
    private static func stillAsked(_ bill: Bill, _ claims: ClaimSet, _ late: Money) -> Money? {
        guard !claims.coversOnlyAPart(of: bill), let share = claims.share,
            let excess = BillExceedsClaim.excess(bill, share: share), excess > .zero
        else {
            return nil
        }
        return min(excess, late)
    }

    private static func finding(
        _ bill: Bill, _ grade: Grade, _ places: [Place], _ amount: Money, _ context: AuditContext
    ) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = grade
        finding.account = bill.accountName
        finding.lines = places
        let isQuestion = grade == .question
        finding.atIssue = isQuestion ? nil : amount
        finding.owedChange =
            isQuestion ? .unknown("The plan must say why it gave this amount to you.") : .exactly(amount)
        finding.saw =
            isQuestion
            ? "The plan says the claim came too late, and gives you \(amount.display)."
            : "The plan says the claim came too late, and that \(amount.display) is the office's. The bill asks you for it."
        finding.couldBeRight = [
            "The office did not get your insurance details in time.", "The office is not in the plan's network.",
            "A corrected claim was sent later.",
        ]
        finding.settledBy = ["The day on which the office sent the claim, and the plan's time limit."]
        finding.ask =
            isQuestion
            ? "Please tell me why this amount is mine when the claim came too late."
            : "Please take this amount off, or show that the claim was sent in time."
        finding.citations = context.citations("R-058")
        return RawFinding(finding: finding, bill: bill.number, charges: [amount])
    }
}
