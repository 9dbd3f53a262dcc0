import Foundation
import Host
import TestSupport
import Testing

struct PrivateFileTests {
    private func mode(_ path: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int)
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        var file = try FileWriter(path)
        try file.write(bytes)
        try file.finish()
    }

    @Test func `a file appears whole, for its owner only, and over the old one`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let path = scratch.url.appending(path: "kept").path
        for bytes in [[1, 2, 3], []] as [[UInt8]] {
            try write(bytes, to: path)
            #expect(try DiskFile.read(path) == bytes)
            #expect(try mode(path) == 0o600)
        }
        #expect(DiskFile.names(in: scratch.url.path) == ["kept"])
    }

    @Test func `a file that is given up leaves nothing and harms nothing`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let path = try scratch.write([1, 2, 3], to: "kept")
        do {
            var file = try FileWriter(path)
            try file.write([9])
            #expect(DiskFile.names(in: scratch.url.path).count == 2)
        }
        #expect(try DiskFile.read(path) == [1, 2, 3])
        #expect(DiskFile.names(in: scratch.url.path) == ["kept"])
        let nowhere = "\(path)/inside"
        #expect(throws: FileError.cannotWrite(path: nowhere)) { try write([1], to: nowhere) }
    }

    @Test func `a file is read piece by piece`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        let path = try scratch.write(bytes, to: "long")
        var file = try FileReader(path)
        #expect(file.size == bytes.count)
        var read: [UInt8] = []
        while true {
            let piece = try file.read(30_001)
            if piece.isEmpty { break }
            read += piece
        }
        #expect(read == bytes)
        func open(_ path: String) throws { _ = try FileReader(path) }
        #expect(throws: FileError.missing(path: "/no/such/file")) { try open("/no/such/file") }
        for path in [scratch.url.path, "/dev/null"] {
            #expect(throws: FileError.cannotRead(path: path)) { try open(path) }
        }
    }

    @Test func `folders are made for their owner, and links are seen as links`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let folder = scratch.url.appending(path: "a/b").path
        try PrivateFolder.make(folder)
        try PrivateFolder.make(folder)
        #expect(try mode(folder) == 0o700)
        let link = scratch.url.appending(path: "link").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder)
        #expect(PrivateFolder.kind(of: folder) == .folder)
        #expect(PrivateFolder.kind(of: link) == .link)
        #expect(PrivateFolder.kind(of: "\(folder)/none") == nil)
        #expect(!PrivateFolder.removeEmpty(link))
        #expect(PrivateFolder.removeEmpty(folder))
        let path = try scratch.write([1], to: "file")
        #expect(throws: FileError.cannotWrite(path: path)) { try PrivateFolder.make("\(path)/b") }
    }

    @Test(arguments: [("/a/b", "/a"), ("/a/b/", "/a"), ("/a", "/"), ("/", "/"), ("a/b", "a"), ("a", ".")])
    func `the folder of a path`(path: String, parent: String) { #expect(PrivateFolder.parent(of: path) == parent) }

    @Test func `one alone holds an exclusive lock, many hold a shared one`() throws {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let path = scratch.url.appending(path: "lock").path
        func take(_ kind: FileLock.Kind) throws -> Bool { try FileLock.take(kind, on: path, seconds: 0) != nil }
        do {
            let shared = try FileLock.take(.shared, on: path, seconds: 0)
            #expect(try take(.shared))
            #expect(try !take(.exclusive))
            _ = consume shared
        }
        let alone = try FileLock.take(.exclusive, on: path, seconds: 0)
        #expect(try !take(.shared))
        _ = consume alone
        #expect(try take(.shared))
    }
}
