import ArgumentParser
import CaseModel
import Correspondence
import Host

/// How a command shows its answer; the same on every command.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON for other programs.")
    var json = false

    @Flag(help: "Print without color and without marks.")
    var plain = false

    @Flag(name: .customLong("no-color"), help: "Print without color. NO_COLOR does the same.")
    var noColor = false

    @Flag(help: "Print no progress and no hints.")
    var quiet = false

    @Flag(name: .customLong("no-input"), help: "Never ask; end with 3 when an answer is needed.")
    var noInput = false

    /// The screen that a text is laid out for.
    var page: Page {
        let color =
            !plain && !noColor && StandardStreams.outputIsTerminal && StandardStreams.environment("NO_COLOR") == nil
            && StandardStreams.environment("TERM") != "dumb"
        let columns = StandardStreams.environment("COLUMNS").flatMap { Int($0) } ?? 80
        return Page(color: color, width: max(40, min(columns, 100)))
    }

    func page(in language: Language) -> Page {
        var page = page
        page.language = language
        return page
    }

    /// Progress goes to standard error, and only when a person is looking.
    func progress(_ text: String) {
        if !quiet, StandardStreams.errorIsTerminal { StandardStreams.writeError(text + "\n") }
    }

    /// A hint on what to do next.
    func hint(_ text: String) {
        if !quiet { StandardStreams.writeError(text + "\n") }
    }

    /// A warning that a person should see even in a script.
    func warn(_ text: String) { StandardStreams.writeError("reprieve: \(text)\n") }

    /// Prints the answer, as JSON or as text.
    func answer(_ record: some Record & JSONCoded, text: () -> String) {
        guard json else {
            StandardStreams.writeOutput(text())
            return
        }
        var writer = JSONTextWriter(workers: .allCores) { StandardStreams.writeOutput($0) }
        record.stream(to: &writer)
        writer.finish()
    }
}

/// The day to count from.
struct TodayOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("Count from this day instead of today.", valueName: "YYYY-MM-DD"), transform: TodayOption.day
    )
    var today: Day?

    /// The given day, else the computer's.
    var day: Day { today ?? SystemClock.today() }

    /// Reads a day of the command line.
    static func day(_ text: String) throws -> Day {
        guard let day = Day(iso: text) else {
            throw ValidationError("\"\(text)\" is not a day. Write it as 2026-09-15.")
        }
        return day
    }
}
