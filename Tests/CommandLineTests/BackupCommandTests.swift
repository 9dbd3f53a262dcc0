import CaseModel
import Foundation
import TestSupport
import Testing

/// Backups, exports and erasing on the command line.
struct BackupCommandTests {
    private func sample() throws -> TestHousehold {
        let home = try TestHousehold()
        try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", "--yes")
        return home
    }

    @Test func `a backup opens on an empty computer`() throws {
        let home = try sample()
        defer { home.remove() }
        let before = try home.exported()
        let secret = try home.folder.write(Array("long and easy\nsecond line".utf8), to: "secret")
        let file = home.folder.url.appending(path: "all.reprieve").path
        let made = try home.onDay("backup", file, "--passphrase-file", secret)
        #expect(made.status == 0)
        #expect(made.output.hasPrefix("Backed up to \(file)"))
        #expect(try home.onDay("backup", file, "--passphrase-file", secret).status == 3, "it would write over a file")
        #expect(try home.onDay("restore", file, "--check", "--passphrase-file", secret).status == 0)
        let wrong = try home.folder.write(Array("another".utf8), to: "wrong")
        #expect(try home.onDay("restore", file, "--check", "--passphrase-file", wrong).status == 65)
        #expect(try home.onDay("restore", secret, "--check", "--passphrase-file", secret).status == 65)
        #expect(try home.onDay("restore", file, "--passphrase-file", secret).status == 73, "there are records already")
        let other = home.folder.url.appending(path: "other").path
        #expect(try home.onDay("restore", file, "--passphrase-file", secret, "--store", other).status == 0)
        #expect(try home.onDay("export", "--json", "--store", other).output == before)
        try home.onDay("call", "log", "A1", "--said", "Later.")
        #expect(try home.onDay("restore", file, "--replace", "--passphrase-file", secret).status == 0)
        #expect(try home.exported() == before)
        #expect(FileManager.default.fileExists(atPath: "\(home.home).before-restore-1"), "nothing is lost")
    }

    @Test func `an export holds everything in open forms`() throws {
        let home = try sample()
        defer { home.remove() }
        let folder = home.folder.url.appending(path: "out").path
        #expect(try home.onDay("export", folder).status == 0)
        for name in ["case.json", "journal.jsonl", "index.html", "papers/P1-laboratory.csv"] {
            #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"), "\(name)")
        }
        let exported = try String(contentsOfFile: "\(folder)/case.json", encoding: .utf8)
        #expect(exported == (try home.exported()))
        #expect(try home.onDay("export", folder).status == 73)
        let other = try TestHousehold()
        defer { other.remove() }
        try other.onDay("add", "\(folder)/case.json")
        #expect(try other.json("plan")["next"] == (try home.json("plan")["next"]))
    }

    @Test func `erasing takes all of it`() throws {
        let home = try sample()
        defer { home.remove() }
        #expect(try home.onDay("erase", "--all", "--no-input").status == 3)
        #expect(try home.entries() == 1)
        #expect(try home.onDay("erase", "--all", "--yes").status == 0)
        #expect(!FileManager.default.fileExists(atPath: home.home))
    }
}
