import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook
import Rulebook

/// What is behind all this? Twelve short cards, each with what it rests on.
enum HowPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let cards = HowCard.allCases.map { card -> Fields in
            [
                "hid": card.id, "title": sitting.words(card.titleKey), "text": sitting.words(card.textKey),
                "sources": list(card.sources.compactMap { source($0, sitting) }),
            ]
        }
        return sitting.page(.how, title: sitting.words("how.title"), nav: nil, ["cards": cards])
    }

    private static func source(_ id: Rule.ID, _ sitting: Sitting) -> Fields? {
        let rulebook = sitting.desk.rulebook
        guard let rule = rulebook.rule(id) else { return nil }
        let isCurrent = rule.standing(on: sitting.today, reviewLimit: rulebook.reviewLimit).isCurrent
        return [
            "href": "/rules/\(id.text)", "name": sitting.said(rule.title), "kind": sitting.language.name(of: rule.kind),
            "check": (isCurrent || rule.kind != .law ? nil : sitting.words("checkFirst")) as Any,
        ]
    }
}

extension Sitting {
    /// The link from a step to the card that says what is behind it.
    func howLink(_ step: StepName) -> Fields? {
        HowCard.card(for: step).map { ["href": "/how#\($0.id)", "title": words($0.titleKey)] }
    }
}
