import Foundation
import Testing

@testable import Intake

/// Papers that we invented, and papers made up on the spot.
enum Fixture {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static func bytes(_ path: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: path)))
    }
}

extension Paper {
    init(_ name: String, _ bytes: [UInt8]) { self.init(name: name, bytes: bytes, sha256: "") }
    init(_ name: String, text: String) { self.init(name, Array(text.utf8)) }
    init(_ url: URL) throws { self.init(url.lastPathComponent, Array(try Data(contentsOf: url))) }
    init(fixture path: String) throws {
        self.init(try #require(path.split(separator: "/").last.map(String.init)), try Fixture.bytes(path))
    }
}
