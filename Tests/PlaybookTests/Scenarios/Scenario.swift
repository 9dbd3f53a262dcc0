import CaseModel
import TestSupport

@testable import Playbook

/// One invented household: its case, and what is expected of its plan.
struct Scenario {
    var file: CaseFile
    var story: String
    var days: [ExpectedDay]

    init(_ name: String) throws {
        let folder = "Tests/Scenarios/\(name)"
        file = try CaseFile.reading(try Repository.bytes("\(folder)/case.json")).file
        let json = try JSONValue(parsing: try Repository.bytes("\(folder)/expected.json"))
        story = json["story"]?.text ?? ""
        days = (json["days"]?.items ?? []).compactMap(ExpectedDay.init)
    }
}

/// What a plan has to say on one day; what is not named may be anything.
struct ExpectedDay {
    var today: Day
    var why: String
    private let json: JSONValue

    init?(_ json: JSONValue) {
        guard let today = json["today"]?.text.flatMap({ Day(iso: $0) }) else { return nil }
        self.today = today
        why = json["why"]?.text ?? ""
        self.json = json
    }

    func problems(with plan: Plan) -> [String] {
        var problems: [String] = []
        if let next = json["next"] { problems += self.next(next, plan.next) }
        for deadline in json["household"]?.items ?? [] {
            let match = plan.household.deadlines.first { $0.id == deadline["id"]?.text }
            if match?.due.iso != deadline["due"]?.text || match?.state.rawValue != deadline["state"]?.text {
                problems.append("household \(deadline["id"]?.text ?? "") is \(match?.due.iso ?? "none")")
            }
        }
        for account in json["accounts"]?.items ?? [] {
            guard let id = account["id"]?.text, let found = plan.accounts.first(where: { $0.id.text == id }) else {
                problems.append("no account \(account["id"]?.text ?? "")")
                continue
            }
            problems += compare(account, found).map { "\(id): \($0)" }
        }
        return problems
    }

    private func next(_ expected: JSONValue, _ found: NextStep?) -> [String] {
        if expected == .null { return found == nil ? [] : ["next is \(found?.step.rawValue ?? ""), expected none"] }
        var problems: [String] = []
        func check(_ key: String, _ value: String?) {
            guard let wanted = expected[key]?.text, wanted != value else { return }
            problems.append("next \(key) is \(value ?? "none"), expected \(wanted)")
        }
        check("step", found?.step.rawValue)
        check("account", found?.account?.text)
        check("asksFor", found?.ask?.rawValue)
        return problems
    }

    private func compare(_ expected: JSONValue, _ found: AccountPlan) -> [String] {
        var problems: [String] = []
        func check(_ what: String, _ value: String?, _ wanted: String?) {
            if let wanted, wanted != value { problems.append("\(what) is \(value ?? "none"), expected \(wanted)") }
        }
        check("phase", found.phase.rawValue, expected["phase"]?.text)
        for (name, value) in members(expected["gates"]) {
            let open = found.gates.first { $0.action.rawValue == name }?.open
            check("gate \(name)", open.map { $0 ? "open" : "closed" }, value == .bool(true) ? "open" : "closed")
        }
        for (name, value) in members(expected["rights"]) {
            check("right \(name)", found.rights.first { $0.id.text == name }?.status.rawValue, value.text)
        }
        for (name, value) in members(expected["steps"]) {
            check("step \(name)", found.steps.first { $0.step.rawValue == name }?.state.rawValue, value.text)
        }
        for (name, value) in members(expected["tracks"]) {
            check("track \(name)", found.tracks.first { $0.track.rawValue == name }?.state.rawValue, value.text)
        }
        for deadline in expected["deadlines"]?.items ?? [] {
            let id = deadline["id"]?.text ?? ""
            let clock = deadline["clock"]?.text
            let match = found.deadlines.first { $0.id == id && (clock == nil || $0.clock == clock) }
            check("\(id) due", match?.due.iso, deadline["due"]?.text)
            check("\(id) safe", match?.safe.iso, deadline["safe"]?.text)
            check("\(id) state", match?.state.rawValue, deadline["state"]?.text)
        }
        for id in expected["noDeadlines"]?.items ?? [] where found.deadlines.contains(where: { $0.id == id.text }) {
            problems.append("deadline \(id.text ?? "") should not be there")
        }
        return problems
    }

    private func members(_ json: JSONValue?) -> [(String, JSONValue)] {
        guard case .object(let members) = json else { return [] }
        return members.map { ($0.key, $0.value) }
    }
}

extension JSONValue {
    /// The elements of a list; none for anything else.
    var items: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}
