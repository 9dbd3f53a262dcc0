import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Strong, fair, weak or "only if", from the refusal and the plan; never a chance, and the last day always in words.
struct AppealOutlookTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var codes: [String]
        var strength: AppealStrength
        /// What is asked for first or beside it.
        var asks: Set<AskKind> = []
        var change: @Sendable (inout CaseFile) -> Void = { _ in }
        var today = Cases.today
    }

    static let rows: [Row] = [
        Row(testDescription: "no approval (197)", codes: ["197"], strength: .strong),
        Row(testDescription: "information missing (16)", codes: ["16"], strength: .strong, asks: [.correctedClaim]),
        Row(testDescription: "filed late (29)", codes: ["29"], strength: .strong),
        Row(
            testDescription: "not needed (50), no letter", codes: ["50"], strength: .fair,
            asks: [.necessityLetter, .peerToPeer]),
        Row(
            testDescription: "not needed (50), with the doctor's letter", codes: ["50"], strength: .strong,
            change: { $0.requests = [.sent(.necessityLetter, on: "2026-08-01", answeredOn: "2026-08-20")] }),
        Row(testDescription: "not covered (96)", codes: ["96"], strength: .onlyIf),
        Row(testDescription: "a code that nobody knows", codes: ["ZZ9"], strength: .fair),
        Row(
            testDescription: "the last day has passed", codes: ["197"], strength: .weak, today: day("2027-06-01")),
        Row(
            testDescription: "an emergency outside the network", codes: ["242"], strength: .strong,
            change: { file in
                file.episodes[0].emergency = true
                file.accounts[0].network = .outOfNetwork
            }),
    ]

    private static let rulebook = Result { try ShippedRulebook.load() }

    private static func outlook(_ row: Row) throws -> AppealOutlook {
        let file = Cases.hospital { file in
            file.claims[0].status = .denied
            file.claims[0].denials = row.codes.map { Adjustment(.patient, $0, money("300.00")) }
            row.change(&file)
        }
        return try #require(file.plan(on: row.today, by: rulebook.get()).account().appeals.first)
    }

    @Test(arguments: rows)
    func `the refusal and the plan say what an appeal can rest on`(_ row: Row) throws {
        let outlook = try Self.outlook(row)
        #expect(outlook.strength == row.strength)
        #expect(row.asks.isSubset(of: outlook.asks.map(\.ask)), "\(outlook.asks.map(\.ask))")
        #expect((outlook.onlyIf != nil) == (row.strength == .onlyIf))
        #expect(!outlook.because.isEmpty && !outlook.enclose.isEmpty && !outlook.decidedBy.isEmpty)
        #expect(!outlook.lastDayText.isEmpty && !outlook.ifLate.isEmpty && !outlook.rules.isEmpty)
    }

    @Test(arguments: rows)
    func `no chance is named and nothing is called pointless`(_ row: Row) throws {
        let text = try Self.outlook(row).json.canonicalText.lowercased()
        for word in ["pointless", "%", "chance", "success rate", "hopeless"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func `a sent appeal has the day by which the plan decides`() throws {
        let file = Cases.refused { file in
            var appeal = Appeal()
            appeal.id = "E1"
            appeal.claim = "K1"
            appeal.level = .internal
            appeal.sentOn = day("2026-09-01")
            file.appeals = [appeal]
        }
        // 60 days for a claim after the care (29 CFR 2560.503-1(i)(2)(iii)(A)): September 1 + 60 = October 31.
        let outlook = try #require(file.plan(by: Self.rulebook.get()).account().appeals.first)
        #expect(outlook.answerBy == day("2026-10-31"))
    }

    @Test func `a plan of an unknown kind has no day but what the denial prints`() throws {
        let outlook = try #require(
            Cases.refused(.unknown).plan(by: Self.rulebook.get()).account().appeals.first)
        #expect(outlook.lastDay == nil && outlook.rules == ["R-069"])
        #expect(!outlook.lastDayText.isEmpty)
        let printed = Cases.refused(.unknown) { $0.claims[0].appealBy = day("2026-12-31") }
        #expect(try printed.plan(by: Self.rulebook.get()).account().appeals.first?.lastDay == day("2026-12-31"))
    }
}
