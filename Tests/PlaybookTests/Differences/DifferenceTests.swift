import CaseModel
import Testing

@testable import Playbook

/// Where two papers or offices differ, both stay, with who and when; one question settles it.
struct DifferenceTests {
    private static func said(_ topic: SayingTopic, _ value: String) -> Saying {
        var saying = Saying()
        saying.about = topic
        saying.value = value
        saying.who = "Dana in billing"
        saying.on = day("2026-09-12")
        return saying
    }

    struct Row: Sendable, CustomTestStringConvertible {
        var topic: SayingTopic
        var paper: String
        var told: String
        var file: CaseFile
        var testDescription: String { "\(topic.rawValue): \(paper), \(told)" }
    }

    static let rows: [Row] = [
        Row(topic: .balance, paper: "1200.00", told: "900.00", file: Cases.hospital()),
        Row(topic: .network, paper: "inNetwork", told: "outOfNetwork", file: Cases.hospital()),
        Row(topic: .claimStatus, paper: "paid", told: "denied", file: Cases.hospital()),
        Row(
            topic: .allowedAmount, paper: "3200.00", told: "3100.00",
            file: Cases.hospital { $0.claims[0].allowed = money("3200.00") }),
        Row(topic: .denialReason, paper: "50", told: "197", file: Cases.refused()),
        Row(
            topic: .appealBy, paper: "2027-01-21", told: "2026-12-31",
            file: Cases.refused { $0.claims[0].appealBy = day("2027-01-21") }),
        Row(topic: .holder, paper: "Sample Recovery", told: "Other Recovery", file: Cases.collector()),
        Row(
            topic: .placementOn, paper: "2026-12-01", told: "2026-11-01",
            file: Cases.hospital { file in
                var calendar = OfficeCalendar()
                calendar.placementOn = day("2026-12-01")
                calendar.with = "Kim"
                file.accounts[0].officeCalendar = calendar
            }),
        Row(
            topic: .dueDate, paper: "2026-10-01", told: "2026-10-15",
            file: Cases.hospital { $0.accounts[0].statements[0].dueDate = day("2026-10-01") }),
    ]

    @Test func `every topic has its row`() { #expect(Set(Self.rows.map(\.topic)) == Set(SayingTopic.allCases)) }

    @Test(arguments: rows)
    func `both sides stay, and one question settles it`(_ row: Row) throws {
        var file = row.file
        file.accounts[0].sayings = [Self.said(row.topic, row.told)]
        let found = file.plan().account().differences
        let difference = try #require(found.first { $0.about == row.topic })
        #expect(difference.says.map(\.value) == [row.paper, row.told])
        #expect(difference.says.last?.who == "Dana in billing" && difference.says.last?.on == day("2026-09-12"))
        #expect(difference.ask.hasPrefix("Ask "))
    }

    @Test(arguments: rows)
    func `who says the same makes no difference`(_ row: Row) {
        var file = row.file
        file.accounts[0].sayings = [Self.said(row.topic, row.paper)]
        #expect(file.plan().account().differences.isEmpty)
    }

    @Test func `a collector that asks for more than the bill differs`() {
        let file = Cases.collector { $0.accounts[0].holder?.validationNotice?.amount = money("1200.01") }
        #expect(file.plan().account().differences.map(\.about) == [.balance])
    }
}
