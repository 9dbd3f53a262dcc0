import CaseModel

extension HealthCheck {
    /// One sentence has one translation: the phrasebook finds it by its English.
    mutating func checkTranslations(_ source: RulebookSource) {
        var seen: [String: (file: String, spanish: String)] = [:]
        func texts() -> [(file: String, path: String, english: String, spanish: String?)] {
            source.rules.flatMap { rule in
                rule.value.texts.map { (rule.file, $0.path, $0.english, $0.spanish) }
            }
                + source.states.flatMap { state in
                    state.value.texts.map { (state.file, $0.path, $0.english, $0.spanish) }
                }
        }
        for text in texts() {
            guard let spanish = text.spanish else { continue }
            if let other = seen[text.english], other.spanish != spanish {
                note(
                    text.file, "/es/\(text.path)",
                    "The same English sentence has another translation in \(other.file).",
                    fix: "Use one for both.")
            }
            seen[text.english] = (text.file, spanish)
        }
    }
}
