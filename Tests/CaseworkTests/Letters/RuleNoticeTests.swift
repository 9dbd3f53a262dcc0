import CaseModel
import Casework
import Correspondence
import Rulebook
import TestSupport
import Testing

/// What is said of an old letter when a rule behind it is not what it was.
struct RuleNoticeTests {
    private static let rule: Rule.ID = "R-041"

    /// A letter that relied on the rule, as the shipped rulebook has it.
    private func letter(_ change: (inout LetterRecord) -> Void = { _ in }) throws -> LetterRecord {
        let shipped = try ShippedRulebook.load()
        var letter = LetterRecord()
        letter.id = "L1"
        letter.kind = "itemized-bill"
        letter.rules = [Self.rule.text, "P-001"]
        letter.rulebook = shipped.fingerprint
        letter.ruleMarks = [Self.rule.text: shipped.rule(Self.rule)?.mark ?? ""]
        change(&letter)
        return letter
    }

    private func notices(_ letter: LetterRecord, _ rulebook: Rulebook) throws -> [RuleNotice] {
        try TestDesk.empty(rulebook: rulebook).ruleNotices(of: letter)
    }

    @Test func `nothing is said while the rules are what they were`() throws {
        #expect(try notices(try letter(), try ShippedRulebook.load()).isEmpty)
    }

    @Test func `a letter keeps the mark of each rule it relied on`() throws {
        let rulebook = try ShippedRulebook.load()
        for rule in rulebook.rules { #expect(rule.mark.count == 12, "\(rule.id)") }
        #expect(Set(rulebook.rules.map(\.mark)).count == rulebook.rules.count)
    }

    @Test func `a number that changed is said`() throws {
        let changed = try AlteredRulebook.load(
            Self.rule,
            replacing: [
                ("value: 180\n", "value: 181\n"), ("180 days", "181 days"), ("180 días", "181 días"),
            ])
        #expect(try notices(try letter(), changed).map(\.change) == [.changed])
        #expect(try notices(try letter(), changed).map(\.rule) == [Self.rule])
    }

    @Test func `a word of ours that changed, or a later check, is not`() throws {
        let shipped = try ShippedRulebook.load()
        let title = try #require(shipped.rule(Self.rule)).title
        let reworded = try AlteredRulebook.load(Self.rule, replacing: [("title: \(title)\n", "title: \(title) now\n")])
        #expect(reworded.fingerprint != shipped.fingerprint)
        #expect(try notices(try letter(), reworded).isEmpty)
    }

    @Test func `a rule that is gone is said`() throws {
        let gone = try letter { $0.rules = ["R-998"] }
        #expect(try notices(gone, try ShippedRulebook.load()) == [RuleNotice(rule: "R-998", title: nil, change: .gone)])
    }

    @Test func `a rule that must be checked by now is said`() throws {
        let desk = try TestDesk.empty(on: .on("2028-06-01"))
        let change = try #require(desk.ruleNotices(of: try letter()).first?.change)
        guard case .checkFirst = change else {
            Issue.record("\(change)")
            return
        }
    }

    @Test func `a letter without marks says maybe, when the rulebook is another one`() throws {
        let shipped = try ShippedRulebook.load()
        let old = try letter { $0.ruleMarks = [:] }
        #expect(try notices(old, shipped).isEmpty)
        let older = try letter {
            $0.ruleMarks = [:]
            $0.rulebook = "another"
        }
        #expect(try notices(older, shipped).map(\.change) == [.maybe])
    }
}
