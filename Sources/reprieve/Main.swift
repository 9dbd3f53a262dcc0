import ArgumentParser
import Casework
import Host

@main
struct Main {
    static func main() async {
        StandardStreams.ignoreBrokenPipes()
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let hint = Suggestion.forMistypedCommand(arguments) {
            StandardStreams.writeError(hint)
            StandardStreams.exit(ExitStatus.usage.rawValue)
        }
        do {
            var command = try Reprieve.parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            end(failure)
        } catch let error as CaseworkError {
            end(Failure(error))
        } catch let error as FolderError {
            end(Failure(error))
        } catch {
            Reprieve.exit(withError: error)
        }
    }

    private static func end(_ failure: Failure) -> Never {
        StandardStreams.writeError(failure.text)
        StandardStreams.exit(failure.status.rawValue)
    }
}
