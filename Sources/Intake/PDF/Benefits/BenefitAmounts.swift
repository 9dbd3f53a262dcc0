import CaseModel

/// The amounts that a plan states of a service or of a claim.
struct BenefitAmounts: Equatable, Sendable {
    var billed: Money?
    var allowed: Money?
    var discount: Money?
    /// True when the paper calls the discount one of a contract with the plan.
    var isContractual = false
    var planPaid: Money?
    var deductible: Money?
    var copay: Money?
    var coinsurance: Money?
    var copayOrCoinsurance: Money?
    var notCovered: Money?
    var patientShare: Money?

    /// Sets the amount of a column; false for a column that holds none of these.
    mutating func set(_ role: ColumnRole, _ amount: Money, title: String) -> Bool {
        switch role {
        case .charge, .amount, .total: billed = billed ?? amount
        case .allowed: allowed = allowed ?? amount
        case .discount, .adjustment:
            discount = discount ?? amount
            isContractual = BenefitAmounts.isContractual(title)
        case .insurancePayment, .payment: planPaid = planPaid ?? amount
        case .deductible: deductible = deductible ?? amount
        case .copay: copay = copay ?? amount
        case .coinsurance: coinsurance = coinsurance ?? amount
        case .copayOrCoinsurance: copayOrCoinsurance = copayOrCoinsurance ?? amount
        case .notCovered: notCovered = notCovered ?? amount
        case .patientShare, .balance: patientShare = patientShare ?? amount
        default: return false
        }
        return true
    }

    /// How many of the amounts that make an explanation of benefits are there.
    var count: Int { [billed, allowed, planPaid, patientShare].count { $0 != nil } }

    /// What the patient is to pay, in its parts.
    var responsibility: PatientResponsibility? {
        guard [deductible, copay, coinsurance, copayOrCoinsurance, notCovered].contains(where: { $0 != nil }) else {
            return nil
        }
        var parts = PatientResponsibility()
        parts.deductible = deductible
        parts.copay = copay
        parts.coinsurance = coinsurance
        parts.nonCovered = notCovered
        parts.other = copayOrCoinsurance
        return parts
    }

    /// The sums of all services; nil where one of them does not say.
    static func sum(_ all: [BenefitAmounts]) -> BenefitAmounts {
        func sum(_ path: KeyPath<BenefitAmounts, Money?>) -> Money? {
            let amounts = all.compactMap { $0[keyPath: path] }
            return amounts.count == all.count && !all.isEmpty ? amounts.total() : nil
        }
        var total = BenefitAmounts()
        total.billed = sum(\.billed)
        total.allowed = sum(\.allowed)
        total.discount = sum(\.discount)
        total.planPaid = sum(\.planPaid)
        total.deductible = sum(\.deductible)
        total.copay = sum(\.copay)
        total.coinsurance = sum(\.coinsurance)
        total.copayOrCoinsurance = sum(\.copayOrCoinsurance)
        total.notCovered = sum(\.notCovered)
        total.patientShare = sum(\.patientShare)
        return total
    }

    /// What is stated, and for the rest the sums.
    func filled(from sums: BenefitAmounts) -> BenefitAmounts {
        var full = self
        full.billed = billed ?? sums.billed
        full.allowed = allowed ?? sums.allowed
        full.discount = discount ?? sums.discount
        full.planPaid = planPaid ?? sums.planPaid
        full.deductible = deductible ?? sums.deductible
        full.copay = copay ?? sums.copay
        full.coinsurance = coinsurance ?? sums.coinsurance
        full.copayOrCoinsurance = copayOrCoinsurance ?? sums.copayOrCoinsurance
        full.notCovered = notCovered ?? sums.notCovered
        full.patientShare = patientShare ?? sums.patientShare
        return full
    }

    private static func isContractual(_ title: String) -> Bool {
        ["PLAN", "CONTRACT", "NETWORK", "NEGOTIATED", "MEMBER"].contains { title.contains($0) }
            && ["DISCOUNT", "SAVINGS", "WRITEOFF", "ADJUSTMENT", "DESCUENTO"].contains { title.contains($0) }
    }
}
