import CaseModel
import Foundation
import TestSupport
import Testing

/// The exit codes of the contract over the household's records.
struct ExitCodeTests {
    private static let rows: [(arguments: [String], status: Int32)] = [
        (["next"], 0), (["next", "--due", "30d"], 0), (["next", "--due", "30d", "--fail-on", "due"], 4),
        (["plan", "--fail-on", "due"], 4), (["findings", "--fail-on", "findings"], 4), (["audit"], 0),
        (["status", "a2"], 0), (["status", "A99"], 64), (["show", "P99"], 64), (["next", "--due", "soon"], 64),
        (["next", "--lang", "fr"], 64), (["list", "cats"], 64), (["undo", "77"], 64), (["timeline", "V9"], 64),
        (["answer", "--set", "coverage"], 64), (["answer", "--set", "coverage=cats"], 64),
        (["answer", "--set", "cats=1"], 64), (["answer", "--set", "emergency=yes"], 3), (["letter", "cats"], 64),
        (["letter", "itemized-bill"], 3), (["letter", "itemized-bill", "--account", "A2"], 3),
        (["letter", "sent", "L9", "--by", "mail"], 64), (["call", "log", "A1"], 3),
        (["call", "log", "A1", "--promise", "cake=2026-12-01"], 64), (["review", "A3"], 64), (["review", "A1"], 3),
        (["trash", "add", "P99"], 64), (["trash", "restore", "P2"], 64), (["erase"], 64), (["erase", "--all"], 3),
        (["backup", "x"], 3), (["restore", "nowhere"], 66), (["export"], 64),
        (["export", "/proc/nowhere/x"], 73), (["verify"], 0),
    ]

    @Test(arguments: rows)
    func `over records`(arguments: [String], status: Int32) throws {
        let home = try Self.sample.get()
        let run = try home.run(arguments + ["--today", TestHousehold.today])
        #expect(run.status == status, "\(run.output)\(run.errors)")
        if status >= 64 || status == 3 { #expect(run.errors.hasPrefix("reprieve: ") || run.errors.contains("Error:")) }
    }

    /// One household for all rows; none of them changes it.
    private static let sample = Result {
        let home = try TestHousehold()
        try home.onDay("add", TestHousehold.demo, "--yes")
        return home
    }

    @Test(arguments: [
        ["next"], ["status"], ["list", "papers"], ["plan"], ["audit"], ["findings"], ["undo"], ["verify"],
        ["timeline"], ["search", "x"], ["letter", "list"], ["call", "list"], ["export", "--json"],
        ["erase", "--all", "--yes"],
    ])
    func `without records there is nothing to read`(arguments: [String]) throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let run = try home.run(arguments)
        #expect(run.status == 66)
        #expect(!FileManager.default.fileExists(atPath: home.home), "reading makes no records")
    }

    @Test func `settings that cannot be`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let file = try home.folder.write([1], to: "file")
        #expect(try home.run(["next"], environment: [:]).status == 66)
        #expect(try ProgramRun.reprieve(["next"], environment: ["REPRIEVE_HOME": file]).status == 78)
        #expect(try ProgramRun.reprieve(["next", "--store", file]).status == 78)
        let text = #"{"schema":"reprieve.case/1","household":{"language":"fr"}}"#
        let path = try home.folder.write(Array(text.utf8), to: "case.json")
        try home.onDay("add", path)
        let run = try home.onDay("next")
        #expect(run.status == 78)
        #expect(run.errors.contains("\"fr\""))
        #expect(try home.onDay("next", "--lang", "en").status == 0)
    }

    @Test func `records that another program has for itself are busy for changes`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", "--yes")
        let lock = open("\(home.home)/lock", O_RDWR)
        defer { close(lock) }
        #expect(flock(lock, LOCK_EX) == 0)
        let run = try home.onDay("undo")
        #expect(run.status == 75)
        #expect(run.errors.contains("in use by another window or command"))
    }

    @Test func `a store option goes before the environment`() throws {
        let home = try TestHousehold()
        defer { home.remove() }
        let other = home.folder.url.appending(path: "other").path
        try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", "--store", other)
        #expect(try home.onDay("next").status == 66)
        #expect(try home.onDay("next", "--store", other).status == 0)
    }
}
