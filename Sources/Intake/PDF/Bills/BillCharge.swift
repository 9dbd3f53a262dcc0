import CaseModel

/// Which of the amounts of a row is the charge of the line.
struct BillCharge {
    var charge: Money
    var unitPrice: Money?

    /// Nil when no amount of the row is a charge.
    static func read(_ row: BillRow, _ table: BillTable?) -> BillCharge? {
        guard let table, table.chargeRole != nil else { return withoutHeading(row, hasTable: table != nil) }
        let prices = row.prices.filter { $0.role?.mayBeCharge == true }
        guard let whole = prices.last(where: { $0.role == table.chargeRole }) ?? prices.last else { return nil }
        let unit = prices.first { $0.role == table.unitRole && $0.place != whole.place }?.amount
        // The headings name the two the wrong way round for this row, and the arithmetic says so.
        if let units = row.units, let unit, units.times(unit) != whole.amount, units.times(whole.amount) == unit {
            return BillCharge(charge: unit, unitPrice: whole.amount)
        }
        return BillCharge(charge: whole.amount, unitPrice: unit)
    }

    /// Without a heading, or under one that names no charge: the product when quantity and unit price stand beside
    /// it, else the first amount, since what follows a charge is paid, adjusted or left of it.
    private static func withoutHeading(_ row: BillRow, hasTable: Bool) -> BillCharge? {
        let amounts = row.prices.filter { $0.role == nil }.map(\.amount)
        guard let first = amounts.first, !hasTable || amounts.count == row.prices.count else { return nil }
        if let units = row.units {
            for (index, price) in amounts.prefix(12).enumerated() {
                for whole in amounts.prefix(12).dropFirst(index + 1) where units.times(price) == whole {
                    return BillCharge(charge: whole, unitPrice: price)
                }
            }
        }
        return BillCharge(charge: first)
    }
}
