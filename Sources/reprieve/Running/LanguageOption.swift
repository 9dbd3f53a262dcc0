import ArgumentParser
import CaseModel
import Correspondence
import Host

/// The language of the answer.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of the answer: en or es.")
    var language: Language?

    /// The given language, else the one that the household chose, else the computer's.
    func chosen(by state: CaseState?) throws(Failure) -> Language {
        if let language { return language }
        if let word = state?.settings.language ?? state?.file.household?.language {
            guard let known = Language(rawValue: word) else {
                throw Failure(
                    .badSettings, "The records ask for the language \"\(word)\", which is not known here.",
                    fix:
                        "Choose one of these: \(Language.allCases.map(\.rawValue).joined(separator: ", ")), with --lang."
                )
            }
            return known
        }
        return LanguageOption.ofComputer
    }

    /// What `LC_ALL`, `LC_MESSAGES` or `LANG` says, the first of them that is set.
    static var ofComputer: Language {
        let name = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { StandardStreams.environment($0) }.first
        return name.flatMap { Language(rawValue: String($0.prefix(2)).lowercased()) } ?? .english
    }
}

extension Language: ExpressibleByArgument {}
