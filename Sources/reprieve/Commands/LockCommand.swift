import ArgumentParser
import CaseModel
import CaseStore
import Casework
import Host

/// `reprieve lock`
struct LockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: "Lock your records with a passphrase, where others use this computer.",
        discussion: """
            All records and papers go into one sealed file, and nothing of them lies open any more. Nobody can open \
            it without the passphrase: keep it where you find it again, and others do not.
            """)

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var options: DeskOptions

    func run() throws {
        let folder = try options.store.checkedFolder()
        let speech = try Speech.load(try options.lang.chosen(by: nil))
        let backups = StoreBackups(folder: folder, clock: CommandClock(fixedDay: options.today.today))
        // Said before a passphrase is asked for.
        if backups.isLocked { throw Failure(.usage, speech("lock.already"), fix: speech("lock.open")) }
        guard PrivateFolder.kind(of: folder) != nil else { throw Failure(StoreError.missing(folder: folder)) }
        let secret = try passphrase.passphrase(isNew: true, options.output)
        options.output.progress(speech("lock.locking"))
        let left: [String]
        do { left = try backups.lock(passphrase: secret) } catch { throw Failure(error, file: backups.sealedFile) }
        options.output.answer(Locked(file: backups.sealedFile, left: left)) {
            var page = options.output.page(in: speech.language)
            page.line(speech(left.isEmpty ? "lock.done" : "lock.left", ["file": backups.sealedFile]))
            for path in left { page.line("- \(path)", indent: 2) }
            return page.text
        }
        options.output.hint(speech("hint.next", ["command": "reprieve unlock"]))
    }
}

/// `reprieve unlock`
struct UnlockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlock", abstract: "Open records that were locked.",
        discussion: "They lie open again until you lock them: reprieve lock.")

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var options: DeskOptions

    func run() throws {
        let folder = try options.store.checkedFolder()
        let speech = try Speech.load(try options.lang.chosen(by: nil))
        let summary = try Unlocking(folder: folder, today: options.today.today).unlock(
            passphrase, options.output, speech)
        guard let summary else { throw Failure(.usage, speech("unlock.notLocked")) }
        options.output.answer(BackupAnswer(folder, summary)) {
            var page = options.output.page(in: speech.language)
            page.line(speech("unlock.done", BackupAnswer.values(folder, summary)))
            return page.text
        }
        options.output.hint(speech("hint.next", ["command": "reprieve next"]))
    }
}

/// Opens locked records with their passphrase.
struct Unlocking {
    let folder: String
    let today: Day?

    /// - Returns: nil when the records are not locked.
    func unlock(
        _ passphrase: PassphraseOption, _ output: OutputOptions, _ speech: Speech
    ) throws(Failure) -> BackupSummary? {
        let backups = StoreBackups(folder: folder, clock: CommandClock(fixedDay: today))
        guard backups.isLocked else { return nil }
        let secret = try passphrase.passphrase(isNew: false, output)
        output.progress(speech("unlock.opening"))
        do { return try backups.unlock(passphrase: secret) } catch { throw Failure(error, file: backups.sealedFile) }
    }
}

/// Where the sealed records are: `reprieve.locked/1`.
struct Locked: Record, JSONCoded {
    var schema = "reprieve.locked/1"
    var file = ""
    /// What lies in the folder and is not part of the records.
    var left: [String] = []
    var kept = Kept()

    static let shape: [Field<Locked>] = [
        .required("schema", \.schema), .required("file", \.file), .always("left", \.left),
    ]

    init() {}

    init(file: String, left: [String]) {
        self.file = file
        self.left = left
    }
}
