import CaseModel

/// The bill asks for more than the plan's final decision leaves to the patient.
///
/// A charge above the allowed price is no finding: that is the discount. What counts is what the patient is asked for.
/// Silent when the biller is known to be out of network.
enum BillExceedsClaim: Check {
    static let id = CheckID.billExceedsClaim

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard bill.account?.network != .outOfNetwork, !context.isSelfPay(bill) else { return .silent }
        guard let claims = context.claims(of: bill) else {
            return .needs(id, AuditWords.claimMissing(bill.accountName))
        }
        guard claims.isFinal, let share = claims.share else {
            return .needs(id, "The plan's final decision for account \(bill.accountName).")
        }
        guard let excess = excess(bill, share: share) else {
            return .needs(id, "A bill for account \(bill.accountName) that says what you are asked to pay.")
        }
        guard excess > .zero else { return .silent }
        if claims.coversOnlyAPart(of: bill), let billed = claims.billed, let total = bill.total {
            return .needs(
                id,
                "The explanation of benefits for the other \((total - billed).display) of account \(bill.accountName).")
        }
        return .found([finding(bill, claims, share: share, excess: excess, context)])
    }

    /// What is asked beyond the plan's share, the payments and an earlier balance. Payments of which the bill does not
    /// say who made them count as the plan's: the doubt is the office's.
    static func excess(_ bill: Bill, share: Money) -> Money? {
        guard let balance = bill.balance else { return nil }
        let stated = bill.statement.stated
        return balance - (stated.previousBalance ?? .zero) - (share - (stated.patientPaid ?? .zero))
    }

    private static func finding(
        _ bill: Bill, _ claims: ClaimSet, share: Money, excess: Money, _ context: AuditContext
    ) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = .provable
        finding.account = bill.accountName
        finding.lines = [bill.balancePlace].compactMap { $0 }
        finding.atIssue = excess
        finding.owedChange = .exactly(excess)
        var saw = "The bill asks for \((bill.balance ?? .zero).display). The plan says your share is \(share.display)."
        if let paid = bill.statement.stated.patientPaid, paid > .zero { saw += " You paid \(paid.display) of it." }
        if let earlier = bill.statement.stated.previousBalance, earlier != .zero {
            saw += " \(earlier.display) of the balance is from earlier."
        }
        if let taken = bill.statement.stated.adjustments, taken < claims.contractual {
            saw += " The plan's discount is \(claims.contractual.display); the bill takes off \(taken.display)."
        }
        finding.saw = saw
        finding.couldBeRight = [
            "The balance holds another claim that is not here.", "The plan changed its decision later.",
            "You agreed in writing to pay for something that the plan does not cover.",
        ]
        if let decided = claims.claims.compactMap(\.processedOn).max(), let dated = bill.statement.statementDate,
            dated < decided
        {
            finding.couldBeRight.append("The bill is older than the plan's decision, and a newer one is right.")
        }
        finding.settledBy = ["The newest statement beside the plan's explanation of benefits."]
        finding.ask =
            "Please adjust the balance to the share on the plan's explanation of benefits. A copy is enclosed."
        finding.citations = context.citations("R-057")
        return RawFinding(finding: finding, bill: bill.number, charges: [excess])
    }
}
