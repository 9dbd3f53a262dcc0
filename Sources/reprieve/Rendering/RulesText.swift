import CaseModel
import Correspondence
import Rulebook

/// Rules as a person reads them.
enum RulesText {
    static func list(_ listing: RuleListing, _ speech: Speech, on page: Page) -> String {
        var page = page
        page.table(
            listing.rules.map { row in
                [
                    row.id.text, speech.said(row.title), row.checkFirst == nil ? "" : speech("rules.checkFirst"),
                    row.citation ?? speech.language.name(of: row.kind),
                ]
            }, indent: 0)
        return page.text
    }

    /// The rules to check first, each with the reason.
    static func stale(_ rules: [(rule: Rule, standing: Standing)], _ speech: Speech, on page: Page) -> String {
        var page = page
        for (rule, standing) in rules {
            page.labelled(rule.id.text, speech.said(rule.title))
            if let reason = speech.language.reason(for: standing) { page.line(reason.sentenceCased, indent: 8) }
        }
        if rules.isEmpty { page.line(speech("rules.noneStale")) }
        return page.text
    }

    static func show(_ rule: Rule, standing: Standing, _ speech: Speech, on page: Page) -> String {
        var page = page
        let language = speech.language
        func labelled(_ key: String, _ words: String) { page.labelled(speech("rules.\(key)"), words, column: 12) }
        page.heading("\(rule.id)  \(speech.said(rule.title))")
        if let reason = language.reason(for: standing) {
            page.line("\(speech("rules.checkFirst").sentenceCased): \(reason)")
        }
        page.blank()
        page.line(speech.said(rule.says ?? ""))
        page.blank()
        if let who = rule.scope.who { labelled("who", speech.said(who)) }
        if let not = rule.scope.not { labelled("not", speech.said(not)) }
        if rule.scope.follows != .none { labelled("whose", language.name(of: rule.scope.follows)) }
        for name in rule.parameters.keys.sorted() {
            guard let parameter = rule.parameters[name] else { continue }
            let value = parameter.unit == .name ? nil : language.value(of: parameter).sentenceCased + "."
            labelled("number", [value, parameter.note.map(speech.said)].compactMap { $0 }.joined(separator: " "))
        }
        for deadline in rule.deadlines {
            labelled(
                "clock", "\(deadline.clock): \(speech.said(deadline.title)) (\(language.name(of: deadline.whose)))")
        }
        if let ask = rule.ask { labelled("ask", speech.said(ask)) }
        page.blank()
        for citation in rule.citations {
            var words = citation.text
            if let day = citation.readOn { words += ", \(speech("rules.read", ["day": speech.day(day)]))" }
            if let href = citation.href { words += ", \(href)" }
            labelled("source", words)
        }
        labelled("checked", speech.day(rule.checkedOn))
        for sentence in rule.unsure { labelled("unsure", speech.said(sentence)) }
        return page.text
    }
}

/// One state's law as a person reads it.
enum StateText {
    static func show(_ state: StateRules, _ speech: Speech, on page: Page) -> String {
        var page = page
        let language = speech.language
        page.heading(
            "\(state.state)  \(state.name), \(speech("rules.checkedOn", ["day": speech.day(state.checkedOn)]))")
        for column in StateRules.Column.allCases {
            let answer = state[column]
            let isUnread = answer.status == .law && answer.confidence != .seen
            page.blank()
            page.line(
                "\(language.name(of: column)): \(language.name(of: answer.status))"
                    + (isUnread ? ", \(speech("rules.checkFirst"))" : ""))
            let words = answer.status == .notChecked ? "" : language.answer(of: column, in: state)
            let source = [answer.cite, language.name(of: answer.source)].compactMap { $0 }.joined(separator: "; ")
            for text in [words, answer.note.map { speech.said($0) } ?? ""] where !text.isEmpty {
                page.line(text, indent: 2)
            }
            page.labelled(speech("rules.source"), source, indent: 2, column: 10)
            page.labelled(speech("rules.whose"), language.name(of: answer.follows), indent: 2, column: 10)
        }
        return page.text
    }
}
