import CaseModel
import TestSupport
import Testing

struct MoneyTests {
    @Test(arguments: [
        ("1462.00", 146_200), ("-12.50", -1250), ("0.00", 0), ("0.01", 1), ("9999999999.99", 999_999_999_999),
    ])
    func `reads and writes the contract's spelling`(text: String, cents: Int64) throws {
        let amount = try Money(exact: text)
        #expect(amount.cents == cents)
        #expect(amount.exact == text)
    }

    @Test(arguments: [
        "", "1462", "1462.0", "1,462.00", "$12.00", "12.000", ".50", "--1.00", "1e3.00", "10000000000.00",
    ])
    func `refuses any other spelling in a contract file`(text: String) {
        #expect(throws: MoneyFormatError.self) { try Money(exact: text) }
    }

    @Test(arguments: [
        ("1,234.50", 123_450), ("$12.00", 1200), ("-12.00", -1200), ("(12.00)", -1200), ("12.00 CR", -1200),
        ("12.00CR", -1200), ("12.00-", -1200), ("$1,234", 123_400), ("USD 12.00", 1200), ("12.00 USD", 1200),
        ("-$12.00", -1200), ("$-12.00", -1200), ("($1,234.50)", -123_450), ("−12.00", -1200), ("12.00 DR", 1200),
        (" 12.5 ", 1250), (".50", 50), ("12", 1200),
    ])
    func `reads amounts as papers print them`(text: String, cents: Int64) throws {
        #expect(try Money(printed: text).cents == cents)
    }

    @Test(arguments: [
        "", "l2.00", "12.345", "1,23.00", "12,34", "abc", "$", "(12.00) CR", "--12.00", "-(12.00)", "1.2.3", "0x10",
        "12.00-CR", "CR", "99999999999999999999",
    ])
    func `does not guess at what is no amount`(text: String) {
        #expect(throws: MoneyFormatError.self) { try Money(printed: text) }
    }

    @Test(arguments: [("100", 10_000), ("100.5", 10_050), ("-100.50", -10_050), (".5", 50), ("0", 0)])
    func `reads X12 amounts`(text: String, cents: Int64) throws {
        #expect(try Money(x12: text).cents == cents)
    }

    @Test(arguments: [
        (146_200, "$1,462.00"), (-1250, "−$12.50"), (0, "$0.00"), (123_456_789, "$1,234,567.89"), (99, "$0.99"),
    ])
    func `shows amounts to people`(cents: Int64, text: String) {
        #expect(Money(cents: cents).display == text)
    }

    @Test func `every spelling of an amount reads back to the same cents`() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<5000 {
            let amount = Money(cents: Int64.random(in: -999_999_999_999...999_999_999_999, using: &random))
            #expect(try Money(exact: amount.exact) == amount)
            #expect(try Money(printed: amount.display) == amount)
            #expect(try Money(x12: amount.exact) == amount)
        }
    }

    @Test func `no text of random characters ends the program`() {
        var random = SeededGenerator(seed: 2)
        let characters = Array("0123456789.,-()$ CRDUS−\u{00E9}")
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...14, using: &random)
            let text = String((0..<count).map { _ in characters[Int.random(in: 0..<characters.count, using: &random)] })
            if let amount = try? Money(printed: text) { #expect(amount.magnitude <= Money.largest) }
        }
    }
}
