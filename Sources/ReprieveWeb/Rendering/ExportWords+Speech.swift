import Casework

extension ExportWords {
    /// The words of an exported folder as the pages speak.
    init(_ speech: Speech) {
        self.init(
            title: speech("export.title"), lead: speech("export.lead"), papers: speech("nav.papers"),
            accounts: speech("export.accounts"), asked: speech("fact.asked"), letters: speech("export.letters"),
            language: speech.language)
    }
}
