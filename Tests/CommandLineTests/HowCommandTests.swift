import CaseModel
import Correspondence
import TestSupport
import Testing

/// "How this works" and the dates, on the command line.
struct HowCommandTests {
    @Test(arguments: ["en", "es"]) func `prints every card with what it rests on`(language: String) throws {
        let run = try ProgramRun.reprieve(["how", "--lang", language])
        #expect(run.status == 0, "\(run.errors)")
        let words = try WordList(bytes: try Repository.bytes("Sources/Host/Shipped/words/\(language).json"))
        let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for card in HowCard.allCases {
            #expect(text.contains(words(card.textKey)), "\(card.id)")
            for id in card.sources { #expect(text.contains(id.text), "\(card.id) \(id)") }
        }
        #expect(text.contains(words("how.experience")))
    }

    @Test func `prints one card, and names all when there is no such card`() throws {
        let run = try ProgramRun.reprieve(["how", "Credit"])
        #expect(run.output.contains("R-151") && !run.output.contains("R-097"))
        let wrong = try ProgramRun.reprieve(["how", "weather"])
        #expect(wrong.status == 64 && wrong.output.isEmpty)
        for card in HowCard.allCases { #expect(wrong.errors.contains(card.id)) }
    }

    @Test func `prints JSON in English whatever the language`() throws {
        let run = try ProgramRun.reprieve(["how", "--json", "--lang", "es"])
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["schema"]?.text == "reprieve.how/1" && json.canonicalText == run.output)
        let cards = try #require(json["cards"]).elements
        #expect(cards.compactMap { $0["id"]?.text } == HowCard.allCases.map(\.id))
        #expect(run.output.contains("There is no magic phrase"))
    }

    @Test func `lists the days of all bills, of one bill and of one visit`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay("add", "Sources/Host/Shipped/demo/case.json")
        let all = try home.onDay("deadlines").output
        for words in ["Days that have passed", "Days ahead", "Monday, December 14, 2026", "15 USC 1692g", "Your turn."]
        {
            #expect(all.contains(words), "\(words)")
        }
        let one = try home.json("deadlines", "--account", "a2")
        let dates = try #require(one["dates"]).elements
        #expect(!dates.isEmpty && dates.allSatisfy { $0["account"]?.text == "A2" })
        #expect(try home.json("deadlines", "--visit", "V1")["dates"]?.elements.isEmpty == false)
        #expect(try home.onDay("deadlines", "--account", "A9").status == 64)
        #expect(try home.onDay("deadlines", "--visit", "V9").status == 64)
    }
}
