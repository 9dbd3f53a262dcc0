import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

struct LifeEventTests {
    /// A number that the planner names and the rulebook does not have would leave a way into insurance without its day.
    @Test(arguments: LifeEventKind.allCases.filter { $0 != .none })
    func `every way into insurance has its last day`(_ kind: LifeEventKind) throws {
        let file = Cases.hospital { file in
            var event = LifeEvent()
            event.kind = kind
            event.on = day("2026-09-01")
            file.household?.lifeEvents = [event]
        }
        let plan = Planner.plan(file, rulebook: try ShippedRulebook.load(), today: day("2026-09-15"))
        #expect(!plan.household.rights.isEmpty)
        #expect(plan.household.deadlines.map(\.id) == plan.household.rights.map(\.id.text))
        #expect(plan.household.deadlines.allSatisfy { $0.clock != nil })
    }
}
