import CaseModel
import Casework
import Correspondence
import Playbook
import TestSupport
import Testing

@testable import ReprieveWeb

/// The page of all dates.
struct DeadlinesPageTests {
    private func client(_ language: Language = .english, on day: Day = TestDesk.day) async throws -> WebClient {
        let store = MemoryStore(clock: FixedClock(TestDesk.day))
        _ = try await TestDesk.empty(store: store).add([try DemoPapers.caseFile()])
        let desk = try TestDesk.empty(on: day, store: store)
        _ = try desk.changeSettings { $0.language = language.rawValue }
        return try await WebClient(desk)
    }

    private func items(_ page: String) -> [Substring] {
        page.split(separator: "<li class=\"card tight date\"").dropFirst()
            .compactMap { $0.split(separator: "</li>").first }
    }

    @Test func `every date of the open accounts is in the list, the picture and the table`() async throws {
        let client = try await client()
        let dates = client.desk.dueDates(in: try client.desk.outlook())
        #expect(dates.count > 5)
        let page = try await client.get("/deadlines").body
        #expect(items(page).count == dates.count)
        for name in ["wide", "narrow"] {
            let svg = try #require(page.split(separator: "<svg class=\"dates \(name)\"").dropFirst().first)
            let drawing = svg.prefix { $0 != "\u{0}" }.split(separator: "</svg>").first ?? ""
            #expect(drawing.matches(of: /text-anchor="middle">\d+<\/text>/).count == dates.count, "\(name)")
        }
        let rows = page.matches(of: /<tr><th scope="row">(\d+)<\/th>/).compactMap { Int($0.output.1) }
        #expect(rows == Array(1...dates.count))
        #expect(page.contains("dates lie ahead. The next is "))
        #expect(PageText(html: page).forbidden.isEmpty)
    }

    @Test func `a date says whose turn it is, how it was counted, where that stands and what may happen`() async throws
    {
        let page = try await client().get("/deadlines?account=A2").body
        let dispute = try #require(items(page).first { $0.contains("Dispute the debt in writing") })
        for words in [
            "Monday, December 14, 2026", "/accounts/A2", "Your turn", "Set by law: it cannot move",
            "counted from the day the collector&#39;s notice came: November 10, 2026.", "/rules/R-083",
            "15 USC 1692g", "What may happen:",
        ] {
            #expect(dispute.contains(words), "\(words)\n\(dispute)")
        }
    }

    @Test func `their dates and days that an office set are told apart by word and by form`() async throws {
        let page = try await client().get("/deadlines").body
        let asked = try #require(items(page).first { $0.contains("An answer is due") })
        #expect(asked.contains("Their turn") && asked.contains("The day you asked for"))
        let hold = try #require(items(page).first { $0.contains("The hold ends") })
        #expect(hold.contains("Set by an office: you can ask to move it"))
        #expect(page.contains("<circle class=\"date-office\"") && page.contains("<rect class=\"date-law\""))
        #expect(page.contains("Square: ") && page.contains("Circle: "))
    }

    @Test(arguments: Language.allCases) func `days that have passed come first, with what is still possible`(
        language: Language
    ) async throws {
        let client = try await client(language, on: .on("2027-06-01"))
        let dates = client.desk.dueDates(in: try client.desk.outlook())
        let missed = dates.filter(\.isPassed)
        #expect(missed.count > 3 && dates.prefix(missed.count).allSatisfy(\.isPassed))
        let page = try await client.get("/deadlines").body
        let title = language == .english ? "Days that have passed" : "Días que ya pasaron"
        let still = language == .english ? "Still possible:" : "Todavía se puede:"
        #expect(page.contains(title))
        #expect(items(page).count { $0.contains(still) } == missed.count)
        #expect(page.contains("date-past"))
    }

    @Test func `only one account, or one visit, when the address says so`() async throws {
        let client = try await client()
        let outlook = try client.desk.outlook()
        let one = try await client.get("/deadlines?account=A1").body
        #expect(items(one).count == client.desk.dueDates(in: outlook, account: "A1").count)
        #expect(items(one).allSatisfy { $0.contains("href=\"/accounts/A1\"") })
        let visit = try #require(outlook.file.episodes.first)
        let page = try await client.get("/deadlines?visit=\(visit.id.text)").body
        #expect(items(page).count == client.desk.dueDates(in: outlook, visit: visit.id).count)
        for path in ["/deadlines?account=A99", "/deadlines?visit=V99"] {
            #expect(try await client.get(path).status == 404, "\(path)")
        }
    }

    @Test func `Today, an account and a visit lead to it`() async throws {
        let client = try await client()
        #expect(try await client.get("/").body.contains("href=\"/deadlines\""))
        #expect(try await client.get("/accounts/A1").body.contains("href=\"/deadlines?account=A1\""))
        let visit = try #require(try client.desk.state().file.episodes.first).id.text
        #expect(try await client.get("/visits/\(visit)").body.contains("href=\"/deadlines?visit=\(visit)\""))
    }

    @Test(arguments: Language.allCases) func `with nothing to show it says where dates come from`(
        language: Language
    ) async throws {
        let desk = try TestDesk.empty()
        _ = try desk.changeSettings { $0.language = language.rawValue }
        let page = try await WebClient(desk).get("/deadlines").body
        #expect(page.contains(language == .english ? "They come from your papers." : "Vienen de sus papeles."))
        #expect(!page.contains("<figure") && page.contains("href=\"/add\""))
    }

    @Test func `a court date is a diamond that comes first of its day and cannot move`() async throws {
        let desk = try TestDesk.empty()
        let text = #"""
            {"schema":"reprieve.case/1","accounts":[{"id":"A1","biller":"Fernwick Clinic","suit":{"state":"served",
            "servedOn":"2026-11-20","answerBy":"2026-12-10"},"statements":[{"id":"S1","date":"2026-11-01",
            "dueDate":"2026-12-10","balance":"200.00"}]}]}
            """#
        _ = try await desk.add([IncomingFile(name: "case.json", bytes: Array(text.utf8))])
        let page = try await WebClient(desk).get("/deadlines").body
        let first = try #require(items(page).first)
        #expect(first.contains("Answer the court papers") && first.contains("Court date: it cannot move"))
        #expect(first.contains("It stands on the court papers that came on November 20, 2026."))
        #expect(page.contains("<polygon class=\"date-court\"") && page.contains("Diamond: a court date."))
        let second = try #require(items(page).dropFirst().first)
        #expect(second.contains("Due date on the bill"))
    }
}
