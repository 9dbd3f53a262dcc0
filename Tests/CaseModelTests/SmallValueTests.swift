import CaseModel
import TestSupport
import Testing

struct QuantityTests {
    @Test(arguments: [("1", 1000), ("1.0", 1000), ("2.5", 2500), ("0.125", 125), ("-1", -1000), ("1.5000", 1500)])
    func `keeps three decimals and the digits as written`(text: String, thousandths: Int) throws {
        let quantity = try #require(Quantity(text))
        #expect(quantity.thousandths == thousandths)
        #expect(quantity.text == text)
    }

    @Test(arguments: ["", "a", "1.2345", "1,5", "1e3", "--1", ".", "1234567890123"])
    func `refuses what is no quantity`(text: String) {
        #expect(Quantity(text) == nil)
    }

    @Test func `units times a price, to the nearest cent`() {
        #expect(Quantity("3")?.times(.of("12.34")) == .of("37.02"))
        #expect(Quantity("0.5")?.times(.of("0.01")) == .of("0.01"))
        #expect(Quantity("1.333")?.times(.of("3.00")) == .of("4.00"))
        #expect(Quantity("999999999999")?.times(Money.largest) == nil)
    }
}

struct IdentifierTests {
    @Test func `numbers inside ids and places count by their value`() {
        #expect(["A10", "A2", "A1"].map { Account.ID($0) }.sorted().map(\.text) == ["A1", "A2", "A10"])
        let places = [
            Place.line("b.csv", 14), .line("b.csv", 7), .page("a.pdf", 2, line: 3), .page("a.pdf", 1, line: 31),
        ]
        #expect(places.sorted().map(\.text) == ["a.pdf:p1:31", "a.pdf:p2:3", "b.csv:7", "b.csv:14"])
    }

    @Test func `natural order is a strict order`() {
        var random = SeededGenerator(seed: 3)
        let pieces = ["a", "0", "00", "7", "07", "10", ":", "p", ""]
        func text() -> String { (0..<4).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined() }
        for _ in 0..<5000 {
            let (a, b) = (text(), text())
            #expect(!(a.naturallyPrecedes(b) && b.naturallyPrecedes(a)))
            #expect(a == b || a.naturallyPrecedes(b) || b.naturallyPrecedes(a))
        }
    }
}

struct LocalTimeTests {
    @Test func `reads a minute and counts between two`() throws {
        let notice = try #require(LocalTime("2026-02-28T09:00"))
        let service = try #require(LocalTime("2026-03-03T09:00"))
        #expect(service.minutes(since: notice) == 72 * 60)
        #expect(service.text == "2026-03-03T09:00")
        for text in ["2026-03-03", "2026-03-03T24:00", "2026-03-03T9:00", "2026-02-30T10:00", "2026-03-03 10:00"] {
            #expect(LocalTime(text) == nil)
        }
    }
}

struct KnownTests {
    @Test func `a guess never looks like a fact`() {
        let guess = Known<Int>.assumed(3, because: "no date on the paper")
        #expect(guess.value == 3)
        #expect(guess.isAssumed)
        #expect(guess.map { $0 + 1 } == .assumed(4, because: "no date on the paper"))
        #expect(Known<Int>.unknown.value == nil)
    }
}
