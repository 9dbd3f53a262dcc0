import ArgumentParser
import BillAudit
import CaseModel
import Casework
import Host

/// `reprieve findings [A2]`
struct FindingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "findings", abstract: "Show what to ask about on your bills.",
        discussion: "Each finding is a question to ask. It does not prove an error.")

    @Argument(help: "An account, such as A2; all without one.", completion: .accounts)
    var account: String?

    @Option(name: .customLong("fail-on"), help: "End with 4 when there are findings.")
    var failOn: AuditCommand.FailOn?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        var report = outlook.report
        if let account {
            let id = try outlook.known(account)
            report.findings = outlook.findings(of: id)
        }
        session.answer(report) { page in
            let text = AuditText(speech: session.speech)
            if account == nil { text.write(report, on: &page) } else { text.write(report.findings, on: &page) }
        }
        if failOn == .findings, !report.findings.isEmpty { StandardStreams.exit(ExitStatus.openItems.rawValue) }
        session.hints(undo: false, next: "reprieve letter line-questions")
    }
}
