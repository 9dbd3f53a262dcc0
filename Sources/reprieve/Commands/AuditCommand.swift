import ArgumentParser
import BillAudit
import CaseModel
import Host
import Rulebook

/// `reprieve audit --bill FILE… [--claim FILE…] [--case CASE]`
struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check a bill, and compare it with what the plan decided.",
        discussion: "Each finding is a question to ask. It does not prove an error.")

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

    @OptionGroup var today: TodayOption
    @OptionGroup var output: OutputOptions

    enum FailOn: String, ExpressibleByArgument, CaseIterable { case findings }

    func validate() throws {
        if bill.isEmpty, caseFile == nil { throw ValidationError("Give a bill with --bill, or a case with --case.") }
    }

    func run() async throws {
        let rulebook = try RulebookLoader.load()
        let file = try caseFile.map { try CaseLoader(output: output).read($0) }
        let report = Auditor.audit(try await papers(with: file), rulebook: rulebook, today: today.day)
        output.answer(report) { AuditText.render(report, on: output.page) }
        if failOn == .findings, !report.findings.isEmpty { StandardStreams.exit(ExitStatus.openItems.rawValue) }
        output.hint("Next: reprieve plan --case FILE, for the one next step.")
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
