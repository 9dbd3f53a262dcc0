import Foundation
import TestSupport

/// `walk 1000` walks so many random case histories and says what is wrong; `walk --seed 7` walks one and prints it.
@main
enum Walk {
    private static let blocks = 64
    private static let usage = "walk COUNT | walk --seed SEED"

    static func main() async throws {
        let plan = PlanSeen.maker(try ShippedRulebook.load())
        let words = CommandLine.arguments.dropFirst()
        if words.first == "--seed", let seed = words.last.flatMap({ UInt64($0) }) { return one(seed, plan) }
        guard let count = words.first.flatMap({ Int($0) }), count > 0 else { return print(usage) }
        let walks = await withTaskGroup(of: Walks.self) { group in
            for block in 0..<blocks {
                group.addTask { Walks(Walks.seeds(block, of: blocks, to: count), plan: plan) }
            }
            var sum = Walks([], plan: plan)
            for await walks in group { sum = sum + walks }
            return sum
        }
        for fault in walks.faults { print(fault, "\n") }
        print("\(walks.histories) histories, \(walks.plans) plans, \(walks.faults.count) faults")
        if !walks.faults.isEmpty { exit(1) }
    }

    private static func one(_ seed: UInt64, _ plan: @escaping PlanMaker) {
        var history = History(seed: seed, plan: plan)
        var fault: WalkFault?
        do throws(WalkFault) { try history.walk() } catch { fault = error }
        print(history.trace.joined(separator: "\n"))
        print(fault.map(\.what) ?? "\(history.plans) plans, no fault")
    }
}
