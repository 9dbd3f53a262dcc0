import CaseModel
import Casework
import Foundation
import GRDB
import Host
import TestSupport
import Testing

@testable import CaseStore

/// A program that works on a store is killed again and again at random moments. What it acknowledged must be there, and
/// nothing may be half done.
struct KillTests {
    /// `KILL_ROUNDS` sets another number.
    private static let rounds = Int(ProcessInfo.processInfo.environment["KILL_ROUNDS"] ?? "") ?? 200
    private static let storesEach = 25

    @Test func `no kill loses an acknowledged entry or leaves half a one`() throws {
        var random = SeededGenerator(seed: 2026)
        var acknowledged = 0
        var left = Self.rounds
        while left > 0 {
            let rounds = min(left, Self.storesEach)
            acknowledged += try hammer(rounds, &random)
            left -= rounds
        }
        // A test that kills before anything happens would show nothing.
        #expect(acknowledged >= Self.rounds / 2)
    }

    /// Kills a number of programs on one store; gives how many entries they acknowledged.
    private func hammer(_ rounds: Int, _ random: inout SeededGenerator) throws -> Int {
        let scratch = try TemporaryFolder()
        defer { scratch.remove() }
        let folder = scratch.url.appending(path: "household").path
        let backups = scratch.url.appending(path: "backups").path
        try PrivateFolder.make(backups)
        var known: [Int: String] = [:]
        for round in 0..<rounds {
            // Every other program lives until it has acknowledged an entry, however slow the computer is.
            let lines = try KillRun.lines(
                of: ProgramRun.products.appending(path: "StoreHammer"), [folder, backups],
                ready: round.isMultiple(of: 2) ? "ready" : " ", milliseconds: Int.random(in: 5...60, using: &random))
            for line in lines where line != "ready" {
                let parts = line.split(separator: " ")
                let sequence = try #require(parts.first.flatMap { Int($0) })
                known[sequence] = String(try #require(parts.last))
            }
            let store = try CaseStore(folder: folder, clock: Making.clock, create: false)
            let hashes = try store.journal(limit: nil).reduce(into: [Int: String]()) { $0[$1.sequence] = $1.hash }
            for (sequence, hash) in known { #expect(hashes[sequence] == hash, "entry \(sequence)") }
            // The chain, the records, the index, and each paper's original.
            let verdict = try store.verify()
            #expect(verdict.problems.isEmpty, "\(verdict.problems)")
            #expect(verdict.entries - known.count <= rounds, "at most one unacknowledged entry a kill")
            try store.close()
        }
        try checkBackups(in: backups)
        return known.count
    }

    /// A backup stands under its name only when it is whole. One that was killed on the way has another name.
    private func checkBackups(in folder: String) throws {
        let backups = StoreBackups(folder: "\(folder)/none", clock: Making.clock)
        for name in DiskFile.names(in: folder) {
            guard !name.hasSuffix(FileWriter.unfinished) else { continue }
            #expect(name.hasSuffix(".reprieve-backup"))
            let summary = try backups.check("\(folder)/\(name)", passphrase: Array("hammer".utf8))
            #expect(summary.entries > 0)
        }
    }
}
