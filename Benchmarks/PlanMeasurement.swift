import CaseModel
import Foundation
import Playbook
import Rulebook

/// Ten thousand households read and planned in this very process, by two workers: what an advocate's office would wait.
struct PlanMeasurement {
    var seconds: Double
    var households: Int
    var accounts: Int

    private static let promised = 30.0
    private static let count = 10_000
    private static let workers = 2

    init(folder: URL) async throws {
        let rulebook = try RulebookMeasurement.rulebook(in: folder)
        let start = ContinuousClock.now
        let sums = try await withThrowingTaskGroup(of: (households: Int, accounts: Int).self) { group in
            for worker in 0..<PlanMeasurement.workers {
                group.addTask { try PlanMeasurement.plans(of: worker, rulebook) }
            }
            return try await group.reduce(into: (households: 0, accounts: 0)) {
                $0.households += $1.households
                $0.accounts += $1.accounts
            }
        }
        let elapsed = ContinuousClock.now - start
        seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        households = sums.households
        accounts = sums.accounts
    }

    private static let today = Day(number: 20_782)
    /// The most bills of one household here: eleven from one emergency visit is the most that the makers have seen.
    private static let most = 11

    private static func plans(of worker: Int, _ rulebook: Rulebook) throws -> (households: Int, accounts: Int) {
        var sum = (households: 0, accounts: 0)
        for turn in stride(from: worker, to: count, by: workers) {
            let bytes = HouseholdSample(accounts: turn % most + 1, turn: turn).bytes
            let plan = Planner.plan(try CaseFile.reading(bytes).file, rulebook: rulebook, today: today)
            guard plan.next != nil else { throw CocoaError(.featureUnsupported) }
            sum.households += 1
            sum.accounts += plan.accounts.count
        }
        return sum
    }

    var isKept: Bool { seconds < PlanMeasurement.promised }

    var text: String {
        String(
            format: "%@ %7.2f s  %7.0f  %d households with %d accounts read and planned", isKept ? "kept  " : "MISSED",
            seconds, PlanMeasurement.promised, households, accounts)
    }
}
