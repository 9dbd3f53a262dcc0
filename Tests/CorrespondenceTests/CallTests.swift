import BillAudit
import CaseModel
import TestSupport
import Testing

@testable import Correspondence

struct CallTests {
    private static func call(
        _ language: Language, _ asks: Set<CallAsk> = Set(CallAsk.allCases), story: LetterCase = .radiology,
        findings: [Finding]? = nil
    ) throws -> CallCards {
        try CallWriter.billingOffice(
            account: story.account, in: story.file, asks: asks, findings: findings ?? story.findings,
            language: language, templates: Shipped.templates)
    }

    private static func problems(_ call: CallCards, story: LetterCase = .radiology) -> [LetterProblem] {
        story.verifier().problems(in: call)
    }

    @Test(arguments: Language.allCases)
    func `the cards of the sample case are the ones that were agreed on`(language: Language) throws {
        let story = LetterCase.hospital
        let call = try Self.call(language, story: story)
        #expect(Self.problems(call, story: story) == [])
        let path = "Tests/CorrespondenceTests/Golden/call-billing-office.\(language.rawValue)"
        #expect(try Golden.compare(try #require(call.text), with: "\(path).txt") == .same, "make golden writes it anew")
        let html = HTMLCall.text(call, templates: Shipped.templates)
        #expect(try Golden.compare(html, with: "\(path).html") == .same, "make golden writes it anew")
        #expect(try Golden.compare(call.canonicalText, with: "\(path).json") == .same, "make golden writes it anew")
    }

    @Test func `whatever is asked, a caller can always go on to the end`() throws {
        let verifier = LetterCase.radiology.verifier()
        for bits in 0..<32 {
            let asks = Set(CallAsk.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
            for language in Language.allCases {
                let call = try Self.call(language, asks)
                #expect(verifier.problems(in: call) == [])
                let ids = call.cards.map(\.id)
                #expect(ids.contains("ask-list") == asks.contains(.listOfCharges))
                #expect(ids.contains("ask-hold") == asks.contains(.hold))
                #expect(ids.contains("ask-claim") == asks.contains(.claimSent))
                #expect(ids.contains("ask-lines") == asks.contains(.lineQuestions))
                #expect(ids.contains("ask-help") == asks.contains(.moneyHelp))
            }
        }
    }

    @Test func `what is said is the same in both languages, and its meaning stands beside`() throws {
        let story = LetterCase.hospital
        let english = try Self.call(.english, story: story).cards
        let spanish = try Self.call(.spanish, story: story).cards
        #expect(spanish.map(\.id).filter { $0 != "interpreter" } == english.map(\.id))
        for card in english {
            let other = try #require(spanish.first { $0.id == card.id })
            #expect(other.say.map(\.text) == card.say.map(\.text))
            #expect(other.say.allSatisfy { $0.meaning?.isEmpty == false })
            #expect(other.choices.count == card.choices.count)
            #expect(other.writeDown.count == card.writeDown.count && other.listenFor.count == card.listenFor.count)
        }
        let first = try #require(spanish.first { !$0.say.isEmpty })
        #expect(first.say.first?.text == "¿Me puede dar un intérprete?")
        #expect(first.say.first?.lang == .spanish)
    }

    @Test func `who is asked to pay today says no amount, no day, no card and no yes`() throws {
        let card = try #require(try Self.call(.english).cards.first { $0.id == "pay-today" })
        let said = card.say.map(\.text).joined(separator: " ").lowercased()
        for word in ["yes", "card", "pay", "$", "tomorrow", "week", "month"] { #expect(!said.contains(word)) }
        #expect(said.contains("in writing"))
        #expect(card.notes.joined().contains("no card number"))
    }

    @Test func `asks which review comes before, and who can approve`() throws {
        let said = try Self.call(.english).cards.flatMap(\.say).map(\.text)
        #expect(said.contains("Which review comes before this goes out?"))
        #expect(said.contains("Who can approve that?"))
        #expect(said.contains("Can you transfer me, or give me their number?"))
    }

    @Test func `without a number or a name there is nothing to call about`() throws {
        let story = LetterCase.hospital.changing("unknown") { file in
            file.accounts[0].number = nil
            file.people = []
        }
        let call = try Self.call(.english, story: story)
        #expect(call.state == .missing)
        #expect(call.missing.map(\.what) == ["account.number"])
        #expect(Self.problems(call, story: story) == [])
        let named = try Self.call(.english, story: .noNumber)
        #expect(named.text?.contains("the bill for Odalys Brandvold") == true)
        #expect(Self.problems(named, story: .noNumber) == [])
    }

    @Test func `a value in another's place, and a changed digit, are seen`() throws {
        let story = LetterCase.hospital
        let call = try Self.call(.english, story: story)
        let verifier = story.verifier()
        for left in call.values.indices {
            for right in call.values.indices.dropFirst(left + 1) where call.values[left].text != call.values[right].text
            {
                var changed = call
                var values = call.values
                (values[left].text, values[right].text) = (values[right].text, values[left].text)
                var rest = values[...]
                for index in changed.blocks.indices {
                    changed.blocks[index].segments = changed.blocks[index].segments.map { segment in
                        guard case .value = segment, let next = rest.popFirst() else { return segment }
                        return .value(next)
                    }
                }
                changed.values = values
                changed.cards = CallFlow.cards(changed.blocks)
                changed.text = PlainCall.text(changed)
                #expect(!verifier.problems(in: changed).isEmpty)
            }
        }
        let text = Array(call.text ?? "")
        for index in text.indices where text[index].isNumber {
            var changed = call
            var characters = text
            characters[index] = characters[index] == "9" ? "8" : "9"
            guard characters != text else { continue }
            changed.text = String(characters)
            #expect(!verifier.problems(in: changed).isEmpty)
        }
    }

    @Test func `a page says what the cards say`() throws {
        for language in Language.allCases {
            let call = try Self.call(language, story: .signs)
            let page = PageTests.visible(HTMLCall.text(call, templates: Shipped.templates))
            for block in call.blocks { #expect(page.contains(block.text), "\(block.text)") }
        }
    }
}
