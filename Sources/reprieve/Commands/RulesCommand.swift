import ArgumentParser
import CaseModel
import Correspondence
import Host
import Rulebook

/// `reprieve rules list|show|stale`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Show the rules that Reprieve knows, with source and date.",
        subcommands: [List.self, Show.self, Stale.self], defaultSubcommand: List.self)

    /// `reprieve rules list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List all rules.")
        @OptionGroup var output: OutputOptions
        @OptionGroup var today: TodayOption

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let listing = RuleListing(rulebook, rules: rulebook.rules, today: today.day)
            output.answer(listing) { RulesText.list(listing, on: output.page) }
            output.hint("Next: reprieve rules show R-026")
        }
    }

    /// `reprieve rules show ID`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one rule, or one state by its two letters.")
        @Argument(help: "A rule such as R-026, or a state such as OH.") var id: String
        @OptionGroup var output: OutputOptions
        @OptionGroup var today: TodayOption

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let wanted = id.uppercased()
            if let rule = rulebook.rule(Rule.ID(wanted)) {
                let standing = rule.standing(on: today.day, reviewLimit: rulebook.reviewLimit)
                output.answer(rule) { RulesText.show(rule, standing: standing, on: output.page) }
            } else if let state = rulebook.state(wanted) {
                output.answer(state) { StateText.show(state, on: output.page) }
            } else {
                throw Failure(.usage, "There is no rule or state \"\(id)\".", fix: "All rules: reprieve rules list.")
            }
        }
    }

    /// `reprieve rules stale`
    struct Stale: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stale", abstract: "List the rules that must be checked before they are used as law.")
        @OptionGroup var output: OutputOptions
        @OptionGroup var today: TodayOption

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let day = today.day
            let stale = rulebook.rules.filter {
                !$0.standing(on: day, reviewLimit: rulebook.reviewLimit).isCurrent
            }
            let listing = RuleListing(rulebook, rules: stale, today: day)
            output.answer(listing) { RulesText.list(listing, on: output.page) }
        }
    }
}

/// What `rules list` and `rules stale` print: a line a rule.
struct RuleListing: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var id: Rule.ID = ""
        var title = ""
        var kind: Rule.Kind = .law
        var confidence: RuleConfidence = .generalKnowledge
        var checkedOn: Day = Day(number: 0)
        var citation: String?
        /// Why the rule must be checked first; absent when it stands.
        var checkFirst: String?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("id", \.id), .required("title", \.title), .required("kind", \.kind),
            .required("confidence", \.confidence), .required("checkedOn", \.checkedOn),
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
