import CaseModel
import Foundation
import TestSupport
import Testing

/// The program is killed at any moment of a change, again and again. What it said is done stays done, nothing is done
/// by half, and the records are whole. `KILL_ROUNDS` sets how often.
@Suite(.serialized) struct KillProgramTests {
    private static let rounds = ProcessInfo.processInfo.environment["KILL_ROUNDS"].flatMap { Int($0) } ?? 200
    @Test func `killed at any moment, nothing that was acknowledged is lost`() async throws {
        let home = try TestHousehold()
        defer { home.remove() }
        var random = SeededGenerator(seed: 20_261_124)
        let start = ContinuousClock.now
        try home.onDay("add", "\(TestHousehold.demo)/laboratory.csv", "--yes")
        // A little more than a change takes here, so that some rounds reach the end.
        let longest = (ContinuousClock.now - start) / .seconds(1) * 1.3
        let secret = try home.folder.write(Array("secret".utf8), to: "secret")
        var known = try home.entries()
        var killed = 0
        for round in 1...Self.rounds {
            let bill = try home.folder.write(Self.bill(round), to: "bill-\(round).csv")
            let backup = home.folder.url.appending(path: "backup-\(round)").path
            let arguments: [String] =
                switch round % 5 {
                case 3: ["undo"]
                case 4: ["backup", backup, "--passphrase-file", secret]
                default: ["add", bill, "--yes", "--json"]
                }
            let wait = Double.random(in: 0...longest, using: &random)
            let status = try await Self.run(arguments, home.home, killedAfter: wait)
            if status == nil { killed += 1 }
            let entries = try home.entries()
            try check(home, round, acknowledged: status == 0, arguments, before: known, after: entries, secret, backup)
            known = entries
        }
        #expect(killed > Self.rounds / 10, "most rounds should end early")
    }

    private func check(
        _ home: TestHousehold, _ round: Int, acknowledged: Bool, _ arguments: [String], before: Int, after: Int,
        _ secret: String, _ backup: String
    ) throws {
        // `entries` has run `verify`: chain, digests and records are whole.
        #expect(after == before || after == before + 1, "round \(round): all or nothing")
        switch arguments[0] {
        case "undo":
            if acknowledged { #expect(after == before + 1, "round \(round): what was said to be done is done") }
        case "add":
            if acknowledged { #expect(after == before + 1, "round \(round): what was said to be done is done") }
            let papers = try #require(try home.json("list", "papers")["papers"]).elements
            let paper = papers.first { $0["name"]?.text == "bill-\(round).csv" }
            #expect((paper != nil) == (after == before + 1), "round \(round): no half import")
            #expect(paper.map { $0["state"]?.text == "confirmed" } ?? true)
        case "backup":
            let exists = FileManager.default.fileExists(atPath: backup)
            if acknowledged { #expect(exists) }
            guard exists else { return }
            #expect(try home.run("restore", backup, "--check", "--passphrase-file", secret).status == 0)
        default: return
        }
    }

    /// - Returns: the exit status; nil when the program was killed.
    private static func run(_ arguments: [String], _ home: String, killedAfter seconds: Double) async throws -> Int32? {
        let process = Process()
        process.executableURL = ProgramRun.products.appending(path: "reprieve")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging([
            "REPRIEVE_HOME": home, "SWIFT_BACKTRACE": "enable=no",
        ]) { $1 }
        for pipe in [\Process.standardOutput, \Process.standardError, \Process.standardInput] {
            process[keyPath: pipe] = FileHandle.nullDevice
        }
        try process.run()
        try await Task.sleep(for: .seconds(seconds))
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : nil
    }

    private static func bill(_ round: Int) -> [UInt8] {
        let rows = (1...40).map { "K-\(round),Elm Clinic \(round),2026-0\(1 + round % 9)-03,80053,Panel,\($0).00\n" }
        return Array(("account,biller,date_of_service,code,description,charge\n" + rows.joined()).utf8)
    }
}
