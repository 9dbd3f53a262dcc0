import CaseModel

/// The rulebook as one page to read: `docs/rules.md`. Made from the rules, so that it cannot say anything else.
public struct RulesDocument: Sendable {
    private let rulebook: Rulebook
    private let rejected: [RejectedClaim]
    private var lines: [String] = []

    /// The page in Markdown.
    ///
    /// - Parameter rejected: what must not be encoded.
    public static func markdown(_ rulebook: Rulebook, rejected: [RejectedClaim]) -> String {
        var document = RulesDocument(rulebook: rulebook, rejected: rejected)
        document.write()
        return document.lines.joined(separator: "\n") + "\n"
    }

    private init(rulebook: Rulebook, rejected: [RejectedClaim]) {
        self.rulebook = rulebook
        self.rejected = rejected
    }

    private mutating func add(_ text: String) { lines.append(text) }

    private mutating func heading(_ text: String, _ level: Int) {
        if !lines.isEmpty { add("") }
        add(String(repeating: "#", count: level) + " " + text)
        add("")
    }

    private mutating func write() {
        heading("The rules", 1)
        add("Made by `make rules` from `Sources/Rulebook/Data`; do not edit. General information, not legal advice.")
        add("")
        add("*Read* means that the official text was read, on the day given. Everything else is shown with “check this")
        add(
            "first”, and no letter prints it as law. A rule that nobody has looked at for \(rulebook.reviewLimit) days counts as"
        )
        add("unread again.")
        summary()
        for topic in topics { rules(about: topic) }
        clocks()
        states()
        rejectedClaims()
    }

    private var topics: [String] {
        var order: [String] = []
        for rule in rulebook.rules where !order.contains(rule.topic) { order.append(rule.topic) }
        return order
    }

    private mutating func summary() {
        add("")
        add("| About | Rules | Official text read | From others | Not found in writing |")
        add("|---|---:|---:|---:|---:|")
        for topic in topics {
            let rules = rulebook.rules.filter { $0.topic == topic }
            let law = rules.filter { $0.kind == .law }
            func count(_ confidence: RuleConfidence) -> Int { law.count { $0.confidence == confidence } }
            let cells = [
                topic, "\(rules.count)", "\(count(.seen))", "\(count(.secondary))", "\(count(.generalKnowledge))",
            ]
            add("| " + cells.joined(separator: " | ") + " |")
        }
    }

    // MARK: Rules

    private mutating func rules(about topic: String) {
        heading(topic, 2)
        for (index, rule) in rulebook.rules.filter({ $0.topic == topic }).enumerated() {
            if index > 0 { add("") }
            write(rulebook.whole(rule.id) ?? rule)
        }
    }

    private mutating func write(_ rule: Rule) {
        add("### \(rule.id) \(rule.title)")
        add("")
        add(rule.says ?? "")
        add("")
        if let who = rule.scope.who { add("- For: \(who)") }
        if let not = rule.scope.not { add("- Not for: \(not)") }
        add("- Scope: \(scope(of: rule.scope))")
        for name in rule.parameters.keys.sorted() {
            guard let parameter = rule.parameters[name] else { continue }
            add(
                "- `\(name)`: \(value(of: parameter))\(known(parameter, rule))\(parameter.note.map { ". \($0)" } ?? "")"
            )
        }
        for deadline in rule.deadlines { add("- \(deadline.clock): \(deadline.title) (\(deadline.whose.rawValue))") }
        for citation in rule.citations {
            let read = citation.readOn.map { "read \($0.iso)" } ?? "not read"
            let name = citation.href.map { "[\(citation.text)](\($0))" } ?? citation.text
            add("- Source: \(name), \(read)\(citation.quote.map { ": “\($0)”" } ?? "")")
        }
        let validity =
            switch rule.validFrom {
            case .from(let day): "from \(day.iso)"
            case .notChecked: "beginning not checked"
            }
        let end = rule.validTo.map { " until \($0.iso)" } ?? ""
        let known = rule.kind == .product ? "" : ", \(rule.confidence.words), \(validity)\(end)"
        add("- \(rule.kind.rawValue)\(known), last checked \(rule.checkedOn.iso)")
        for sentence in rule.unsure { add("- Unsure: \(sentence)") }
    }

    private func scope(of scope: Scope) -> String {
        var parts: [String] = []
        func list<Value: Choice>(_ name: String, _ applicability: Applicability<Value>) {
            if case .only(let values) = applicability {
                parts.append("\(name) \(values.map { $0.rawValue.spaced }.joined(separator: ", "))")
            }
        }
        list("plan:", scope.coverage)
        list("hospital:", scope.hospital)
        list("holder:", scope.holder)
        list("biller:", scope.role)
        if !scope.when.isEmpty {
            parts.append("when: \(scope.when.map { $0.rawValue.spaced }.joined(separator: " and "))")
        }
        if case .only(let codes) = scope.state { parts.append("states: \(codes.joined(separator: ", "))") }
        if scope.follows != .none { parts.append("follows the state of: \(scope.follows.rawValue)") }
        return parts.isEmpty ? "everybody" : parts.joined(separator: "; ")
    }

    private func value(of parameter: Parameter) -> String {
        let value = parameter.codes.joined(separator: ", ")
        let unit: String =
            switch parameter.unit {
            case .dollar: " dollars"
            case .percent: "%"
            case .count, .code, .name: ""
            case .calendarDay, .businessDay, .month, .year, .hour: " " + parameter.unit.rawValue.spaced + "s"
            }
        let anchor = parameter.anchor.map { " from \($0.rawValue.spaced)" } ?? ""
        let months = parameter.months.map { ", \($0.rawValue.spaced)" } ?? ""
        let counts = parameter.counts.map { ", \($0.rawValue.spaced)" } ?? ""
        return value + unit + anchor + counts + months
    }

    private func known(_ parameter: Parameter, _ rule: Rule) -> String {
        guard rule.kind == .law else { return "" }
        let cite = rule.citations.first { $0.id == parameter.cite }?.text
        return " (\([cite, parameter.confidence.words].compactMap { $0 }.joined(separator: ", ")))"
    }

    // MARK: Tables

    private mutating func clocks() {
        heading("Days", 2)
        add("| Clock | What | Who must act | Counts | Rule |")
        add("|---|---|---|---|---|")
        let ids = Set(rulebook.rules.flatMap { $0.deadlines.map(\.clock) }).sorted()
        for id in ids {
            for (rule, deadline) in rulebook.clocks(id) {
                let names = [deadline.parameter, deadline.then].compactMap { $0 }
                let lengths = names.compactMap { rule.parameters[$0] }.map(value).joined(separator: ", then ")
                let added = deadline.extendedBy.flatMap { rule.parameters[$0] }.map { " (+ \(value(of: $0)))" } ?? ""
                let cells = [id, deadline.title, deadline.whose.rawValue, lengths + added, rule.id.text]
                add("| " + cells.joined(separator: " | ") + " |")
            }
        }
    }

    private mutating func states() {
        heading("States", 2)
        add(
            "`law`, `no law` or `not checked`, with the source of the answer. `reprieve rules show OH` says it in full."
        )
        add("")
        let columns = StateRules.Column.allCases
        let all = rulebook.states.compactMap(rulebook.state)
        let whose = columns.map { column in
            "\(column.rawValue.spaced) (\(all.first?[column].follows.rawValue ?? ""))"
        }
        add("| State | " + whose.joined(separator: " | ") + " |")
        add("|---|" + String(repeating: "---|", count: columns.count))
        for state in all {
            let cells = columns.map { column in
                "\(state[column].status.rawValue.spaced), \(state[column].source.rawValue.spaced)"
            }
            add("| \(state.state) | " + cells.joined(separator: " | ") + " |")
        }
    }

    private mutating func rejectedClaims() {
        heading("Seen and not believed", 2)
        add("| | Claim | Why not |")
        add("|---|---|---|")
        for claim in rejected { add("| \(claim.id) | \(claim.claim) | \(claim.why) |") }
    }
}

extension RuleConfidence {
    /// In plain words.
    fileprivate var words: String {
        switch self {
        case .seen: "read"
        case .secondary: "from others, check this first"
        case .generalKnowledge: "not found in writing, check this first"
        }
    }
}

extension String {
    /// `denialReceived` as `denial received`.
    fileprivate var spaced: String {
        map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
    }
}
