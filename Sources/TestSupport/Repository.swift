import Foundation

/// Where the tests find files of this repository.
public enum Repository {
    /// The folder of Package.swift.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The bytes of a file by its path in the repository.
    public static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: root.appending(path: path)))
    }

    /// The names in a folder, sorted.
    public static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path).sorted()
    }
}

/// Real papers and public tables that lie beside the repository on some machines and are never part of it. Tests
/// that use them are skipped where they are not.
public enum SharedFolder {
    public static let url: URL = {
        if let path = ProcessInfo.processInfo.environment["REPRIEVE_SHARED"] { return URL(fileURLWithPath: path) }
        return Repository.root.deletingLastPathComponent().appending(path: "shared")
    }()

    public static let exists = FileManager.default.fileExists(atPath: url.appending(path: "contract").path)

    /// What a skipped test says.
    public static let note = "needs the folder ../shared, which is not here"

    public static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: url.appending(path: path)))
    }

    public static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.appending(path: path).path).sorted()
    }

    /// The files of a folder in the order of their names, without the notes on where they come from.
    public static func files(_ folder: String) -> [URL] {
        let keys: [URLResourceKey] = [.isDirectoryKey]
        let found = try? FileManager.default.contentsOfDirectory(
            at: url.appending(path: folder), includingPropertiesForKeys: keys)
        return (found ?? []).filter { file in
            let isFolder = (try? file.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
            return !isFolder && file.lastPathComponent != "SOURCE.md"
        }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
