import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// An agreement held to what it should state before money moves.
struct AgreementCheckTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    private static func settlement(_ change: (inout Agreement) -> Void = { _ in }) -> Agreement {
        var agreement = Agreement()
        agreement.id = "G1"
        agreement.account = "A1"
        agreement.kind = .lumpSum
        agreement.amount = .of("900.00")
        agreement.payBy = .on("2026-12-20")
        agreement.inWriting = true
        agreement.paidInFull = true
        change(&agreement)
        return agreement
    }

    private static func offer(_ amount: String, by: String = "office") -> Offer {
        var offer = Offer()
        offer.id = "O1"
        offer.account = "A1"
        offer.by = by
        offer.amount = .of(amount)
        return offer
    }

    private static func verdict(
        _ agreement: Agreement, offers: [Offer] = [offer("900.00")], open: Money? = .of("1200.00")
    ) throws -> AgreementVerdict {
        AgreementCheck.verdict(on: agreement, offers: offers, open: open, rulebook: try rulebook.get())
    }

    @Test func `what the rule names and nobody looked for is to be looked for`() throws {
        let verdict = try Self.verdict(Self.settlement())
        #expect(!verdict.isWhole)
        let states = Dictionary(uniqueKeysWithValues: verdict.points.map { ($0.point, $0.state) })
        #expect(states[.amount] == .there && states[.payBy] == .there && states[.paidInFull] == .there)
        for point in [AgreementPoint.account, .noResale, .creditEntry, .taxForm, .release, .refund, .signer] {
            #expect(states[point] == .ask, "\(point)")
        }
        #expect(verdict.points.allSatisfy { $0.rule == "R-171" && !$0.what.isEmpty })
    }

    @Test func `it is whole with every point there and in writing, and not before`() throws {
        let points = try Self.verdict(Self.settlement()).points.map(\.point)
        var whole = Self.settlement { $0.answers = points.map { AgreementAnswer($0, true) } }
        #expect(try Self.verdict(whole).isWhole)
        whole.inWriting = false
        #expect(try !Self.verdict(whole).isWhole)
        whole.inWriting = true
        for point in points where ![.amount, .paidInFull].contains(point) {
            var one = whole
            one.answers.append(AgreementAnswer(point, false))
            #expect(try !Self.verdict(one).isWhole, "\(point)")
        }
    }

    @Test(arguments: [
        ("900.00", PointState.there), ("900.01", .differs), ("899.99", .differs), ("1200.00", .differs),
        ("1200.01", .differs),
    ])
    func `the amount is the office's own, and no more than what is open`(_ amount: String, _ state: PointState) throws {
        let verdict = try Self.verdict(Self.settlement { $0.amount = .of(amount) })
        #expect(verdict.points.first { $0.point == .amount }?.state == state)
    }

    @Test func `without an offer on file only what is open is compared`() throws {
        let mine = try Self.verdict(Self.settlement(), offers: [Self.offer("700.00", by: "patient")])
        #expect(mine.points.first { $0.point == .amount }?.state == .there)
        let unknown = try Self.verdict(Self.settlement { $0.amount = nil }, offers: [])
        #expect(unknown.points.first { $0.point == .amount }?.state == .ask)
    }

    @Test func `a plan is held to the points of plans`() throws {
        let verdict = try Self.verdict(Self.settlement { $0.kind = .plan })
        #expect(verdict.points.allSatisfy { $0.rule == "R-172" })
        let points = verdict.points.map(\.point)
        for point in [AgreementPoint.interest, .automaticPayment, .helpKept, .disputeKept, .missedPayment] {
            #expect(points.contains(point))
        }
    }
}
