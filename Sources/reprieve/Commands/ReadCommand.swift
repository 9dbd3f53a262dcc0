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

    @OptionGroup var lang: LanguageOption
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let draft = try await PaperLoader(output: output).read(files)
        let speech = try Speech.load(try lang.chosen(by: nil))
        output.answer(draft) { DraftText(speech: speech).render(draft, on: output.page(in: speech.language)) }
        if let failure = Failure(refusedIn: draft) { throw failure }
        output.hint(speech("hint.next", ["command": "reprieve add FILE"]))
    }
}
