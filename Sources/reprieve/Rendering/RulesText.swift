import CaseModel
import Correspondence
import Rulebook

/// Rules as a person reads them.
enum RulesText {
    static func list(_ listing: RuleListing, on page: Page) -> String {
        var page = page
        page.table(
            listing.rules.map { row in
                [
                    row.id.text, row.title, row.checkFirst == nil ? "" : "check this first",
                    row.citation ?? "our own rule",
                ]
            }, indent: 0)
        if listing.rules.isEmpty { page.line("No rule needs checking.") }
        return page.text
    }

    static func show(_ rule: Rule, standing: Standing, on page: Page) -> String {
        var page = page
        page.heading("\(rule.id)  \(rule.title)")
        if let reason = page.language.reason(for: standing) { page.line("Check this first: \(reason)") }
        page.blank()
        page.line(rule.says)
        page.blank()
        if let who = rule.scope.who { page.labelled("For", who) }
        if let not = rule.scope.not { page.labelled("Not for", not, column: 9) }
        for name in rule.parameters.keys.sorted() {
            guard let parameter = rule.parameters[name] else { continue }
            page.labelled("Number", describe(name, parameter, page.language))
        }
        for deadline in rule.deadlines { page.labelled("Clock", "\(deadline.clock): \(deadline.title)") }
        if let ask = rule.ask { page.labelled("Ask", ask) }
        page.blank()
        for citation in rule.citations {
            var words = citation.text
            if let day = citation.readOn { words += ", read \(day.display)" }
            if let href = citation.href { words += ", \(href)" }
            page.labelled("Source", words)
        }
        page.labelled("Checked", rule.checkedOn.display, column: 9)
        for sentence in rule.unsure { page.labelled("Unsure", sentence) }
        return page.text
    }

    private static func describe(_ name: String, _ parameter: Parameter, _ language: Language) -> String {
        let value = parameter.codes.joined(separator: ", ")
        let words: String =
            switch parameter.unit {
            case .calendarDay: "\(value) calendar days"
            case .businessDay: "\(value) business days"
            case .month: "\(value) months"
            case .year: "\(value) years"
            case .hour: "\(value) hours"
            case .dollar: parameter.money?.display ?? value
            case .percent: "\(value) percent"
            case .count: value
            case .code: value
            }
        let anchor = parameter.anchor.map { ", from \(language.name(of: $0))" } ?? ""
        return "\(name): \(words)\(anchor)"
    }
}
