/// Why a page could not be made into a PDF. Each says what a person can do about it; HTML and text need no tool.
public enum LetterPDFError: Error, Equatable, Sendable {
    /// The tool is not on this computer, or too old; install it with `pipx install weasyprint`.
    case toolMissing
    case tookTooLong
    /// The tool gave no PDF, and what it said.
    case failed(said: String)
    /// The page does not fit the pages it should have: it is too long to be printed as a letter.
    case tooLong(pages: Int, allowed: Int)
}

/// Prints a whole HTML page to a tagged PDF (PDF/UA-1) by WeasyPrint as a child process. The page must name nothing to
/// load: no protocol is allowed to the tool, so it can reach neither files nor the network.
public enum LetterPDF {
    public static let tool = "weasyprint"
    /// A letter takes half a second; fonts in great number can take some more when they are first seen.
    static let limits = ChildLimits(seconds: 30, processorSeconds: 30, memory: 2048, output: 20_000_000)

    /// - Parameters:
    ///   - html: the page, as UTF-8.
    ///   - pages: how many pages it may have at most.
    public static func bytes(of html: String, pages: Int) async throws(LetterPDFError) -> [UInt8] {
        let arguments = [
            "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "--uncompressed-pdf", "--allowed-protocols",
            "none", "-",
            "-",
        ]
        let answer: ChildAnswer
        do {
            answer = try await ChildProcess.run(tool, arguments, input: Array(html.utf8), limits: limits)
        } catch {
            switch error {
            case .notFound: throw .toolMissing
            case .tookTooLong, .tooMuchOutput: throw .tookTooLong
            case .couldNotStart: throw .failed(said: "")
            }
        }
        // 127: the name leads to a launcher that finds no program behind it. 2: the tool knows no such option.
        if answer.status == 127 || (answer.status == 2 && answer.errors.contains("unrecognized arguments")) {
            throw .toolMissing
        }
        guard answer.status == 0, answer.output.starts(with: Array("%PDF-".utf8)) else {
            throw .failed(said: String(answer.errors.suffix(400)))
        }
        let count = pageCount(answer.output)
        guard count <= pages else { throw .tooLong(pages: count, allowed: pages) }
        return answer.output
    }

    /// The tool's own word on its version; nil when it is not there.
    public static func toolVersion() async -> String? {
        let limits = ChildLimits(seconds: 10, processorSeconds: 10, memory: 2048, output: 65_536)
        guard let answer = try? await ChildProcess.run(tool, ["--version"], input: [], limits: limits),
            answer.status == 0
        else { return nil }
        return String(decoding: answer.output, as: UTF8.self).split(separator: "\n").first.map(String.init)
    }

    /// The pages of a PDF that WeasyPrint wrote: it writes each page object plainly, outside of object streams.
    static func pageCount(_ bytes: [UInt8]) -> Int {
        let mark = Array("/Type /Page".utf8)
        var count = 0
        var index = 0
        while index + mark.count < bytes.count {
            if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark),
                bytes[index + mark.count] != UInt8(ascii: "s")
            {
                count += 1
                index += mark.count
            } else {
                index += 1
            }
        }
        return count
    }
}

extension ShippedFolder {
    /// The bytes of one of the letter templates, by its path below the folder of letters.
    public func letterBytes(_ name: String) -> [UInt8]? { bytes("letters/\(name)") }
}
