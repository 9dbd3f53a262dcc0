import CaseModel
import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Synchronization
import TestSupport

@testable import ReprieveWeb

/// What came back.
struct Reply: Sendable {
    var status: Int
    var headers: HTTPFields
    var body: String

    func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    var location: String? { headers[.location] }
    /// The address without the mark of what was done.
    var landing: String? { location.map { String($0.prefix { $0 != "?" && $0 != "#" }) } }
}

/// A browser in the same process: it asks the app's responder and keeps its cookies. No script runs in it.
final class WebClient: Sendable {
    static let port = 41_417

    let app: WebApp
    let desk: Desk
    private let cookies = Mutex<[String: String]>([:])

    /// - Parameter entered: false for a browser that has not come with the launch address.
    init(_ desk: Desk, ports edit: (inout WebPorts) -> Void = { _ in }, entered: Bool = true) async throws {
        self.desk = desk
        var ports = WebPorts(
            desk: desk, sample: { try await TestDesk.withDemoCase() }, backups: NoBackups(), printing: PlainPrinting(),
            folders: NoFolders(), shipped: { try? Repository.bytes("Sources/Host/Shipped/\($0)") },
            random: WebClient.random, folder: "/home/somebody/.local/share/reprieve")
        edit(&ports)
        app = try WebApp(ports)
        _ = app.responder(port: WebClient.port)
        if entered {
            let address = app.launchAddress ?? ""
            _ = try await get(String(address.dropFirst("http://127.0.0.1:\(WebClient.port)".count)))
        }
    }

    /// Bytes that differ between calls and are the same in every run.
    private static let random: @Sendable (Int) -> [UInt8] = { count in
        let seed = seeds.withLock { seed -> UInt64 in
            seed += 1
            return seed
        }
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
    private static let seeds = Mutex<UInt64>(0)

    var cookieHeader: String {
        cookies.withLock { $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
    }

    // MARK: Asking

    func get(_ path: String, _ headers: [String: String] = [:]) async throws -> Reply {
        try await send(.get, path, headers)
    }

    /// Sends a form as a browser does, with the token of the page it stands on.
    func post(
        _ path: String, _ fields: [(String, String)] = [], token: String? = nil, _ headers: [String: String] = [:]
    ) async throws -> Reply {
        var all = [("token", token ?? "")] + fields
        if token == nil { all[0].1 = try await formToken() }
        let body = all.map { "\($0.0.percentEncoded)=\($0.1.percentEncoded)" }.joined(separator: "&")
        let own = ["Content-Type": "application/x-www-form-urlencoded", "Origin": "http://127.0.0.1:\(Self.port)"]
        return try await send(.post, path, own.merging(headers) { $1 }, Array(body.utf8))
    }

    /// Sends files in a form.
    func upload(_ path: String, _ files: [IncomingFile]) async throws -> Reply {
        let boundary = "----browser7fA"
        var body = Array(
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(try await formToken())\r\n".utf8)
        for file in files {
            let name = file.name.replacing("\"", with: "%22")
            body += Array(
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n".utf8)
            body += Array("Content-Type: application/octet-stream\r\n\r\n".utf8) + file.bytes + Array("\r\n".utf8)
        }
        body += Array("--\(boundary)--\r\n".utf8)
        let headers = [
            "Content-Type": "multipart/form-data; boundary=\(boundary)", "Origin": "http://127.0.0.1:\(Self.port)",
        ]
        return try await send(.post, path, headers, body)
    }

    /// The token that a form of the app carries.
    func formToken() async throws -> String {
        let page = try await get("/help").body
        let marks = page.matches(of: /name="token" value="([0-9a-f]+)"/)
        return marks.first.map { String($0.output.1) } ?? ""
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], _ body: [UInt8] = [],
        host: String? = "127.0.0.1:\(WebClient.port)"
    ) async throws -> Reply {
        var fields = HTTPFields()
        for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
        if fields[.cookie] == nil, !cookieHeader.isEmpty { fields[.cookie] = cookieHeader }
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: host, path: path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let context = BasicRequestContext(
            source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test")))
        let responder = app.responder(port: Self.port)
        let response: Response
        do {
            response = try await responder.respond(to: request, context: context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        }
        let collector = BodyCollector()
        try await response.body.write(collector)
        for cookie in response.headers[values: .setCookie] { keep(cookie) }
        return Reply(status: response.status.code, headers: response.headers, body: collector.text)
    }

    private func keep(_ header: String) {
        let pair = header.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard pair.count == 2 else { return }
        cookies.withLock { $0[pair[0]] = pair[1].isEmpty || header.contains("Max-Age=0") ? nil : pair[1] }
    }

    /// Takes the cookies away, as another browser on this computer would come.
    func forgetCookies() { cookies.withLock { $0 = [:] } }
}

private final class BodyCollector: ResponseBodyWriter {
    private let buffer = Mutex(ByteBuffer())

    var text: String { buffer.withLock { String(buffer: $0) } }

    func write(_ part: ByteBuffer) async throws {
        buffer.withLock { buffer in
            var part = part
            buffer.writeBuffer(&part)
        }
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

// MARK: Ports of a test

/// No backup can be made or opened here.
struct NoBackups: BackupKeeping {
    func backup(to path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary {
        if passphrase.isEmpty { throw .emptyPassphrase }
        throw .cannotWrite(path: path)
    }
    func check(_ path: String, passphrase: [UInt8]) throws(BackupError) -> BackupSummary { throw .notABackup }
    func restore(_ path: String, passphrase: [UInt8], replacing: Bool) throws(BackupError) -> BackupSummary {
        throw .wrongPassphrase
    }
    func erase() throws(BackupError) -> [String] { throw .cannotWrite(path: "") }
    func lock(passphrase: [UInt8]) throws(BackupError) -> [String] { throw .cannotWrite(path: "") }
    func unlock(passphrase: [UInt8]) throws(BackupError) -> BackupSummary { throw .wrongPassphrase }
}

/// Folders that take everything and keep nothing.
struct NoFolders: FolderWriting {
    var usualPlace: String { "/home/somebody/Downloads" }
    func write(_ files: [ExportedFile], toFreshFolder folder: String) throws(FolderError) -> String { folder }
    func freshFile(_ name: String, ending: String) -> String { "\(usualPlace)/\(name).\(ending)" }
    func keepForAMoment(_ bytes: [UInt8]) throws(FolderError) -> String { "/tmp/nothing" }
    func forget(_ path: String) {}
}

/// Prints a letter as a PDF that holds nothing.
struct PlainPrinting: LetterPrinting {
    func pdf(of html: String) async throws(PaperToolProblem) -> [UInt8] { Array("%PDF-1.7\n".utf8) }
}
