import ArgumentParser
import CaseModel
import Casework
import Host
import Playbook
import Rulebook

/// `reprieve plan [--case CASE]`
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Say the one next step, what is due, and what not to do yet.",
        discussion: "Reads your records, or a case file with --case.")

    @OptionGroup var source: CaseOption

    @Option(name: .customLong("fail-on"), help: "End with 4 when something is due.")
    var failOn: NextCommand.FailOn?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let (file, plan, speech) = try planned()
        options.output.answer(plan) {
            PlanText(speech: speech).render(plan, of: file, on: options.output.page(in: speech.language))
        }
        if failOn == .due, plan.accounts.contains(where: { $0.deadlines.contains { $0.state == .open } }) {
            StandardStreams.exit(ExitStatus.openItems.rawValue)
        }
    }

    private func planned() throws -> (CaseFile, Plan, Speech) {
        guard let (file, rulebook, speech) = try source.read(options) else {
            let session = try options.reading()
            let outlook = try session.desk.outlook()
            return (outlook.file, outlook.plan, session.speech)
        }
        return (file, Planning.plan(file, rulebook: rulebook, today: options.today.day, workers: .allCores), speech)
    }
}
