/// Why a page gave no picture.
public enum PagePictureError: Error, Equatable, Sendable {
    case toolMissing
    /// The paper has no such page, or is damaged.
    case broken
    case tooHeavy
}

/// A page of a PDF as a picture, by Poppler's pdftoppm as a child process.
public enum PagePicturing {
    public static let tool = "pdftoppm"
    private static let limits = ChildLimits(seconds: 20, processorSeconds: 20, memory: 1024, output: 20_000_000)
    /// Enough to read small print on a screen; a page of a bill stays well under a megabyte.
    private static let dotsPerInch = 110

    /// - Parameter page: from 1.
    public static func png(of pdf: [UInt8], page: Int) async throws(PagePictureError) -> [UInt8] {
        let arguments = ["-png", "-r", String(dotsPerInch), "-f", String(page), "-l", String(page), "-"]
        let answer: ChildAnswer
        do {
            answer = try await ChildProcess.run(tool, arguments, input: pdf, limits: limits)
        } catch {
            switch error {
            case .notFound: throw .toolMissing
            case .tookTooLong, .tooMuchOutput: throw .tooHeavy
            case .couldNotStart: throw .broken
            }
        }
        guard answer.status == 0, answer.output.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { throw .broken }
        return answer.output
    }
}
