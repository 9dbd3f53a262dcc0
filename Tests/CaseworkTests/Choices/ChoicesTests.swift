import CaseModel
import Playbook
import TestSupport
import Testing

@testable import Casework

/// What the person decides: put off, rest, stop, do without the plan. Each is one entry that can be undone.
struct ChoicesTests {
    @Test func `not now hides the step for some days and says until when`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let first = try #require(try desk.outlook().plan.next)
        #expect(try desk.putOff(.notNow) != nil)
        let state = try desk.state()
        let off = try #require(state.file.answers?.putOff.first)
        #expect(off.step == first.step.rawValue && off.account == first.account && off.on == TestDesk.day)
        #expect(off.until.map { $0 > TestDesk.day } == true)
    }

    @Test func `putting the same step off twice keeps one of them`() async throws {
        let desk = try await TestDesk.withDemoCase()
        _ = try desk.putOff(.couldNot)
        _ = try desk.putOff(.couldNot)
        #expect(try desk.state().file.answers?.putOff.count == 1)
    }

    @Test func `a rest keeps its last day, a stop for good has none, and both can be taken back`() async throws {
        let desk = try await TestDesk.withDemoCase()
        _ = try desk.stop("A1", .paused, until: .on("2026-12-20"))
        #expect(try desk.state().account("A1")?.stop?.until == .on("2026-12-20"))
        #expect(try desk.state().account("A1")?.stop?.reason == .enough)
        _ = try desk.stop("A1", .closed, until: .on("2026-12-20"))
        #expect(try desk.state().account("A1")?.stop?.until == nil)
        _ = try desk.goOn("A1")
        #expect(try desk.state().account("A1")?.stop == nil)
    }

    @Test func `a rest that would end before today, and an account that is not there, change nothing`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let before = try desk.state().file
        #expect(throws: CaseworkError.self) { try desk.stop("A1", .paused, until: .on("2026-11-23")) }
        #expect(throws: CaseworkError.self) { try desk.stop("A77", .paused) }
        #expect(throws: CaseworkError.self) { try desk.waiveClaim("A77") }
        #expect(throws: CaseworkError.self) { try desk.name(["A77"], togetherWith: "A1") }
        #expect(throws: CaseworkError.self) { try desk.ruleOut([.radiology], of: "V77") }
        #expect(try desk.state().file == before)
    }

    @Test func `a waiver counts with its cost seen and its day, until it is taken back`() async throws {
        let desk = try await TestDesk.withDemoCase()
        _ = try desk.waiveClaim("A1")
        let waiver = try #require(try desk.state().account("A1")?.claimWaiver)
        #expect(waiver.counts && waiver.on == TestDesk.day)
        _ = try desk.useClaim("A1")
        #expect(try desk.state().account("A1")?.claimWaiver == nil)
    }

    @Test func `an office has one card, whatever account it was told for`() async throws {
        let desk = try await TestDesk.withDemoCase()
        var card = Biller()
        card.vendor = "Elm Billing"
        _ = try desk.keep(card, of: "A1")
        card.promptPay = "ten percent within 30 days"
        _ = try desk.keep(card, of: "A1")
        let cards = try desk.state().file.billers
        #expect(cards.count == 1 && cards.first?.promptPay == card.promptPay)
        #expect(cards.first?.name == (try desk.state().account("A1")?.biller) && cards.first?.toldOn == TestDesk.day)
    }

    @Test func `a payment that a closed gate warned of is written down with what it costs`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let gate = try #require(try desk.outlook().plan(of: "A1")?.gates.first { $0.action == .pay })
        #expect(!gate.open)
        var payment = Payment()
        payment.account = "A1"
        payment.amount = .of("50.00")
        payment.on = TestDesk.day
        _ = try desk.log(payment)
        let override = try #require(try desk.state().account("A1")?.overrides.first)
        #expect(override.action == "pay" && override.on == TestDesk.day)
        #expect(override.cost?.isEmpty == false)
        let after = try desk.outlook().plan(of: "A1")?.gates.first { $0.action == .pay }
        #expect(after?.overriddenOn == TestDesk.day)
    }
}
