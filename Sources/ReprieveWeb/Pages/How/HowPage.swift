import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook
import Rulebook

/// How does all this work? Twelve short cards, each with its source or with the word that there is none.
enum HowPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let words = sitting.speech
        let cards = HowCard.allCases.map { card -> Fields in
            let rule = card.rule.flatMap { sitting.desk.rulebook.rule($0) }
            return [
                "hid": card.rawValue, "title": words("how.\(card.rawValue).title"),
                "text": words("how.\(card.rawValue).text"),
                "href": rule.map { "/rules/\($0.id.text)" } as Any, "rule": rule.map { sitting.said($0.title) } as Any,
            ]
        }
        return sitting.page(.how, title: words("how.title"), nav: nil, ["cards": cards])
    }
}

/// What this household can do differently next time, on one page.
enum NextTimePage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let lines = sitting.outlook.plan.household.nextTime
        let offices = sitting.file.billers.map { biller -> Fields in
            let facts = [biller.vendor, biller.promptPay, biller.selfPay, biller.planTerms, biller.note]
            return [
                "name": biller.name ?? biller.id.text, "facts": facts.compactMap { $0 }.map { ["text": $0] as Fields },
            ]
        }
        return sitting.page(
            .nextTime, title: sitting.words("nextTime.title"), nav: nil,
            ["lines": list(lines.map { sitting.said($0) }), "offices": list(offices)])
    }
}
