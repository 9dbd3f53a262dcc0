import ArgumentParser
import CaseModel
import Casework
import Playbook

/// `reprieve waive A1`
struct WaiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waive", abstract: "Do without the plan for a bill, once you saw what that costs.",
        discussion: """
            It counts only after the cost was shown and you said yes. --yes says that you saw it.

            Examples:
              reprieve waive A1
              reprieve waive A1 --undo
            """)

    @Argument(help: "The bill.", completion: .accounts)
    var account: String

    @Flag(help: "Use the plan after all.")
    var undo = false

    @Flag(help: "I saw what it costs, and choose it.")
    var yes = false

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.working()
        let outlook = try session.desk.outlook()
        let id = try outlook.known(account)
        if undo {
            return session.report(try session.desk.useClaim(id), session.words("waive.undone"))
        }
        let costs = outlook.plan(of: id)?.waiverCosts ?? []
        guard !costs.isEmpty else {
            throw Failure(.usage, session.words("waive.nothing"), fix: session.words("waive.see"))
        }
        if !yes { try confirm(costs, session) }
        session.report(try session.desk.waiveClaim(id), session.words("waive.done"))
    }

    private func confirm(_ costs: [String], _ session: Session) throws {
        let prompter = Prompter(output: options.output)
        let shown = costs.map { "- " + session.speech.said($0) }.joined(separator: "\n")
        guard prompter.canAsk else {
            throw Failure(.needsAnswer, session.words("waive.costs") + "\n" + shown, fix: session.words("waive.sayYes"))
        }
        prompter.say(session.words("waive.costs") + "\n" + shown)
        guard prompter.line(session.words("waive.ask")) == session.words("waive.yes") else {
            throw Failure(.needsAnswer, session.words("waive.kept"))
        }
    }
}
