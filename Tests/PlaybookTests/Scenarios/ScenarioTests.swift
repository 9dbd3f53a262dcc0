import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Invented households, each with what its plan must say on some days.
struct ScenarioTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    @Test(arguments: Scenario.names)
    func `a household's plan says what the law gives it`(_ name: String) throws {
        let scenario = try Scenario(name)
        let rulebook = try ScenarioTests.rulebook.get()
        #expect(scenario.unknownKeys.isEmpty, "\(name): keys of the case that nobody knows")
        for day in scenario.days {
            let found = scenario.differences(on: day, rulebook)
            #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
        }
    }
}
