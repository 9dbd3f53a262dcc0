import CaseModel
import Foundation
import Rulebook
import TestSupport
import Testing

/// Random histories from the first bill to their end, held to tables that were not made by the planner. Their number is
/// `REPRIEVE_WALKS`; `make check` and `make check-deep` walk many more in a release build. `REPRIEVE_WALK_SEED` walks
/// one alone and prints it.
struct WalkTests {
    private static let blocks = 20
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["REPRIEVE_WALKS"].flatMap { Int($0) } ?? 60
    private static let only = environment["REPRIEVE_WALK_SEED"].flatMap { UInt64($0) }

    @Test(.enabled(if: only == nil), arguments: 0..<blocks)
    func `every history is planned to its end`(_ block: Int) throws {
        let plan = PlanSeen.maker(try ShippedRulebook.load())
        let walks = Walks(Walks.seeds(block, of: Self.blocks, to: Self.count), plan: plan)
        for fault in walks.faults { Issue.record("\(fault)") }
    }

    @Test(.enabled(if: only != nil))
    func `one history is planned to its end`() throws {
        var history = History(seed: Self.only ?? 1, plan: PlanSeen.maker(try ShippedRulebook.load()))
        do throws(WalkFault) {
            try history.walk()
        } catch {
            Issue.record("\(error)")
        }
        print(history.trace.joined(separator: "\n"), "\n\(history.plans) plans")
    }
}
