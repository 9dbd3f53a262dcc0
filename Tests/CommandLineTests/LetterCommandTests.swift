import CaseModel
import Foundation
import TestSupport
import Testing

/// Letters from a case file and from records.
struct LetterCommandTests {
    private static let file = "\(TestHousehold.demo)/case.json"

    private func letter(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun.reprieve(["letter"] + arguments + ["--today", TestHousehold.today])
    }

    @Test func `a case file gives a letter and keeps nothing`() throws {
        let run = try letter("itemized-bill", "--case", Self.file, "--account", "A1")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Please send me the full list of charges"))
        let json = try letter("itemized-bill", "--case", Self.file, "--account", "A1", "--format", "json")
        let record = try JSONValue(parsing: Array(json.output.utf8))
        #expect(record["schema"] == .string("reprieve.letter/1"))
        #expect(record["state"] == .string("ready"))
        #expect(record["text"]?.text == run.output)
        let spanish = try letter("itemized-bill", "--case", Self.file, "--account", "A1", "--lang", "es")
        #expect(spanish.output.hasPrefix(String(run.output.prefix(200))), "the letter to send stays English")
        #expect(spanish.output.count > run.output.count)
    }

    @Test func `a letter that does not fit says why`() throws {
        for arguments in [["--format", "text"], ["--json"]] {
            let run = try ProgramRun.reprieve(
                ["letter", "itemized-bill", "--case", Self.file, "--account", "A2", "--today", TestHousehold.today]
                    + arguments)
            #expect(run.status == 3)
            #expect(run.errors.contains("A collector holds this account."))
            #expect(run.output.isEmpty == (arguments != ["--json"]))
        }
    }

    @Test func `what is missing is listed, and can be given`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let text =
            #"{"schema":"reprieve.case/1","accounts":[{"id":"A1","biller":"Elm Clinic","number":"7","statements":[{"id":"S1","date":"2026-10-01","balance":"90.00"}]}]}"#
        let path = try folder.write(Array(text.utf8), to: "case.json")
        let run = try letter("hold", "--case", path, "--json")
        #expect(run.status == 3)
        let record = try JSONValue(parsing: Array(run.output.utf8))
        #expect(record["state"] == .string("missing"))
        #expect(
            record["missing"]?.elements.compactMap { $0["what"]?.text } == [
                "sender.name", "sender.address", "recipient.address",
            ])
        let file = folder.url.appending(path: "hold.html").path
        let given = try letter(
            "hold", "--case", path, "--set", "sender.name=Ann Example", "--set", "sender.address=1 Elm;Toledo OH 43604",
            "--set",
            "recipient.address=PO Box 1;Toledo OH 43601", "--format", "html", "-o", file)
        #expect(given.status == 0, "\(given.errors)")
        #expect(given.output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Ann Example"))
        #expect(try letter("hold", "--case", path, "--set", "sender.shoe=9").status == 64)
        #expect(try letter("hold", "--case", path, "--account", "A7").status == 64)
    }

    @Test func `without the PDF tool it says how to get it`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let run = try ProgramRun.reprieve(
            [
                "letter", "itemized-bill", "--case", Self.file, "--account", "A1", "--format", "pdf", "-o",
                folder.url.appending(path: "x.pdf").path,
            ], environment: ["PATH": folder.url.path])
        #expect(run.status == 1)
        #expect(run.errors.contains("Install it:"))
        #expect(run.errors.contains("Nothing was changed."))
    }
}

/// Calls that are written down.
struct CallCommandTests {
    @Test func `a call pauses the account and notes what was promised`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", "--yes")
        let run = try home.onDay(
            "call", "log", "A1", "-", "--with", "Dana", "--department", "frontLine", "--hold-until", "2026-12-20",
            "--promise", "itemizedBill=2026-12-04", input: "They send\nthe list.\n")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.replacing("\n", with: " ").contains("Paused until December 20, 2026."))
        let call = try #require(try home.json("call", "list")["calls"]?[0])
        #expect(call["said"] == .string("They send the list."))
        #expect(call["promises"]?[0]?["by"] == .string("2026-12-04"))
        #expect(try home.json("timeline")["events"]?.elements.contains { $0["kind"] == .string("holdEnds") } == true)
        let cards = try home.json("call", "start", "A1")
        #expect(cards["schema"] == .string("reprieve.call/1"))
        #expect(try home.onDay("call", "start", "A1").output.contains("Hi, I am calling about account"))
    }
}
