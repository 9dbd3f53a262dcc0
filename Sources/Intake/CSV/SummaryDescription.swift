import CaseModel

/// The descriptions by which a row states a sum, as the contract lists them.
enum SummaryDescription {
    private static let kinds: [String: SummaryRow.Kind] = [
        "total": .total, "total charge": .total, "subtotal": .subtotal, "insurance payment": .insurancePayment,
        "patient payment": .patientPayment, "payment": .payment, "adjustment": .adjustment,
        "contractual adjustment": .adjustment, "previous balance": .previousBalance, "balance": .balance,
        "balance due": .balance, "amount due": .balance,
    ]

    /// The kind of sum that a row states, nil for a charge. Singular or plural, in any case.
    static func kind(of description: String) -> SummaryRow.Kind? {
        guard description.utf8.count <= 40 else { return nil }
        let words = description.lowercased().split(whereSeparator: \.isWhitespace).map { word in
            word.hasSuffix("s") && word != "previous" ? word.dropLast() : word
        }
        return kinds[words.joined(separator: " ")]
    }
}

extension CSVBillRow {
    /// The kind of sum that the row states, nil for a charge. The contract asks that code, revenue code, units and
    /// date are empty. Revenue code 0001 is the total of a UB-04 claim form (form locator 42, line 23) and never a
    /// charge of its own.
    var summaryKind: SummaryRow.Kind? {
        guard self[.code].isEmpty else { return nil }
        let revenueCode = self[.revenueCode]
        if !revenueCode.isEmpty { return Printed.revenueCode(revenueCode) == "0001" ? .total : nil }
        guard self[.units].isEmpty, self[.dateOfService].isEmpty else { return nil }
        return SummaryDescription.kind(of: self[.description])
    }

    /// True for a charge that may be a sum or a payment under a name that is not in the list, such as "Total for this
    /// visit" or "Payment, thank you": nothing says what was done, and the words or the sign speak for it.
    func mayBeASum(_ amount: Money) -> Bool {
        guard [.code, .revenueCode, .units, .dateOfService].allSatisfy({ self[$0].isEmpty }) else { return false }
        let words = self[.description].lowercased().split { !$0.isLetter }
        return amount.isNegative || words.contains { ["total", "subtotal", "totals", "balance", "due"].contains($0) }
    }
}

extension StatedTotals {
    /// Takes in a summary row. Payments and adjustments reduce the balance whatever sign is printed, and several of
    /// a kind add up. The last balance is what the bill asks for.
    mutating func take(_ kind: SummaryRow.Kind, _ amount: Money) {
        switch kind {
        case .total: totalCharges = totalCharges ?? amount
        case .subtotal: break
        case .insurancePayment: insurancePaid = (insurancePaid ?? .zero) + amount.magnitude
        case .patientPayment: patientPaid = (patientPaid ?? .zero) + amount.magnitude
        case .payment: otherPaid = (otherPaid ?? .zero) + amount.magnitude
        case .adjustment: adjustments = (adjustments ?? .zero) + amount.magnitude
        case .previousBalance: previousBalance = previousBalance ?? amount
        case .balance: balance = amount
        }
    }
}
