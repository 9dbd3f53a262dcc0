import Foundation

/// The app over the sample, asked the way a browser asks: how long until the first byte of a page, and how large it is.
final class AppMeasurement {
    struct Page {
        var firstByte: Double
        var bytes: Int
    }

    enum Failure: Error {
        case noAddress
        case refused(path: String)
    }

    private let process = Process()
    private let port: UInt16
    private let cookie: String

    /// Starts the app on the sample.
    init(_ program: String, store: String) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["open", "--sample", "--no-browser", "--store", store]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = Data()
        while !said.contains(UInt8(ascii: "\n")) {
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { throw Failure.noAddress }
            said += more
        }
        guard
            let address = URL(
                string: String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""),
            let port = address.port, let query = address.query
        else { throw Failure.noAddress }
        self.port = UInt16(port)
        let answer = try AppMeasurement.ask(UInt16(port), "\(address.path)?\(query)", cookie: nil).text
        cookie = answer.split(separator: "\r\n").filter { $0.lowercased().hasPrefix("set-cookie:") }
            .compactMap { $0.split(separator: ":", maxSplits: 1).last?.split(separator: ";").first }
            .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "; ")
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }

    /// The median of several requests for one page.
    func page(_ path: String, runs: Int = 25) throws -> Page {
        var times: [Double] = []
        var bytes = 0
        for _ in 0..<runs {
            let answer = try AppMeasurement.ask(port, path, cookie: cookie)
            guard answer.text.hasPrefix("HTTP/1.1 200") else { throw Failure.refused(path: path) }
            times.append(answer.firstByte)
            bytes = answer.bytes
        }
        return Page(firstByte: times.sorted()[runs / 2], bytes: bytes)
    }

    private static func ask(
        _ port: UInt16, _ path: String, cookie: String?
    ) throws -> (firstByte: Double, bytes: Int, text: String) {
        #if canImport(Darwin)
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { throw Failure.refused(path: path) }
        let head =
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n"
            + (cookie.map { "Cookie: \($0)\r\n" } ?? "") + "\r\n"
        let start = ContinuousClock.now
        _ = head.withCString { send(descriptor, $0, strlen($0), 0) }
        var all: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        var first: Double?
        while true {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { break }
            if first == nil {
                let passed = (ContinuousClock.now - start).components
                first = Double(passed.seconds) + Double(passed.attoseconds) / 1e18
            }
            all += chunk[..<count]
        }
        return (first ?? .infinity, all.count, String(decoding: all, as: UTF8.self))
    }
}
