import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook
import Rulebook

/// One rule, or one state's law: what it says, whether it is for these bills, its numbers, and where it is written.
enum RulePage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let id = try context.parameters.require("id")
        let rulebook = sitting.desk.rulebook
        if let rule = rulebook.whole(Rule.ID(id)) { return page(rule, rulebook, sitting) }
        guard let state = rulebook.state(id) else { throw CaseworkError.unknown(id: id) }
        return page(state, sitting)
    }

    private static func page(_ rule: Rule, _ rulebook: Rulebook, _ sitting: Sitting) -> Response {
        let language = sitting.language
        let standing = rule.standing(on: sitting.today, reviewLimit: rulebook.reviewLimit)
        let rules = sitting.desk.rules(for: nil, in: sitting.outlook)
        let asked = rules.rules.first { $0.rule.id == rule.id }
        let says = rule.parameters.keys.sorted().compactMap { name in
            rule.parameters[name].map { number(name, $0, rule, sitting) }
        }
        return sitting.page(
            .rule, title: sitting.speech.say(rule.title).text, nav: nil,
            [
                "id": rule.id.text, "name": sitting.said(rule.title), "says": sitting.said(rule.says ?? ""),
                "topic": language.name(ofTopic: rule.topic), "kind": language.name(of: rule.kind).sentenceCased,
                "check": language.reason(for: standing).map { sitting.words("rules.checkBecause", ["why": $0]) } as Any,
                "who": rule.scope.who.map { sitting.said($0) } as Any,
                "not": rule.scope.not.map { sitting.said($0) } as Any,
                "whose": (rule.scope.follows == .none ? nil : language.name(of: rule.scope.follows)) as Any,
                "ask": rule.ask.map { sitting.said($0) } as Any,
                "fits": list(asked.map { fits($0, sitting) } ?? []), "numbers": list(says),
                "clocks": list(rule.deadlines.map { clock($0, rule, sitting) }),
                "unsure": list(rule.unsure.map { sitting.said($0) }),
                "sources": list(rule.citations.map { source($0, sitting) }),
                "checked": sitting.words("rules.checked", ["day": sitting.speech.day(rule.checkedOn)]),
                "valid": validity(rule, sitting),
            ])
    }

    private static func validity(_ rule: Rule, _ sitting: Sitting) -> String {
        let words = sitting.speech
        let from =
            switch rule.validFrom {
            case .from(let day): words("rules.validFrom", ["day": words.day(day)])
            case .notChecked: words("rules.validNotChecked")
            }
        return rule.validTo.map { "\(from) \(words("rules.validTo", ["day": words.day($0)]))" } ?? from
    }

    private static func fits(_ asked: CaseRules.Asked, _ sitting: Sitting) -> [Fields] {
        asked.fits.map { account, fit in
            [
                "name": sitting.name(of: account), "href": "/accounts/\(account.text)",
                "status": sitting.language.name(of: fit.status),
                "because": FitFields.sentence(fit.because, fit.status, asked.rule, sitting) as Any,
                "missing": list(FitFields.missing(fit.missing, account, sitting)),
            ]
        }
    }

    private static func number(_ name: String, _ parameter: Parameter, _ rule: Rule, _ sitting: Sitting) -> Fields {
        let cite = rule.citations.first { $0.id == parameter.cite }?.text
        return [
            "value": (parameter.unit == .name ? nil : sitting.language.value(of: parameter).sentenceCased) as Any,
            "note": parameter.note.map { sitting.said($0) } as Any, "cite": cite as Any,
            "known": (rule.kind == .law ? sitting.language.name(of: parameter.confidence).sentenceCased : nil) as Any,
        ]
    }

    private static func clock(_ deadline: RuleDeadline, _ rule: Rule, _ sitting: Sitting) -> Fields {
        [
            "title": sitting.said(deadline.title), "consequence": sitting.said(deadline.consequence),
            "whose": sitting.words("rules.whose", ["who": sitting.language.name(of: deadline.whose)]),
            "laterOf": deadline.laterOf.map { sitting.said($0) } as Any,
        ]
    }

    private static func source(_ citation: Citation, _ sitting: Sitting) -> Fields {
        let words = sitting.speech
        return [
            "text": citation.text, "title": citation.title as Any, "href": citation.href as Any,
            "quote": citation.quote as Any,
            "read": citation.readOn.map { words("rules.read", ["day": words.day($0)]) } ?? words("rules.notRead"),
        ]
    }

    // MARK: A state

    private static func page(_ state: StateRules, _ sitting: Sitting) -> Response {
        let rows = StateRules.Column.allCases.map { column -> Fields in
            let answer = state[column]
            return [
                "column": sitting.language.name(of: column), "whose": sitting.language.name(of: answer.follows),
                "status": StateLawFields.status(answer, sitting),
                "answer": answer.status == .notChecked
                    ? "" : sitting.language.answer(of: column, in: state).sentenceCased,
                "note": answer.note.map { sitting.said($0) } as Any, "quote": answer.quote as Any,
                "href": answer.href as Any, "source": StateLawFields.source(answer, state, sitting),
            ]
        }
        return sitting.page(.state, title: state.name, nav: nil, ["title": state.name, "rows": rows])
    }
}
