import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Correspondence

struct PageTests {
    /// What a reader of the page reads: the body's text without tags, on one line.
    static func visible(_ html: String) -> String {
        guard let body = html.range(of: "<body")?.lowerBound else { return "" }
        var text = ""
        var isInTag = false
        for character in html[body...] {
            switch character {
            case "<": isInTag = true
            case ">": isInTag = false
            default: if !isInTag { text.append(character) }
            }
        }
        let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        for (escaped, sign) in signs { text = text.replacing(escaped, with: sign) }
        return LetterBlockText.collapsed(text)
    }

    @Test(arguments: LetterCase.all, LetterKind.allCases)
    func `a page says what the text says`(story: LetterCase, kind: LetterKind) throws {
        let letter = try story.letter(kind, .spanish)
        guard letter.state == .ready else { return }
        var expected = ""
        for page in letter.pages {
            for block in page.blocks where block.role != .signatureLine { expected += " \(block.text)" }
        }
        let html = HTMLLetter.text(letter, templates: Shipped.templates)
        #expect(Self.visible(html) == LetterBlockText.collapsed(expected))
    }

    @Test func `signs that mean something to HTML are escaped`() throws {
        let letter = try LetterCase.signs.letter(.itemizedBill, .spanish)
        let html = HTMLLetter.text(letter, templates: Shipped.templates)
        #expect(html.contains("José Núñez &amp; &lt;Ana&gt; O&#39;Brien"))
        #expect(html.contains("A&lt;1&gt;&amp;&quot;2&quot;"))
        #expect(!html.contains("<Ana>") && !html.contains("<1>"))
    }

    @Test func `a value that looks like a tag or a template stays what it is`() throws {
        let story = LetterCase.hospital.changing("tags") { file in
            file.people[0].name = "<script>alert(1)</script> </style> {{sender.phone}}"
        }
        let letter = try story.letter(.hold)
        let html = HTMLLetter.text(letter, templates: Shipped.templates)
        #expect(!html.contains("<script"))
        #expect(html.contains("&lt;script&gt;"))
        #expect(letter.text?.contains("{{sender.phone}}") == true)
        // Nobody is called so: it is not handed out.
        #expect(story.problems(in: letter).map(\.kind).contains(.placeholder))
    }

    @Test func `the title names no person, and each page its language`() throws {
        let letter = try LetterCase.hospital.letter(.lineQuestions, .spanish)
        let html = HTMLLetter.text(letter, templates: Shipped.templates)
        #expect(html.contains("<title>Questions about my bill</title>"))
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("<article class=\"letter "))
        #expect(html.contains("<article class=\"copy "))
        #expect(html.contains(" lang=\"es\">\n<p class=\"banner\">"))
        #expect(html.contains("Copia para leer. La carta que se envía es la de inglés."))
    }

    @Test(arguments: LetterCase.all, LetterKind.allCases)
    func `no line of the text is longer than a terminal`(story: LetterCase, kind: LetterKind) throws {
        let text = try story.letter(kind, .spanish).text ?? ""
        for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
}
