import CaseModel
import Foundation
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Random histories from the first bill to their end, held to tables that were not made by the planner.
struct WalkTests {
    private static let blocks = 20
    private static let environment = ProcessInfo.processInfo.environment
    private static let count = environment["REPRIEVE_WALKS"].flatMap { Int($0) } ?? 200
    private static let only = environment["REPRIEVE_WALK_SEED"].flatMap { UInt64($0) }

    private static func seeds(_ block: Int) -> [UInt64] {
        if let only { return block == 0 ? [only] : [] }
        return (0..<count).filter { $0 % blocks == block }.map { UInt64($0 + 1) }
    }

    private func maker(_ rulebook: Rulebook) -> PlanMaker {
        { file, questions, day, withDigest in
            let open = questions.map { question in
                OpenQuestion(
                    account: question.account, check: "duplicate-line",
                    grade: OpenQuestion.Grade(rawValue: question.grade) ?? .c, amount: question.amount)
            }
            let plan = Planner.plan(file, findings: open, rulebook: rulebook, today: day)
            return PlanSeen(plan, withDigest: withDigest)
        }
    }

    @Test(arguments: 0..<blocks)
    func `every history is planned to its end`(_ block: Int) throws {
        let rulebook = try ShippedRulebook.load()
        for seed in Self.seeds(block) {
            var history = History(seed: seed, plan: maker(rulebook))
            do {
                try history.run()
            } catch {
                Issue.record("\(error)")
                continue
            }
            guard seed % 50 == 0 else { continue }
            var again = History(seed: seed, plan: maker(rulebook))
            try again.run()
            #expect(again.digest == history.digest && again.plans == history.plans, "seed \(seed)")
        }
    }
}

extension PlanSeen {
    init(_ plan: Plan, withDigest: Bool) {
        var hasher = StableHash()
        if withDigest { hasher.add(plan.canonicalText) }
        self.init(
            today: plan.today, next: plan.next.map(StepSeen.init), accounts: plan.accounts.map(AccountSeen.init),
            digest: withDigest ? hasher.value : 0)
    }
}

/// A hash that is the same in every run.
struct StableHash {
    private(set) var value = 5381

    mutating func add(_ text: String) {
        for byte in text.utf8 { value = value &* 33 &+ Int(byte) }
    }
}

extension StepSeen {
    init(_ next: NextStep) {
        self.init(
            account: next.account, step: next.step.rawValue, asksFor: next.ask?.rawValue,
            department: next.department?.rawValue, question: next.question, title: next.title, bestBy: next.bestBy)
    }
}

extension AccountSeen {
    init(_ plan: AccountPlan) {
        self.init(
            id: plan.id, phase: plan.phase.rawValue,
            gates: Dictionary(uniqueKeysWithValues: plan.gates.map { ($0.action.rawValue, $0.open) }),
            brakes: Dictionary(uniqueKeysWithValues: plan.gates.map { ($0.action.rawValue, $0.brakes.count) }),
            deadlines: plan.deadlines.map { deadline in
                DeadlineSeen(
                    id: deadline.id, clock: deadline.clock, about: deadline.about, due: deadline.due,
                    safe: deadline.safe, state: deadline.state.rawValue, isYours: deadline.whose == .you)
            },
            steps: Dictionary(plan.steps.map { ($0.step.rawValue, $0.state.rawValue) }) { first, _ in first })
    }
}
