import CaseModel
import Casework
import Foundation
import Host
import TestSupport
import Testing

@testable import CaseStore

/// A store that is locked lies in one sealed file, and nothing of it lies open.
struct LockTests {
    private static let passphrase = Array("a long walk by the river".utf8)
    private static let cheap = SealingParameters(passes: 1, memory: 8)

    private func backups(_ disk: DiskStore) -> StoreBackups {
        StoreBackups(
            folder: disk.folder, clock: Making.clock, parameters: Self.cheap,
            temporary: disk.path("tmp"))
    }

    private func filled() throws -> DiskStore {
        let disk = try DiskStore()
        try PrivateFolder.make(disk.path("tmp"))
        try disk.store.commit(Making.adding("P1", "a bill"))
        return disk
    }

    @Test func `locked and unlocked, everything is there again`() throws {
        let disk = try filled()
        defer { disk.remove() }
        let before = try disk.store.state()
        try disk.store.close()
        let backups = backups(disk)
        #expect(try backups.lock(passphrase: Self.passphrase).isEmpty)
        #expect(backups.isLocked)
        #expect(PrivateFolder.kind(of: disk.folder) == nil)
        let sealed = try DiskFile.read(backups.sealedFile)
        #expect(!String(decoding: sealed, as: UTF8.self).contains("SQLite"))
        #expect(throws: StoreError.locked(file: backups.sealedFile)) {
            _ = try CaseStore(folder: disk.folder, clock: Making.clock, create: true)
        }
        #expect(throws: BackupError.wrongPassphrase) { _ = try backups.unlock(passphrase: Array("wrong".utf8)) }
        #expect(backups.isLocked)
        #expect(try backups.unlock(passphrase: Self.passphrase).papers == 1)
        #expect(!backups.isLocked && PrivateFolder.kind(of: backups.sealedFile) == nil)
        let store = try CaseStore(folder: disk.folder, clock: Making.clock, create: false)
        #expect(try store.state() == before)
        #expect(try store.verify().problems.isEmpty)
    }

    @Test func `a store that another program has open is not locked, and no sealed copy stays`() throws {
        let disk = try filled()
        defer { disk.remove() }
        var options = StoreOptions()
        options.patience = 0.1
        let backups = StoreBackups(
            folder: disk.folder, clock: Making.clock, parameters: Self.cheap, options: options,
            temporary: disk.path("tmp"))
        #expect(throws: BackupError.store(.busy)) { _ = try backups.lock(passphrase: Self.passphrase) }
        #expect(PrivateFolder.kind(of: backups.sealedFile) == nil)
        #expect(try disk.store.state().papers.count == 1)
    }

    @Test func `an open store locks itself, and an empty passphrase locks nothing`() throws {
        let disk = try filled()
        defer { disk.remove() }
        let backups = StoreBackups(of: disk.store, parameters: Self.cheap)
        #expect(throws: BackupError.emptyPassphrase) { _ = try backups.lock(passphrase: []) }
        #expect(try disk.store.state().papers.count == 1)
        #expect(try backups.lock(passphrase: Self.passphrase).isEmpty)
        #expect(throws: StoreError.self) { try disk.store.state() }
        #expect(backups.isLocked)
    }

    @Test func `what the store did not make is named, and still there after unlocking`() throws {
        let disk = try filled()
        defer { disk.remove() }
        try disk.store.close()
        try DiskFile.write([1], to: "\(disk.folder)/notes.txt")
        let backups = backups(disk)
        #expect(try backups.lock(passphrase: Self.passphrase) == ["\(disk.folder)/notes.txt"])
        _ = try backups.unlock(passphrase: Self.passphrase)
        #expect(PrivateFolder.kind(of: "\(disk.folder).before-restore-1/notes.txt") == .file)
    }

    @Test func `erasing takes the sealed file too`() throws {
        let disk = try filled()
        defer { disk.remove() }
        try disk.store.close()
        let backups = backups(disk)
        _ = try backups.lock(passphrase: Self.passphrase)
        #expect(try backups.eraseKnownFiles().isEmpty)
        #expect(PrivateFolder.kind(of: backups.sealedFile) == nil)
    }
}
