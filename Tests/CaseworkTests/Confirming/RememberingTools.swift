import CaseModel
import Casework
import Synchronization
import TestSupport

/// The outside tools, each paper read once.
final class RememberingTools: PaperTools {
    private let known = Mutex<[String: [UInt8]]>([:])
    private let tools = TestTools()

    func digest(of bytes: [UInt8]) -> String { tools.digest(of: bytes) }

    func words(of pdf: [UInt8]) async throws(PaperToolProblem) -> [UInt8] {
        let key = digest(of: pdf)
        if let words = known.withLock({ $0[key] }) { return words }
        let words = try await tools.words(of: pdf)
        known.withLock { $0[key] = words }
        return words
    }

    func picture(of bytes: [UInt8], format: String, page: Int) async throws(PaperToolProblem) -> PagePicture {
        try await tools.picture(of: bytes, format: format, page: page)
    }
}
