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
        let language = try options.lang.chosen(by: nil)
        // The law and the case do not need each other.
        let (rulebook, known) = Workers.allCores.both(RulebookLoader.load) {
            (file: try CaseLoader(output: options.output).read(file), speech: try Speech.load(language))
        }
        let law = try rulebook.get()
        let said = try known.get()
        return (said.file, law, said.speech)
    }
}
