import CaseModel

/// What payments of later months are worth today, at a rate that a person chooses: money paid later can be kept so long.
public enum PresentValue {
    /// So many parts is one: fine enough that hundreds of months stay exact to the cent.
    private static let one: Int128 = 1_000_000_000_000_000_000

    /// - Parameter rate: percent a year, such as 4; nothing is taken off at 0.
    /// - Returns: the value in whole cents, halves up.
    public static func of(_ schedule: PaymentSchedule, rate: Quantity) -> Money {
        let year = Int128(100 * 1000 * 12)
        let divisor = year + Int128(max(0, rate.thousandths))
        var factor = one
        var sum = Int128(schedule.now.cents) * one
        for payment in schedule.monthly {
            factor = (factor * year + divisor / 2) / divisor
            sum += Int128(payment.cents) * factor
        }
        return Money(cents: Int64((sum + one / 2) / one))
    }
}
