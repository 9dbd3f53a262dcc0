import CaseModel
import TestSupport
import Testing

@testable import Correspondence

/// Changes every golden letter in every small way and expects the verifier to see each. One test after the other, so that
/// tests that wait for tools are not kept waiting.
@Suite(.serialized)
struct MutationTests {
    @Test(arguments: GoldenLetterTests.rows)
    func `two values in each other's place are seen`(kind: LetterKind, language: Language, story: LetterCase)
        async throws
    {
        let letter = try story.letter(kind, language)
        let verifier = story.verifier()
        var swaps = 0
        // The English page of a Spanish letter is the English letter, which is tried by itself.
        for page in letter.pages.indices.suffix(1) {
            let values = letter.pages[page].values
            for left in values.indices {
                await Task.yield()
                for right in values.indices.dropFirst(left + 1) where values[left].text != values[right].text {
                    swaps += 1
                    for swap in Swap.allCases {
                        let changed = letter.changing(page: page) { swap.apply(&$0, left, right) }
                        #expect(
                            !verifier.problems(in: changed).isEmpty,
                            "\(swap): \(values[left].slot) \(values[left].text) and \(values[right].text)")
                    }
                }
            }
        }
        #expect(swaps > 50)
    }

    /// How much of two values changes places.
    enum Swap: CaseIterable {
        /// Only what is read.
        case texts
        /// What is read, with where it comes from: only the names of the slots stay.
        case textsAndSources
        /// The whole values.
        case all

        func apply(_ values: inout [LetterValue], _ left: Int, _ right: Int) {
            let (first, second) = (values[left], values[right])
            values.swapAt(left, right)
            switch self {
            case .texts:
                values[left] = first
                values[right] = second
                (values[left].text, values[right].text) = (second.text, first.text)
            case .textsAndSources: (values[left].slot, values[right].slot) = (first.slot, second.slot)
            case .all: break
            }
        }
    }

    @Test(arguments: GoldenLetterTests.rows)
    func `a digit that changes is seen`(kind: LetterKind, language: Language, story: LetterCase) async throws {
        let letter = try story.letter(kind, language)
        let verifier = story.verifier()
        let text = Array(letter.text ?? "")
        // In the text alone, where the parts would not help to see it.
        for index in text.indices where text[index].isNumber {
            await Task.yield()
            var changed = letter
            changed.pages = []
            var characters = text
            characters[index] = Self.next(text[index])
            changed.text = String(characters)
            #expect(!verifier.problems(in: changed).isEmpty, "\(text[index]) at \(index)")
        }
        // In a value, and everywhere that it stands.
        for page in letter.pages.indices.suffix(1) {
            await Task.yield()
            for (index, value) in letter.pages[page].values.enumerated() {
                for position in value.text.indices where value.text[position].isNumber {
                    let changed = letter.changing(page: page) { values in
                        let next = String(Self.next(value.text[position]))
                        values[index].text.replaceSubrange(position...position, with: next)
                    }
                    #expect(!verifier.problems(in: changed).isEmpty, "\(value.slot) \(value.text)")
                }
            }
        }
    }

    private static func next(_ digit: Character) -> Character {
        Character(String(((digit.wholeNumberValue ?? 0) + 1) % 10))
    }

    @Test(arguments: GoldenLetterTests.rows)
    func `a word that is added or left out is seen`(kind: LetterKind, language: Language, story: LetterCase)
        async throws
    {
        let letter = try story.letter(kind, language)
        let verifier = story.verifier()
        let words = (letter.text ?? "").split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        for index in words.indices.suffix(words.count / letter.pages.count) where !words[index].isEmpty {
            await Task.yield()
            var changed = letter
            changed.pages = []
            var fewer = words
            fewer.remove(at: index)
            changed.text = fewer.joined(separator: " ")
            #expect(!verifier.problems(in: changed).isEmpty, "without \(words[index])")
            changed.text = (words[..<index] + ["now"] + words[index...]).joined(separator: " ")
            #expect(!verifier.problems(in: changed).isEmpty, "before \(words[index])")
        }
    }

    @Test func `values of another account, another person and another claim are seen`() throws {
        let story = LetterCase.vendor
        let letter = try story.letter(.lineQuestions)
        let sources: [(slot: String, source: String, text: String)] = [
            ("account.number", "/accounts/1/number", "CB-30418"),
            ("patient.name", "/people/0/name", "Odalys Brandvold"),
            ("sender.name", "/people/1/name", "Milo Brandvold"),
            ("claim.number", "/claims/1/claimNumber", "PL-260811-2075"),
            ("bill.date", "/accounts/0/statements/0/date", "August 17, 2026"),
            ("bill.date", "/accounts/1/statements/0/date", "August 24, 2026"),
            ("recipient.name", "/accounts/0/biller", "LARKMEADOW COMMUNITY HOSPITAL"),
            ("line.charge", "/accounts/0/statements/1/lines/0/charge", "$2,215.00"),
            ("reply.by", "rule:P-001#holdAnswer", "December 4, 2026"),
        ]
        for row in sources {
            let index = try #require(letter.pages[0].values.firstIndex { $0.slot == row.slot }, "\(row.slot)")
            let changed = letter.changing(page: 0) { values in
                values[index].source = row.source
                values[index].text = row.text
            }
            let kinds = story.problems(in: changed).map(\.kind)
            #expect(kinds.contains(.place), "\(row)")
            #expect(!kinds.contains(.value), "the value itself is true: \(row)")
        }
    }
}

extension Letter {
    /// The letter with the values of a page changed, wherever they stand in it.
    func changing(page: Int, _ change: (inout [LetterValue]) -> Void) -> Letter {
        var letter = self
        var values = letter.pages[page].values
        change(&values)
        var rest = values[...]
        for block in letter.pages[page].blocks.indices {
            let segments = letter.pages[page].blocks[block].segments
            letter.pages[page].blocks[block].segments = segments.map { segment in
                guard case .value = segment, let next = rest.popFirst() else { return segment }
                return .value(next)
            }
        }
        letter.values = letter.pages.flatMap(\.values)
        letter.text = PlainLetter.text(letter.pages)
        return letter
    }
}
