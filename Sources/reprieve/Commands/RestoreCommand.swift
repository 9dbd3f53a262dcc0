import ArgumentParser
import CaseModel
import CaseStore
import Casework
import Host

/// `reprieve restore FILE`
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Open a backup, here or on another computer.",
        discussion: "With --check nothing is written: the backup is opened and all that is in it is checked.")

    @Argument(help: "The backup.", completion: .file())
    var file: String

    @Flag(help: "Only check the backup.")
    var check = false

    @Flag(help: "Move the records that are here aside; they are kept beside.")
    var replace = false

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var options: DeskOptions

    func run() throws {
        let folder = try options.store.checkedFolder()
        guard PrivateFolder.kind(of: file) != nil else {
            throw Failure(.noInput, "There is no such file.", at: file, fix: "Check the name and the folder.")
        }
        let speech = try Speech.load(try options.lang.chosen(by: nil))
        let secret = try passphrase.passphrase(isNew: false, options.output)
        let backups = StoreBackups(folder: folder, clock: CommandClock(fixedDay: options.today.today))
        options.output.progress(speech(check ? "restore.checking" : "restore.restoring"))
        let summary: BackupSummary
        do {
            summary =
                try check
                ? backups.check(file, passphrase: secret)
                : backups.restore(file, passphrase: secret, replacing: replace)
        } catch {
            throw Failure(error, file: file)
        }
        options.output.answer(BackupAnswer(file, summary)) {
            var page = options.output.page(in: speech.language)
            var values = BackupAnswer.values(file, summary)
            values["folder"] = folder
            page.line(speech(check ? "restore.good" : "restore.done", values))
            return page.text
        }
        options.output.hint(speech("hint.next", ["command": check ? "reprieve restore \(file)" : "reprieve next"]))
    }
}
