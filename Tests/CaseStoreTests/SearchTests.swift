import CaseModel
import Casework
import TestSupport
import Testing

@testable import CaseStore

struct SearchTests {
    static let words: [(String, amount: String?, joined: String?)] = [
        ("$1,462.00", "1462.00", "146200"), ("1462.00.", "1462.00", "146200"), ("(1,462)", "1462.00", "1462"),
        ("1462", "1462.00", nil), ("-12.50", "12.50", "1250"), ("0012-345", nil, "0012345"), ("A-7", nil, nil),
        ("MRN#0042", nil, "mrn0042"), ("mercy", nil, nil), ("2026-03-03", nil, "20260303"), ("--", nil, nil),
        ("", nil, nil),
    ]

    @Test(arguments: words)
    func `a word is an amount, a number in groups, or neither`(word: (String, amount: String?, joined: String?)) {
        let found = SearchWord(word.0[...])
        #expect(found.amount?.exact == word.amount)
        #expect(found.joined == word.joined)
    }

    @Test func `a query is text, whatever stands in it`() {
        #expect(SearchWord("a\"b").term == "(\"a\"\"b\" *)")
        #expect(SearchWord("OR").term == "(\"OR\" *)")
        #expect(!SearchWord("*").isSearchable)
    }

    @Test func `a record is found by its texts, not by its digests`() {
        let original = Making.original("a bill")
        let text = SearchText(Making.paper("P1", name: "scan\n7.pdf", original))
        #expect(text.text.contains("scan 7.pdf"))
        #expect(!text.text.contains(original.sha256))
    }

    @Test(arguments: [
        ("", ""), ("no hit at all", "no hit at all"), ("\u{2}one\u{3} two", "one two"),
        (
            "a very long sentence that goes on and on before the \u{2}hit\u{3} comes",
            "…that goes on and on before the hit comes"
        ),
        ("\u{2}hit\u{3} " + String(repeating: "word ", count: 40), "hit" + String(repeating: " word", count: 22) + "…"),
        (String(repeating: "x", count: 50) + "\u{2}x\u{3}", "…" + String(repeating: "x", count: 41)),
    ])
    func `an excerpt holds the words around the first hit`(marked: String, excerpt: String) {
        #expect(Excerpt.cut(marked) == excerpt)
    }

    @Test func `a long paper full of hits takes no longer than a moment`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let lines = String(repeating: "Office visit 99213 $210.00 ", count: 4000)
        for id in ["P1", "P2"] { try disk.store.commit(Making.adding(id, lines + id)) }
        let clock = ContinuousClock()
        var hits: [SearchHit] = []
        let taken = try clock.measure { hits = try disk.store.search("visit 210.00", limit: 10) }
        #expect(hits.count == 2)
        #expect(hits.allSatisfy { $0.excerpt.utf8.count < 400 && $0.excerpt.contains("visit") })
        #expect(taken < .seconds(2))
    }
}
