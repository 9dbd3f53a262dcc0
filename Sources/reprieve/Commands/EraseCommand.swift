import ArgumentParser
import CaseModel
import CaseStore
import Casework
import Host

/// `reprieve erase --all`
struct EraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Remove all records and papers from this computer. This cannot be undone.",
        discussion: "Backups and exports that you made stay where they are.")

    @Flag(help: "All of it: there is no erasing of a part. Papers go to the trash with: reprieve trash add.")
    var all = false

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var options: DeskOptions

    /// What has to be typed; the same in every language.
    private static let word = "ERASE"

    func validate() throws {
        guard all else { throw ValidationError("Say --all: everything is removed.") }
    }

    func run() throws {
        let folder = try options.store.checkedFolder()
        let speech = try Speech.load(try options.lang.chosen(by: nil))
        guard PrivateFolder.kind(of: folder) != nil else {
            throw Failure(.noInput, "There are no records.", at: folder)
        }
        if !yes { try confirm(folder, speech) }
        let left: [String]
        do {
            left = try StoreBackups(folder: folder, clock: SystemClock()).eraseKnownFiles()
        } catch {
            throw Failure(error, file: folder)
        }
        options.output.answer(Erased(folder: folder, left: left)) {
            var page = options.output.page(in: speech.language)
            page.line(speech(left.isEmpty ? "erase.done" : "erase.left", ["folder": folder]))
            for path in left { page.line("- \(path)", indent: 2) }
            return page.text
        }
    }

    private func confirm(_ folder: String, _ speech: Speech) throws {
        let prompter = Prompter(output: options.output)
        guard prompter.canAsk else {
            throw Failure(.needsAnswer, speech("erase.unasked", ["folder": folder]), fix: speech("erase.sayYes"))
        }
        guard prompter.line(speech("erase.ask", ["folder": folder, "word": Self.word])) == Self.word else {
            throw Failure(.needsAnswer, speech("erase.kept"))
        }
    }
}

/// What was removed: `reprieve.erased/1`.
struct Erased: Record, JSONCoded {
    var schema = "reprieve.erased/1"
    var folder = ""
    /// What Reprieve did not make, or moved aside when a backup was restored.
    var left: [String] = []
    var kept = Kept()

    static let shape: [Field<Erased>] = [
        .required("schema", \.schema), .required("folder", \.folder), .always("left", \.left),
    ]

    init() {}

    init(folder: String, left: [String]) {
        self.folder = folder
        self.left = left
    }
}
