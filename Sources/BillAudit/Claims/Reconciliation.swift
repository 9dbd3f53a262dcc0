import CaseModel
import Rulebook

/// Where the cents of one account went, by bill and decided claims laid side by side (DESIGN §6): billed → taken off →
/// paid by the plan → the patient's share → paid by the patient → open.
struct Reconciliation: Sendable {
    /// Charges as the bill states them, else as the claims do.
    var billed: Money?
    var contractual: Money
    var planPaid: Money
    var deductible: Money?
    var coinsurance: Money?
    var copay: Money?
    var nonCovered: Money?
    var other: Money
    var patientPaid: Money
    var share: Money
    var previousBalance: Money
    /// What the bill asks for; nil when no paper says it.
    var balance: Money?
    /// Charges on the bill that are on none of the claims. They may be on a claim that is not here.
    var unclaimed: Money
    /// Adjustments that the bill states.
    var adjustmentsOnBill: Money?
    var insurancePaidOnBill: Money?

    /// What the bill asks for above the share, the carried balance left aside; nil without a balance.
    var excess: Money? {
        balance.map { $0 - previousBalance - (share - patientPaid) }
    }

    /// What would be asked for too much even if the patient owed every charge that is on no claim.
    var sureExcess: Money? { excess.map { $0 - unclaimed } }

    /// Nil when no decided claim of the account says the patient's share.
    init?(_ account: AuditedAccount, reasons: ReasonFamilies) {
        let standing = account.claims.standing
        let last = LastPayers(standing)
        guard let share = last.share else { return nil }
        self.share = share
        let stated = account.asking.map(\.statement.stated)
        balance = account.balance
        previousBalance = account.previousBalance
        adjustmentsOnBill = Reconciliation.sum(stated.map(\.adjustments))
        insurancePaidOnBill = Reconciliation.sum(stated.map(\.insurancePaid))
        planPaid = standing.compactMap(\.planPaid).total()
        contractual = standing.map(\.takenOff).total()
        let firstPayer = standing.map(\.order).min()
        let claimed = standing.filter { $0.order == firstPayer }.compactMap(\.billed).total()
        billed = account.charges ?? (claimed == .zero ? nil : claimed)
        unclaimed = account.charges.map { claimed == .zero ? .zero : max(.zero, $0 - claimed) } ?? .zero
        other = claimed == .zero ? .zero : claimed - contractual - planPaid - share
        patientPaid = Reconciliation.patientPaid(
            stated, planPaid: planPaid, ofCase: account.paymentsOfCase, insurance: insurancePaidOnBill)
        takeParts(of: last.claims, reasons)
    }

    private static func sum(_ amounts: [Money?]) -> Money? {
        let known = amounts.compactMap { $0 }
        return known.isEmpty ? nil : known.total()
    }

    /// What the patient paid. Of payments whose payer the bill does not name, only what the plans' own payments do
    /// not explain.
    private static func patientPaid(
        _ stated: [StatedTotals], planPaid: Money, ofCase: Money?, insurance: Money?
    ) -> Money {
        let unnamed = stated.compactMap(\.otherPaid).total()
        let surplus = (insurance ?? .zero) + unnamed - planPaid
        let fromUnnamed = min(unnamed, max(.zero, surplus))
        let named = sum(stated.map(\.patientPaid))
        if named == nil, unnamed == .zero { return ofCase ?? .zero }
        return (named ?? .zero) + fromUnnamed
    }

    private mutating func takeParts(of claims: [PayerClaim], _ reasons: ReasonFamilies) {
        var placed = Money.zero
        func add(_ amount: Money?, to part: WritableKeyPath<Reconciliation, Money?>) {
            guard let amount else { return }
            self[keyPath: part] = (self[keyPath: part] ?? .zero) + amount
            placed += amount
        }
        for claim in claims {
            if let parts = claim.responsibility, parts.total != nil {
                add(parts.deductible, to: \.deductible)
                add(parts.coinsurance, to: \.coinsurance)
                add(parts.copay, to: \.copay)
                add(parts.nonCovered, to: \.nonCovered)
                continue
            }
            for adjustment in claim.allAdjustments where adjustment.group == .patient {
                switch reasons.family(of: adjustment.carc) {
                case .deductible: add(adjustment.amount, to: \.deductible)
                case .coinsurance: add(adjustment.amount, to: \.coinsurance)
                case .copay: add(adjustment.amount, to: \.copay)
                case .notCovered, .necessity: add(adjustment.amount, to: \.nonCovered)
                default: continue
                }
            }
        }
        // What no named part holds is still the patient's.
        other += share - placed
    }

    /// The row of the report.
    func row(of account: AuditedAccount) -> Reconciled {
        func shown(_ amount: Money?) -> Money? { amount == .zero ? nil : amount }
        var row = Reconciled()
        row.account = account.number
        row.accountId = account.caseAccount?.id
        row.billed = billed
        row.contractual = contractual
        row.planPaid = planPaid
        row.deductible = shown(deductible)
        row.coinsurance = shown(coinsurance)
        row.copay = shown(copay)
        row.nonCovered = shown(nonCovered)
        row.other = shown(other)
        row.patientPaid = patientPaid
        row.claimShare = share
        row.previousBalance = shown(previousBalance)
        row.billedToPatient = balance
        row.notOnClaim = shown(unclaimed)
        row.unplaced = unclaimed == .zero ? excess : nil
        return row
    }
}

extension PayerClaim {
    /// What the provider bears: groups CO and PI, or where the paper shows no groups the part above the plan's price.
    var takenOff: Money {
        let adjusted = allAdjustments.filter { $0.group == .contractual || $0.group == .payerInitiated }
        if !adjusted.isEmpty { return adjusted.map(\.amount).total() }
        // Behind another payer the difference is what that payer did.
        guard order == 1, allAdjustments.isEmpty, let billed, let allowed else { return .zero }
        return billed - allowed
    }
}
