import Host
import TestSupport
import Testing

struct SealingTests {
    private let passphrase = Array("correct horse battery staple".utf8)
    private let prefix = Array("a file of tests\n".utf8)
    private static let cheap = SealingParameters(passes: 1, memory: 8)

    private func sealer(_ parameters: SealingParameters = cheap) throws -> Sealer {
        try Sealer(passphrase: passphrase, parameters: parameters, boundTo: prefix)
    }

    @Test func `what ships costs more than OWASP asks for`() {
        // Argon2id with 19 MiB and two passes is the least that it names.
        #expect(SealingParameters.standard.memory >= 19 * 1024)
        #expect(SealingParameters.standard.passes >= 2)
    }

    @Test func `opens what was sealed, chunk by chunk, with the costs that ship`() throws {
        let chunks = [[], [0], [UInt8](repeating: 7, count: Sealer.chunk), Array("the end".utf8)]
        let sealer = try sealer(.standard)
        let sealed = chunks.enumerated().map { sealer.seal($0.element, isLast: $0.offset == chunks.count - 1) }
        #expect(sealer.header.count == Sealer.headerSize)
        #expect(zip(chunks, sealed).allSatisfy { $1.count == $0.count + Sealer.overhead })
        let unsealer = try Unsealer(header: sealer.header, passphrase: passphrase, boundTo: prefix)
        for (chunk, sealed) in zip(chunks, sealed) {
            #expect(!unsealer.isAtEnd)
            #expect(try unsealer.open(sealed) == chunk)
        }
        #expect(unsealer.isAtEnd)
        #expect(throws: SealingError.damaged) { try unsealer.open(sealed[0]) }
    }

    @Test func `another passphrase, another prefix and no passphrase open nothing`() throws {
        let header = try sealer().header
        #expect(throws: SealingError.wrongPassphrase) {
            try Unsealer(header: header, passphrase: passphrase + [0], boundTo: prefix)
        }
        #expect(throws: SealingError.wrongPassphrase) {
            try Unsealer(header: header, passphrase: passphrase, boundTo: prefix + [0])
        }
        #expect(throws: SealingError.emptyPassphrase) { try Unsealer(header: header, passphrase: [], boundTo: prefix) }
        #expect(throws: SealingError.emptyPassphrase) { try Sealer(passphrase: [], boundTo: prefix) }
        #expect(throws: SealingError.damaged) {
            try Unsealer(header: Array(header.dropLast()), passphrase: passphrase, boundTo: prefix)
        }
    }

    @Test func `a chunk that was changed, left out, repeated or moved is refused`() throws {
        let sealer = try sealer()
        let sealed = (0..<3).map { sealer.seal([UInt8($0)], isLast: $0 == 2) }
        for order in [[1], [0, 2], [0, 0], [1, 0], [2]] {
            let unsealer = try Unsealer(header: sealer.header, passphrase: passphrase, boundTo: prefix)
            #expect(throws: SealingError.damaged, "\(order)") {
                for index in order { _ = try unsealer.open(sealed[index]) }
            }
        }
        for position in sealed[0].indices {
            var changed = sealed[0]
            changed[position] ^= 0x10
            let unsealer = try Unsealer(header: sealer.header, passphrase: passphrase, boundTo: prefix)
            #expect(throws: SealingError.damaged) { try unsealer.open(changed) }
        }
        let unsealer = try Unsealer(header: sealer.header, passphrase: passphrase, boundTo: prefix)
        for short in [[], Array(sealed[0].prefix(16)), Array(sealed[0].prefix(17))] {
            #expect(throws: SealingError.damaged) { try unsealer.open(short) }
        }
    }

    @Test(arguments: [(0, 8), (17, 8), (1, 7), (1, 524_289), (.max, .max)] as [(UInt32, UInt32)])
    func `costs out of bounds are refused before any work`(passes: UInt32, memory: UInt32) throws {
        let parameters = SealingParameters(passes: passes, memory: memory)
        #expect(throws: SealingError.damaged) { try sealer(parameters) }
        var header = try sealer().header
        header.replaceSubrange(0..<8, with: passes.littleEndianBytes + memory.littleEndianBytes)
        #expect(throws: SealingError.damaged) {
            try Unsealer(header: header, passphrase: passphrase, boundTo: prefix)
        }
    }
}

struct RandomAndBytesTests {
    @Test func `random bytes are as many as asked for and never the same`() {
        #expect(SecureRandom.bytes(0).isEmpty)
        #expect(SecureRandom.bytes(33).count == 33)
        #expect(SecureRandom.hex(8).count == 16)
        #expect(Set((0..<100).map { _ in SecureRandom.hex(16) }).count == 100)
    }

    @Test(arguments: [("", []), ("00", [0]), ("0aff", [10, 255])] as [(String, [UInt8])])
    func `hexadecimal reads what it writes`(text: String, bytes: [UInt8]) {
        #expect(Hexadecimal.text(bytes) == text)
        #expect(Hexadecimal.bytes(text) == bytes)
    }

    @Test(arguments: ["0", "0A", "0g", "..", "0 ", "é"])
    func `hexadecimal refuses everything else`(text: String) { #expect(Hexadecimal.bytes(text) == nil) }

    @Test func `numbers stand with the smallest byte first`() {
        #expect(UInt32(0x0102_0304).littleEndianBytes == [4, 3, 2, 1])
        #expect(UInt32(littleEndian: [4, 3, 2, 1]) == 0x0102_0304)
        #expect(UInt64(littleEndian: UInt64.max.littleEndianBytes) == .max)
        #expect(UInt32(littleEndian: [1]) == 1)
    }
}
