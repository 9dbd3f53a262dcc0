import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Host

struct SHA256Tests {
    // The examples of FIPS 180-4 and the NIST test vectors.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
            "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
        ),
    ])
    func `gives the published digests`(text: String, digest: String) {
        #expect(SHA256.hexDigest(of: Array(text.utf8)) == digest)
    }

    @Test func `a million letters`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
        #expect(SHA256.hexDigest(of: bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func `pieces of any size give the digest of the whole`() {
        var random = SeededGenerator(seed: 5)
        for count in [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000] {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            var hash = SHA256()
            var rest = bytes[...]
            while !rest.isEmpty {
                let piece = rest.prefix(Int.random(in: 1...70, using: &random))
                hash.update(Array(piece))
                rest = rest.dropFirst(piece.count)
            }
            #expect(hash.hexDigest() == SHA256.hexDigest(of: bytes))
        }
    }
}

struct DiskFileTests {
    @Test func `reads what was written, whole`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.url.appending(path: "a/b/c.bin").path
        try DiskFile.makeFolder(folder.url.appending(path: "a/b").path)
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
        try DiskFile.write(bytes, to: path)
        #expect(try DiskFile.read(path) == bytes)
        #expect(DiskFile.names(in: folder.url.appending(path: "a/b").path) == ["c.bin"])
    }

    @Test func `says why a file cannot be read`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        #expect(throws: FileError.missing(path: "/no/such/file")) { try DiskFile.read("/no/such/file") }
        #expect(throws: FileError.isFolder(path: folder.url.path)) { try DiskFile.read(folder.url.path) }
        let large = try folder.write([UInt8](repeating: 0, count: 2_000_001), to: "large")
        #expect(throws: FileError.tooLarge(path: large, megabytes: 2, limit: 1)) {
            try DiskFile.read(large, largest: 1)
        }
        // A device has no size and never ends.
        #expect(throws: FileError.self) { try DiskFile.read("/dev/zero", largest: 1) }
    }

    @Test func `a write that fails leaves the old file as it was`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        #expect(throws: FileError.self) { try DiskFile.write([1], to: "/no/such/folder/file") }
        let path = try folder.write([1, 2, 3], to: "kept")
        #expect(throws: FileError.self) { try DiskFile.write([9], to: "\(path)/inside") }
        #expect(try DiskFile.read(path) == [1, 2, 3])
        #expect(DiskFile.names(in: folder.url.path) == ["kept"])
    }
}

struct ChildProcessTests {
    private let limits = ChildLimits(seconds: 5, processorSeconds: 5, memory: 512, output: 1000)

    @Test func `hands over input and gives back output and status`() async throws {
        let answer = try await ChildProcess.run("cat", [], input: Array("hello".utf8), limits: limits)
        #expect(answer.status == 0)
        #expect(answer.output == Array("hello".utf8))
    }

    @Test func `arguments are never read as shell text`() async throws {
        let hostile = "$(touch /tmp/never); `id` \"' && ls"
        let answer = try await ChildProcess.run("printf", ["%s", hostile], input: [], limits: limits)
        #expect(String(decoding: answer.output, as: UTF8.self) == hostile)
    }

    @Test func `a program that is not there is named`() async {
        await #expect(throws: ChildError.notFound(tool: "no-such-tool-here")) {
            try await ChildProcess.run("no-such-tool-here", [], input: [], limits: limits)
        }
    }

    @Test func `one that hangs is ended`() async {
        let short = ChildLimits(seconds: 1, processorSeconds: 1, memory: 512, output: 1000)
        await #expect(throws: ChildError.tookTooLong(tool: "sleep")) {
            try await ChildProcess.run("sleep", ["60"], input: [], limits: short)
        }
    }

    @Test func `one that says too much is ended`() async {
        // A busy machine may need long until the output is too much; time is not what is tried here.
        var patient = limits
        patient.seconds = 300
        patient.processorSeconds = 300
        let limits = patient
        await #expect(throws: ChildError.tooMuchOutput(tool: "yes")) {
            try await ChildProcess.run("yes", [], input: [], limits: limits)
        }
    }
}

struct PDFTextTests {
    static let hasTool = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/pdftotext")
    }

    @Test(.enabled(if: hasTool, "needs pdftotext"))
    func `what is no PDF inside is called broken`() async {
        await #expect(throws: PDFTextError.broken) { try await PDFText.words(of: Array("%PDF-1.7\nnothing".utf8)) }
        await #expect(throws: PDFTextError.broken) { try await PDFText.words(of: []) }
    }
}

struct LetterPDFTests {
    @Test func `counts the pages of a PDF by their objects`() {
        let pages = "<</Type /Pages/Kids [1 0 R 2 0 R]>> <</Type /Page/Parent>> <</Type /Page/Parent>> /Type /Page"
        #expect(LetterPDF.pageCount(Array(pages.utf8)) == 2)
        #expect(LetterPDF.pageCount([]) == 0)
    }
}

struct SystemClockTests {
    @Test func `today lies between yesterday and tomorrow`() {
        let days = Int(Date().timeIntervalSince1970 / 86_400)
        #expect(abs(SystemClock.today().number - days) <= 1)
    }

    @Test func `now is UTC to the second`() throws {
        let text = SystemClock().now()
        let then = try #require(try? Date(text, strategy: .iso8601))
        #expect(text.utf8.count == 20)
        #expect(abs(then.timeIntervalSinceNow) < 5)
    }
}
