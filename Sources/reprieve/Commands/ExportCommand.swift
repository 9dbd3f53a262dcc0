import ArgumentParser
import CaseModel
import Casework
import Host

/// `reprieve export DIR`, `reprieve export --json`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Write everything in open forms: originals, JSON, tables, letters.",
        discussion:
            "reprieve export --json prints the case alone, as reprieve.case/1. Any other program can go on from there.")

    @Argument(help: "A folder that is not there yet.", completion: .directory)
    var folder: String?

    @OptionGroup var options: DeskOptions

    func validate() throws {
        if folder == nil, !options.output.json {
            throw ValidationError("Name a folder to write to, or print the case with --json.")
        }
    }

    func run() throws {
        let session = try options.reading()
        guard let folder else {
            StandardStreams.writeOutput(try session.desk.state().caseFile.canonicalText)
            return
        }
        let words = ExportWords(
            title: session.words("export.title"), lead: session.words("export.lead"),
            papers: session.words("export.papers"), accounts: session.words("export.accounts"),
            asked: session.words("export.asked"), letters: session.words("export.letters"), language: session.language)
        let files = try session.desk.export(words: words)
        if PrivateFolder.kind(of: folder) == .folder { PrivateFolder.removeEmpty(folder) }
        try LiveFolders().write(files, to: folder)
        session.answer(Exported(folder: folder, files: files.map(\.path))) {
            $0.line(session.words("export.done", ["count": String(files.count), "folder": folder]))
        }
        session.output.hint(session.words("export.private"))
    }
}

/// What was written: `reprieve.exported/1`.
struct Exported: Record, JSONCoded {
    var schema = "reprieve.exported/1"
    var folder = ""
    var files: [String] = []
    var kept = Kept()

    static let shape: [Field<Exported>] = [
        .required("schema", \.schema), .required("folder", \.folder), .always("files", \.files),
    ]

    init() {}

    init(folder: String, files: [String]) {
        self.folder = folder
        self.files = files
    }
}
