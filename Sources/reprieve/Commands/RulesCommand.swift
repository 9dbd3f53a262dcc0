import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Host
import Playbook
import Rulebook

/// `reprieve rules list|show|stale|coverage|case`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "Show the rules that Reprieve knows, with source and date.",
        subcommands: [List.self, Show.self, Stale.self, Coverage.self, ForCase.self], defaultSubcommand: List.self)

    /// What every one of them takes.
    struct Options: ParsableArguments {
        @OptionGroup var output: OutputOptions
        @OptionGroup var today: TodayOption
        @OptionGroup var lang: LanguageOption

        func speech() throws -> Speech { try Speech.load(try lang.chosen(by: nil)) }
    }

    /// `reprieve rules list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List all rules.")

        @Option(help: ArgumentHelp("Only the rules about this, such as appeals.", valueName: "topic"))
        var topic: String?
        @OptionGroup var options: Options

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let topics = Set(rulebook.rules.map(\.topic))
            if let topic, !topics.contains(topic) {
                throw Failure(
                    .usage, "No rules are about \"\(topic)\".",
                    fix: "Topics: \(topics.sorted().joined(separator: ", ")).")
            }
            let rules = rulebook.rules.filter { topic == nil || $0.topic == topic }
            let listing = RuleListing(rulebook, rules: rules, today: options.today.day)
            let speech = try options.speech()
            options.output.answer(listing) {
                RulesText.list(listing, speech, on: options.output.page(in: speech.language))
            }
            options.output.hint(speech("rules.next", ["command": "reprieve rules show R-026"]))
        }
    }

    /// `reprieve rules show ID`
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show", abstract: "Show one rule, or one state by its two letters.")
        @Argument(help: "A rule such as R-026, or a state such as OH.") var id: String
        @OptionGroup var options: Options

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let wanted = id.uppercased()
            let output = options.output
            let speech = try options.speech()
            if let rule = rulebook.whole(Rule.ID(wanted)) {
                let standing = rule.standing(on: options.today.day, reviewLimit: rulebook.reviewLimit)
                output.answer(rule) {
                    RulesText.show(rule, standing: standing, speech, on: output.page(in: speech.language))
                }
            } else if let state = rulebook.state(wanted) {
                output.answer(state) { StateText.show(state, speech, on: output.page(in: speech.language)) }
            } else {
                throw Failure(.usage, "There is no rule or state \"\(id)\".", fix: "All rules: reprieve rules list.")
            }
        }
    }

    /// `reprieve rules stale`
    struct Stale: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stale", abstract: "List the rules that must be checked before they are used as law.")
        @OptionGroup var options: Options

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let day = options.today.day
            let stale = rulebook.rules.map {
                (rule: $0, standing: $0.standing(on: day, reviewLimit: rulebook.reviewLimit))
            }
            .filter { !$0.standing.isCurrent }
            let listing = RuleListing(rulebook, rules: stale.map(\.rule), today: day)
            let speech = try options.speech()
            options.output.answer(listing) {
                RulesText.stale(stale, speech, on: options.output.page(in: speech.language))
            }
        }
    }

    /// `reprieve rules coverage`
    struct Coverage: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "coverage",
            abstract: "Say how much of the law is known, how well, and what nobody has looked for.")
        @OptionGroup var options: Options

        func run() throws {
            let rulebook = try RulebookLoader.load()
            let coverage = RuleCoverage(rulebook, today: options.today.day)
            let speech = try options.speech()
            options.output.answer(coverage) {
                CoverageText.write(coverage, speech, on: options.output.page(in: speech.language))
            }
        }
    }

    /// `reprieve rules case`
    struct ForCase: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "case", abstract: "Say which rules are for your bills, why, and what would change it.",
            discussion: "Reads your records, or a case file with --case.")

        @OptionGroup var source: CaseOption

        @Option(help: ArgumentHelp("Only this account, such as A1.", valueName: "id"), completion: .accounts)
        var account: String?

        @Flag(help: "Also list the rules that do not apply.")
        var all = false

        @OptionGroup var options: DeskOptions

        func run() throws {
            let (file, rulebook, today, speech) = try asked()
            let id = account.map { Account.ID($0.uppercased()) }
            if let id, !file.accounts.contains(where: { $0.id == id }) {
                throw Failure(
                    .usage, "There is no account \"\(id.text)\".", fix: "All accounts: reprieve list accounts.")
            }
            let rules = CaseRules(file, account: id, rulebook: rulebook, today: today)
            let answer = CaseRulesAnswer(rules, rulebook: rulebook, today: today)
            options.output.answer(answer) {
                CaseRulesText.write(
                    rules, withAll: all, speech, on: options.output.page(in: speech.language))
            }
        }

        private func asked() throws -> (CaseFile, Rulebook, Day, Speech) {
            guard let (file, rulebook, speech) = try source.read(options) else {
                let session = try options.reading()
                let outlook = try session.desk.outlook()
                return (outlook.file, session.desk.rulebook, outlook.plan.today, session.speech)
            }
            return (file, rulebook, options.today.day, speech)
        }
    }
}
