import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// "Not now" and "I could not": what was put off comes back on its day, and before it when a date needs it.
struct PuttingOffTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    private static func putOff(_ step: StepName, _ kind: PutOffKind, until: String, _ file: CaseFile) -> CaseFile {
        var file = file
        var off = PutOff()
        off.step = step.rawValue
        off.account = "A1"
        off.kind = kind
        off.on = day("2026-09-15")
        off.until = day(until)
        var answers = file.answers ?? Answers()
        answers.putOff.append(off)
        file.answers = answers
        return file
    }

    /// The bill is known to be the person's, so that no question comes first.
    private static func mine(_ file: CaseFile) -> CaseFile {
        var file = file
        var liability = Liability()
        liability.answer = .mine
        liability.signed = [.responsibilityForm]
        file.accounts[0].liability = liability
        return file
    }

    @Test func `not now hides a step until its day, and then it is back`() throws {
        let rulebook = try Self.rulebook.get()
        let file = Self.mine(Cases.hospital())
        let first = try #require(file.plan(by: rulebook).next)
        let off = Self.putOff(first.step, .notNow, until: "2026-09-18", file)
        #expect(off.plan(on: day("2026-09-17"), by: rulebook).next?.title != first.title)
        #expect(off.plan(on: day("2026-09-18"), by: rulebook).next?.step == first.step)
    }

    @Test func `a date that would pass meanwhile brings it back at once`() throws {
        let rulebook = try Self.rulebook.get()
        let file = Self.mine(Cases.collector())
        let dispute = try #require(file.plan(on: day("2026-10-01"), by: rulebook).next)
        #expect(dispute.step == .disputeDebt)
        let off = Self.putOff(.disputeDebt, .notNow, until: "2026-10-20", file)
        #expect(off.plan(on: day("2026-10-01"), by: rulebook).next?.step == .disputeDebt)
    }

    @Test func `who could not is offered another way of the same step`() throws {
        let rulebook = try Self.rulebook.get()
        let file = Self.mine(Cases.hospital())
        let first = try #require(file.plan(by: rulebook).next)
        let off = try #require(Self.putOff(first.step, .couldNot, until: "2026-09-20", file).plan(by: rulebook).next)
        #expect(off.step == first.step)
        #expect(off.opens == Array(first.opens.dropFirst()) + first.opens.prefix(1))
        #expect(off.why.hasPrefix(first.why) && off.why != first.why)
    }

    @Test func `court papers are never put off`() throws {
        let rulebook = try Self.rulebook.get()
        let sued = Self.mine(
            Cases.collector { file in
                var suit = Suit()
                suit.state = .served
                suit.servedOn = day("2026-09-10")
                suit.answerBy = day("2026-10-01")
                file.accounts[0].suit = suit
            })
        let first = try #require(sued.plan(by: rulebook).next)
        #expect(first.reason == .courtPapers)
        let off = Self.putOff(first.step, .notNow, until: "2026-12-01", sued)
        #expect(off.plan(by: rulebook).next?.step == first.step)
    }
}
