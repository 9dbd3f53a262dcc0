import CaseModel
import TestSupport
import Testing

@testable import Playbook

/// What is paid month by month, worked out by hand for each row, and properties that hold for any terms.
struct PaymentScheduleTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var terms: PaymentTerms
        var now = "0.00"
        var months: Int
        var first: String?
        var last: String?
        var total: String
        var ifLeft: String?
    }

    static let rows: [Row] = [
        Row(
            testDescription: "one payment", terms: PaymentTerms(.lumpSum, amount: .of("900.00")), now: "900.00",
            months: 0, total: "900.00"),
        Row(
            testDescription: "one payment with a fee",
            terms: PaymentTerms(.lumpSum, amount: .of("900.00"), fee: .of("15.00")), now: "915.00", months: 0,
            total: "915.00"),
        // 1462.00 / 12 = 121.833...: eleven of 121.84 and one of 121.76.
        Row(
            testDescription: "twelve months without interest",
            terms: PaymentTerms(.plan, amount: .of("1462.00"), months: 12), months: 12, first: "121.84", last: "121.76",
            total: "1462.00"),
        Row(
            testDescription: "a payment each month, the months follow",
            terms: PaymentTerms(.plan, amount: .of("1000.00"), monthly: .of("150.00")), months: 7, first: "150.00",
            last: "100.00", total: "1000.00"),
        Row(
            testDescription: "months and payment, the amount follows",
            terms: PaymentTerms(.plan, months: 10, monthly: .of("55.00")), months: 10, first: "55.00", last: "55.00",
            total: "550.00"),
        // 12% a year is 1% a month. 100.00: 101.00 - 50.75 = 50.25; 50.25 + 0.50 = 50.75.
        Row(
            testDescription: "two months at 12 percent",
            terms: PaymentTerms(.interestPlan, amount: .of("100.00"), months: 2, interest: Quantity(12)), months: 2,
            first: "50.75", last: "50.75", total: "101.50"),
        // 100.00 at 1% a month with 40.00: 61.00 left, 21.61 left, 21.83 last.
        Row(
            testDescription: "a payment each month at 12 percent",
            terms: PaymentTerms(.loan, amount: .of("100.00"), monthly: .of("40.00"), interest: Quantity(12)),
            months: 3, first: "40.00", last: "21.83", total: "101.83"),
        // Paid in time nothing is added. Else 24% a year, 2% a month, on 300, 200 and 100: 6 + 4 + 2.
        Row(
            testDescription: "a card whose interest waits",
            terms: PaymentTerms(
                .card, amount: .of("300.00"), months: 3, interest: Quantity(24), defersInterest: true), months: 3,
            first: "100.00", last: "100.00", total: "300.00", ifLeft: "12.00"),
    ]

    @Test(arguments: rows)
    func `the payments are exact`(_ row: Row) throws {
        let schedule = try PaymentSchedule(row.terms)
        #expect(schedule.now == .of(row.now))
        #expect(schedule.monthly.count == row.months)
        #expect(schedule.monthly.first == row.first.map { .of($0) })
        #expect(schedule.monthly.last == row.last.map { .of($0) })
        #expect(schedule.total == .of(row.total))
        #expect(schedule.ifOneCentIsLeft == row.ifLeft.map { .of($0) })
    }

    @Test(arguments: [
        (PaymentTerms(.lumpSum), TermsProblem.needs(.amount)),
        (PaymentTerms(.plan, amount: .of("100.00")), .needs(.months)),
        (PaymentTerms(.loan, amount: .of("100.00"), months: 3), .needs(.interest)),
        (PaymentTerms(.card, amount: .of("100.00"), interest: Quantity(9), defersInterest: true), .needs(.months)),
        // One percent of 1000.00 a month is 10.00: nothing is ever paid off.
        (PaymentTerms(.loan, amount: .of("1000.00"), monthly: .of("10.00"), interest: Quantity(12)), .neverPaidOff),
        (PaymentTerms(.plan, amount: .of("1000.00"), monthly: .of("1.00")), .neverPaidOff),
        (PaymentTerms(.plan, amount: .of("100.00"), months: 0), .outOfRange),
        (PaymentTerms(.plan, amount: .of("100.00"), months: 601), .outOfRange),
        (PaymentTerms(.plan, amount: .of("-5.00"), months: 3), .outOfRange),
    ])
    func `what cannot be worked out says why`(_ terms: PaymentTerms, _ problem: TermsProblem) {
        #expect(throws: problem) { try PaymentSchedule(terms) }
    }

    @Test func `any terms: nothing is lost, no payment is larger than the first, more interest costs no less`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<400 {
            let amount = Money(cents: Int64.random(in: 1...5_000_000, using: &random))
            let months = Int.random(in: 1...72, using: &random)
            let flat = try PaymentSchedule(PaymentTerms(.plan, amount: amount, months: months))
            #expect(flat.total == amount && flat.monthly.count <= months)
            var before = amount
            for percent in [1, 7, 19, 29] {
                let terms = PaymentTerms(.interestPlan, amount: amount, months: months, interest: Quantity(percent))
                let schedule = try PaymentSchedule(terms)
                #expect(schedule.monthly.count <= months)
                #expect(schedule.monthly.allSatisfy { $0 > .zero && $0 <= schedule.monthly[0] })
                // Rounding each month to a cent may take back at most half a cent a month.
                #expect(schedule.total.cents >= before.cents - Int64(months))
                before = schedule.total
                #expect(Self.left(amount, percent, schedule.monthly) == .zero)
            }
        }
    }

    /// What is left after all payments, by a plain walk of its own.
    private static func left(_ amount: Money, _ percent: Int, _ payments: [Money]) -> Money {
        var cents = amount.cents
        for payment in payments {
            let twelveHundredths = cents * Int64(percent)
            cents += (twelveHundredths + 600) / 1200
            cents -= payment.cents
        }
        return Money(cents: cents)
    }

    @Test func `the present value agrees with one that is worked out another way`() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<400 {
            let amount = Money(cents: Int64.random(in: 100...5_000_000, using: &random))
            let months = Int.random(in: 1...120, using: &random)
            let rate = Quantity(Int.random(in: 0...30, using: &random))
            let schedule = try PaymentSchedule(
                PaymentTerms(.plan, amount: amount, months: months, fee: Money(cents: 1234)))
            // Backwards from the last month, with floating-point numbers: Horner's way.
            let monthly = Double(rate.thousandths) / 1000 / 100 / 12
            var value = 0.0
            for payment in schedule.monthly.reversed() { value = (value + Double(payment.cents)) / (1 + monthly) }
            value += Double(schedule.now.cents)
            let found = PresentValue.of(schedule, rate: rate)
            #expect(abs(Double(found.cents) - value) <= 0.51, "\(amount.exact) in \(months) months at \(rate.text)")
            if rate == .zero { #expect(found == schedule.total) }
            #expect(found <= schedule.total)
        }
    }
}
