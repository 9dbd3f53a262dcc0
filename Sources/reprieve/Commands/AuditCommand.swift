import ArgumentParser
import BillAudit
import CaseModel
import Casework
import Host
import Rulebook

/// `reprieve audit [--bill FILE… [--claim FILE…] [--case CASE]]`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check a bill, and compare it with what the plan decided.",
        discussion: """
            Each finding is a question to ask. It does not prove an error. Without --bill and --case your records are \
            checked.
            """)

    @Option(parsing: .upToNextOption, help: ArgumentHelp("Bills to check.", valueName: "file"), completion: .file())
    var bill: [String] = []

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("What the plan decided: an 835, an EOB.", valueName: "file"),
        completion: .file())
    var claim: [String] = []

    @Option(
        name: .customLong("case"), help: ArgumentHelp("What else is known.", valueName: "file"), completion: .file())
    var caseFile: String?

    @Option(name: .customLong("fail-on"), help: "End with 4 when there are findings.")
    var failOn: FailOn?

    @OptionGroup var options: DeskOptions

    private var output: OutputOptions { options.output }

    enum FailOn: String, ExpressibleByArgument, CaseIterable { case findings }

    func validate() throws {
        if !claim.isEmpty, bill.isEmpty, caseFile == nil {
            throw ValidationError("Give the bill with --bill, or a case with --case.")
        }
    }

    func run() async throws {
        let (report, speech) = try await audited()
        output.answer(report) { AuditText(speech: speech).render(report, on: output.page(in: speech.language)) }
        if failOn == .findings, !report.findings.isEmpty { StandardStreams.exit(ExitStatus.openItems.rawValue) }
        let command = bill.isEmpty && caseFile == nil ? "reprieve next" : "reprieve plan --case FILE"
        output.hint(speech("hint.next", ["command": command]))
    }

    private func audited() async throws -> (AuditReport, Speech) {
        if bill.isEmpty, caseFile == nil {
            let session = try options.reading()
            return (try session.desk.outlook().report, session.speech)
        }
        let rulebook = try RulebookLoader.load()
        let file = try caseFile.map { try CaseLoader(output: output).read($0) }
        let report = Auditor.audit(try await papers(with: file), rulebook: rulebook, today: options.today.day)
        return (report, try Speech.load(try options.lang.chosen(by: nil)))
    }

    private func papers(with file: CaseFile?) async throws(Failure) -> AuditPapers {
        if bill.isEmpty, claim.isEmpty, let file { return AuditPapers(caseFile: file) }
        let draft = try await PaperLoader(output: output).read(bill + claim)
        if let failure = Failure(refusedIn: draft) { throw failure }
        let papers = AuditPapers(
            bills: Array(draft.files.prefix(bill.count)), claims: Array(draft.files.dropFirst(bill.count)),
            caseFile: file)
        guard !papers.isEmpty else {
            let issue = draft.files.flatMap(\.issues).first
            throw Failure(
                .badData, "There is no bill in what was given. \(issue?.what ?? "")", at: draft.files.first?.file,
                fix: issue?.fix ?? "See what a paper says with: reprieve read FILE.")
        }
        return papers
    }
}
