import CaseModel
import Rulebook

@testable import Playbook

/// Compares a plan with what a day of a scenario expects. Only what the day names is compared, and that must match
/// exactly.
struct ScenarioMatch {
    private(set) var differences: [String] = []

    init(_ day: ScenarioDay, _ plan: Plan, _ rules: CaseRules) {
        for member in day.json.members {
            switch member.key {
            case "today", "why": break
            case "next": next(member.value, plan.next)
            case "accounts": for account in member.value.elements { self.account(account, plan) }
            case "rules": self.rules(member.value, rules)
            case "household": household(member.value, plan.household)
            case "stillExpected":
                episodes(member, plan) { .array($0.stillExpected.map { .string($0.rawValue) }) }
            case "allSettled": episodes(member, plan) { .bool($0.allSettled) }
            case "openTotal": episodes(member, plan) { $0.openTotal.map { .string($0.exact) } ?? .null }
            case "fixedDates":
                same("fixedDates", member.value, .array(plan.fixedDates.map { .string($0.id) }))
            case "welcomed": same("welcomed", member.value, .bool(!plan.welcome.isEmpty))
            case "asks":
                let asked = Set(plan.missingFacts.map { $0.key })
                for key in member.value.elements.compactMap(\.text) where !asked.contains(key) {
                    differences.append("asks: \(key) is not asked")
                }
            default: differences.append("nobody knows the key \"\(member.key)\"")
            }
        }
    }

    // MARK: The parts of a day

    private mutating func next(_ expected: JSONValue, _ found: NextStep?) {
        guard let found else { return same("next", expected, .null) }
        guard expected != .null else {
            differences.append("next: \(found.account?.text ?? "household") \(found.step.rawValue), not none")
            return
        }
        for member in expected.members {
            let value: JSONValue? =
                switch member.key {
                case "account": found.account.map { .string($0.text) } ?? .null
                case "step": .string(found.step.rawValue)
                case "asksFor": found.ask.map { .string($0.rawValue) } ?? .null
                case "question": found.question.map(JSONValue.string) ?? .null
                case "bestBy": found.bestBy.map { .string($0.iso) } ?? .null
                case "reason": .string(found.reason.rawValue)
                default: nil
                }
            same("next \(member.key)", member.value, value)
        }
    }

    private mutating func account(_ expected: JSONValue, _ plan: Plan) {
        let id = expected["id"]?.text ?? ""
        guard let found = plan.accounts.first(where: { $0.id.text == id }) else {
            differences.append("the plan has no account \"\(id)\"")
            return
        }
        for member in expected.members where member.key != "id" {
            let what = "\(id) \(member.key)"
            switch member.key {
            case "phase": same(what, member.value, .string(found.phase.rawValue))
            case "closing": same(what, member.value, .bool(found.closing.reasonable))
            case "gates":
                table(what, member.value) { name in
                    found.gates.first { $0.action.rawValue == name }.map { .bool($0.open) }
                }
            case "steps": steps(what, member.value, found.steps)
            case "tracks":
                table(what, member.value) { name in
                    found.tracks.first { $0.track.rawValue == name }.map { .string($0.state.rawValue) }
                }
            case "rights": rights(what, member.value, found.rights)
            case "noRights": absent(what, member.value, found.rights.map(\.id.text))
            case "deadlines": deadlines(what, member.value, found.deadlines)
            case "noDeadlines": absent(what, member.value, found.deadlines.map(\.id))
            case "brakes":
                let brakes = Set(found.gates.first { $0.action == .pay }?.brakes.compactMap(\.rule?.text) ?? [])
                for rule in member.value.elements.compactMap(\.text) where !brakes.contains(rule) {
                    differences.append("\(what): \(rule) is not among \(brakes.sorted().joined(separator: " "))")
                }
            case "limitation":
                let brake = found.gates.first { $0.action == .pay }?.brakes.first { $0.about == .limitation }
                same(what, member.value, brake.map { .string($0.basis.rawValue) })
            case "leverage":
                table(what, member.value) { name in
                    found.leverage.first { $0.kind.rawValue == name }.map { .string($0.strength.rawValue) }
                }
            case "enforceable":
                table(what, member.value) { name in
                    found.enforceable.first { $0.point.rawValue == name }.map { .string($0.answer.rawValue) }
                }
            case "appeals":
                table(what, member.value) { name in
                    found.appeals.first { $0.claim.text == name }.map { .string($0.strength.rawValue) }
                }
            case "notFinal": same(what, member.value, .array(found.notFinal.map { .string($0.reason.rawValue) }))
            case "differences": same(what, member.value, .array(found.differences.map { .string($0.about.rawValue) }))
            case "waitingFor":
                same(what, member.value, found.waiting.map { .array($0.missing.map { .string($0.rawValue) }) })
            case "structured": same(what, member.value, found.waiting.map { .bool($0.structured) })
            case "window": same(what, member.value, found.window.map { .string($0.state.rawValue) } ?? .null)
            case "openBalance": same(what, member.value, found.openBalance.map { .string($0.exact) } ?? .null)
            case "stopped": same(what, member.value, found.stopped.map { .string($0.kind.rawValue) } ?? .null)
            case "overridden":
                table(what, member.value) { name in
                    found.gates.first { $0.action.rawValue == name }.map { .bool($0.overriddenOn != nil) }
                }
            case "waiverCosts": same(what, member.value, .bool(!found.waiverCosts.isEmpty))
            case "warned": same(what, member.value, .bool(!found.warnings.isEmpty))
            case "creditChecks":
                same(what, member.value, found.afterClosing.map { .array($0.creditChecks.map { .string($0.on.iso) }) })
            case "keepUntil":
                same(what, member.value, found.afterClosing?.keepUntil.map { .string($0.iso) })
            default: differences.append("nobody knows the key \"\(what)\"")
            }
        }
    }

    private mutating func household(_ expected: JSONValue, _ found: HouseholdPlan) {
        // Where only days are expected, a list of them is enough.
        if !expected.elements.isEmpty { return deadlines("household", expected, found.deadlines) }
        for member in expected.members {
            let what = "household \(member.key)"
            switch member.key {
            case "rights": rights(what, member.value, found.rights)
            case "noRights": absent(what, member.value, found.rights.map(\.id.text))
            case "deadlines": deadlines(what, member.value, found.deadlines)
            case "noDeadlines": absent(what, member.value, found.deadlines.map(\.id))
            default: differences.append("nobody knows the key \"\(what)\"")
            }
        }
    }

    private mutating func rules(_ expected: JSONValue, _ found: CaseRules) {
        table("rules", expected) { name in
            found.rules.first { $0.rule.id.text == name }.map { .string($0.status.rawValue) }
        }
    }

    private mutating func episodes(_ expected: JSONMember, _ plan: Plan, _ value: (EpisodePlan) -> JSONValue) {
        table(expected.key, expected.value) { name in
            plan.episodes.first { $0.id.text == name }.map(value)
        }
    }

    // MARK: The parts of an account

    private mutating func rights(_ what: String, _ expected: JSONValue, _ found: [Right]) {
        table(what, expected) { name in
            found.first { $0.id.text == name }.map { .string($0.status.rawValue) }
        }
    }

    /// A step can stand twice, asked for from two sides; one in the expected state is enough.
    private mutating func steps(_ what: String, _ expected: JSONValue, _ found: [Step]) {
        for member in expected.members {
            let states = found.filter { $0.step.rawValue == member.key }.map { JSONValue.string($0.state.rawValue) }
            if member.value == .null, states.isEmpty { continue }
            if !states.contains(member.value) {
                let list = states.isEmpty ? "not there" : states.map(\.compactText).joined(separator: " ")
                differences.append("\(what) \(member.key): \(list), not \(member.value.compactText)")
            }
        }
    }

    private mutating func deadlines(_ what: String, _ expected: JSONValue, _ found: [Deadline]) {
        for one in expected.elements {
            let same = found.filter { deadline in
                ["id", "clock", "about"].allSatisfy { key in
                    one[key].map { $0 == ScenarioMatch.value(key, of: deadline) } ?? true
                }
            }
            let name = ["id", "clock", "about"].compactMap { one[$0]?.text }.joined(separator: " ")
            guard let deadline = same.first else {
                let there = found.map { "\($0.id) \($0.clock ?? "")" }.joined(separator: ", ")
                differences.append("\(what): \(name) is not there (\(there))")
                continue
            }
            for member in one.members {
                self.same("\(what) \(name) \(member.key)", member.value, ScenarioMatch.value(member.key, of: deadline))
            }
        }
    }

    private static func value(_ key: String, of deadline: Deadline) -> JSONValue? {
        switch key {
        case "id": .string(deadline.id)
        case "clock": deadline.clock.map(JSONValue.string) ?? .null
        case "due": .string(deadline.due.iso)
        case "safe": .string(deadline.safe.iso)
        case "state": .string(deadline.state.rawValue)
        case "about": deadline.about.map(JSONValue.string) ?? .null
        case "assumed": .bool(deadline.anchor.assumed == true)
        case "whose": .string(deadline.whose.rawValue)
        case "conditional": .bool(deadline.condition != nil)
        default: nil
        }
    }

    // MARK: Comparing

    private mutating func same(_ what: String, _ expected: JSONValue, _ found: JSONValue?) {
        guard let found else {
            differences.append("\(what): not there, \(expected.compactText) expected")
            return
        }
        if !expected.isEquivalent(to: found) {
            differences.append("\(what): \(found.compactText), not \(expected.compactText)")
        }
    }

    private mutating func table(_ what: String, _ expected: JSONValue, _ found: (String) -> JSONValue?) {
        for member in expected.members { same("\(what) \(member.key)", member.value, found(member.key)) }
    }

    private mutating func absent(_ what: String, _ expected: JSONValue, _ found: [String]) {
        for name in expected.elements.compactMap(\.text) where found.contains(name) {
            differences.append("\(what): \(name) is there")
        }
    }
}
