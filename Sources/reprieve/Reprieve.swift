import ArgumentParser
import Host

/// The command line: the only place that wires the live parts to the core.
struct Reprieve: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "reprieve",
        abstract: "Checks a medical bill, says what to do next, and what not to do yet.",
        discussion: """
            Everything stays on this computer. Reprieve gives general information, not legal advice, and cannot \
            promise a lower bill.

            Examples:
              reprieve open                          the app in your browser
              reprieve add bill.pdf                  take a bill in, then: reprieve next
              reprieve demo                          the whole way on a sample visit

            The records are in the folder that REPRIEVE_HOME or --store names.

            Exit codes: 0 done, 1 unexpected, 3 needs an answer and nobody can be asked, 4 found open items (with \
            --fail-on), 64 usage, 65 a file cannot be read as what it claims to be, 66 no such file, 70 our bug, \
            73 cannot write, 75 the records are in use, 78 bad settings.
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Every day",
                subcommands: [
                    OpenCommand.self, AddCommand.self, NextCommand.self, StatusCommand.self, ReviewCommand.self,
                    AnswerCommand.self, LetterCommand.self, CallCommand.self, OfferCommand.self, AgreeCommand.self,
                    CollectionsCommand.self, AssistCommand.self, CreditCommand.self,
                    StopCommand.self,
                    WaiveCommand.self,
                ]),
            CommandGroup(
                name: "To look things up",
                subcommands: [
                    ListCommand.self, ShowCommand.self, FindingsCommand.self, TimelineCommand.self,
                    DeadlinesCommand.self, SearchCommand.self, RulesCommand.self, HowCommand.self,
                ]),
            CommandGroup(
                name: "To keep your records",
                subcommands: [
                    UndoCommand.self, TrashCommand.self, BackupCommand.self, RestoreCommand.self, LockCommand.self,
                    UnlockCommand.self, ExportCommand.self,
                    VerifyCommand.self, EraseCommand.self,
                ]),
            CommandGroup(
                name: "On files alone",
                subcommands: [
                    ReadCommand.self, AuditCommand.self, PlanCommand.self, DemoCommand.self, DoctorCommand.self,
                    CompletionCommand.self,
                ]),
        ])

    func run() async throws {
        StandardStreams.writeOutput(Self.helpMessage() + "\n")
    }
}
