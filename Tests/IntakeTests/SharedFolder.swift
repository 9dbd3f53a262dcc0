import Foundation

/// The folder of sample papers beside the repository. It is not a part of it, so tests that read it are skipped
/// where it is absent.
enum SharedFolder {
    static let url: URL = {
        if let path = ProcessInfo.processInfo.environment["REPRIEVE_SHARED"] { return URL(filePath: path) }
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.deletingLastPathComponent().appending(path: "shared")
    }()

    static var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

    /// The files of a folder, without its description, in the order of their names.
    static func files(_ folder: String) -> [URL] {
        let urls = try? FileManager.default.contentsOfDirectory(
            at: url.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey])
        return (urls ?? [])
            .filter {
                $0.lastPathComponent != "SOURCE.md"
                    && (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory != true
            }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
