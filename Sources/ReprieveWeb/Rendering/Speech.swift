import CaseModel
import Correspondence
import Playbook

/// How the pages speak: the words of one language, and what the core says in it.
struct Speech: Sendable {
    let language: Language
    let words: WordList
    /// What the core and the use cases say, in Spanish.
    let phrases: Phrasebook

    /// Words of a page by their key.
    func callAsFunction(_ key: String, _ values: [String: String] = [:]) -> String { words(key, values) }

    /// A text of the core in the language of the page. Text for which there are no words in that language stays
    /// English and is marked as English.
    func say(_ text: String) -> Said {
        let shown = phrases.shown(text, in: language)
        return Said(text: shown.text, language: shown.language == language ? nil : shown.language.rawValue)
    }

    func day(_ day: Day) -> String { language.spell(day) }

    /// With the day of the week: `Friday, December 4, 2026`.
    func weekday(_ day: Day) -> String { language.spell(day, weekday: true) }

    /// The states and DC as choices.
    var code: String { language.rawValue }
}

/// A text for a page, with its language where that is not the page's own.
struct Said {
    var text: String
    /// `en` on a Spanish page; nil where the text is in the language of the page.
    var language: String?

    var fields: Fields { ["text": text, "lang": language as Any] }
}
