import CaseModel

/// What a label says about the amount that stands with it.
struct SummaryLabel: Equatable, Sendable {
    enum Meaning: Equatable, Sendable {
        case row(SummaryRow.Kind)
        /// Payments and adjustments in one sum.
        case paymentsAndAdjustments
        /// A sum that is neither of the bill nor a charge: a running total carried over a page, an amount enclosed.
        case ignored
    }

    var meaning: Meaning
    /// How plainly a balance is what the person is asked for: 3 `amount due`, 2 `patient balance`, 1 `balance`.
    var rank = 0
    /// True for a sum over all accounts of the paper.
    var isWholePaper = false
    /// True when the label has words beside the known ones, such as a payer's or a department's name.
    var hasOtherWords = false
    /// True when the label itself says that it sums up: `total payments`.
    var isTotal = false

    /// A sum known by its column.
    init(_ kind: SummaryRow.Kind) {
        meaning = .row(kind)
        rank = kind == .balance ? 2 : 0
    }

    /// Reads a label.
    ///
    /// - Parameters:
    ///   - keys: the label's words, without dates and numbers.
    ///   - isCredit: the amount is printed as a credit, or stands in a column of credits.
    ///   - inTable: the label stands in a row of the table of charges, where other words may stand with it.
    init?(_ keys: [String], isCredit: Bool, inTable: Bool) {
        guard (1...16).contains(keys.count) else { return nil }
        var parts: Set<SummaryPart> = []
        var unknown = 0
        for key in keys where key != "#" {
            if let part = SummaryVocabulary.part(key) { parts.insert(part) } else { unknown += 1 }
        }
        hasOtherWords = unknown > 0
        isTotal = parts.contains(.total)
        isWholePaper = parts.contains(.accounts)
        if unknown > 0, parts.contains(.other), parts.isSubset(of: [.other, .patient, .insurance, .filler, .charge]) {
            return nil
        }
        guard let meaning = SummaryLabel.meaning(parts, isCredit: isCredit, inTable: inTable),
            let settled = SummaryLabel.settle(meaning, parts, unknown, isCredit: isCredit, inTable: inTable)
        else { return nil }
        self.meaning = settled
        guard case .row(.balance) = settled else { return }
        rank = parts.contains(.due) || parts.contains(.pay) ? 3 : 1
        if rank == 1, !parts.isDisjoint(with: [.patient, .responsibility, .new, .cost]) { rank = 2 }
    }

    /// What strange words in a label leave of its meaning.
    private static func settle(
        _ meaning: Meaning, _ parts: Set<SummaryPart>, _ unknown: Int, isCredit: Bool, inTable: Bool
    ) -> Meaning? {
        guard unknown > 0 else { return meaning }
        switch meaning {
        case .row(.balance), .row(.previousBalance): return nil
        case .row(.total):
            // `Total laboratory`; outside the table a stranger's total is none of ours.
            return inTable && parts.contains(.total) && unknown <= 4 ? .row(.subtotal) : nil
        case .row(.subtotal): return unknown <= 4 ? meaning : nil
        case .row, .paymentsAndAdjustments:
            // `Chiropractic adjustment` is a service; `Amberline contractual adjustment` is none.
            let isTelling = isCredit || !parts.isDisjoint(with: [.insurance, .patient])
            // A payer's name may follow in the block of sums, too: `Insurance payment (Prairie Lantern Health Plan)`.
            let isPlain = isCredit && parts.isSuperset(of: [.insurance, .payment])
            return (inTable || isPlain) && isTelling && unknown <= 6 ? meaning : nil
        case .ignored: return unknown <= 2 ? .ignored : nil
        }
    }

    private static func meaning(_ parts: Set<SummaryPart>, isCredit: Bool, inTable: Bool) -> Meaning? {
        func has(_ part: SummaryPart) -> Bool { parts.contains(part) }
        let saysSum = !parts.isDisjoint(with: [
            .total, .sub, .charges, .payment, .adjustment, .balance, .due, .amount, .pay,
        ])
        if has(.other) {
            return saysSum || parts.isSubset(of: [.other, .patient, .insurance, .filler, .charge]) ? .ignored : nil
        }
        if has(.previous), has(.balance) || has(.due) || has(.amount) || has(.total) { return .row(.previousBalance) }
        if has(.carried) { return .ignored }
        if has(.forward), has(.balance) { return .row(.previousBalance) }
        let isRequest = has(.pay) && parts.isSubset(of: [.pay, .filler, .amount, .total, .new])
        if has(.due) || isRequest || (has(.pay) && has(.amount)) {
            return has(.insurance) && !has(.patient) ? .ignored : .row(.balance)
        }
        if has(.balance) { return has(.insurance) && !has(.patient) ? .ignored : .row(.balance) }
        if has(.payment), has(.adjustment) { return .paymentsAndAdjustments }
        if has(.adjustment) { return .row(.adjustment) }
        if has(.payment) {
            if has(.insurance) { return .row(.insurancePayment) }
            return .row(has(.patient) ? .patientPayment : .payment)
        }
        if has(.responsibility) { return has(.insurance) && !has(.patient) ? .ignored : .row(.balance) }
        if has(.sub) || (has(.page) && has(.total)) { return .row(.subtotal) }
        if has(.cost), has(.patient) { return .row(.balance) }
        if has(.total) {
            if has(.charges) || has(.charge) { return has(.insurance) ? .ignored : .row(.total) }
            if has(.insurance) { return .ignored }
            return .row(has(.patient) ? .balance : .total)
        }
        if has(.charges), !(inTable && has(.side)) { return has(.insurance) ? .ignored : .row(.total) }
        if has(.insurance), isCredit || has(.less) { return .row(.insurancePayment) }
        return nil
    }
}
