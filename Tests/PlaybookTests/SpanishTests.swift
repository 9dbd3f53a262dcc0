import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Everything that a plan says can be said in Spanish: by the rules that ship, and where there are none.
struct SpanishTests {
    private func rulebooks() throws -> [Rulebook] { [try ShippedRulebook.load(), FixtureRulebook.empty] }

    private func expectSpanish(_ plans: [Plan]) throws {
        let texts = plans.flatMap { Prose.texts(in: $0.json, under: Prose.planKeys) }
        #expect(!texts.isEmpty)
        let problems = try SpanishCheck.shipped().problems(with: texts)
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func `the stories and the tables of the other tests`() throws {
        var files = Story.all.map { ($0.file, $0.today, $0.findings) }
        files += StepTests.rows.map { ($0.file, $0.today, $0.findings) }
        files += GateTests.rows.map { ($0.file, Cases.today, []) }
        files += OtherShieldTests.rows.map { ($0.file, Cases.today, []) }
        files += PhaseTests.rows.map { ($0.file, Cases.today, []) }
        try expectSpanish(
            try rulebooks().flatMap { rulebook in
                files.map { file, today, findings in file.plan(on: today, findings: findings, by: rulebook) }
            })
    }

    @Test func `cases put together at random`() throws {
        try expectSpanish(
            try rulebooks().flatMap { rulebook in
                (UInt64(1)...700).map { seed in
                    var make = RandomCase(seed: seed)
                    return make.file().plan(by: rulebook)
                }
            })
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `the contract's example`() throws {
        let file = try CaseFile.reading(try SharedFolder.bytes("contract/case.example.json")).file
        try expectSpanish([file.plan(on: day("2026-09-15"), by: try ShippedRulebook.load())])
    }

    @Test func `a plan holds no prose under other keys`() {
        var found: Set<String> = []
        for seed in UInt64(1)...100 {
            var make = RandomCase(seed: seed)
            collect(make.file().plan().json, "", &found)
        }
        #expect(found.subtracting(Prose.planKeys) == ["citation"])
    }

    /// The keys under which a text with blanks stands.
    private func collect(_ json: JSONValue, _ key: String, _ found: inout Set<String>) {
        switch json {
        case .object(let members): for member in members { collect(member.value, member.key, &found) }
        case .array(let values): for value in values { collect(value, key, &found) }
        case .string(let text): if text.contains(" ") { found.insert(key) }
        case .null, .bool, .number: break
        }
    }
}
