import CaseModel
import Casework
import Correspondence
import TestSupport
import Testing

/// The open folder, and the order of what happened.
struct ExportTests {
    private let words = ExportWords(
        title: "Case <of> papers", lead: "All of it.", papers: "Papers", accounts: "Bills", asked: "asks for",
        letters: "Letters", language: .english)

    private func text(_ path: String, _ files: [ExportedFile]) throws -> String {
        String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    @Test func `The folder holds everything, and all of it reads back`() async throws {
        let desk = try await TestDesk.withDemoCase()
        _ = try await desk.add([try DemoPapers.paper("hospital-itemized.csv"), try DemoPapers.paper("laboratory.csv")])
        let files = try desk.export(words: words)
        let reading = try CaseFile.reading(Array(try text("case.json", files).utf8))
        #expect(reading.file.canonicalText == (try desk.state().caseFile.canonicalText))
        var previous = JournalEntry.beginning
        let lines = try text("journal.jsonl", files).split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines {
            var reader = RecordReader()
            let json = try JSONValue(parsing: Array(line.utf8))
            let entry = try #require(JournalEntry.read(json, at: "", &reader))
            #expect(reader.problems.isEmpty)
            #expect(entry.previous == previous)
            #expect(entry.hash == desk.tools.digest(of: entry.chained))
            previous = entry.hash
        }
        #expect(previous == (try desk.store.head().hash))
        for paper in try desk.state().papers {
            let file = try #require(files.first { $0.path.hasPrefix("papers/\(paper.id.text)-") })
            #expect(desk.tools.digest(of: file.bytes) == paper.sha256)
        }
        #expect(Set(files.map(\.path)).count == files.count)
        #expect(try text("accounts.csv", files).split(separator: "\r\n").count == 5)
    }

    @Test func `Hostile names do nothing in the page, in the tables or in the paths`() async throws {
        let desk = try TestDesk.empty()
        let hostile = #""><script>alert(1)</script>"#
        let bill = InventedBill(
            "=cmd|' /C calc'!A0" + hostile, number: "@SUM(1+1)", dated: "2026-09-01", balance: "10.00")
        _ = try await desk.add([bill.file("../../etc/\u{202E}evil<img src=x onerror=alert(1)>.csv")], confirms: true)
        let files = try desk.export(words: words)
        let page = try text("index.html", files)
        #expect(!page.contains("<script"))
        #expect(!page.contains("<img"))
        #expect(page.contains("Case &lt;of&gt; papers"))
        for file in files {
            #expect(!file.path.contains(".."), "\(file.path)")
            #expect(file.path.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }, "\(file.path)")
            #expect(file.path.split(separator: "/").count <= 2)
        }
        let accounts = try text("accounts.csv", files)
        #expect(
            !accounts.contains("\r\n=") && !accounts.contains(",=") && !accounts.contains(",\"=")
                && !accounts.contains(",@"))
        #expect(accounts.contains("'@SUM(1+1)"))
    }

    @Test func `Amounts below zero stay amounts in the tables`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add([try DemoPapers.paper("laboratory.csv")], confirms: true)
        #expect(try text("charges.csv", try desk.export(words: words)).contains(",-64.00,"))
    }

    // MARK: Timeline

    @Test func `What happened stands in order, and what has no day stands last`() async throws {
        let desk = try await TestDesk.withDemoCase()
        var call = LoggedCall(account: "A1", on: .on("2026-11-20"))
        call.said = "They will look."
        _ = try desk.log(call)
        let events = Timeline.events(try desk.outlook())
        let days = events.map { $0.day?.number ?? .max }
        #expect(days == days.sorted())
        #expect(events.contains { $0.kind == .care && $0.day == .on("2026-07-18") })
        #expect(events.contains { $0.kind == .call && $0.day == .on("2026-11-20") })
        #expect(events.contains { $0.kind == .deadline })
        let visit = try #require(try desk.state().file.episodes.first?.id)
        let here = Timeline.events(try desk.outlook(), visit: visit)
        #expect(!here.isEmpty)
        #expect(here.allSatisfy { events.contains($0) })
    }

    @Test func `A paper in the trash is no event`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add([try DemoPapers.paper("laboratory.csv")], confirms: true)
        #expect(Timeline.events(try desk.outlook()).contains { $0.kind == .paperAdded })
        _ = try desk.trash("P1")
        #expect(!Timeline.events(try desk.outlook()).contains { $0.kind == .paperAdded })
    }
}
