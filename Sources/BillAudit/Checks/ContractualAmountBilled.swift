import CaseModel

/// An amount that the plan's contract takes off the bill (group code CO) is asked of the patient.
///
/// Silent when the bill takes it off, when the biller is known to be out of network, and where comparing the balance
/// with the plan's share already tells the same.
enum ContractualAmountBilled: Check {
    static let id = CheckID.contractualAmountBilled

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard bill.account?.network != .outOfNetwork, !context.isSelfPay(bill) else { return .silent }
        guard let claims = context.claims(of: bill) else {
            return .needs(id, AuditWords.claimMissing(bill.accountName))
        }
        guard claims.isFinal, claims.contractual > .zero, !claims.coversOnlyAPart(of: bill),
            let amount = billedAmount(bill, claims)
        else { return .silent }
        return .found([finding(bill, claims, amount, context)])
    }

    /// How much of the contractual amount the bill still asks for; nil when none, or when it cannot be told.
    private static func billedAmount(_ bill: Bill, _ claims: ClaimSet) -> Money? {
        let stated = bill.statement.stated
        if let share = claims.share, let excess = BillExceedsClaim.excess(bill, share: share) {
            return excess > .zero ? min(excess, claims.contractual) : nil
        }
        if let balance = bill.balance, let total = bill.total {
            let asked = balance - (stated.previousBalance ?? .zero) + (stated.patientPaid ?? .zero)
            let most = total - (claims.planPaid ?? .zero) - claims.contractual
            return asked > most ? min(asked - most, claims.contractual) : nil
        }
        // Without a balance only a discount that is shown, and shown too small, can be told.
        if let taken = stated.adjustments, taken < claims.contractual { return claims.contractual - taken }
        return nil
    }

    private static func finding(
        _ bill: Bill, _ claims: ClaimSet, _ amount: Money, _ context: AuditContext
    ) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = .provable
        finding.account = bill.accountName
        finding.lines = places(claims)
        finding.atIssue = amount
        finding.owedChange = .exactly(amount)
        finding.saw =
            "The plan says \(claims.contractual.display) is the office's to take off. "
            + "\(amount.display) of it is still on the bill."
        finding.couldBeRight = [
            "The office is not in the plan's network.", "The plan changed its decision later.",
            "You agreed in writing to pay for something that the plan does not cover.",
        ]
        finding.settledBy = ["The plan's word on whether the office has a contract with it."]
        finding.ask = "Please take off the amount that the plan marks as the office's own. A copy is enclosed."
        finding.citations = context.citations("R-057")
        return RawFinding(finding: finding, bill: bill.number, charges: [amount])
    }

    /// The decided lines, or the claim, that carry a contractual amount.
    private static func places(_ claims: ClaimSet) -> [Place] {
        claims.claims.flatMap { claim -> [Place] in
            let lines = claim.lines.filter { $0.adjustments.contains { $0.group == .contractual } }.compactMap(\.at)
            let whole = claim.adjustments.contains { $0.group == .contractual } ? [claim.at].compactMap { $0 } : []
            return lines.isEmpty ? whole : lines
        }
    }
}
