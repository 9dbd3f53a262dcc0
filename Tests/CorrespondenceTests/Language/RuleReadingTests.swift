import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Correspondence

/// What a rule says is plain enough for a patient, in both languages.
struct RuleReadingTests {
    @Test func `every rule is easy to read`() throws {
        let rulebook = try ShippedRulebook.load()
        let book = try SpanishCheck.shipped().book
        for id in rulebook.rules.map(\.id) {
            let rule = try #require(rulebook.whole(id))
            let texts = [rule.says, rule.ask].compactMap { $0 }
            var english = ReadingLevel()
            var spanish = ReadingLevel()
            for text in texts {
                english.add(text, in: .english)
                spanish.add(try #require(book.translate(text), "\(id)"), in: .spanish)
            }
            #expect(english.isEasy(in: .english), "\(id): \(english.grade)")
            #expect(spanish.isEasy(in: .spanish), "\(id): \(spanish.inflesz)")
        }
    }
}
