import CaseModel

/// What is wrong with one rule that can be read.
struct RuleHealth {
    let rule: Rule
    let file: String
    private(set) var problems: [SourceProblem] = []

    /// At most so many words of a law's text are quoted.
    static let longestQuote = 25

    init(rule: Rule, file: String) {
        self.rule = rule
        self.file = file
        checkIdentity()
        checkCitations()
        checkParameters()
        checkDeadlines()
        checkConfidence()
        checkNumbersInText()
        checkSpanish()
    }

    private mutating func note(_ path: String, _ what: String, fix: String? = nil) {
        problems.append(SourceProblem(file, path, what, fix: fix))
    }

    private mutating func checkIdentity() {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if !name.hasPrefix("\(rule.id)-") {
            note("/id", "The file's name does not start with \(rule.id).", fix: "Rename the file, or correct the id.")
        }
        if rule.title.isEmpty || rule.title.count > 60 {
            note("/title", "A title has 1 to 60 characters.", fix: "Shorten it.")
        }
        if (rule.says ?? "").isEmpty {
            note("/says", "What the rule says is missing.", fix: "Write it in plain words.")
        }
        if (rule.scope.who ?? "").isEmpty {
            note("/scope/who", "Whom the rule is for is missing.", fix: "Write one plain sentence.")
        }
        if case .from(let from) = rule.validFrom, let to = rule.validTo, to < from {
            note("/validTo", "The rule would end before it begins.", fix: "Correct one of the two days.")
        }
    }

    private mutating func checkCitations() {
        if rule.kind == .law, rule.citations.isEmpty {
            note(
                "/citations", "A rule of law needs a citation.",
                fix: "Name the statute or regulation, or make it a product rule.")
        }
        var ids: Set<String> = []
        for (index, citation) in rule.citations.enumerated() {
            let place = "/citations/\(index)"
            if !ids.insert(citation.id).inserted {
                note("\(place)/id", "The citation id stands twice.", fix: "Give each citation an id of its own.")
            }
            if let href = citation.href, !href.hasPrefix("https://") {
                note("\(place)/href", "An address is needed.", fix: "Write it with https:// in front.")
            }
            guard let quote = citation.quote else { continue }
            if citation.readOn == nil {
                note(
                    "\(place)/quote", "Only a text that was read may be quoted.",
                    fix: "Say in readOn when it was read, or remove the quote.")
            }
            let words = quote.split(whereSeparator: \.isWhitespace).count
            if words > Self.longestQuote {
                note(
                    "\(place)/quote", "The quote has \(words) words; \(Self.longestQuote) are allowed.",
                    fix: "Shorten the quote.")
            }
        }
        for (index, citation) in rule.citations.enumerated() {
            guard let readOn = citation.readOn else { continue }
            if citation.title == nil || citation.href == nil {
                note(
                    "/citations/\(index)", "A text that was read needs its title and address.",
                    fix: "Add title and href.")
            }
            if readOn > rule.checkedOn {
                note(
                    "/citations/\(index)/readOn", "The text was read after the rule was last checked.",
                    fix: "Set checkedOn to the later day.")
            }
        }
    }

    private mutating func checkParameters() {
        for name in rule.parameters.keys.sorted() {
            guard let parameter = rule.parameters[name] else { continue }
            let place = "/parameters/\(name)"
            let citation = rule.citations.first { $0.id == parameter.cite }
            if rule.kind == .law, citation == nil {
                note("\(place)/cite", "The citation is missing.", fix: "Give the id of one of the citations above.")
            }
            if parameter.months != nil, parameter.unit != .month {
                note("\(place)/months", "Only a number of months says how months are counted.", fix: "Remove the key.")
            }
            switch parameter.unit {
            case .calendarDay, .businessDay, .month, .year, .hour:
                // A time of our own starts wherever the step that uses it says so.
                if rule.kind == .law, parameter.anchor == nil {
                    note("\(place)/anchor", "The event that starts the clock is missing.", fix: "Name it in anchor.")
                }
                if parameter.count == nil {
                    note("\(place)/value", "A whole number is needed.", fix: "Write it without a fraction.")
                }
            case .dollar:
                if parameter.money == nil {
                    note(
                        "\(place)/value", "An amount is needed, such as \"400.00\".",
                        fix: "Write dollars and cents in quotes.")
                }
            case .code:
                if parameter.codes.contains(where: { $0.first?.isLowercase ?? false }) {
                    note(
                        "\(place)/unit", "A code stands on papers; these are names of our own.",
                        fix: "Give them the unit name.")
                }
            case .percent, .count, .name: break
            }
            if (parameter.note ?? "").isEmpty {
                note("\(place)/note", "What the number is of is missing.", fix: "Write one plain sentence.")
            }
            if parameter.confidence == .seen, citation?.readOn == nil {
                note(
                    "\(place)/confidence", "This is marked as seen, but its text was not read.",
                    fix: "Read the text and say so in its citation, or lower the confidence.")
            }
        }
    }

    private mutating func checkDeadlines() {
        for (index, deadline) in rule.deadlines.enumerated() {
            let place = "/deadlines/\(index)"
            let lengths = [
                ("parameter", deadline.parameter), ("then", deadline.then), ("extendedBy", deadline.extendedBy),
            ]
            for (key, name) in lengths {
                guard let name else { continue }
                guard let length = rule.parameters[name] else {
                    note(
                        "\(place)/\(key)", "The rule has no parameter \"\(name)\".",
                        fix: "Correct the name, or add the parameter.")
                    continue
                }
                if !length.unit.isTime {
                    note(
                        "\(place)/\(key)", "The parameter \"\(name)\" is no length of time.",
                        fix: "Name a parameter in days, months, years or hours.")
                }
            }
            if !deadline.clock.hasPrefix("D-") {
                note("\(place)/clock", "A clock's id is such as D-10.", fix: "Take the id from the table of deadlines.")
            }
        }
    }

    private mutating func checkConfidence() {
        guard rule.kind == .law else { return }
        if rule.confidence == .seen, !rule.citations.contains(where: { $0.readOn != nil }) {
            note(
                "/confidence", "This is marked as seen, but no text was read.",
                fix: "Read the text and say so in its citation, or lower the confidence.")
        }
        if rule.confidence != .seen, rule.unsure.isEmpty {
            note("/unsure", "What has not been confirmed must be said.", fix: "Add a plain sentence to unsure.")
        }
    }

    /// Both languages say the same: every text is there, with the same numbers.
    private mutating func checkSpanish() {
        guard let spanish = rule.spanish else {
            return note("/es", "The texts in Spanish are missing.", fix: "Add them under es.")
        }
        if spanish.unsure.count != rule.unsure.count {
            note(
                "/es/unsure", "There are \(spanish.unsure.count) sentences; English has \(rule.unsure.count).",
                fix: "Translate each sentence.")
        }
        if spanish.clocks.count != rule.deadlines.count {
            note(
                "/es/clocks", "There are \(spanish.clocks.count) clocks; English has \(rule.deadlines.count).",
                fix: "Translate each clock.")
        }
        for name in spanish.notes.keys.sorted() where rule.parameters[name]?.note == nil {
            note(
                "/es/notes/\(name)", "The parameter \"\(name)\" has no note in English.",
                fix: "Remove it, or correct the name.")
        }
        for pair in rule.texts {
            guard let text = pair.spanish, !text.isEmpty else {
                note("/es/\(pair.path)", "The Spanish is missing.", fix: "Translate the English text.")
                continue
            }
            if text.numbers.sorted() != pair.english.numbers.sorted() {
                note(
                    "/es/\(pair.path)", "The numbers are not those of the English text.",
                    fix: "Say the same in both languages.")
            }
        }
    }

    /// A number that a text states must be a parameter, or part of a citation: else it would age unseen.
    private mutating func checkNumbersInText() {
        var known: Set<String> = []
        for parameter in rule.parameters.values {
            for text in parameter.codes { known.formUnion(text.numbers) }
        }
        for citation in rule.citations { known.formUnion(citation.text.numbers) }
        let texts =
            [("/title", rule.title), ("/says", rule.says ?? ""), ("/ask", rule.ask ?? "")]
            + rule.deadlines.enumerated().map { ("/deadlines/\($0.offset)/consequence", $0.element.consequence) }
        for (path, text) in texts {
            for number in text.numbers where !known.contains(number) {
                note(
                    path, "The number \(number) is not a parameter of this rule.",
                    fix: "Make it a parameter, or take it out of the text.")
            }
        }
    }
}

extension String {
    /// The runs of digits in a text that stand for a number: `$1,462.00` is 1462, codes such as `CO-45` are 45.
    var numbers: [String] {
        var found: [String] = []
        var run = ""
        var rest = Array(unicodeScalars)[...]
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        while let scalar = rest.popFirst() {
            if isDigit(scalar) {
                run.unicodeScalars.append(scalar)
            } else if !run.isEmpty {
                if scalar == ",", let next = rest.first, isDigit(next) { continue }
                if scalar == ".", let next = rest.first, isDigit(next) {
                    run.unicodeScalars.append(scalar)
                    continue
                }
                found.append(run)
                run = ""
            }
        }
        if !run.isEmpty { found.append(run) }
        return found.map { $0.hasSuffix(".00") ? String($0.dropLast(3)) : $0 }
    }
}
