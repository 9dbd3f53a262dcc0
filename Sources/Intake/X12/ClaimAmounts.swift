import CaseModel

/// What follows from the adjustments of a claim, or of a line, once all of them are read.
extension [Adjustment] {
    /// The adjustments that refuse payment. Prices, cost shares and what an earlier payer did are none.
    var refusals: [Adjustment] { filter { $0.amount > .zero && $0.meaning == .refusal } }

    /// True when the plan gave the patient a deductible, a coinsurance or a copay.
    var haveCostShare: Bool {
        contains { adjustment in
            guard adjustment.group == .patient, adjustment.amount != .zero else { return false }
            switch adjustment.meaning {
            case .deductible, .coinsurance, .copay: return true
            default: return false
            }
        }
    }

    /// The patient's share in its parts. Of a claim that balances every part is known, so a part that is not named
    /// is zero; else only the named parts are known.
    func responsibility(isWhole: Bool) -> PatientResponsibility? {
        let none: Money? = isWhole ? .zero : nil
        var share = PatientResponsibility()
        (share.deductible, share.coinsurance, share.copay, share.nonCovered) = (none, none, none, none)
        for adjustment in self where adjustment.group == .patient {
            let amount = adjustment.amount
            switch adjustment.meaning {
            case .deductible: share.deductible = (share.deductible ?? .zero) + amount
            case .coinsurance: share.coinsurance = (share.coinsurance ?? .zero) + amount
            case .copay: share.copay = (share.copay ?? .zero) + amount
            case .refusal: share.nonCovered = (share.nonCovered ?? .zero) + amount
            case .priceReduction, .earlierPayer, .withheld, .otherAdjustment:
                share.other = (share.other ?? .zero) + amount
            }
        }
        return share.total == nil ? nil : share
    }

    /// The plan's price where the paper does not state it: what it paid, what it gave to the patient, and what it
    /// held back from its payment. Refused amounts and amounts above the price are no part of it. Nil where an
    /// earlier payer or some other adjustment took part, for then the price cannot be told.
    func allowed(whenPaid paid: Money?) -> Money? {
        guard let paid else { return nil }
        var allowed = paid
        for adjustment in self where adjustment.amount != .zero {
            switch adjustment.meaning {
            case .deductible, .coinsurance, .copay, .withheld: allowed = allowed + adjustment.amount
            case .priceReduction, .refusal: continue
            case .otherAdjustment where adjustment.group == .patient: allowed = allowed + adjustment.amount
            case .earlierPayer, .otherAdjustment: return nil
            }
        }
        return allowed
    }
}
