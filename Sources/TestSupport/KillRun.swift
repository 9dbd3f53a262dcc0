import Foundation

/// Starts a program, lets it work for a moment, and kills it in the middle of what it does.
public enum KillRun {
    /// - Parameters:
    ///   - program: any command line that prints what it has acknowledged, a line each.
    ///   - ready: what it prints when the moment begins.
    ///   - milliseconds: how long it may work then.
    /// - Returns: the whole lines that it printed.
    public static func lines(
        of program: URL, _ arguments: [String], ready: String, milliseconds: Int
    ) throws -> [String] {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let reader = output.fileHandleForReading
        var said = Data()
        while !String(decoding: said, as: UTF8.self).contains(ready) {
            let piece = reader.availableData
            if piece.isEmpty { break }
            said += piece
        }
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        kill(process.processIdentifier, SIGKILL)
        said += (try? reader.readToEnd()) ?? Data()
        process.waitUntilExit()
        // A line that was cut was not acknowledged to anybody.
        var lines = String(decoding: said, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        lines.removeLast()
        return lines.map(String.init)
    }
}
