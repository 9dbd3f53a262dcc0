import CaseModel
import Correspondence
import Host
import Playbook

/// How a command speaks: the labels of the command line in one language, and what the core says in it.
struct Speech {
    let language: Language
    private let labels: WordList
    /// What the core and the use cases say, in another language than their own; none for English.
    private let phrases: Phrasebook?
    private let folder: ShippedFolder

    /// Finds the words that ship with the program.
    static func load(_ language: Language) throws(Failure) -> Speech {
        let folder = try RulebookLoader.shippedFolder()
        do {
            let labels = try WordList(bytes: try bytes("cli.\(language.rawValue).json", folder))
            let phrases =
                language == .english
                ? nil : try Phrasebook(try Phrasebook.shippedPaths.map { try shipped($0, folder) })
            return Speech(language: language, labels: labels, phrases: phrases, folder: folder)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw RulebookLoader.missing("the words of the command line")
        }
    }

    private static func shipped(_ path: String, _ folder: ShippedFolder) throws(Failure) -> [UInt8] {
        guard let bytes = folder.bytes(path) else { throw RulebookLoader.missing(path) }
        return bytes
    }

    private static func bytes(_ name: String, _ folder: ShippedFolder) throws(Failure) -> [UInt8] {
        try shipped("words/\(name)", folder)
    }

    /// A label by its key.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String { labels(key, values) }

    /// What the core says, with its days in words. What has no words in the language stays English.
    func said(_ text: String) -> String {
        phrases?.translate(text)
            ?? Playbook.PlanText.spoken(text) { Language.english.spell($0) }
    }

    func day(_ day: Day) -> String { language.spell(day) }

    /// The words that the pages of the app share with the command line: the questions and their answers.
    func pageWords() throws(Failure) -> WordList {
        do {
            return try WordList(bytes: try Self.bytes("\(language.rawValue).json", folder))
        } catch let failure as Failure {
            throw failure
        } catch {
            throw RulebookLoader.missing("words/\(language.rawValue).json")
        }
    }
}
