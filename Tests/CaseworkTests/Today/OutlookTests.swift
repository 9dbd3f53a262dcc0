import CaseModel
import Casework
import Playbook
import TestSupport
import Testing

/// What comes before the plan's own next step.
struct OutlookTests {
    private func desk(_ planPaper: String) async throws -> Desk {
        let desk = try TestDesk.empty()
        let bill = InventedBill("Biller Group", number: "ACC-1", dated: "2026-11-20", balance: "80.00").file("bill.csv")
        _ = try await desk.add([bill], confirms: true)
        for (key, answer) in [
            ("coverage", "marketplace"), ("A1.planPaper", planPaper), ("A1.pursuit", "none"), ("householdState", "WI"),
        ] {
            _ = try desk.answer(key, answer)
        }
        return desk
    }

    @Test func `A paper that nobody has looked at comes before a step that can wait`() async throws {
        let desk = try await desk("notYet")
        let other = InventedBill("Other Group", number: "ACC-2", dated: "2026-11-20", balance: "50.00").file(
            "other.csv")
        _ = try await desk.add([other])
        let next = try #require(try desk.outlook().plan.next)
        #expect(next.title == "Check what we read from other.csv")
        #expect(next.opens == [.billReview])
    }

    @Test func `Whoever has the plan's paper adds it instead of asking the plan`() async throws {
        let without = try #require(try await desk("notYet").outlook().plan.next)
        #expect(without.step == .checkClaim)
        #expect(!without.opens.contains(.addPaper))
        let with = try #require(try await desk("here").outlook().plan.next)
        #expect(with.step == .checkClaim)
        #expect(with.title == "Add the plan's paper about this bill")
        #expect(with.opens == [.addPaper] + without.opens)
        let missing = try SpanishCheck.shipped().problems(with: [with.title, with.why])
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }
}
