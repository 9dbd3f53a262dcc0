import CaseModel
import Correspondence
import Playbook
import Rulebook

/// Which rules are for a case: `reprieve.caseRules/1`.
struct CaseRulesAnswer: Record, JSONCoded {
    /// One rule and one account.
    struct Row: Record, JSONCoded {
        var rule: Rule.ID = ""
        var account: Account.ID = ""
        var status: RuleFit.Status = .mayApply
        var because: [String] = []
        var missing: [String] = []
        /// True where the rule may not be shown as law today.
        var checkFirst: Bool?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("rule", \.rule), .required("account", \.account), .required("status", \.status),
            .always("because", \.because), .always("missing", \.missing), .field("checkFirst", \.checkFirst),
        ]
    }

    /// One state's answer for one account.
    struct StateRow: Record, JSONCoded {
        var account: Account.ID = ""
        var column: StateRules.Column = .limitation
        var state = ""
        var follows: Scope.Follows = .none
        var status: StateRules.Status = .notChecked
        /// `yes`, `no` or `unknown`: whether such a law reaches the account.
        var reach = ""
        /// True when the patient's state stands for the plan's.
        var assumed: Bool?
        var citation: String?
        var kept = Kept()

        static let shape: [Field<StateRow>] = [
            .required("account", \.account), .required("column", \.column), .required("state", \.state),
            .required("follows", \.follows), .required("status", \.status), .required("reach", \.reach),
            .field("assumed", \.assumed), .nullable("citation", \.citation),
        ]
    }

    var schema = "reprieve.caseRules/1"
    var today = Day(number: 0)
    var rulebook = ""
    var rules: [Row] = []
    var states: [StateRow] = []
    var kept = Kept()

    static let shape: [Field<CaseRulesAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("rulebook", \.rulebook),
        .always("rules", \.rules), .always("states", \.states),
    ]

    init() {}

    init(_ rules: CaseRules, rulebook: Rulebook, today: Day) {
        self.today = today
        self.rulebook = rulebook.fingerprint
        let language = Language.english
        self.rules = rules.rules.flatMap { asked in
            asked.fits.map { account, fit in
                var row = Row()
                row.rule = asked.rule.id
                row.account = account
                row.status = fit.status
                row.because = fit.because.map { language.name(of: $0) }
                row.missing = fit.missing.map { language.name(of: $0) }
                row.checkFirst = asked.standing.isCurrent ? nil : true
                return row
            }
        }
        states = rules.states.flatMap { account, fits in
            fits.map { fit in
                var row = StateRow()
                row.account = account
                row.column = fit.column
                row.state = fit.state.code
                row.follows = fit.answer.follows
                row.status = fit.answer.status
                row.reach = "\(fit.reach)"
                row.assumed = fit.state.isAssumed ? true : nil
                row.citation = fit.answer.cite
                return row
            }
        }
    }
}

/// Which rules are for a case, as a person reads it.
enum CaseRulesText {
    static func write(_ rules: CaseRules, withAll: Bool, _ speech: Speech, on page: Page) -> String {
        var page = page
        let language = speech.language
        if rules.rules.allSatisfy({ $0.fits.isEmpty }) {
            page.line(speech("rules.noBills"))
            return page.text
        }
        for status in RuleFit.Status.allCases where withAll || status != .doesNotApply {
            page.heading(language.name(of: status))
            for asked in rules.rules(status) where asked.rule.kind != .evidence {
                let check = asked.standing.isCurrent ? "" : " (\(speech("rules.checkFirst")))"
                let here = asked.accounts(status)
                let whose = here.count == asked.fits.count ? "" : " (\(here.map(\.text).joined(separator: ", ")))"
                page.labelled(asked.rule.id.text, speech.said(asked.rule.title) + check + whose)
                if status == .applies, asked.because.isEmpty { page.line(speech("rules.everyBill"), indent: 8) }
                for point in asked.because {
                    let key = status == .doesNotApply ? "rules.notSo" : "rules.so"
                    page.line(speech(key, ["what": language.name(of: point)]), indent: 8)
                }
                for point in asked.missing {
                    page.line(speech("rules.unknown", ["what": language.name(of: point)]), indent: 8)
                }
            }
        }
        return page.text
    }
}
