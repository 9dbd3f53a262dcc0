import BillAudit
import CaseModel
import TestSupport
import Testing

@testable import Correspondence

struct TemplateTests {
    @Test(arguments: LetterTemplates.names)
    func `both languages ask for the same values under the same conditions`(name: String) throws {
        let english = try #require(Shipped.templates.skeleton(name, .english))
        let spanish = try #require(Shipped.templates.skeleton(name, .spanish))
        #expect(english.names == spanish.names)
    }

    @Test(arguments: LetterTemplates.names, Language.allCases)
    func `every name in a template is a value, a question about one, or a flag of the house`(
        name: String, language: Language
    ) throws {
        let skeleton = try #require(Shipped.templates.skeleton(name, language))
        let slots = Set(SlotName.allCases.map(\.rawValue))
        let flags: Set<String> = [
            "facility", "oneSum", "claimOpen", "noList", "openQuestions", "onlyTime", "onePoint", "planPaper", "some",
            "several", "more", "next", "amount", "pending", "outside", "gradeA", "gradeB", "gradeC", "asksList",
            "asksHold", "asksClaim", "noClaim", "noDecision", "outOfNetwork", "asksQuestions", "asksHelp",
            "balanceOnly",
        ]
        for found in skeleton.names {
            let isKnown =
                slots.contains(found) || (found.hasPrefix("has.") && slots.contains(String(found.dropFirst(4))))
                || (found.hasPrefix("on.") && CheckID(rawValue: String(found.dropFirst(3))) != nil)
                || flags.contains(found) || Skeleton.listNames.contains(found)
            #expect(isKnown, "\(found)")
        }
    }

    @Test(arguments: LetterTemplates.names, Language.allCases)
    func `no words of a template hold a number, and the plainness rules hold`(name: String, language: Language) throws {
        let skeleton = try #require(Shipped.templates.skeleton(name, language))
        for literal in skeleton.literals {
            #expect(WordCheck(CaseFile()).problems(literal, language) == [], "\(literal)")
            #expect(WordCheck.problems(inWhole: literal) == [], "\(literal)")
        }
    }

    @Test(arguments: CheckID.allCases, Language.allCases)
    func `every check has its question`(check: CheckID, language: Language) throws {
        let skeleton = try #require(Shipped.templates.skeleton("line-questions", language))
        #expect(skeleton.names.contains("on.\(check.rawValue)"))
    }

    @Test func `the layouts escape everything and load nothing`() throws {
        for name in LetterTemplates.layouts.map({ "\($0).mustache" }) + [LetterTemplates.style] {
            let text = String(decoding: try #require(Shipped.file(name)), as: UTF8.self)
            for mark in ["{{{", "{{&", "url(", "@import", "http", "src=", "<script", "<img", "<link", "CONTENT_TYPE"] {
                #expect(!text.contains(mark), "\(name): \(mark)")
            }
        }
    }
}

struct SkeletonTests {
    private func value(_ slot: String, _ text: String) -> LetterValue {
        var value = LetterValue()
        value.slot = slot
        value.text = text
        return value
    }

    @Test func `a text follows its template only with every value in its place`() throws {
        let skeleton = try Skeleton(
            "[paragraph]\nI got {{a}}{{#b}} and {{c}}{{/b}}.\n{{#lines}}\n[item]\n{{d}}\n{{/lines}}\n", partials: [:])
        let values = [value("a", "one"), value("c", "two"), value("d", "three"), value("d", "four")]
        func matches(_ text: String, _ values: [LetterValue]) -> Bool {
            (try? SkeletonMatch(skeleton, text: text, values: values, numbersItems: true)) != nil
        }
        #expect(matches("I got one and two.\n\n1. three\n2. four\n", values))
        #expect(matches("I got   one\nand two. 1. three 2. four", values))
        #expect(matches("I got one.", [value("a", "one")]))
        #expect(!matches("I got two and one. 1. three 2. four", values))
        #expect(!matches("I got one and two. 1. four 2. three", values))
        #expect(!matches("I got one and two. 1. three 3. four", values))
        #expect(!matches("I got one and two. 1. three 2. four and more", values))
        #expect(!matches("I got one and two. 1. three", values))
        #expect(!matches("I got one and .", [value("a", "one"), value("c", "")]))
    }

    @Test func `tells words and values apart, and knows the point that a value stands in`() throws {
        let skeleton = try Skeleton("[paragraph]\nFor {{a}}:\n[item]\nsee {{b}}\n[item]\nand {{b}}", partials: [:])
        let values = [value("a", "x"), value("b", "y"), value("b", "z")]
        let match = try SkeletonMatch(skeleton, text: "For x: 1. see y 2. and z", values: values, numbersItems: true)
        #expect(match.places.map(\.item) == [0, 1, 2])
        #expect(match.items == 2)
        #expect(match.words == "For |: | see | | and |")
    }

    @Test func `says where a text leaves its template`() throws {
        let skeleton = try Skeleton("[paragraph]\nOne two three four.", partials: [:])
        do {
            _ = try SkeletonMatch(skeleton, text: "One two five four.", values: [], numbersItems: true)
            Issue.record("It matched.")
        } catch {
            #expect(error.near.contains("five"))
        }
    }
}

struct SlotSourceTests {
    @Test(arguments: [
        "/accounts/0/number", "sum:/accounts/0/statements/1/lines", "rule:R-071", "rule:P-001#requestAnswer",
        "table:panels", "today", "finding:F1#codes/0",
    ])
    func `is spelled as it is read`(text: String) throws {
        #expect(try #require(SlotSource(text)).text == text)
    }

    @Test(arguments: ["", "accounts/0", "finding:F1", "tomorrow", "sum:accounts"])
    func `nothing else is a source`(text: String) { #expect(SlotSource(text) == nil) }
}
