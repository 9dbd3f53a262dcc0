import CaseModel
import Foundation
import TestSupport
import Testing

/// Taking papers in.
struct AddCommandTests {
    @Test(arguments: [["--yes"], []])
    func `the sample folder added twice changes nothing`(flags: [String]) throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let arguments = ["add", TestHousehold.demo, "--today", TestHousehold.today] + flags
        #expect(try home.run(arguments).status == 0)
        let before = try home.exported()
        let again = try home.run(arguments)
        #expect(again.status == 0)
        #expect(again.output.contains("radiology.pdf is already here (P7)."))
        #expect(!again.errors.contains("Undo"))
        #expect(try home.entries() == 1)
        #expect(try home.exported() == before)
    }

    @Test func `undo and add again is clean`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay("add", TestHousehold.demo, "--yes")
        let first = try home.exported()
        let undone = try home.onDay("undo")
        #expect(undone.output == "Taken back: papers added (number 1).\n")
        #expect(undone.errors == "To have it again: reprieve undo 2\n")
        #expect(try home.json("list", "papers")["papers"]?.elements.isEmpty == true)
        try home.onDay("add", TestHousehold.demo, "--yes")
        #expect(try home.exported() == first)
        #expect(try home.onDay("undo", "99").status == 64)
    }

    @Test func `a case that came in is known again after it was worked on`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let file = "\(TestHousehold.demo)/case.json"
        try home.onDay("add", file)
        try home.onDay("answer", "--set", "A1.phone=715-555-0199")
        let again = try home.onDay("add", file)
        #expect(again.output == "All of case.json is already here.\n")
        #expect(try home.entries() == 2)
        #expect(try home.json("list", "accounts")["accounts"]?.elements.count == 4)
    }

    @Test func `what cannot be read is kept, what is no document is not, and the rest is added`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let empty = try home.folder.write([], to: "empty.pdf")
        let locked = "Tests/CommandLineTests/Fixtures/locked.pdf"
        let run = try home.onDay("add", empty, locked, "\(TestHousehold.demo)/laboratory.csv", "--json")
        #expect(run.status == 65)
        #expect(run.errors.contains("All that can be kept was added."))
        let files = try #require(try JSONValue(parsing: Array(run.output.utf8))["files"]).elements
        #expect(files.map { $0["outcome"]?.text } == ["notKept", "notRead", "toConfirm"])
        #expect(files.map { $0["paper"]?.text } == [nil, "P1", "P2"])
        let papers = try #require(try home.json("list", "papers")["papers"]).elements
        #expect(papers.map { $0["state"]?.text } == ["notRead", "draft"])
        let again = try home.onDay("add", locked)
        #expect(again.status == 0)
        #expect(again.output.contains("already here (P1)"))
    }

    @Test func `a missing file ends with 66 before anything is written`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let run = try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", "nowhere.pdf")
        #expect(run.status == 66)
        #expect(run.errors.contains("nowhere.pdf: There is no such file."))
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }

    @Test func `a broken case names each problem with its path`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let text =
            #"{"schema":"reprieve.case/1","accounts":[{"id":"A1","statements":[{"id":"S1","balance":12}]}],"claims":[{"id":"K1","account":"A9"}]}"#
        let path = try home.folder.write(Array(text.utf8), to: "case.json")
        let run = try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", path)
        #expect(run.status == 65)
        #expect(run.errors.contains("case.json:/accounts/0/statements/0/balance:"))
        #expect(run.errors.contains("Nothing was changed."))
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }

    @Test func `standard input is a paper like any other`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let text = try #require(
            String(bytes: try Repository.bytes("\(TestHousehold.demo)/laboratory.csv"), encoding: .utf8))
        let run = try home.onDay("add", "-", "--yes", input: text)
        #expect(run.status == 0)
        #expect(run.output.contains("Silverthread Laboratory"))
        #expect(run.output.contains("It is about: V1, A1"))
    }

    @Test func `a dry run shows and writes nothing`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let run = try home.onDay("add", TestHousehold.demo, "--dry-run")
        #expect(run.status == 0)
        #expect(run.output.contains("Would add: Bill, KESTRELWOOD RADIOLOGY ASSOCIATES."))
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }

    @Test func `a folder gives its files, not the hidden ones`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let papers = home.folder.url.appending(path: "papers")
        try FileManager.default.createDirectory(
            at: papers.appending(path: "inner"), withIntermediateDirectories: true)
        for name in ["b.csv", ".hidden.csv", "inner/c.csv"] {
            let text = "account,date_of_service,code,charge\n\(name),2026-03-03,80053,9.00\n"
            try Data(text.utf8).write(to: papers.appending(path: name))
        }
        try home.onDay("add", papers.path)
        #expect(try home.json("list", "papers")["papers"]?.elements.map { $0["name"]?.text } == ["b.csv"])
    }

    @Test func `text of a paper cannot move the cursor`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let text =
            "account,biller,date_of_service,code,description,charge\nB-1,\u{1B}[2JEvil\u{202E},2026-03-03,80053,a\u{7}b,9.00\n"
        let path = try home.folder.write(Array(text.utf8), to: "bill\u{1B}[2J.csv")
        var shown = try home.onDay("add", path, "--yes").output
        for arguments in [
            ["status"], ["next"], ["list", "papers"], ["show", "P1"], ["review", "A1"], ["search", "Evil"],
            ["timeline"],
        ] {
            let run = try home.run(arguments + ["--today", TestHousehold.today])
            shown += run.output + run.errors
        }
        #expect(shown.contains("Evil"))
        #expect(!shown.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    }
}
