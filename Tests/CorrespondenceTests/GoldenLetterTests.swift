import CaseModel
import TestSupport
import Testing

@testable import Correspondence

struct GoldenLetterTests {
    static let rows: [(LetterKind, Language, LetterCase)] = LetterKind.allCases.flatMap { kind in
        Language.allCases.map { (kind, $0, kind == .hold ? LetterCase.radiology : .hospital) }
    }

    @Test(arguments: rows)
    func `the letters of the sample case are the ones that were agreed on`(
        kind: LetterKind, language: Language, story: LetterCase
    ) throws {
        let letter = try story.letter(kind, language)
        #expect(story.problems(in: letter) == [])
        let path = "Tests/CorrespondenceTests/Golden/\(kind.rawValue).\(language.rawValue)"
        let text = try #require(letter.text)
        #expect(try Golden.compare(text, with: "\(path).txt") == .same, "make golden writes it anew")
        let html = HTMLLetter.text(letter, templates: Shipped.templates)
        #expect(try Golden.compare(html, with: "\(path).html") == .same, "make golden writes it anew")
    }

    @Test(arguments: LetterCase.all, LetterKind.allCases)
    func `every case gives a letter that passes, in both languages`(story: LetterCase, kind: LetterKind) throws {
        for language in Language.allCases {
            let letter = try story.letter(kind, language)
            guard kind != .lineQuestions || !letter.questions.isEmpty else {
                #expect(letter.missing.map(\.what) == ["questions"])
                continue
            }
            #expect(letter.state == .ready, "\(letter.missing)")
            #expect(story.problems(in: letter) == [])
            let path = "Tests/CorrespondenceTests/Golden/cases/\(kind.rawValue).\(story.name).\(language.rawValue).txt"
            #expect(try Golden.compare(letter.text ?? "", with: path) == .same, "make golden writes it anew")
        }
    }
}
