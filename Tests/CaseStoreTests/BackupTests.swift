import CaseModel
import Casework
import Foundation
import Host
import TestSupport
import Testing

@testable import CaseStore

struct BackupTests {
    private let passphrase = Array("correct horse battery staple".utf8)

    /// Cheap keys: the tests open hundreds of files. What ships is held in `HostTests`.
    private static let cheap = SealingParameters(passes: 1, memory: 8)

    /// A store with three papers, one of them larger than a chunk, and one entry taken back.
    private func filledStore() throws -> DiskStore {
        let disk = try DiskStore()
        try disk.store.commit(Making.adding("P1", "a bill"))
        try disk.store.commit(Making.adding("P2", String(repeating: "a long remittance ", count: 10_000)))
        let added = try disk.store.commit(Making.adding("P3", "a mistake"))
        try disk.store.commit(Making.undoing(added))
        return disk
    }

    private func backups(_ disk: DiskStore) -> StoreBackups { StoreBackups(of: disk.store, parameters: Self.cheap) }

    private func elsewhere(_ disk: DiskStore, _ name: String = "elsewhere") -> StoreBackups {
        var options = StoreOptions()
        options.patience = 0.3
        return StoreBackups(
            folder: disk.path(name), clock: Making.clock, parameters: Self.cheap, options: options,
            temporary: disk.scratch.url.path)
    }

    private func open(_ folder: String) throws -> CaseStore {
        try CaseStore(folder: folder, clock: Making.clock, create: false)
    }

    @Test func `a backup opens on an empty computer`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("household.reprieve-backup")
        let made = try backups(disk).backup(to: file, passphrase: passphrase)
        #expect(made.entries == 4)
        #expect(made.papers == 3)
        #expect(made.bytes > 180_000)
        #expect(try elsewhere(disk).check(file, passphrase: passphrase) == made)
        #expect(PrivateFolder.kind(of: disk.path("elsewhere")) == nil)
        #expect(try elsewhere(disk, "new/machine").restore(file, passphrase: passphrase, replacing: false) == made)
        let store = try open(disk.path("new/machine"))
        #expect(try store.state() == disk.store.state())
        #expect(try store.journal(limit: nil) == disk.store.journal(limit: nil))
        #expect(try store.original(Making.original("a mistake").sha256) == Array("a mistake".utf8))
        #expect(try store.search("remittance", limit: 3) == disk.store.search("remittance", limit: 3))
        #expect(try store.verify() == disk.store.verify())
        try store.commit(Making.adding("P4", "life goes on"))
    }

    @Test func `a backup is for its owner only, and nothing is left beside it`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("out/b.reprieve-backup")
        try PrivateFolder.make(disk.path("out"))
        for _ in 1...2 { _ = try backups(disk).backup(to: file, passphrase: passphrase) }
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(DiskFile.names(in: disk.path("out")) == ["b.reprieve-backup"])
        #expect(DiskFile.names(in: "\(disk.folder)/backups").isEmpty)
        let bytes = try DiskFile.read(file)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("remittance"))
    }

    @Test func `two backups of one store share nothing that can be seen`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        var files: [[UInt8]] = []
        for name in ["one", "two"] {
            _ = try backups(disk).backup(to: disk.path(name), passphrase: passphrase)
            files.append(try DiskFile.read(disk.path(name)))
        }
        #expect(files[0].count == files[1].count)
        #expect(zip(files[0], files[1]).dropFirst(28).count { $0 == $1 } < files[0].count / 100)
    }

    // MARK: What is refused

    @Test func `a wrong or an empty passphrase opens nothing`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        #expect(throws: BackupError.emptyPassphrase) { try backups(disk).backup(to: file, passphrase: []) }
        #expect(PrivateFolder.kind(of: file) == nil)
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        let other = elsewhere(disk)
        #expect(throws: BackupError.emptyPassphrase) { try other.check(file, passphrase: []) }
        #expect(throws: BackupError.wrongPassphrase) { try other.check(file, passphrase: passphrase + [0]) }
        #expect(throws: BackupError.wrongPassphrase) {
            try other.restore(file, passphrase: Array("guess".utf8), replacing: false)
        }
        #expect(DiskFile.names(in: disk.scratch.url.path) == ["b", "household"])
    }

    @Test func `a byte that was changed anywhere is seen`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        let bytes = try DiskFile.read(file)
        var random = SeededGenerator(seed: 11)
        let first = BackupFormat.prefix.count + Sealer.headerSize
        let chunk = Sealer.chunk + Sealer.overhead
        // Every byte of the plain part and of the header, the borders of the chunks, and many more.
        var positions = Array(0..<first) + [first, first + chunk - 1, first + chunk, bytes.count - 1, bytes.count - 17]
        positions += (0..<60).map { _ in Int.random(in: first..<bytes.count, using: &random) }
        for position in positions {
            var changed = bytes
            changed[position] ^= 1 << UInt8.random(in: 0...7, using: &random)
            let path = disk.path("changed")
            try DiskFile.write(changed, to: path)
            #expect(throws: BackupError.self, "byte \(position)") {
                try elsewhere(disk).check(path, passphrase: passphrase)
            }
        }
    }

    @Test func `a backup that was cut is seen, also where a chunk ends`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        let bytes = try DiskFile.read(file)
        let first = BackupFormat.prefix.count + Sealer.headerSize
        let chunk = Sealer.chunk + Sealer.overhead
        #expect(bytes.count > first + 3 * chunk)
        let cuts: [(Int, BackupError)] = [
            (0, .notABackup), (15, .notABackup), (16, .damaged), (20, .damaged), (first - 1, .damaged),
            (first, .damaged),
            (first + 1, .damaged), (first + chunk - 1, .damaged), (first + chunk, .damaged),
            (first + 2 * chunk, .damaged), (bytes.count - 1, .damaged),
        ]
        for (count, error) in cuts {
            let path = disk.path("cut")
            try DiskFile.write(Array(bytes.prefix(count)), to: path)
            #expect(throws: error, "\(count)") { try elsewhere(disk).check(path, passphrase: passphrase) }
        }
        // The middle chunk left out; two chunks in another order; something behind the end.
        let one = Array(bytes[first..<first + chunk])
        let two = Array(bytes[first + chunk..<first + 2 * chunk])
        let rest = Array(bytes[(first + 2 * chunk)...])
        for changed in [one + rest, two + one + rest, one + two + rest + [0], one + two + rest + one] {
            let path = disk.path("changed")
            try DiskFile.write(Array(bytes[..<first]) + changed, to: path)
            #expect(throws: BackupError.damaged) { try elsewhere(disk).check(path, passphrase: passphrase) }
        }
        #expect(DiskFile.names(in: disk.scratch.url.path) == ["b", "changed", "cut", "household"])
    }

    @Test func `a newer version and other files are told apart`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        var bytes = try DiskFile.read(file)
        bytes[BackupFormat.magic.count] = 2
        try DiskFile.write(bytes, to: file)
        let other = elsewhere(disk)
        #expect(throws: BackupError.newerVersion(found: 2, known: 1)) { try other.check(file, passphrase: passphrase) }
        try DiskFile.write(Array("%PDF-1.7 and so on, a bill and no backup".utf8), to: file)
        #expect(throws: BackupError.notABackup) { try other.check(file, passphrase: passphrase) }
        let gone = disk.path("gone")
        #expect(throws: BackupError.missing(path: gone)) { try other.check(gone, passphrase: passphrase) }
        #expect(throws: BackupError.cannotRead(path: disk.folder)) {
            try other.check(disk.folder, passphrase: passphrase)
        }
        let nowhere = disk.path("no/such/folder/b")
        #expect(throws: BackupError.cannotWrite(path: nowhere)) {
            try backups(disk).backup(to: nowhere, passphrase: passphrase)
        }
    }

    @Test func `costs that would take this computer down are refused at once`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        let bytes = try DiskFile.read(file)
        let costs = BackupFormat.prefix.count
        for (offset, value) in [(0, UInt32.max), (0, 0), (0, 17), (4, UInt32.max), (4, 0), (4, 7), (4, 524_289)] {
            var changed = bytes
            changed.replaceSubrange(costs + offset..<costs + offset + 4, with: value.littleEndianBytes)
            try DiskFile.write(changed, to: file)
            #expect(throws: BackupError.damaged) { try elsewhere(disk).check(file, passphrase: passphrase) }
        }
    }

    @Test func `a store whose paper is missing is not backed up as if it were whole`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let original = Making.original("a bill")
        let path = try #require(Originals(folder: disk.store.folder).path(of: original.sha256))
        let file = disk.path("b")
        try DiskFile.write(Array("a gift".utf8), to: path)
        #expect(throws: BackupError.store(.damaged(what: path))) {
            try backups(disk).backup(to: file, passphrase: passphrase)
        }
        PrivateFolder.removeFile(path)
        #expect(throws: BackupError.store(.damaged(what: "\(path), which is missing"))) {
            try backups(disk).backup(to: file, passphrase: passphrase)
        }
        #expect(DiskFile.names(in: disk.scratch.url.path) == ["household"])
    }

    // MARK: Archives that somebody made by hand

    private func archive(_ disk: DiskStore, _ pieces: [[UInt8]]) throws -> String {
        let path = disk.path("made")
        var writer = try SealedWriter(path, passphrase: passphrase, parameters: Self.cheap)
        for piece in pieces { try writer.write(piece) }
        try writer.finish()
        return path
    }

    private func database(_ disk: DiskStore) throws -> [UInt8] {
        let reader = try StoreConnection.reader("\(disk.folder)/case.sqlite")
        let snapshot = try Snapshot(of: reader, in: disk.store.folder)
        defer { snapshot.remove() }
        let bytes = try DiskFile.read(snapshot.path)
        return [1] + UInt64(bytes.count).littleEndianBytes + bytes + digest(bytes)
    }

    private func digest(_ bytes: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        hash.update(bytes)
        return hash.digest()
    }

    private func original(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return [2] + digest(bytes) + UInt64(bytes.count).littleEndianBytes + bytes
    }

    @Test func `an archive that breaks a rule is refused whole`() throws {
        let disk = try DiskStore()
        defer { disk.remove() }
        try disk.store.commit(Making.adding("P1", "one"))
        try disk.store.commit(Making.adding("P2", "two"))
        let database = try database(disk)
        let papers = ["one", "two"].map(original).sorted { $0.lexicographicallyPrecedes($1) }
        func end(_ count: UInt64) -> [UInt8] { [0] + count.littleEndianBytes }
        let sound = try archive(disk, [database] + papers + [end(2)])
        #expect(try elsewhere(disk).check(sound, passphrase: passphrase).papers == 2)

        var tooLarge: [UInt8] = [2] + digest([]) + UInt64(1 << 40).littleEndianBytes
        tooLarge += Array("one".utf8)
        var changed = papers[0]
        changed[changed.count - 1] ^= 1
        var wrongDigest = database
        wrongDigest[wrongDigest.count - 1] ^= 1
        let broken: [String: [[UInt8]]] = [
            "nothing": [], "no database": papers + [end(2)],
            "database twice": [database, database] + papers + [end(2)],
            "database not first": [papers[0], database, papers[1], end(2)],
            "no end": [database] + papers, "something behind the end": [database] + papers + [end(2), [0]],
            "wrong count": [database] + papers + [end(3)], "a paper missing": [database, papers[0], end(1)],
            "a paper too many": [database] + (papers + [original("three")]).sorted { $0.lexicographicallyPrecedes($1) }
                + [end(3)],
            "a paper twice": [database, papers[0], papers[0], papers[1], end(3)],
            "out of order": [database, papers[1], papers[0], end(2)],
            "a paper with another's digest": [database, changed, papers[1], end(2)],
            "a database with another's digest": [wrongDigest] + papers + [end(2)],
            "larger than the file": [database, tooLarge, end(1)],
            "a size that no number holds": [[1] + UInt64.max.littleEndianBytes, end(0)],
            "an unknown entry": [database, [3], end(0)],
            "no database inside": [[1] + UInt64(3).littleEndianBytes + [1, 2, 3] + digest([1, 2, 3]), end(0)],
        ]
        for (name, pieces) in broken {
            let file = try archive(disk, pieces)
            #expect(throws: BackupError.damaged, "\(name)") { try elsewhere(disk).check(file, passphrase: passphrase) }
            #expect(throws: BackupError.damaged, "\(name)") {
                try elsewhere(disk).restore(file, passphrase: passphrase, replacing: true)
            }
        }
        #expect(DiskFile.names(in: disk.scratch.url.path) == ["household", "made"])
    }

    @Test func `a backup of a newer or an older schema`() throws {
        let newer = try DiskStore(migrations: Migration.later)
        defer { newer.remove() }
        let file = newer.path("b")
        _ = try backups(newer).backup(to: file, passphrase: passphrase)
        let known = Migration.all.count
        #expect(throws: BackupError.newerVersion(found: known + 1, known: known)) {
            try elsewhere(newer).check(file, passphrase: passphrase)
        }
        let older = try filledStore()
        defer { older.remove() }
        let old = older.path("b")
        let made = try backups(older).backup(to: old, passphrase: passphrase)
        var options = StoreOptions()
        options.migrations = Migration.later
        let restoring = StoreBackups(
            folder: older.path("new"), clock: Making.clock, parameters: Self.cheap, options: options)
        #expect(try restoring.check(old, passphrase: passphrase).entries == made.entries)
        #expect(try restoring.restore(old, passphrase: passphrase, replacing: false).entries == made.entries)
        let store = try CaseStore(folder: older.path("new"), clock: Making.clock, options: options)
        #expect(try store.state() == older.store.state())
    }

    // MARK: Restoring over what is there

    @Test func `a store that is there is not replaced unasked, and kept when it is`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        let made = try backups(disk).backup(to: file, passphrase: passphrase)
        let before = try disk.store.state()
        try disk.store.commit(Making.adding("P9", "added since"))
        #expect(throws: BackupError.wouldReplace(folder: disk.folder)) {
            try backups(disk).restore(file, passphrase: passphrase, replacing: false)
        }
        #expect(try disk.store.state().papers.count == before.papers.count + 1)
        // The open store goes on with what was restored.
        for number in 1...2 {
            #expect(try backups(disk).restore(file, passphrase: passphrase, replacing: true) == made)
            #expect(try disk.store.state() == before)
            #expect(PrivateFolder.kind(of: "\(disk.folder).before-restore-\(number)") == .folder)
        }
        let kept = try open("\(disk.folder).before-restore-1")
        #expect(try kept.state().papers.map(\.name).count == before.papers.count + 1)
        #expect(try kept.verify().problems.isEmpty)
        #expect(try disk.store.verify().problems.isEmpty)
        try disk.store.commit(Making.adding("P9", "added again"))
    }

    @Test func `a store that another program has open is not replaced`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        let other = elsewhere(disk, "household")
        #expect(throws: BackupError.store(.busy)) { try other.restore(file, passphrase: passphrase, replacing: true) }
        #expect(throws: BackupError.store(.busy)) { _ = try other.erase() }
        #expect(try disk.store.verify().problems.isEmpty)
        #expect(DiskFile.names(in: disk.scratch.url.path) == ["b", "household"])
    }

    @Test func `a folder with other things in it is not taken over, an empty one is`() throws {
        let disk = try filledStore()
        defer { disk.remove() }
        let file = disk.path("b")
        _ = try backups(disk).backup(to: file, passphrase: passphrase)
        try PrivateFolder.make(disk.path("elsewhere"))
        _ = try elsewhere(disk).restore(file, passphrase: passphrase, replacing: false)
        try PrivateFolder.make(disk.path("taken"))
        try DiskFile.write([1], to: disk.path("taken/photo.jpg"))
        #expect(throws: BackupError.wouldReplace(folder: disk.path("taken"))) {
            try elsewhere(disk, "taken").restore(file, passphrase: passphrase, replacing: false)
        }
        _ = try elsewhere(disk, "taken").restore(file, passphrase: passphrase, replacing: true)
        #expect(DiskFile.names(in: disk.path("taken.before-restore-1")) == ["photo.jpg"])
        #expect(try open(disk.path("taken")).state() == disk.store.state())
    }
}
