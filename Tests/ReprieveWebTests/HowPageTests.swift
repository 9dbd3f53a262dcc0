import CaseModel
import Casework
import Correspondence
import Playbook
import TestSupport
import Testing

@testable import ReprieveWeb

/// The page of the cards, and the ways to it.
struct HowPageTests {
    private func client(_ language: Language) async throws -> WebClient {
        let desk = try await TestDesk.withDemoCase()
        _ = try desk.changeSettings { $0.language = language.rawValue }
        return try await WebClient(desk)
    }

    @Test(arguments: Language.allCases) func `shows every card with what it rests on`(language: Language) async throws {
        let page = try await client(language).get("/how").body
        let words = try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/\(language.rawValue).json"))
        for card in HowCard.allCases {
            let part = try #require(page.split(separator: "<section ").first { $0.contains("id=\"\(card.id)\"") })
            #expect(part.contains(words(card.titleKey)) && part.contains("href=\"/rules/") != card.sources.isEmpty)
            #expect(part.contains(words("how.experience")) == card.sources.isEmpty)
            for id in card.sources { #expect(part.contains("href=\"/rules/\(id.text)\""), "\(card.id) \(id)") }
        }
    }

    @Test func `help and the foot of every page lead to it`() async throws {
        let client = try await client(.english)
        for path in ["/help", "/", "/papers"] {
            #expect(try await client.get(path).body.contains("href=\"/how\""), "\(path)")
        }
    }

    /// A step that waits for an answer explains waiting; its link stands where the step says why it comes first.
    @Test func `the next step leads to the card behind it`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let next = try #require(try desk.outlook().plan.next)
        let card = try #require(HowCard.card(for: next.step))
        let page = try await WebClient(desk).get("/").body
        let why = try #require(page.split(separator: "<details>").first { $0.contains("Why this first?") })
        #expect(why.contains("How this works: <a href=\"/how#\(card.id)\">"))
    }
}
