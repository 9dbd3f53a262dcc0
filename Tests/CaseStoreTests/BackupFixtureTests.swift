import CaseModel
import Casework
import Foundation
import Host
import TestSupport
import Testing

@testable import CaseStore

/// A backup of version 1 that was made once and is never made again: what was saved then opens for good. Its numbers
/// stand in docs/backup-format.md, for others to check their own reader with.
struct BackupFixtureTests {
    private static let path = "Tests/CaseStoreTests/Fixtures/version-1.reprieve-backup"
    private let passphrase = Array("blue heron over still water".utf8)

    private var file: String { Repository.root.appending(path: Self.path).path }

    @Test func `decrypts byte for byte`() throws {
        let bytes = try DiskFile.read(file)
        #expect(bytes.count == 41_249)
        #expect(Hexadecimal.text(bytes[28..<44]) == "44a98afef2aec42288c69f14f5ea8c11")
        var reader = try SealedReader(file, passphrase: passphrase)
        var archive: [UInt8] = []
        while try !reader.isAtEnd() { archive += try reader.read(1) }
        #expect(archive.count == 41_147)
        let digest = "f65938501e04bea531b12987887096b369440c873e88ed514efe1c39a9a986a2"
        #expect(SHA256.hexDigest(of: archive) == digest)
    }

    @Test func `checks, and restores what was in it`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let folder = scratch.url.appending(path: "household").path
        let backups = StoreBackups(folder: folder, clock: Making.clock)
        let summary = BackupSummary(entries: 3, papers: 2, bytes: 41_015)
        #expect(try backups.check(file, passphrase: passphrase) == summary)
        #expect(try backups.restore(file, passphrase: passphrase, replacing: false) == summary)
        let store = try CaseStore(folder: folder, clock: Making.clock, create: false)
        let hash = "0fd5f3a745fc3186731e3d0f2f46e335fc4802a446757e58c9d4d3729a08ba5f"
        #expect(try store.head() == JournalHead(sequence: 3, hash: hash))
        #expect(try store.state().papers.map(\.id) == ["P1", "P2"])
        #expect(try store.state().file.accounts.first?.biller == "Mercy Vale Hospital")
        let bill = "date,description,amount\n2026-03-03,Office visit,210.00\n"
        #expect(try store.original(Making.original(bill).sha256) == Array(bill.utf8))
        #expect(try store.search("0012345", limit: 5).map(\.key) == [RecordKey(.account, "A1")])
        #expect(try store.verify() == StoreVerdict(entries: 3, originals: 2, problems: []))
    }
}
