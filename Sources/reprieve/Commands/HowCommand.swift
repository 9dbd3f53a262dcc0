import ArgumentParser
import CaseModel
import Correspondence
import Host
import Rulebook

/// `reprieve how [CARD]`
struct HowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "how", abstract: "Say what goes on behind a bill, in short cards.",
        discussion: """
            Cards: \(HowCard.allCases.map(\.id).joined(separator: ", ")).

            Examples:
              reprieve how                           all cards
              reprieve how who-decides               one card
            """)

    @Argument(help: "One card, such as list-prices; all without one.", completion: .list(HowCard.allCases.map(\.id)))
    var card: String?

    @OptionGroup var output: OutputOptions
    @OptionGroup var lang: LanguageOption

    func run() throws {
        let cards = try chosen()
        let rulebook = try RulebookLoader.load()
        let speech = try Speech.load(try lang.chosen(by: nil))
        // Other programs read English, whatever the language of the screen.
        let words = try output.json ? Speech.load(.english).pageWords() : speech.pageWords()
        output.answer(HowAnswer(cards, words, rulebook)) {
            HowText.write(cards, words, rulebook, speech, on: output.page(in: speech.language))
        }
    }

    private func chosen() throws(Failure) -> [HowCard] {
        guard let card else { return HowCard.allCases }
        guard let known = HowCard(rawValue: card.lowercased()) else {
            throw Failure(
                .usage, "There is no card \"\(card)\".",
                fix: "Cards: \(HowCard.allCases.map(\.id).joined(separator: ", ")).")
        }
        return [known]
    }
}

/// The cards of "How this works": `reprieve.how/1`.
struct HowAnswer: Record, JSONCoded {
    struct Card: Record, JSONCoded {
        var id = ""
        var title = ""
        var text = ""
        /// None where only the experience of the guide says it.
        var sources: [Rule.ID] = []
        var kept = Kept()

        static let shape: [Field<Card>] = [
            .required("id", \.id), .required("title", \.title), .required("text", \.text),
            .always("sources", \.sources),
        ]
    }

    var schema = "reprieve.how/1"
    var cards: [Card] = []
    /// The fingerprint of the rules that the cards rest on.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<HowAnswer>] = [
        .required("schema", \.schema), .always("cards", \.cards), .required("rulebook", \.rulebook),
    ]

    init() {}

    init(_ cards: [HowCard], _ words: WordList, _ rulebook: Rulebook) {
        self.rulebook = rulebook.fingerprint
        self.cards = cards.map { card in
            var row = Card()
            row.id = card.id
            row.title = words(card.titleKey)
            row.text = words(card.textKey)
            row.sources = card.sources
            return row
        }
    }
}

/// The cards as a person reads them.
enum HowText {
    static func write(
        _ cards: [HowCard], _ words: WordList, _ rulebook: Rulebook, _ speech: Speech, on page: Page
    ) -> String {
        var page = page
        if cards.count > 1 { page.line(words("how.lead")) }
        for card in cards {
            page.heading(words(card.titleKey))
            page.line(words(card.textKey))
            if card.sources.isEmpty {
                page.line(words("how.experience"))
            } else {
                page.line(words("how.sources"))
            }
            for rule in card.sources.compactMap(rulebook.rule) {
                let kind = speech.language.name(of: rule.kind)
                page.labelled(rule.id.text, "\(speech.said(rule.title)) (\(kind))", indent: 2)
            }
        }
        return page.text
    }
}
