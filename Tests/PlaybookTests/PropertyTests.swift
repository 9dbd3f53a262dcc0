import CaseModel
import Rulebook
import Testing

@testable import Playbook

struct PropertyTests {
    private static let seeds = Array(UInt64(1)...200)

    private func cases(_ body: (CaseFile, UInt64) throws -> Void) rethrows {
        for seed in Self.seeds {
            var make = RandomCase(seed: seed)
            try body(make.file(), seed)
        }
    }

    @Test func `there is one next step, and none only when every account is closed`() {
        cases { file, seed in
            let plan = file.plan()
            let allClosed = !plan.accounts.isEmpty && plan.accounts.allSatisfy { $0.phase == .closed }
            #expect((plan.next == nil) == allClosed, "seed \(seed)")
            #expect((plan.next?.minutes ?? 0) <= 10, "seed \(seed)")
            if let next = plan.next {
                #expect(!next.title.isEmpty && !next.why.isEmpty && !next.opens.isEmpty, "seed \(seed)")
                if next.step != .wait { #expect(next.bestBy.map { $0 >= Cases.today } == true, "seed \(seed)") }
            }
        }
    }

    @Test func `an open account has six gates in their order, and a closed gate says why and when`() {
        cases { file, seed in
            for account in file.plan().accounts where account.phase != .closed {
                #expect(account.gates.map(\.action) == GateAction.allCases, "seed \(seed)")
                for gate in account.gates {
                    #expect(!gate.because.isEmpty, "seed \(seed)")
                    #expect(gate.open == gate.opensWhen.isEmpty, "seed \(seed)")
                    #expect(gate.open == (gate.costOfEarly == nil), "seed \(seed)")
                    if gate.action.isPayLike { #expect(gate.brakes.first?.rule == "R-094", "seed \(seed)") }
                }
            }
        }
    }

    @Test func `paying is never a step while its gate is closed`() {
        var offered = 0
        cases { file, seed in
            for account in file.plan().accounts {
                guard account.step(.pay)?.state == .canStart else { continue }
                offered += 1
                #expect(account.gate(.pay)?.open == true, "seed \(seed)")
            }
        }
        #expect(offered > 0)
    }

    @Test func `the same case gives the same plan`() {
        cases { file, seed in
            #expect(file.plan().canonicalText == file.plan().canonicalText, "seed \(seed)")
        }
    }

    @Test func `a plan of any case can be read back`() throws {
        try cases { file, seed in
            let text = file.plan().canonicalText
            var reader = RecordReader()
            let read = Plan.read(try JSONValue(parsing: Array(text.utf8)), at: "", &reader)
            #expect(reader.problems.isEmpty, "seed \(seed): \(reader.problems)")
            #expect(read?.canonicalText == text, "seed \(seed)")
        }
    }

    @Test func `another day never brings a missed deadline back`() {
        cases { file, seed in
            var missed: Set<String> = []
            for step in [0, 1, 2, 30, 400] {
                let plan = file.plan(on: Cases.today.adding(days: step))
                var seen: Set<String> = []
                var back: Set<String> = []
                for account in plan.accounts where account.phase != .closed {
                    for deadline in account.deadlines {
                        let name = "\(account.id) \(deadline.id) \(deadline.about ?? "") \(deadline.due.iso)"
                        if deadline.state == .missed { seen.insert(name) } else { back.insert(name) }
                    }
                }
                #expect(missed.isDisjoint(with: back.subtracting(seen)), "seed \(seed), day \(step)")
                missed.formUnion(seen)
            }
        }
    }

    @Test func `safe days are working days and never behind the due day`() {
        cases { file, seed in
            for deadline in file.plan().accounts.flatMap(\.deadlines) {
                #expect(deadline.safe.isBusinessDay, "seed \(seed)")
                #expect(deadline.safe <= deadline.due, "seed \(seed)")
                #expect((deadline.state == .missed) ? deadline.due < Cases.today : true, "seed \(seed)")
            }
        }
    }

    @Test func `an empty rulebook plans without a single day of law`() {
        var empty = FixtureRulebook()
        empty.rules = []
        empty.states = []
        let book = empty.rulebook
        cases { file, seed in
            let plan = file.plan(by: book)
            for account in plan.accounts where account.phase != .closed {
                #expect(account.gates.count == 6, "seed \(seed)")
                let byLaw = account.deadlines.filter { $0.id.hasPrefix("R-") && $0.clock != "disputeBy" }
                #expect(byLaw.isEmpty, "seed \(seed)")
            }
        }
    }

    @Test func `whoever plans the accounts, the plan is the same`() {
        var file = CaseFile()
        for number in 0..<120 {
            var other = Cases.hospital()
            other.accounts[0].id = Account.ID("A\(number)")
            other.claims[0].id = Claim.ID("K\(number)")
            other.claims[0].account = other.accounts[0].id
            other.accounts[0].statements[0].balance = Money(cents: Int64(1000 * number))
            file.household = other.household
            file.coverages = other.coverages
            file.episodes = other.episodes
            file.accounts += other.accounts
            file.claims += other.claims
        }
        let backwards = Workers { count, work in
            for number in (0..<count).reversed() { work(number) }
        }
        let plan = Planner.plan(
            file, rulebook: FixtureRulebook.standard, today: Cases.today, workers: backwards)
        #expect(plan == file.plan())
        #expect(plan.accounts.map(\.id) == file.accounts.map(\.id))
    }
}
