import Foundation
import TestSupport
import Testing

/// The man page that ships says what the help of the commands says.
struct ManPageTests {
    @Test func `it is not stale`() throws {
        let process = Process()
        process.executableURL = Repository.root.appending(path: "scripts/make-man")
        process.arguments = [ProgramRun.products.appending(path: "reprieve").path, "--check"]
        process.standardError = FileHandle.standardError
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "write it anew with: make man")
    }

    @Test func `it names every command and every exit`() throws {
        let page = String(decoding: try Repository.bytes("docs/man/reprieve.1"), as: UTF8.self)
        for name in ["add", "next", "letter sent", "call log", "restore", "erase", "completion"] {
            #expect(page.contains("reprieve \(name)"), "\(name)")
        }
        for status in [0, 1, 3, 4, 64, 65, 66, 70, 73, 75, 78] { #expect(page.contains(".TP\n\(status)\n")) }
    }
}
