import CaseModel
import Foundation
import TestSupport
import Testing

/// A household with records of its own for one test, worked on with the built program.
struct TestHousehold {
    static let demo = "Sources/Host/Shipped/demo"
    static let today = "2026-11-24"

    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The folder of the records; the program makes it.
    var home: String { folder.url.appending(path: "records").path }

    func remove() { folder.remove() }

    @discardableResult
    func run(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws -> ProgramRun {
        try run(arguments, input: input, environment: environment)
    }

    func run(_ arguments: [String], input: String? = nil, environment: [String: String] = [:]) throws -> ProgramRun {
        try ProgramRun.reprieve(
            arguments, environment: environment.merging(["REPRIEVE_HOME": home]) { $1 }, input: input)
    }

    /// On the day of the sample.
    @discardableResult
    func onDay(_ arguments: String..., input: String? = nil) throws -> ProgramRun {
        try run(arguments + ["--today", Self.today], input: input)
    }

    func json(_ arguments: String...) throws -> JSONValue {
        let run = try run(arguments + ["--today", Self.today, "--json"])
        return try JSONValue(parsing: Array(run.output.utf8))
    }

    /// The number of entries in the journal.
    func entries() throws -> Int {
        let run = try run(["verify", "--json"])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let digits = try JSONValue(parsing: Array(run.output.utf8))["entries"].map(\.compactText) ?? ""
        return try #require(Int(digits))
    }

    /// The case as the contract spells it.
    func exported() throws -> String { try run(["export", "--json"]).output }
}
