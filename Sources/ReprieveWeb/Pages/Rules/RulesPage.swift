import CaseModel
import Casework
import Correspondence
import Hummingbird
import Playbook
import Rulebook

/// Which rules are for these bills, and why? Every rule with what decides, its source and the day it was checked.
enum RulesPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response {
        let asked = sitting.query("account").map { Account.ID($0) }
        if let asked, sitting.outlook.account(asked) == nil { throw CaseworkError.unknown(id: asked.text) }
        let rules = sitting.desk.rules(for: asked, in: sitting.outlook)
        let words = sitting.speech
        func group(_ status: RuleFit.Status) -> Fields {
            let found = rules.rules(status).filter { $0.rule.kind == .law || $0.rule.kind == .product }
            return ["any": !found.isEmpty, "count": String(found.count), "topics": topics(found, asked, sitting)]
        }
        let studies = rules.rules.filter { $0.rule.kind == .evidence }
        let accounts = sitting.file.accounts
        return sitting.page(
            .rules, title: words("rules.title"), nav: nil,
            [
                "none": accounts.isEmpty,
                "choices": list(accounts.count < 2 ? [] : choices(accounts, asked, sitting)),
                "applies": group(.applies), "may": group(.mayApply), "not": group(.doesNotApply),
                "studies": list(studies.map { line($0, nil, sitting) }),
                "states": list(StateLawFields.rows(rules.states, sitting)),
                "fingerprint": String(sitting.outlook.plan.rulebook.prefix(12)),
            ])
    }

    /// Which bill to ask for.
    private static func choices(_ accounts: [Account], _ asked: Account.ID?, _ sitting: Sitting) -> [Fields] {
        let all: Fields = ["href": "/rules", "name": sitting.words("rules.all"), "current": asked == nil]
        return [all]
            + accounts.map { account in
                [
                    "href": "/rules?account=\(account.id.text)", "name": sitting.name(of: account),
                    "current": asked == account.id,
                ]
            }
    }

    private static func topics(
        _ rules: [CaseRules.Asked], _ account: Account.ID?, _ sitting: Sitting
    ) -> [Fields] {
        var order: [String] = []
        for rule in rules where !order.contains(rule.rule.topic) { order.append(rule.rule.topic) }
        return order.map { topic in
            [
                "topic": sitting.language.name(ofTopic: topic),
                "count": String(rules.count { $0.rule.topic == topic }),
                "rules": rules.filter { $0.rule.topic == topic }.map { line($0, account, sitting) },
            ]
        }
    }

    private static func line(_ asked: CaseRules.Asked, _ account: Account.ID?, _ sitting: Sitting) -> Fields {
        let rule = asked.rule
        let here = asked.accounts(asked.status)
        let isForAll = here.count == asked.fits.count
        return [
            "href": "/rules/\(rule.id.text)" + (account.map { "?account=\($0.text)" } ?? ""),
            "title": sitting.said(rule.title),
            "because": FitFields.sentence(asked.because, asked.status, rule, sitting) as Any,
            "missing": list(FitFields.missing(asked.missing, here.first, sitting)),
            "bills": (isForAll ? nil : here.map { sitting.name(of: $0) }.joined(separator: ", ")) as Any,
            "source": FitFields.source(rule, sitting),
            "check": (asked.standing.isCurrent || rule.kind != .law ? nil : sitting.words("checkFirst")) as Any,
        ]
    }
}

extension Sitting {
    /// Where a rule is shown; nil for what is no rule of the rulebook.
    func rulePage(of id: String) -> String? {
        desk.rulebook.rule(Rule.ID(id)).map { "/rules/\($0.id.text)" }
    }
}

/// What decides whether a rule is for an account.
enum FitFields {
    /// The facts that decide, in one sentence; nil when there are none to name.
    static func sentence(
        _ points: [RuleFit.Point], _ status: RuleFit.Status, _ rule: Rule, _ sitting: Sitting
    ) -> String? {
        // A study is about other people's bills.
        if points.isEmpty {
            return status == .applies && rule.kind != .evidence ? sitting.words("rules.everyBill") : nil
        }
        let what = points.map { sitting.language.name(of: $0) }.joined(separator: "; ")
        return sitting.words(status == .doesNotApply ? "rules.notSo" : "rules.so", ["what": what])
    }

    /// What nobody has said yet, with the question that asks for it where there is one.
    static func missing(_ points: [RuleFit.Point], _ account: Account.ID?, _ sitting: Sitting) -> [Fields] {
        points.map { point in
            let question = question(for: point, account)
            return [
                "text": sitting.words("rules.unknown", ["what": sitting.language.name(of: point)]),
                "question": question.map { "/questions/\($0)?back=/rules" } as Any,
            ]
        }
    }

    /// The key of the question whose answer settles a point.
    private static func question(for point: RuleFit.Point, _ account: Account.ID?) -> String? {
        func of(_ question: Question) -> String? { account.map { "\($0.text).\(question.rawValue)" } }
        switch point {
        case .coverage, .circumstance(.notUsingInsurance), .circumstance(.twoPlans):
            return Question.coverage.rawValue
        case .state(.patient), .state(.both): return Question.householdState.rawValue
        case .hospital: return of(.hospitalKind)
        case .circumstance(.emergency): return of(.emergency)
        case .circumstance(.outOfNetwork): return of(.network)
        case .circumstance(.inNetworkFacility): return of(.facilityNetwork)
        case .holder, .role, .state, .notInForce, .careDay, .circumstance: return nil
        }
    }

    /// Where a rule is written and when somebody last looked.
    static func source(_ rule: Rule, _ sitting: Sitting) -> String {
        let words = sitting.speech
        let checked = words("rules.checked", ["day": words.day(rule.checkedOn)])
        guard let citation = rule.citation else {
            return "\(sitting.language.name(of: rule.kind).sentenceCased). \(checked)"
        }
        return "\(words("source", ["text": citation])). \(checked)"
    }
}
