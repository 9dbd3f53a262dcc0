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
              reprieve demo                                    the whole way on a sample visit
              reprieve audit --bill bill.csv --claim claim.835
              reprieve plan --case case.json

            Exit codes: 0 done, 3 needs an answer, 4 found open items (with --fail-on), 64 usage, 65 a file cannot \
            be read as what it claims to be, 66 no such file, 70 our bug, 73 cannot write.
            """,
        version: version,
        subcommands: [
            OpenCommand.self, ReadCommand.self, AuditCommand.self, PlanCommand.self, RulesCommand.self,
            DoctorCommand.self,
            DemoCommand.self, CompletionCommand.self,
        ])

    func run() async throws {
        StandardStreams.writeOutput(Self.helpMessage() + "\n")
    }
}
