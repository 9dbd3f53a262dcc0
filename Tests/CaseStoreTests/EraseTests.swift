import CaseModel
import Casework
import Foundation
import Host
import TestSupport
import Testing

@testable import CaseStore

struct EraseTests {
    @Test func `a store is removed with all that belongs to it`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        let added = try disk.store.commit(Making.adding("P1", "a bill"))
        let sha256 = try #require(added.changes.first?.after?.value.json["sha256"]?.text)
        try DiskFile.write([1], to: "\(disk.folder)/originals/\(sha256.prefix(2))/\(sha256).0a1b2c3d.unfinished")
        try DiskFile.write([1], to: "\(disk.folder)/backups/before-v2-20261124T160311Z.sqlite")
        try DiskFile.write([1], to: "\(disk.folder)/backups/0a1b.unfinished-journal")
        #expect(try StoreBackups(of: disk.store).eraseKnownFiles().isEmpty)
        #expect(PrivateFolder.kind(of: disk.folder) == nil)
        #expect(throws: StoreError.missing(folder: disk.folder)) { try disk.store.state() }
        #expect(throws: BackupError.store(.missing(folder: disk.folder))) {
            _ = try StoreBackups(folder: disk.folder, clock: Making.clock).erase()
        }
    }

    @Test func `what the store did not make stays and is named`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        try disk.store.commit(Making.adding("P1", "a bill"))
        let kept = ["notes.txt", "originals/photo.jpg", "originals/ab/photo.jpg", "backups/mine.sqlite"]
        try PrivateFolder.make("\(disk.folder)/originals/ab")
        for name in kept { try DiskFile.write([1], to: "\(disk.folder)/\(name)") }
        try PrivateFolder.make("\(disk.folder).before-restore-1")
        let left = try StoreBackups(of: disk.store).eraseKnownFiles()
        #expect(
            left == [
                "\(disk.folder)/backups", "\(disk.folder)/notes.txt", "\(disk.folder)/originals",
                "\(disk.folder).before-restore-1",
            ])
        for name in kept { #expect(PrivateFolder.kind(of: "\(disk.folder)/\(name)") == .file, "\(name)") }
        #expect(PrivateFolder.kind(of: "\(disk.folder)/case.sqlite") == nil)
    }

    @Test func `links are not followed`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        try disk.store.close()
        let digest = Making.original("a bill").sha256
        let outside = disk.path("outside")
        try PrivateFolder.make("\(outside)/\(digest.prefix(2))")
        let precious = ["\(outside)/\(digest.prefix(2))/\(digest)", "\(outside)/before-v2-x.sqlite"]
        for path in precious { try DiskFile.write([1], to: path) }
        let files = FileManager.default
        for name in ["originals", "backups"] {
            PrivateFolder.removeEmpty("\(disk.folder)/\(name)")
            try files.createSymbolicLink(atPath: "\(disk.folder)/\(name)", withDestinationPath: outside)
        }
        PrivateFolder.removeFile("\(disk.folder)/case.sqlite")
        try files.createSymbolicLink(atPath: "\(disk.folder)/case.sqlite", withDestinationPath: precious[0])
        let left = try StoreBackups(folder: disk.folder, clock: Making.clock).eraseKnownFiles()
        #expect(left == ["backups", "case.sqlite", "originals"].map { "\(disk.folder)/\($0)" })
        for path in precious { #expect(try DiskFile.read(path) == [1]) }
    }
}
