import ArgumentParser
import CaseModel
import CaseStore
import Casework
import Host

/// `reprieve backup FILE`
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write everything into one locked file, for a stick or another computer.",
        discussion: """
            The file opens with its passphrase only, on any computer with Reprieve. Nobody can open it without: keep \
            the passphrase where you find it again.
            """)

    @Argument(help: "The file to write.", completion: .file())
    var file: String

    @Flag(help: "Write over a file that is there.")
    var yes = false

    @OptionGroup var passphrase: PassphraseOption
    @OptionGroup var options: DeskOptions

    func run() throws {
        let live = try LiveDesk(folder: options.store.checkedFolder(), access: .working, today: options.today.today)
        let session = try options.session(at: live.desk)
        if PrivateFolder.kind(of: file) != nil, !yes { try askToReplace(session) }
        let secret = try passphrase.passphrase(isNew: true, options.output)
        session.output.progress(session.words("backup.writing"))
        let summary: BackupSummary
        do {
            summary = try StoreBackups(of: live.store).backup(to: file, passphrase: secret)
        } catch {
            throw Failure(error, file: file)
        }
        let today = live.desk.today
        _ = try live.desk.changeSettings { $0.lastBackupOn = today }
        session.answer(BackupAnswer(file, summary)) { page in
            page.line(session.words("backup.done", BackupAnswer.values(file, summary)))
        }
        session.hints(undo: false, next: "reprieve restore \(file) --check")
    }

    private func askToReplace(_ session: Session) throws {
        let prompter = Prompter(output: options.output)
        guard prompter.canAsk else {
            throw Failure(.needsAnswer, "There is a file here already.", at: file, fix: "Write over it with --yes.")
        }
        guard prompter.yesNo(session.words("backup.replace", ["file": file]), usual: false, session.speech) == true
        else {
            throw Failure(.needsAnswer, "There is a file here already.", at: file)
        }
    }
}

/// What a backup holds: `reprieve.backup/1`.
struct BackupAnswer: Record, JSONCoded {
    var schema = "reprieve.backup/1"
    var file = ""
    var entries = 0
    var papers = 0
    var bytes = 0
    var kept = Kept()

    static let shape: [Field<BackupAnswer>] = [
        .required("schema", \.schema), .required("file", \.file), .required("entries", \.entries),
        .required("papers", \.papers), .required("bytes", \.bytes),
    ]

    init() {}

    init(_ file: String, _ summary: BackupSummary) {
        self.file = file
        entries = summary.entries
        papers = summary.papers
        bytes = summary.bytes
    }

    static func values(_ file: String, _ summary: BackupSummary) -> [String: String] {
        ["file": file, "entries": String(summary.entries), "papers": String(summary.papers)]
    }
}
