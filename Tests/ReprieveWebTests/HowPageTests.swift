import CaseModel
import Correspondence
import Playbook
import Rulebook
import TestSupport
import Testing

@testable import ReprieveWeb

struct HowPageTests {
    @Test(arguments: Language.allCases)
    func `Each card has at most sixty words and a title`(_ language: Language) throws {
        let renderer = try Renderer(shipped: { try? Repository.bytes("Sources/Host/Shipped/\($0)") })
        let words = try #require(renderer.speech(language))
        #expect(HowCard.allCases.count == 12)
        for card in HowCard.allCases {
            let text = words("how.\(card.rawValue).text")
            #expect((20...60).contains(text.split(separator: " ").count), "\(card): \(text)")
            #expect(!words("how.\(card.rawValue).title").isEmpty)
        }
    }

    @Test func `A card's source is a rule that is there, and no rule that may not be said`() throws {
        let rulebook = try ShippedRulebook.load()
        for card in HowCard.allCases {
            guard let rule = card.rule else { continue }
            #expect(rulebook.rule(rule) != nil, "\(card)")
        }
    }

    @Test func `Every step but a question has its card`() {
        for step in StepName.allCases { #expect((HowCard.card(for: step) == nil) == (step == .answerQuestion)) }
    }
}

struct DateStripTests {
    @Test(arguments: 0..<50)
    func `No two marks overlap, and all stand in the picture`(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let today = try #require(Day(iso: "2026-11-25"))
        let days = (0..<Int.random(in: 1...40, using: &random)).map { _ in
            today.adding(days: Int.random(in: 0...400, using: &random))
        }
        let strip = DateStrip(days, today: today)
        for (index, mark) in strip.marks.enumerated() {
            #expect((0...DateStrip.width).contains(mark.x))
            for other in strip.marks.dropFirst(index + 1) where other.lane == mark.lane {
                #expect(abs(other.x - mark.x) >= DateStrip.gap)
            }
        }
        let order = days.indices.sorted { days[$0] < days[$1] }
        #expect(order.map { strip.marks[$0].x } == order.map { strip.marks[$0].x }.sorted())
    }

    @Test func `One date today is a picture too`() throws {
        let today = try #require(Day(iso: "2026-11-25"))
        let strip = DateStrip([today], today: today)
        #expect(strip.lanes == 1 && strip.marks == [DateStrip.Mark(x: 12, lane: 0)])
    }
}
