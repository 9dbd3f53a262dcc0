import ArgumentParser
import CaseModel
import Casework
import Playbook

/// `reprieve stop A1`
struct StopCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "Rest from a bill, or stop on it for good.",
        discussion: """
            That you have had enough is a full reason. What is given up and which dates still bind is said first.

            Examples:
              reprieve stop A1 --rest --until 2026-12-20
              reprieve stop A1
              reprieve stop A1 --go-on
            """)

    @Argument(help: "The bill.", completion: .accounts)
    var account: String

    @Flag(help: "Rest for a while.")
    var rest = false

    @Option(help: ArgumentHelp("The last day of the rest.", valueName: "day"))
    var until: String?

    @Flag(name: .customLong("go-on"), help: "Go on after a rest or a stop.")
    var goOn = false

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard until == nil || rest else { throw ValidationError("--until goes with --rest.") }
        guard !(rest && goOn) else { throw ValidationError("Say --rest or --go-on, not both.") }
    }

    func run() throws {
        let session = try options.working()
        let id = try session.desk.outlook().known(account)
        if goOn {
            return session.report(try session.desk.goOn(id), session.words("stop.goesOn"))
        }
        let day = try until.map { (text) throws(CaseworkError) in try TypedValue.day(text, field: "until") }
        let entry = try session.desk.stop(id, rest ? .paused : .closed, until: day)
        let stopped = try session.desk.outlook().plan(of: id)?.stopped
        var said = [stopped.map { session.speech.said($0.givesUp) } ?? session.words("done.choose")]
        for date in stopped?.stillBinds ?? [] {
            said.append(
                session.words(
                    "stop.binds", ["what": session.speech.said(date.title), "day": session.speech.day(date.safe)]))
        }
        session.report(entry, said.joined(separator: " "))
    }
}
