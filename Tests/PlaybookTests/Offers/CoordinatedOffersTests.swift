import CaseModel
import TestSupport
import Testing

@testable import Playbook

/// Which bills to settle with the money there is.
struct CoordinatedOffersTests {
    private static func option(_ account: String, _ cost: String, _ closes: String) -> SettlementOption {
        SettlementOption(account: Account.ID(account), cost: .of(cost), closes: .of(closes))
    }

    @Test func `the best set is found where taking the best first fails`() {
        let options = [
            Self.option("A1", "600.00", "1000.00"), Self.option("A2", "500.00", "800.00"),
            Self.option("A3", "500.00", "790.00"),
        ]
        let choice = CoordinatedOffers.choose(options, budget: .of("1000.00"))
        #expect(choice.isExact)
        #expect(choice.chosen.map(\.account) == ["A2", "A3"])
        #expect(choice.cost == .of("1000.00") && choice.closes == .of("1590.00"))
    }

    @Test func `one cent too little changes the choice`() {
        let options = [Self.option("A1", "600.00", "1000.00"), Self.option("A2", "400.00", "500.00")]
        #expect(CoordinatedOffers.choose(options, budget: .of("1000.00")).chosen.count == 2)
        #expect(CoordinatedOffers.choose(options, budget: .of("999.99")).chosen.map(\.account) == ["A1"])
        #expect(CoordinatedOffers.choose(options, budget: .of("399.99")).chosen.isEmpty)
    }

    @Test func `of one bill at most one offer is taken`() {
        let options = [
            Self.option("A1", "100.00", "500.00"), Self.option("A1", "300.00", "600.00"),
            Self.option("A2", "250.00", "300.00"),
        ]
        let choice = CoordinatedOffers.choose(options, budget: .of("400.00"))
        #expect(choice.chosen.map(\.cost) == [.of("100.00"), .of("250.00")])
    }

    private static func random(_ random: inout SeededGenerator, accounts: Int, each: Int) -> [SettlementOption] {
        (0..<accounts).flatMap { number in
            (0..<Int.random(in: 1...each, using: &random)).map { _ in
                let closes = Int64.random(in: 1...90_000, using: &random)
                return SettlementOption(
                    account: Account.ID("A\(number)"), cost: Money(cents: Int64.random(in: 0...closes, using: &random)),
                    closes: Money(cents: closes))
            }
        }
    }

    @Test func `never worse than any single order, and never above the budget`() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<150 {
            let options = Self.random(&random, accounts: Int.random(in: 1...12, using: &random), each: 3)
            let budget = Money(cents: Int64.random(in: 0...200_000, using: &random))
            let choice = CoordinatedOffers.choose(options, budget: budget)
            #expect(choice.cost <= budget)
            #expect(Set(choice.chosen.map(\.account)).count == choice.chosen.count)
            for _ in 0..<12 {
                let taken = CoordinatedOffers.take(options.shuffled(using: &random), budget)
                #expect(choice.closes >= taken.map(\.closes).total())
            }
        }
    }

    @Test func `for a few bills it is the best of all sets`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<60 {
            let options = Self.random(&random, accounts: 5, each: 2)
            let budget = Money(cents: Int64.random(in: 0...150_000, using: &random))
            var best = Money.zero
            for mask in 0..<(1 << options.count) {
                let set = options.indices.filter { mask & 1 << $0 != 0 }.map { options[$0] }
                guard Set(set.map(\.account)).count == set.count, set.map(\.cost).total() <= budget else { continue }
                best = max(best, set.map(\.closes).total())
            }
            #expect(CoordinatedOffers.choose(options, budget: budget).closes == best)
        }
    }

    @Test func `twenty bills are exact, more are not said to be`() {
        var random = SeededGenerator(seed: 9)
        let twenty = Self.random(&random, accounts: 20, each: 1)
        #expect(CoordinatedOffers.choose(twenty, budget: .of("3000.00")).isExact)
        let more = Self.random(&random, accounts: 30, each: 1)
        let choice = CoordinatedOffers.choose(more, budget: .of("3000.00"))
        #expect(!choice.isExact && choice.cost <= .of("3000.00"))
    }
}
