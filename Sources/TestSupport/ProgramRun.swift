import Foundation

/// Runs the built program as a person would, and keeps what it says.
public struct ProgramRun: Sendable {
    public var status: Int32
    public var output: String
    public var errors: String

    /// The folder in which the products of this build lie.
    public static let products: URL = {
        #if os(macOS)
            for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
                return bundle.bundleURL.deletingLastPathComponent()
            }
        #endif
        return URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    }()

    /// - Parameters:
    ///   - arguments: what stands behind the program's name.
    ///   - program: another path to the program, for a copy that was moved.
    ///   - environment: added to a small fixed environment, so that the machine's own settings play no part.
    ///   - input: what it reads from standard input.
    public static func reprieve(
        _ arguments: [String], program: URL? = nil, in folder: URL? = nil, environment: [String: String] = [:],
        input: String? = nil
    ) throws -> ProgramRun {
        let process = Process()
        process.executableURL = program ?? products.appending(path: "reprieve")
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? Repository.root
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        let library = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"].map { ["LD_LIBRARY_PATH": $0] } ?? [:]
        process.environment = [
            "PATH": path, "HOME": NSTemporaryDirectory(), "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
        ]
        .merging(library) { $1 }.merging(environment) { $1 }
        // Files, not pipes: a program that says much never waits for a reader.
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let output = scratch.url.appending(path: "output")
        let errors = scratch.url.appending(path: "errors")
        for url in [output, errors] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        if let input {
            let file = scratch.url.appending(path: "input")
            try Data(input.utf8).write(to: file)
            process.standardInput = try FileHandle(forReadingFrom: file)
        }
        try process.run()
        process.waitUntilExit()
        return ProgramRun(
            status: process.terminationStatus, output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
}

/// A folder of its own for one test.
public struct TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "reprieve-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// Writes a file into it and gives its path.
    public func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
        let file = url.appending(path: name)
        try Data(bytes).write(to: file)
        return file.path
    }

    public func remove() { try? FileManager.default.removeItem(at: url) }
}
