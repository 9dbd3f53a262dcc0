import CaseModel

extension HealthCheck {
    /// Holds the rulebook to the list of what must not be in it.
    mutating func checkRejected(_ source: RulebookSource) {
        guard let rejected = source.rejected else {
            return note("rejected.yaml", "", "The list of rejected claims is missing.", fix: "Add the file.")
        }
        var seen: Set<String> = []
        for (index, row) in rejected.value.rows.enumerated() {
            let place = "/rows/\(index)"
            if !seen.insert(row.id).inserted {
                note(rejected.file, "\(place)/id", "The id \(row.id) stands twice.", fix: "Give it an id of its own.")
            }
            if row.neverSaid.isEmpty, row.neverCited.isEmpty, row.states.isEmpty, row.parameters.isEmpty {
                note(rejected.file, place, "Nothing here can be checked.", fix: "Say what must not be, or what is so.")
            }
            for rule in source.rules { check(rule, against: row) }
            for state in source.states { check(state, against: row) }
            checkValues(row, source, rejected.file, place)
        }
    }

    private mutating func check(_ sourced: RulebookSource.Sourced<Rule>, against row: RejectedClaim) {
        let rule = sourced.value
        for pair in rule.texts {
            for words in [pair.english, pair.spanish ?? ""].flatMap(row.words) {
                note(sourced.file, "/\(pair.path)", "\"\(words)\" must not be said: \(row.why)", fix: "Take it out.")
            }
        }
        guard !row.mayName.contains(rule.id) else { return }
        for (index, citation) in rule.citations.enumerated() {
            for text in row.neverCited where citation.text.contains(text) {
                note(
                    sourced.file, "/citations/\(index)/text", "\(text) must not be relied on: \(row.why)",
                    fix: "Cite what stands.")
            }
        }
    }

    private mutating func check(_ sourced: RulebookSource.Sourced<StateRules>, against row: RejectedClaim) {
        for (path, english, spanish) in sourced.value.texts {
            for words in [english, spanish ?? ""].flatMap(row.words) {
                note(sourced.file, "/\(path)/note", "\"\(words)\" must not be said: \(row.why)", fix: "Take it out.")
            }
        }
    }

    /// What the list says is so must be so.
    private mutating func checkValues(
        _ row: RejectedClaim, _ source: RulebookSource, _ file: String, _ place: String
    ) {
        for (index, value) in row.states.enumerated() {
            let state = source.states.first { $0.value.state == value.state }?.value
            let found = state?.json[value.column.rawValue]?[value.key]
            if let state, found?.plainText != value.value {
                note(
                    file, "\(place)/states/\(index)",
                    "\(state.name) says \(found?.plainText ?? "nothing") under \(value.column.rawValue)/\(value.key).",
                    fix: "\(row.why)")
            }
        }
        for (index, value) in row.parameters.enumerated() {
            guard let rule = source.rules.first(where: { $0.value.id == value.rule })?.value else { continue }
            let found = rule.parameters[value.parameter]?.codes.joined(separator: ", ")
            if found != value.value {
                note(
                    file, "\(place)/parameters/\(index)",
                    "\(rule.id) says \(found ?? "nothing") for \(value.parameter).", fix: "\(row.why)")
            }
        }
    }
}

extension JSONValue {
    /// A text or a number as it stands.
    fileprivate var plainText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .null, .bool, .array, .object: nil
        }
    }
}
