import CaseModel
import Correspondence
import Rulebook

/// What `rules list` and `rules stale` print, a line a rule: `reprieve.rules/1`.
struct RuleListing: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var id: Rule.ID = ""
        var title = ""
        var topic = ""
        var kind: Rule.Kind = .law
        var confidence: RuleConfidence = .generalKnowledge
        var checkedOn: Day = Day(number: 0)
        var citation: String?
        /// Why the rule must be checked first; absent when it stands.
        var checkFirst: String?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("id", \.id), .required("title", \.title), .required("topic", \.topic),
            .required("kind", \.kind), .required("confidence", \.confidence), .required("checkedOn", \.checkedOn),
            .nullable("citation", \.citation), .field("checkFirst", \.checkFirst),
        ]
    }

    var schema = "reprieve.rules/1"
    var today: Day = Day(number: 0)
    var rulebook = ""
    var rules: [Row] = []
    var kept = Kept()

    static let shape: [Field<RuleListing>] = [
        .required("schema", \.schema), .required("today", \.today), .required("rulebook", \.rulebook),
        .always("rules", \.rules),
    ]

    init() {}

    init(_ rulebook: Rulebook, rules: [Rule], today: Day) {
        self.today = today
        self.rulebook = rulebook.fingerprint
        self.rules = rules.map { rule in
            var row = Row()
            row.id = rule.id
            row.title = rule.title
            row.topic = rule.topic
            row.kind = rule.kind
            row.confidence = rule.confidence
            row.checkedOn = rule.checkedOn
            row.citation = rule.citation
            row.checkFirst = Language.english.reason(
                for: rule.standing(on: today, reviewLimit: rulebook.reviewLimit))
            return row
        }
    }
}
