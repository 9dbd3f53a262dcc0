/// Why a PDF gave no words. Each says what a person can do about it.
public enum PDFTextError: Error, Equatable, Sendable {
    /// The reading tool is not on this computer.
    case toolMissing
    /// The file asks for a password.
    case locked
    /// The file is cut short or not a PDF inside.
    case broken
    /// Reading took too long or gave too much text.
    case tooHeavy
}

/// The words of a PDF with their boxes, by Poppler's pdftotext as a child process: hostile files stay out of our own
/// address space.
public enum PDFText {
    public static let tool = "pdftotext"
    /// Sixty seconds and 40 MB of text are far more than any bill needs.
    static let limits = ChildLimits(seconds: 60, processorSeconds: 60, memory: 1024, output: 40_000_000)

    /// The word boxes as `pdftotext -tsv` prints them.
    public static func words(of bytes: [UInt8]) async throws(PDFTextError) -> [UInt8] {
        let answer: ChildAnswer
        do {
            answer = try await ChildProcess.run(tool, ["-tsv", "-", "-"], input: bytes, limits: limits)
        } catch {
            switch error {
            case .notFound: throw .toolMissing
            case .tookTooLong, .tooMuchOutput: throw .tooHeavy
            case .couldNotStart: throw .broken
            }
        }
        if answer.status == 0 { return answer.output }
        let said = answer.errors.lowercased()
        if said.contains("password") { throw .locked }
        throw said.contains("out of memory") || answer.status >= 128 ? .tooHeavy : .broken
    }

    /// The tool's own word on its version; nil when it is not there.
    public static func toolVersion() async -> String? {
        let limits = ChildLimits(seconds: 5, processorSeconds: 5, memory: 1024, output: 65_536)
        guard let answer = try? await ChildProcess.run(tool, ["-v"], input: [], limits: limits) else { return nil }
        let line = (answer.errors + String(decoding: answer.output, as: UTF8.self)).split(separator: "\n").first
        return line.map(String.init)
    }
}
