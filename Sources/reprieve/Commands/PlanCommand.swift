import ArgumentParser
import CaseModel
import Casework
import Host
import Playbook
import Rulebook

/// `reprieve plan --case CASE`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Say the one next step, what is due, and what not to do yet.")

    @Option(name: .customLong("case"), help: ArgumentHelp("What is known.", valueName: "file"), completion: .file())
    var caseFile: String

    @Option(name: .customLong("fail-on"), help: "End with 4 when something is due.")
    var failOn: FailOn?

    @OptionGroup var today: TodayOption
    @OptionGroup var output: OutputOptions

    enum FailOn: String, ExpressibleByArgument, CaseIterable { case due }

    func run() throws {
        let rulebook = try RulebookLoader.load()
        let file = try CaseLoader(output: output).read(caseFile)
        let plan = Planning.plan(file, rulebook: rulebook, today: today.day)
        output.answer(plan) { PlanText.render(plan, of: file, on: output.page) }
        if failOn == .due, plan.accounts.contains(where: { $0.deadlines.contains { $0.state == .open } }) {
            StandardStreams.exit(ExitStatus.openItems.rawValue)
        }
    }
}
