import HTTPTypes
import Hummingbird
import NIOCore

/// What a form sent: its fields, and the files beside them.
struct FormValues: Sendable {
    struct File: Sendable {
        var field: String
        var name: String
        var bytes: [UInt8]
    }

    private(set) var fields: [String: [String]] = [:]
    private(set) var files: [File] = []

    /// The first value of a field; an absent one is the empty text.
    subscript(name: String) -> String { fields[name]?.first ?? "" }

    /// The value of a field, nil when it is absent or blank.
    func given(_ name: String) -> String? {
        let text = self[name]
        return text.allSatisfy(\.isWhitespace) ? nil : text
    }

    func all(_ name: String) -> [String] { fields[name] ?? [] }

    mutating func add(_ name: String, _ value: String) { fields[name, default: []].append(value) }
    mutating func add(_ file: File) { files.append(file) }

    /// More than all papers of a visit; a longer body is refused before it is held in memory.
    static let largestBody = 130_000_000

    /// Reads the body of a request as the form that its type names.
    static func reading(_ request: Request) async throws -> FormValues {
        let body = try await request.body.collect(upTo: largestBody)
        let bytes = Array(body.readableBytesView)
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let boundary = MultipartReader.boundary(in: type), let form = MultipartReader.read(bytes, boundary)
            else { throw HTTPError(.badRequest) }
            return form
        }
        return urlEncoded(bytes)
    }

    /// `a=1&b=two+words`. Beyond 2,000 fields nothing is taken: no page of ours has so many.
    static func urlEncoded(_ bytes: [UInt8]) -> FormValues {
        var form = FormValues()
        for pair in bytes.split(separator: UInt8(ascii: "&")).prefix(2_000) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first else { continue }
            form.add(decoded(name), parts.count == 2 ? decoded(parts[1]) : "")
        }
        return form
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "+") {
                result.append(UInt8(ascii: " "))
            } else if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hex(bytes[index + 1]),
                let low = hex(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 2
            } else {
                result.append(byte)
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
