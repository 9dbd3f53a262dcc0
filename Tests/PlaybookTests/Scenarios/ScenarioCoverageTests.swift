import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// What all invented households together must show.
struct ScenarioCoverageTests {
    private static let all = Result { try Scenario.names.map { try Scenario($0) } }
    private static let rulebook = Result { try ShippedRulebook.load() }

    private var days: [(scenario: Scenario, day: ScenarioDay)] {
        get throws {
            try ScenarioCoverageTests.all.get().flatMap { scenario in scenario.days.map { (scenario, $0) } }
        }
    }

    @Test func `there are at least 120 of them, each with a story and its days`() throws {
        let all = try ScenarioCoverageTests.all.get()
        #expect(all.count >= 120)
        for scenario in all {
            #expect(!scenario.story.isEmpty, "\(scenario.name)")
            #expect(!scenario.days.isEmpty, "\(scenario.name)")
            #expect(scenario.days.allSatisfy { !$0.why.isEmpty }, "\(scenario.name): a day without its why")
            let dates = scenario.days.map(\.today)
            #expect(dates == dates.sorted() && Set(dates).count == dates.count, "\(scenario.name): days in their order")
        }
    }

    @Test func `a folder's name tells the story in small letters and hyphens`() throws {
        for name in Scenario.names {
            let words = name.split(separator: "-", omittingEmptySubsequences: false)
            #expect(words.count > 1 && words.allSatisfy { !$0.isEmpty }, "\(name)")
            #expect(name.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }, "\(name)")
            let files = try Repository.names("\(Scenario.folder)/\(name)")
            #expect(files == ["case.json", "expected.json"], "\(name)")
        }
    }

    @Test func `every rule is used by a household`() throws {
        let named = try days.reduce(into: Set<String>()) {
            $0.formUnion($1.day.namedRules)
        }
        let rules = try ScenarioCoverageTests.rulebook.get().rules.filter { $0.topic != "product" }
        let unused = rules.map(\.id.text).filter { !named.contains($0) }
        #expect(unused.isEmpty, "no household uses \(unused.joined(separator: " "))")
    }

    /// A date of the patient's own that the law, an agreement, an office or a court sets.
    private static let clocks = [
        "D-06", "D-09", "D-10", "D-11", "D-15", "D-17", "D-18", "D-19", "D-20", "D-22", "D-23", "D-24", "D-32", "D-46",
        "D-47", "D-48", "D-49", "D-50", "D-54", "D-56", "D-58", "D-59", "D-60", "answerBy", "appealBy", "holdEnds",
        "payDay",
    ]

    @Test func `every clock of the patient stands the day before, on and after its last day`() throws {
        let rulebook = try ScenarioCoverageTests.rulebook.get()
        var edges: [String: Set<Int>] = [:]
        var found: Set<String> = []
        for (scenario, day) in try days {
            let plan = scenario.plan(on: day.today, rulebook)
            let dates = plan.accounts.flatMap(\.deadlines) + plan.household.deadlines
            found.formUnion(dates.filter { $0.whose == .you }.compactMap(\.clock))
            for (_, deadline) in day.deadlines {
                guard let clock = deadline["clock"]?.text, let due = deadline["due"]?.text.flatMap(Day.init(iso:)),
                    let state = deadline["state"]?.text
                else { continue }
                let distance = day.today - due
                // A date that was kept shows no edge.
                guard (-1...1).contains(distance), state == (distance > 0 ? "missed" : "open") else { continue }
                edges["\(clock) \(deadline["id"]?.text ?? "")", default: []].insert(distance)
            }
        }
        let whole = Set(edges.filter { $0.value.count == 3 }.keys.compactMap { $0.split(separator: " ").first })
        let wanted = Set(ScenarioCoverageTests.clocks).union(found)
        let missing = wanted.filter { !whole.contains(Substring($0)) }.sorted()
        #expect(missing.isEmpty, "no household stands at every edge of \(missing.joined(separator: ", "))")
    }

    @Test func `every phase, gate, step and status appears`() throws {
        var seen: Set<String> = []
        for (_, day) in try days {
            if let step = day.json["next"]?["step"]?.text { seen.insert("step \(step)") }
            for account in day.accounts {
                if let phase = account["phase"]?.text { seen.insert("phase \(phase)") }
                for gate in account["gates"]?.members ?? [] {
                    seen.insert("gate \(gate.key) \(gate.value == .bool(true))")
                }
                for step in account["steps"]?.members ?? [] where step.value != .null {
                    seen.insert("step \(step.key)")
                }
                for right in account["rights"]?.members ?? [] { seen.insert("right \(right.value.text ?? "")") }
                for state in (account["deadlines"]?.elements ?? []).compactMap({ $0["state"]?.text }) {
                    seen.insert("deadline \(state)")
                }
                for reason in account["notFinal"]?.elements.compactMap(\.text) ?? [] {
                    seen.insert("notFinal \(reason)")
                }
            }
        }
        var wanted = Phase.allCases.map { "phase \($0.rawValue)" }
        wanted += GateAction.allCases.flatMap { ["gate \($0.rawValue) true", "gate \($0.rawValue) false"] }
        wanted += StepName.allCases.map { "step \($0.rawValue)" }
        wanted += RightStatus.allCases.map { "right \($0.rawValue)" }
        wanted += DeadlineState.allCases.map { "deadline \($0.rawValue)" }
        wanted += NotFinalReason.allCases.map { "notFinal \($0.rawValue)" }
        let missing = wanted.filter { !seen.contains($0) }
        #expect(missing.isEmpty, "no household shows \(missing.joined(separator: ", "))")
    }

    @Test func `every kind of coverage, biller, hospital and holder appears`() throws {
        let files = try ScenarioCoverageTests.all.get().map(\.file)
        let accounts = files.flatMap(\.accounts)
        #expect(Set(files.flatMap(\.coverages).compactMap(\.kind)) == Set(CoverageKind.allCases))
        #expect(Set(accounts.compactMap(\.role)) == Set(Role.allCases))
        #expect(Set(accounts.compactMap(\.holder?.kind)) == Set(HolderKind.allCases))
        #expect(Set(accounts.compactMap(\.suit?.state)) == Set(SuitState.allCases))
        #expect(
            Set(accounts.flatMap(\.collectionActions).map(\.kind)).union([.suit, .creditReport])
                == Set(CollectionActionKind.allCases))
        #expect(Set(files.flatMap(\.claims).compactMap(\.status)) == Set(ClaimStatus.allCases))
        #expect(Set(files.flatMap(\.appeals).compactMap(\.outcome)) == Set(AppealOutcome.allCases))
        #expect(Set(files.flatMap(\.agreements).map(\.kind)) == Set(AgreementKind.allCases))
        #expect(Set(accounts.compactMap(\.hospitalKind)).union([.notHospital]) == Set(HospitalKind.allCases))
    }
}
