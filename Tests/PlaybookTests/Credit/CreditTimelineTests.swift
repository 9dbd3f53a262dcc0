import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// What may be on a credit report when, counted by hand.
struct CreditTimelineTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    private static func outlook(
        _ since: String? = "2026-05-01", _ change: (inout CaseFile) -> Void = { _ in }
    ) throws -> CreditOutlook {
        try #require(
            CreditTimeline.outlook(
                of: "A1", in: Cases.collector(change), since: since.map { .on($0) }, rulebook: rulebook.get(),
                today: Cases.today))
    }

    private static func day(_ kind: CreditEventKind, _ outlook: CreditOutlook) -> Day? {
        outlook.events.first { $0.kind == kind }?.on
    }

    @Test func `a year, and seven years after 180 days`() throws {
        let outlook = try Self.outlook()
        #expect(!outlook.isAssumed)
        #expect(Self.day(.mayAppear, outlook) == .on("2027-05-01"))
        // May 1, 2026 + 180 days = October 28, 2026; seven years later.
        #expect(Self.day(.mustBeGone, outlook) == .on("2033-10-28"))
        #expect(outlook.events.map(\.on) == outlook.events.map(\.on).sorted())
    }

    @Test func `without a day the oldest bill's is taken, and said to be assumed`() throws {
        let outlook = try Self.outlook(nil)
        #expect(outlook.isAssumed && outlook.since == .on("2026-08-20"))
        let due = try Self.outlook(nil) { $0.accounts[0].statements[0].dueDate = .on("2026-09-20") }
        #expect(due.since == .on("2026-09-20"))
        let nothing = try Self.outlook(nil) { $0.accounts[0].statements = [] }
        #expect(nothing.since == nil && Self.day(.mayAppear, nothing) == nil)
    }

    @Test func `a dispute has its 30 and its 45 days`() throws {
        let outlook = try Self.outlook { file in
            file.accounts[0].creditReportedOn = .on("2026-08-25")
            var contact = Contact()
            contact.id = "C1"
            contact.account = "A1"
            contact.on = .on("2026-09-01")
            contact.department = "creditBureau"
            file.contacts = [contact]
        }
        #expect(Self.day(.reported, outlook) == .on("2026-08-25"))
        #expect(Self.day(.answerBy, outlook) == .on("2026-10-01"))
        #expect(Self.day(.answerLatest, outlook) == .on("2026-10-16"))
    }

    // The bureaus' words are "below $500": the amount itself is not below it.
    @Test(arguments: [("499.99", true), ("500.00", false), ("500.01", false)])
    func `the small balance of the bureaus' policy, to the cent`(_ amount: String, _ isBelow: Bool) throws {
        let outlook = try Self.outlook { $0.accounts[0].statements[0].balance = .of(amount) }
        let note = try #require(outlook.notes.first { $0.rule == "R-153" })
        #expect(note.what.contains("is below") == isBelow)
        #expect(note.ask.contains("no law"))
    }

    @Test func `care that the VA approved waits a year from the care`() throws {
        let outlook = try Self.outlook { $0.coverages[0].kind = .va }
        #expect(Self.day(.veteranMayAppear, outlook) == .on("2027-03-03"))
        #expect(Self.day(.veteranMayAppear, try Self.outlook()) == nil)
    }

    @Test func `paying gives no right to a deletion, and the state's law is named with its doubt`() throws {
        let notes = try Self.outlook { $0.household?.state = "CA" }.notes
        #expect(notes.contains { $0.what.contains("Nobody has to take an entry off") })
        #expect(notes.contains { $0.rule == "R-155" && $0.what.contains("Your state has a law") })
        let other = try Self.outlook { $0.household?.state = nil }.notes
        #expect(other.contains { $0.rule == "R-155" && $0.what.contains("not known here") })
    }

    @Test func `nothing says that a score rises`() throws {
        let text = try Self.outlook().json.canonicalText.lowercased()
        for word in ["will raise", "improves your score", "guarantee"] { #expect(!text.contains(word)) }
    }
}
