import ArgumentParser
import Host

/// `reprieve completion bash|zsh|fish`
struct CompletionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completion", abstract: "Print a script that completes commands in your shell.",
        discussion: "For example: reprieve completion zsh > ~/.zfunc/_reprieve")

    enum Shell: String, ExpressibleByArgument, CaseIterable {
        case bash, zsh, fish

        var completion: CompletionShell {
            switch self {
            case .bash: .bash
            case .zsh: .zsh
            case .fish: .fish
            }
        }
    }

    @Argument(help: "The shell: bash, zsh or fish.")
    var shell: Shell

    func run() throws {
        StandardStreams.writeOutput(Reprieve.completionScript(for: shell.completion) + "\n")
    }
}
