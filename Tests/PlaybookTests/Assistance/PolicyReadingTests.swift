import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// A hospital's policy read for one household and one bill.
struct PolicyReadingTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    /// Three people in Ohio: the guideline of 2026 is 27,320.00.
    private static func measure(_ income: Money) throws -> IncomeMeasure {
        var household = Household()
        household.state = "OH"
        household.size = 3
        household.annualIncome = income
        var file = CaseFile()
        file.household = household
        let law = Law(rulebook: try rulebook.get(), today: .on("2026-11-24"), for: file)
        return try #require(IncomeMeasure(household, law: law))
    }

    private static let policy: HelpPolicyPaper = {
        var policy = HelpPolicyPaper()
        policy.id = "F1"
        policy.hospital = "Sample Hospital"
        policy.tiers = [
            HelpTier(300, .percentOff, percent: Quantity(50)), HelpTier(200, .free),
            HelpTier(400, .percentOfIncome, percent: Quantity(1)),
        ]
        policy.agbPercent = Quantity("38.5")
        return policy
    }()

    // 200% is 54,640.00; 300% is 81,960.00; 400% is 109,280.00. The cap is 38.5% of 4,000.00: 1,540.00.
    @Test(
        arguments: [
            ("54640.00", 200, "0.00"), ("54640.01", 300, "1250.00"), ("81960.00", 300, "1250.00"),
            ("81960.01", 400, "819.60"), ("109280.00", 400, "1092.80"), ("109280.01", nil, nil),
        ] as [(String, Int?, String?)])
    func `the tier changes to the cent`(_ income: String, _ upTo: Int?, _ share: String?) throws {
        let found = PolicyReading.share(
            of: Self.policy, measure: try Self.measure(.of(income)), owed: .of("2500.00"), charges: .of("4000.00"))
        #expect(found.tier?.upTo == upTo)
        #expect(found.share == share.map { .of($0) })
        #expect(!found.because.isEmpty)
    }

    @Test func `nobody who qualifies pays more than the amounts generally billed`() throws {
        let found = PolicyReading.share(
            of: Self.policy, measure: try Self.measure(.of("60000.00")), owed: .of("3900.00"), charges: .of("4000.00"))
        #expect(found.cap == .of("1540.00") && found.share == .of("1540.00") && found.rule == "R-022")
        let without = PolicyReading.share(
            of: Self.policy, measure: try Self.measure(.of("60000.00")), owed: .of("3900.00"), charges: nil)
        #expect(without.cap == nil && without.share == .of("1950.00"))
    }

    @Test func `a tier never raises what is owed, and nothing is below zero`() throws {
        var random = SeededGenerator(seed: 21)
        for _ in 0..<500 {
            var policy = HelpPolicyPaper()
            policy.tiers = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                let kind = HelpTierKind.allCases[Int.random(in: 0..<4, using: &random)]
                return HelpTier(
                    Int.random(in: 50...600, using: &random), kind,
                    percent: Quantity(Int.random(in: 0...100, using: &random)),
                    amount: Money(cents: Int64.random(in: 0...500_000, using: &random)))
            }
            policy.agbPercent = Bool.random(using: &random) ? Quantity(Int.random(in: 0...100, using: &random)) : nil
            let owed = Money(cents: Int64.random(in: 0...900_000, using: &random))
            let found = PolicyReading.share(
                of: policy, measure: try Self.measure(Money(cents: Int64.random(in: 0...20_000_000, using: &random))),
                owed: owed, charges: Money(cents: Int64.random(in: 0...2_000_000, using: &random)))
            if let share = found.share {
                #expect(share <= owed && share >= .zero)
                if let cap = found.cap { #expect(share <= cap) }
            }
        }
    }

    @Test func `a kind without its number is no answer`() throws {
        var policy = Self.policy
        policy.tiers = [HelpTier(400, .percentOff)]
        let found = PolicyReading.share(
            of: policy, measure: try Self.measure(.of("30000.00")), owed: .of("100.00"), charges: nil)
        #expect(found.share == nil && found.tier != nil)
    }
}
