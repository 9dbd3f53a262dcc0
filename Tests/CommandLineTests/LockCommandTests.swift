import CaseModel
import TestSupport
import Testing

/// Records that are locked on a computer that others use.
struct LockCommandTests {
    @Test func `a locked household says so everywhere, and opens with its passphrase`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        let before = try household.exported()
        let secret = try household.folder.write(Array("a long walk by the river\n".utf8), to: "passphrase.txt")
        let wrong = try household.folder.write(Array("a short walk\n".utf8), to: "wrong.txt")
        #expect(try household.onDay("lock", "--no-input").status == 3)
        let lock = try household.onDay("lock", "--passphrase-file", secret, "--json")
        #expect(lock.status == 0, "\(lock.errors)")
        let answer = try JSONValue(parsing: Array(lock.output.utf8))
        #expect(answer["schema"] == .string("reprieve.locked/1") && answer["left"] == .array([]))

        for arguments in [["next"], ["status"], ["add", "\(TestHousehold.demo)/case.json"], ["export", "--json"]] {
            let run = try household.run(arguments + ["--today", TestHousehold.today])
            #expect(run.status == 3, "\(arguments): \(run.output)")
            #expect(run.errors.contains("reprieve unlock"), "\(arguments): \(run.errors)")
        }
        #expect(try household.onDay("lock", "--passphrase-file", secret).status == 64)
        #expect(try household.onDay("doctor").output.contains("Locked,"))
        #expect(try household.onDay("unlock", "--passphrase-file", wrong).status == 65)
        let unlock = try household.onDay("unlock", "--passphrase-file", secret)
        #expect(unlock.status == 0, "\(unlock.errors)")
        #expect(try household.exported() == before)
        #expect(try household.onDay("unlock", "--passphrase-file", secret).status == 64)
    }
}
