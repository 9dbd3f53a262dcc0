import CaseModel
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
        if let reason = standing.plainReason { page.line("Check this first: \(reason)") }
        page.blank()
        page.line(rule.says)
        page.blank()
        if let who = rule.scope.who { page.labelled("For", who) }
        if let not = rule.scope.not { page.labelled("Not for", not, column: 9) }
        for name in rule.parameters.keys.sorted() {
            guard let parameter = rule.parameters[name] else { continue }
            page.labelled("Number", describe(name, parameter))
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

    private static func describe(_ name: String, _ parameter: Parameter) -> String {
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
        let anchor = parameter.anchor.map { ", from \($0.plainName)" } ?? ""
        return "\(name): \(words)\(anchor)"
    }
}

extension Standing {
    /// Why a rule must be checked first; nil when it stands.
    var plainReason: String? {
        switch self {
        case .current: nil
        case .checkFirst(.notSeen): "we have not read the official text of all of it."
        case .checkFirst(.reviewOverdue(let day)): "it was last checked on \(day.display)."
        case .checkFirst(.notYetInForce(let day)): "it begins on \(day.display)."
        case .checkFirst(.noLongerInForce(let day)): "it ended on \(day.display)."
        }
    }
}

extension AnchorEvent {
    /// In plain words.
    var plainName: String {
        switch self {
        case .appointmentMade: "the day the appointment was made"
        case .serviceDate: "the day of care"
        case .estimateGiven: "the day the estimate was given"
        case .initialBillReceived: "the day the first bill came"
        case .initialBillDate: "the date on the first bill"
        case .firstPostDischargeStatement: "the date on the first bill after the care"
        case .collectionActionNotice: "the notice of planned collection steps"
        case .applicationComplete: "the day the application was complete"
        case .incompleteNotice: "the notice of what is missing"
        case .denialReceived: "the day the denial came"
        case .finalDenialReceived: "the day the final denial came"
        case .medicareNoticeReceived: "the day the Medicare notice came"
        case .planNoticeReceived: "the day the plan's notice came"
        case .recordsRequest: "the day records were asked for"
        case .initialCommunication: "the collector's first contact"
        case .validationNoticeReceived: "the day the collector's notice came"
        case .validationNoticeSent: "the day the collector sent its notice"
        case .disputeSent: "the day the dispute was sent"
        case .lastPayment: "the last payment"
        case .delinquency: "the day the bill was late"
        case .noticeDate: "the date on the notice"
        }
    }
}
