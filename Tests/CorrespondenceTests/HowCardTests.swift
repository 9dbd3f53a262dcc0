import CaseModel
import Foundation
import Playbook
import Rulebook
import TestSupport
import Testing

@testable import Correspondence

/// The cards of "How this works": short, easy, and honest about what they rest on.
struct HowCardTests {
    private static let mostWords = 60

    private static func words(_ language: Language) throws -> WordList {
        try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/\(language.rawValue).json"))
    }

    private static let pairs = HowCard.allCases.flatMap { card in Language.allCases.map { (card, $0) } }

    @Test func `there are twelve, each with a name of its own`() {
        #expect(HowCard.allCases.count == 12)
        for card in HowCard.allCases { #expect(card.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil) }
    }

    @Test(arguments: pairs) func `each has at most sixty words with its title`(card: HowCard, language: Language) throws
    {
        let words = try Self.words(language)
        #expect(words.has(card.titleKey) && words.has(card.textKey))
        let text = "\(words(card.titleKey)) \(words(card.textKey))"
        #expect(text.split(separator: " ").count <= Self.mostWords, "\(text)")
        for sentence in Sentences.split(words(card.textKey)) {
            #expect(Sentences.words(of: sentence).count <= Sentences.longest, "\(sentence)")
        }
    }

    @Test(arguments: Language.allCases) func `all are easy to read`(language: Language) throws {
        let words = try Self.words(language)
        var level = ReadingLevel()
        for card in HowCard.allCases { level.add(words(card.textKey), in: language) }
        #expect(level.isEasy(in: language), "\(level.grade) \(level.inflesz)")
    }

    /// A number of law, a share or an amount comes from a rule's own page.
    @Test(arguments: pairs) func `none names a number`(card: HowCard, language: Language) throws {
        let words = try Self.words(language)
        let text = "\(words(card.titleKey)) \(words(card.textKey))"
        #expect(!text.contains { $0.isNumber || "%$".contains($0) }, "\(text)")
    }

    /// What has no source is never said as a fact, and nobody is told not to pay.
    @Test(arguments: pairs) func `none says what nobody has shown`(card: HowCard, language: Language) throws {
        let words = try Self.words(language)
        let text = words(card.textKey).lowercased()
        let unfounded = [
            "do not pay", "percent", "flexib", "discount", "no pague", "por ciento", "descuento", "always works",
            "siempre funciona",
        ]
        for phrase in unfounded { #expect(!text.contains(phrase), "\(phrase)") }
        for claim in try RejectedList.claims() { #expect(claim.words(in: text) == [], "\(claim.id)") }
    }

    @Test func `each rests on rules of the rulebook, or says that it rests on experience`() throws {
        let rulebook = try ShippedRulebook.load()
        for card in HowCard.allCases {
            #expect(Set(card.sources).count == card.sources.count)
            for id in card.sources { #expect(rulebook.rule(id) != nil, "\(card.id): \(id)") }
        }
        #expect(HowCard.fourWays.sources.isEmpty)
        for language in Language.allCases {
            let words = try Self.words(language)
            #expect(words.has("how.experience") && words.has("how.sources"))
        }
        #expect(try Self.words(.english)("how.experience") == "Experience of the guide, no study found.")
    }

    /// A study or a law that was withdrawn is no support for a card.
    @Test func `none rests on what was rejected`() throws {
        let rulebook = try ShippedRulebook.load()
        let never = try RejectedList.claims().flatMap(\.neverCited)
        #expect(!never.isEmpty)
        for card in HowCard.allCases {
            for citation in card.sources.compactMap(rulebook.rule).flatMap(\.citations) {
                #expect(!never.contains { citation.text.contains($0) }, "\(card.id): \(citation.text)")
            }
        }
    }

    /// A new step has to be placed here on purpose.
    @Test func `every step has a card, or none on purpose`() {
        let without = StepName.allCases.filter { HowCard.card(for: $0) == nil }
        #expect(
            without == [.answerQuestion, .useProtection, .disputeEstimate, .appealInternal, .appealExternal])
        let linked = Set(StepName.allCases.compactMap(HowCard.card))
        #expect(HowCard.allCases.filter { !linked.contains($0) } == [.fourWays])
    }
}

/// The list of rejected claims, read from its source.
private enum RejectedList {
    static func claims() throws -> [RejectedClaim] {
        let folder = Repository.root.appending(path: "Sources/Rulebook/Data")
        let text = try String(contentsOf: folder.appending(path: "rejected.yaml"), encoding: .utf8)
        return RulebookSource([RulebookSource.File(path: "rejected.yaml", text: text)]).rejectedClaims
    }
}
