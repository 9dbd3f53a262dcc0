import ArgumentParser
import CaseModel
import Host

/// `reprieve read FILE…`
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Read papers and show what they say. Nothing is kept.",
        discussion: "Reads itemized bills as CSV, remittances as X12 835, and PDFs with text.")

    @Argument(help: "The papers to read.", completion: .file())
    var files: [String]

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let draft = try await PaperLoader(output: output).read(files)
        output.answer(draft) { DraftText.render(draft, on: output.page) }
        if let failure = Failure(refusedIn: draft) { throw failure }
        output.hint("Next: reprieve audit --bill FILE, to check a bill.")
    }
}
