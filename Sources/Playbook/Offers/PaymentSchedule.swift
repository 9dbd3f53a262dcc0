import CaseModel

/// What is paid, month by month, exact to the cent.
public struct PaymentSchedule: Equatable, Sendable {
    /// Paid at once; a fee is paid with it.
    public let now: Money
    /// One payment at the end of each month. The last one is what is left, and no larger than the others.
    public let monthly: [Money]
    /// What would be asked for in addition after the last month, were a single cent left then.
    public let ifOneCentIsLeft: Money?

    public var total: Money { now + monthly.total() }

    /// No plan for a bill is longer; it bounds the work.
    public static let mostMonths = 600
    private static let largestRate = 1_000_000

    /// Works the payments out.
    ///
    /// - Throws: what the terms do not say, or that they lead nowhere.
    public init(_ terms: PaymentTerms) throws(TermsProblem) {
        let fee = terms.fee ?? .zero
        guard terms.kind != .lumpSum else {
            guard let amount = terms.amount else { throw .needs(.amount) }
            (now, monthly, ifOneCentIsLeft) = (amount + fee, [], nil)
            return
        }
        guard (1...Self.mostMonths).contains(terms.months ?? 1),
            (0...Self.largestRate).contains(terms.interest?.thousandths ?? 0)
        else { throw .outOfRange }
        let bearsInterest = terms.kind != .plan
        guard let rate = bearsInterest ? terms.interest : .zero else { throw .needs(.interest) }
        guard let amount = try Self.amount(terms) else { throw .needs(.amount) }
        guard amount > .zero, amount <= .largest else { throw .outOfRange }
        now = fee
        if terms.defersInterest {
            guard let months = terms.months else { throw .needs(.months) }
            let payments = try Self.payments(amount, rate: .zero, months: months, monthly: terms.monthly)
            monthly = payments
            ifOneCentIsLeft = Self.waitingInterest(amount, payments, rate: rate)
        } else {
            monthly = try Self.payments(amount, rate: rate, months: terms.months, monthly: terms.monthly)
            ifOneCentIsLeft = nil
        }
    }

    /// The amount as said, else what all payments come to where no interest is asked for.
    private static func amount(_ terms: PaymentTerms) throws(TermsProblem) -> Money? {
        if let amount = terms.amount { return amount }
        guard let months = terms.months, let monthly = terms.monthly else { return nil }
        guard terms.kind == .plan || terms.defersInterest else { return nil }
        guard monthly <= .largest else { throw .outOfRange }
        return Money(cents: monthly.cents * Int64(months))
    }

    private static func payments(
        _ amount: Money, rate: Quantity, months: Int?, monthly: Money?
    ) throws(TermsProblem) -> [Money] {
        if let monthly {
            guard monthly > .zero, interest(on: amount, rate) < monthly else { throw .neverPaidOff }
            guard let payments = paying(monthly, each: amount, rate) else { throw .neverPaidOff }
            return payments
        }
        guard let months else { throw .needs(.months) }
        // The smallest monthly payment that ends within the months.
        var low: Int64 = 1
        var high = amount.cents + interest(on: amount, rate).cents + 1
        while low < high {
            let middle = (low + high) / 2
            let count = paying(Money(cents: middle), each: amount, rate, most: months)?.count
            if count.map({ $0 <= months }) ?? false { high = middle } else { low = middle + 1 }
        }
        guard let payments = paying(Money(cents: low), each: amount, rate, most: months) else { throw .neverPaidOff }
        return payments
    }

    /// The payments until nothing is left; nil when that takes more months than may be.
    private static func paying(
        _ monthly: Money, each amount: Money, _ rate: Quantity, most: Int = mostMonths
    ) -> [Money]? {
        var left = amount
        var payments: [Money] = []
        while left > .zero {
            guard payments.count < most else { return nil }
            let due = left + interest(on: left, rate)
            let payment = min(monthly, due)
            payments.append(payment)
            guard due - payment < left || due == payment else { return nil }
            left = due - payment
        }
        return payments
    }

    /// One month's interest, to the nearest cent, halves up. The rate is in thousandths of a percent a year.
    static func interest(on left: Money, _ rate: Quantity) -> Money {
        let parts = Int128(left.cents) * Int128(rate.thousandths)
        let year = Int128(100 * 1000 * 12)
        return Money(cents: Int64((parts + year / 2) / year))
    }

    /// Interest from the first day on what was left in each month.
    private static func waitingInterest(_ amount: Money, _ payments: [Money], rate: Quantity) -> Money {
        var left = amount
        var sum = Money.zero
        for payment in payments {
            sum += interest(on: left, rate)
            left -= payment
        }
        return sum
    }
}
