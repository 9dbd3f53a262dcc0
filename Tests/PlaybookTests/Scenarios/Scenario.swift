import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// An invented household: its case, and what the plan must say on some days, worked out by hand from the law.
struct Scenario: Sendable {
    static let folder = "Tests/Scenarios"

    let name: String
    let file: CaseFile
    /// Keys of the case that nobody knows: a slip of the pen.
    let unknownKeys: [String]
    let story: String
    let because: [String]
    let findings: [OpenQuestion]
    let days: [ScenarioDay]

    /// The folders, sorted. A folder that cannot be read fails the test that reads it.
    static let names: [String] = (try? Repository.names(folder)) ?? []

    init(_ name: String) throws {
        self.name = name
        let reading = try CaseFile.reading(try Repository.bytes("\(Scenario.folder)/\(name)/case.json"))
        file = reading.file
        unknownKeys = reading.unknownKeys
        let json = try JSONValue(parsing: try Repository.bytes("\(Scenario.folder)/\(name)/expected.json"))
        let known = ["story", "because", "findings", "days"]
        if let key = json.members.map(\.key).first(where: { !known.contains($0) }) {
            throw ScenarioProblem("\(name): nobody knows the key \"\(key)\".")
        }
        story = json["story"]?.text ?? ""
        because = json["because"]?.elements.compactMap(\.text) ?? []
        findings = try (json["findings"]?.elements ?? []).map { try Scenario.finding($0, name) }
        days = try (json["days"]?.elements ?? []).map { try ScenarioDay($0, in: name) }
    }

    private static func finding(_ json: JSONValue, _ name: String) throws -> OpenQuestion {
        guard let account = json["account"]?.text, let check = json["check"]?.text,
            let grade = json["grade"]?.text.flatMap(OpenQuestion.Grade.init)
        else { throw ScenarioProblem("\(name): a finding has an account, a check and a grade.") }
        let amount = try json["amount"]?.text.map { try Money(exact: $0) }
        return OpenQuestion(account: Account.ID(account), check: check, grade: grade, amount: amount)
    }

    func plan(on day: Day, _ rulebook: Rulebook) -> Plan {
        Planner.plan(file, findings: findings, rulebook: rulebook, today: day)
    }

    /// Where the plan of a day is not what the household can expect.
    func differences(on day: ScenarioDay, _ rulebook: Rulebook) -> [String] {
        let plan = plan(on: day.today, rulebook)
        let rules = CaseRules(file, rulebook: rulebook, today: day.today)
        return ScenarioMatch(day, plan, rules).differences.map { "\(name), \(day.today.iso): \($0)" }
    }
}

/// One day of a scenario.
struct ScenarioDay: Sendable {
    let today: Day
    let why: String
    let json: JSONValue

    init(_ json: JSONValue, in name: String) throws {
        guard let today = json["today"]?.text.flatMap(Day.init(iso:)) else {
            throw ScenarioProblem("\(name): a day has no date.")
        }
        self.today = today
        why = json["why"]?.text ?? ""
        self.json = json
    }

    var accounts: [JSONValue] { json["accounts"]?.elements ?? [] }

    /// Everything that the day expects of deadlines, with the account they belong to.
    var deadlines: [(account: String, deadline: JSONValue)] {
        let days = (json["household"]?.elements ?? []) + (json["household"]?["deadlines"]?.elements ?? [])
        return days.map { ("", $0) }
            + accounts.flatMap { account in
                (account["deadlines"]?.elements ?? []).map { (account["id"]?.text ?? "", $0) }
            }
    }

    /// The rules that the day says something about, each with a status or a date.
    var namedRules: Set<String> {
        var names = Set((json["rules"]?.members ?? []).map(\.key))
        names.formUnion((json["household"]?["rights"]?.members ?? []).map(\.key))
        for account in accounts {
            names.formUnion((account["rights"]?.members ?? []).map(\.key))
            names.formUnion((account["brakes"]?.elements ?? []).compactMap(\.text))
        }
        names.formUnion(deadlines.compactMap { $0.deadline["id"]?.text })
        return names
    }
}

struct ScenarioProblem: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
