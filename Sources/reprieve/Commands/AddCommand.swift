import ArgumentParser
import CaseModel
import Casework
import Host

/// `reprieve add FILE…|FOLDER|-`
struct AddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Take papers in: bills, what the plan decided, letters.",
        discussion: """
            The originals are copied and never changed. What a paper says counts once you have looked at it. A whole \
            case (reprieve.case/1) is taken in as it is. One undo takes all of it back.

            Examples:
              reprieve add ~/Downloads/bill.pdf
              reprieve add papers/ --yes        take what was read without asking
              curl … | reprieve add -
            """)

    @Argument(help: "Files or folders; - reads standard input.", completion: .file())
    var files: [String]

    @Flag(help: "Take what was read without asking. What the reader is not sure of still waits for you.")
    var yes = false

    @Flag(name: .customLong("dry-run"), help: "Show what would be added, and add nothing.")
    var dryRun = false

    @OptionGroup var options: DeskOptions

    func run() async throws {
        let incoming = try Incoming(files)
        for file in incoming.files {
            if let problems = file.caseProblems { throw Failure(problems: problems, in: file.name) }
        }
        let session = try dryRun ? options.previewing() : options.working(creates: true)
        let count = incoming.files.count
        session.output.progress(session.words(count == 1 ? "add.readingOne" : "add.reading", ["count": String(count)]))
        let report =
            try await dryRun
            ? session.desk.preview(incoming.files) : session.desk.add(incoming.files, confirms: yes)
        session.answer(AddedFiles(report, incoming.refused)) { page in
            AddText(speech: session.speech, isPreview: dryRun).write(report, incoming.refused, on: &page)
        }
        if !dryRun { session.hints(undo: report.entry != nil) }
        if let failure = failure(report, incoming.refused) { throw failure }
    }

    private func failure(_ report: AddReport, _ refused: [Incoming.Refused]) -> Failure? {
        let rows = report.rows.filter(\.isFailure)
        guard !rows.isEmpty || !refused.isEmpty else { return nil }
        var failure = Failure(
            .badData, rows.count + refused.count == 1 ? "A file cannot be read." : "Some files cannot be read.",
            at: rows.first?.name ?? refused.first?.name, fix: rows.first?.issues.first?.fix)
        if !dryRun, report.entry != nil { failure.ending = "All that can be kept was added." }
        return failure
    }
}
