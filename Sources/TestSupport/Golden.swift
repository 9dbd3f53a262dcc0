import Foundation

/// Compares a text with the one that was agreed on, kept beside the test. `make golden` writes them anew.
public enum Golden {
    public enum Outcome: Equatable, Sendable {
        case same
        /// The texts differ; the first line that does, as it was and as it is.
        case different(line: Int, expected: String, found: String)
        /// There was no golden file; it was written, and the test must fail so that somebody looks at it.
        case written
    }

    /// - Parameters:
    ///   - text: what the code gives now.
    ///   - path: the golden file, by its path in the repository.
    public static func compare(_ text: String, with path: String) throws -> Outcome {
        let url = Repository.root.appending(path: path)
        let rewrites = ProcessInfo.processInfo.environment["REPRIEVE_GOLDEN"] != nil
        guard !rewrites, let data = try? Data(contentsOf: url) else {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            return rewrites ? .same : .written
        }
        let expected = String(decoding: data, as: UTF8.self)
        if expected == text { return .same }
        let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
        let new = text.split(separator: "\n", omittingEmptySubsequences: false)
        let index =
            zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(old.count, new.count)
        return .different(
            line: index + 1, expected: index < old.count ? String(old[index]) : "(end)",
            found: index < new.count ? String(new[index]) : "(end)")
    }
}
