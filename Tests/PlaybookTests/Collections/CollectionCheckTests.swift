import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// A collector's notice, its amount and its calls, held to the rules.
struct CollectionCheckTests {
    private static let rulebook = Result { try ShippedRulebook.load() }

    private static func report(
        _ today: Day = Cases.today, _ change: (inout ValidationNotice) -> Void = { _ in },
        file other: (inout CaseFile) -> Void = { _ in }
    ) throws -> CollectionReport {
        let file = Cases.collector { file in
            if var notice = file.accounts[0].holder?.validationNotice {
                change(&notice)
                file.accounts[0].holder?.validationNotice = notice
            }
            other(&file)
        }
        return try #require(
            CollectionCheck.report(on: "A1", in: file, rulebook: rulebook.get(), today: today))
    }

    @Test func `what the statute asks for is told from the newer rule`() throws {
        let items = try Self.report().items
        #expect(items.count == Set(items.map(\.item)).count && items.count == 15)
        let statute: Set<NoticeItem> = [
            .amount, .creditor, .disputeStatement, .verificationStatement, .originalCreditorStatement,
        ]
        #expect(Set(items.filter(\.byStatute).map(\.item)) == statute)
        #expect(items.first { $0.item == .amount }?.state == .there)
        #expect(items.first { $0.item == .creditor }?.state == .ask)
    }

    @Test func `what was found and what was not found is kept apart`() throws {
        let items = try Self.report { notice in
            notice.states = ["creditor"]
            notice.missing = ["responseForm"]
        }.items
        #expect(items.first { $0.item == .creditor }?.state == .there)
        #expect(items.first { $0.item == .responseForm }?.state == .missing)
    }

    @Test(
        arguments: [
            ("1000.00", "150.00", "100.00", "50.00", "0.00", true, nil),
            ("1000.00", "150.00", "100.00", "50.01", "0.00", false, "0.01"),
            ("1300.00", nil, nil, nil, "100.00", true, nil), ("1200.00", nil, nil, nil, nil, true, nil),
            ("900.00", nil, nil, nil, nil, false, "300.00"), (nil, "1.00", nil, nil, nil, nil, nil),
        ] as [(String?, String?, String?, String?, String?, Bool?, String?)])
    func `the numbers come to the amount to the cent, or they do not`(
        _ row: (String?, String?, String?, String?, String?, Bool?, String?)
    ) throws {
        let report = try Self.report { notice in
            notice.amountThen = row.0.map { .of($0) }
            notice.interestAdded = row.1.map { .of($0) }
            notice.feesAdded = row.2.map { .of($0) }
            notice.paidSince = row.3.map { .of($0) }
            notice.creditedSince = row.4.map { .of($0) }
        }
        #expect(report.sumTies == row.5)
        #expect(report.sumDiffers == row.6.map { .of($0) })
        #expect(report.notes.contains { $0.rule == "R-082" } == (row.5 == false))
    }

    // The notice came on September 8: 30 days end on October 8, 2026.
    @Test(arguments: [("2026-10-07", true), ("2026-10-08", false), ("2026-10-09", false)])
    func `a printed end before the thirtieth day stands out`(_ printed: String, _ isEarly: Bool) throws {
        let report = try Self.report { $0.disputeBy = .on(printed) }
        #expect(report.notes.contains { $0.rule == "R-083" } == isEarly)
    }

    @Test func `a starting day after the notice stands out`() throws {
        #expect(try Self.report { $0.itemizationDate = .on("2026-09-02") }.notes.contains { $0.rule == "R-082" })
        #expect(try !Self.report { $0.itemizationDate = .on("2026-09-01") }.notes.contains { $0.rule == "R-082" })
    }

    @Test func `more than the plan's share is asked about`() throws {
        #expect(try !Self.report { $0.amount = .of("1200.00") }.notes.contains { $0.rule == "R-089" })
        #expect(try Self.report { $0.amount = .of("1200.01") }.notes.contains { $0.rule == "R-089" })
    }

    private static func calls(_ days: [Int]) throws -> CollectionReport {
        try report { _ in
        } file: { file in
            file.contacts = days.enumerated().map { number, day in
                var contact = Contact()
                contact.id = Contact.ID("C\(number)")
                contact.account = "A1"
                contact.on = Day.on("2026-09-01").adding(days: day)
                contact.by = "phone"
                contact.department = "collector"
                return contact
            }
        }
    }

    @Test func `the eighth call within seven days is too many, the seventh is not`() throws {
        #expect(try !Self.calls([0, 1, 2, 3, 4, 5, 6]).notes.contains { $0.rule == "R-086" })
        #expect(try Self.calls([0, 1, 2, 3, 4, 5, 6, 6]).notes.contains { $0.rule == "R-086" })
        // The eighth lies on the eighth day.
        #expect(try !Self.calls([0, 1, 2, 3, 4, 5, 6, 7]).notes.contains { $0.rule == "R-086" })
    }

    @Test func `a very old debt may be too old, and is never said to be`() throws {
        let old = try #require(try Self.report(.on("2046-01-05")).notes.first { $0.rule == "R-087" })
        #expect(old.what.contains("may be"))
        #expect(try !Self.report().notes.contains { $0.rule == "R-087" })
    }

    @Test func `without a collector there is nothing to check`() throws {
        let file = Cases.hospital()
        #expect(
            CollectionCheck.report(on: "A1", in: file, rulebook: try Self.rulebook.get(), today: Cases.today) == nil)
    }
}
