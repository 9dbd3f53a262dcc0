import ArgumentParser
import CaseModel
import Host
import Rulebook

/// A case file to read in place of the household's records.
struct CaseOption: ParsableArguments {
    @Option(
        name: .customLong("case"), help: ArgumentHelp("What is known, instead of your records.", valueName: "file"),
        completion: .file())
    var file: String?

    /// Reads the file with what it is asked with; nil when none was named.
    func read(_ options: DeskOptions) throws -> (file: CaseFile, rulebook: Rulebook, speech: Speech)? {
        guard let file else { return nil }
        let rulebook = try RulebookLoader.load()
        let known = try CaseLoader(output: options.output).read(file)
        return (known, rulebook, try Speech.load(try options.lang.chosen(by: nil)))
    }
}
