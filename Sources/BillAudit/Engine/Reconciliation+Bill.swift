import CaseModel

extension Reconciliation {
    /// Places every cent of one bill: what was charged, taken off, paid by the plan, left to the patient, and asked.
    init(_ bill: Bill, _ context: AuditContext) {
        self.init()
        account = bill.accountName
        billed = bill.total
        billedToPatient = bill.balance
        patientPaid = bill.statement.stated.patientPaid
        previousBalance = bill.statement.stated.previousBalance
        guard let claims = context.claims(of: bill) else { return }
        billed = billed ?? claims.billed
        contractual = claims.contractual
        otherAdjustments = claims.otherAdjustments == .zero ? nil : claims.otherAdjustments
        planPaid = claims.planPaid
        deductible = claims.part(\.deductible)
        coinsurance = claims.part(\.coinsurance)
        copay = claims.part(\.copay)
        nonCovered = claims.part(\.nonCovered)
        otherShare = claims.part(\.other)
        claimShare = claims.share
        patientPaid = patientPaid ?? .zero
        if let share = claims.share { unplaced = BillExceedsClaim.excess(bill, share: share) }
    }
}
