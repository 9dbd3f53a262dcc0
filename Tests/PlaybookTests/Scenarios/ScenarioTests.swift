import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Invented households, each with what its plan has to say on one or more days. The expected values were worked out
/// from the reviewed rules by hand, and never written by the planner.
struct ScenarioTests {
    static let names = (try? Repository.names("Tests/Scenarios").sorted()) ?? []

    @Test func `there are at least 120 households, each in a folder that tells its story`() throws {
        #expect(Self.names.count >= 120)
        for name in Self.names {
            let isKebab = name.allSatisfy { ($0.isLetter && $0.isLowercase) || $0.isNumber || $0 == "-" }
            #expect(isKebab, "\(name)")
            #expect(try Scenario(name).story.isEmpty == false, "\(name)")
        }
    }

    @Test(arguments: names)
    func `a household is planned as its story says`(_ name: String) throws {
        let scenario = try Scenario(name)
        let rulebook = try ShippedRulebook.load()
        for expected in scenario.days {
            let plan = Planner.plan(scenario.file, rulebook: rulebook, today: expected.today)
            let problems = expected.problems(with: plan)
            #expect(
                problems.isEmpty,
                "\(name) on \(expected.today.iso) (\(expected.why)):\n\(problems.joined(separator: "\n"))")
        }
    }

    @Test func `every rule about bills has a household that it is for or may be for`() throws {
        let rulebook = try ShippedRulebook.load()
        var left = Set(rulebook.rules.filter { $0.kind != .product && $0.kind != .evidence }.map(\.id))
        for name in Self.names where !left.isEmpty {
            let scenario = try Scenario(name)
            guard let today = scenario.days.first?.today else { continue }
            let asked = CaseRules(scenario.file, rulebook: rulebook, today: today)
            for rule in asked.rules where rule.status != .doesNotApply { left.remove(rule.rule.id) }
        }
        #expect(left.isEmpty, "\(left.map(\.text).sorted())")
    }
}
