import ArgumentParser
import Casework
import Correspondence
import Host

/// The form in which a letter is printed, and where to.
struct LetterForm: ParsableArguments {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, pdf, json }

    @Option(help: "How it is printed; text without it.")
    var format: Format?

    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("Write it to this file instead of standard output.", valueName: "file"), completion: .file())
    var file: String?

    func chosen(_ output: OutputOptions) -> Format { format ?? (output.json ? .json : .text) }

    func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws(Failure) {
        guard let file, file != "-" else {
            StandardStreams.writeOutput(bytes)
            return
        }
        do {
            // A letter names people and bills: only its owner may read it.
            var writer = try FileWriter(file)
            try writer.write(bytes)
            try writer.finish()
        } catch {
            throw Failure(reading: error)
        }
    }

    /// Prints a page of HTML to a PDF.
    func writePDF(of html: String, _ session: Session) async throws(Failure) {
        if file == nil, StandardStreams.outputIsTerminal {
            throw Failure(.usage, session.words("letter.pdfToScreen"), fix: session.words("letter.pdfToScreenFix"))
        }
        let bytes: [UInt8]
        do { bytes = try await LivePrinting().pdf(of: html) } catch { throw LetterForm.failure(error, session.speech) }
        try write(bytes)
    }

    private static func failure(_ problem: PaperToolProblem, _ speech: Speech) -> Failure {
        switch problem {
        case .missing(let tool, let install):
            Failure(
                .unexpected, speech("letter.noPDFTool", ["tool": tool]),
                fix: speech("letter.noPDFToolFix", ["command": install]))
        case .locked, .broken, .tooHeavy:
            Failure(.unexpected, speech("letter.pdfFailed"), fix: speech("letter.pdfFailedFix"))
        }
    }
}
