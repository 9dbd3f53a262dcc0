import CaseModel
import Foundation
import TestSupport
import Testing

/// The plan on the command line, with the rulebook that ships.
struct PlanCommandTests {
    private static let demo = "Sources/Host/Shipped/demo/case.json"

    private func plan(_ path: String, today: String = "2026-11-24") throws -> JSONValue {
        let run = try ProgramRun.reprieve(["plan", "--case", path, "--today", today, "--json"])
        #expect(run.status == 0)
        return try JSONValue(parsing: Array(run.output.utf8))
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `keeps the contract's example`() throws {
        let example = try JSONValue(parsing: try SharedFolder.bytes("contract/plan.example.json"))
        let found = try plan(SharedFolder.url.appending(path: "contract/case.example.json").path, today: "2026-09-15")
        #expect(ExampleMatch.differences(example, found) == [])
    }

    @Test func `the sample visit has one next step, and gates that say why`() throws {
        let plan = try plan(Self.demo)
        #expect(plan["next"]?["step"] == .string("disputeDebt"))
        #expect(plan["next"]?["account"] == .string("A2"))
        #expect(plan["accounts"]?.elements.count == 4)
        for account in try #require(plan["accounts"]).elements {
            let gates = try #require(account["gates"]).elements
            #expect(gates.count == 6)
            for gate in gates where gate["open"] == .bool(false) {
                #expect(gate["because"]?.elements.isEmpty == false)
                #expect(gate["opensWhen"]?.elements.isEmpty == false)
            }
        }
    }

    @Test func `text and JSON name the same step`() throws {
        let run = try ProgramRun.reprieve(["plan", "--case", Self.demo, "--today", "2026-11-24"])
        #expect(run.output.hasPrefix("NEXT   Ask the collector to prove this bill"))
        #expect(run.output.contains("Best by December 14, 2026"))
        #expect(!run.output.contains("2026-12-14"))
    }

    @Test func `something due ends with 4 only when asked`() throws {
        let arguments = ["plan", "--case", Self.demo, "--today", "2026-11-24"]
        #expect(try ProgramRun.reprieve(arguments).status == 0)
        #expect(try ProgramRun.reprieve(arguments + ["--fail-on", "due"]).status == 4)
    }

    @Test func `an empty case asks for a bill, and a bare bill gets a first step`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let empty = try folder.write(Array(#"{"schema":"reprieve.case/1"}"#.utf8), to: "empty.json")
        #expect(try plan(empty)["next"]?["step"] == .string("answerQuestion"))
        let text =
            #"{"schema":"reprieve.case/1","accounts":[{"id":"A1","statements":[{"id":"S1","balance":"900.00"}]}]}"#
        let bare = try folder.write(Array(text.utf8), to: "bare.json")
        let next = try plan(bare)["next"]
        #expect(next?["step"] != nil)
        #expect(next?["step"] != .string("pay"))
        let shown = try ProgramRun.reprieve(["plan", "--case", bare]).output
        #expect(!shown.contains("?."), "a question brings its own mark")
    }

    @Test func `unknown keys are warned about and change nothing`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = try folder.write(Array(#"{"schema":"reprieve.case/1","pets":1}"#.utf8), to: "case.json")
        let run = try ProgramRun.reprieve(["plan", "--case", path])
        #expect(run.status == 0)
        #expect(run.errors.contains("case.json:/pets: This key is not known here. It is kept as it is."))
    }
}

/// The sample that a newcomer sees first.
struct DemoCommandTests {
    @Test func `walks the whole way`() throws {
        let run = try ProgramRun.reprieve(["demo"])
        #expect(run.status == 0)
        for words in [
            "1. What the papers say", "2. What to ask about", "3. What to do", "NEXT", "Larkmeadow", "Silverthread",
            "Two charges look the same", "The bill asks for more than the plan says",
        ] { #expect(run.output.contains(words), "\(words)") }
    }

    @Test func `prints all of it as JSON`() throws {
        let run = try ProgramRun.reprieve(["demo", "--json"])
        let json = try JSONValue(parsing: Array(run.output.utf8))
        #expect(json["draft"]?["schema"] == .string("reprieve.draft/1"))
        #expect(json["audit"]?["schema"] == .string("reprieve.audit/1"))
        #expect(json["plan"]?["schema"] == .string("reprieve.plan/1"))
    }

    @Test func `without the PDF tool it says so and goes on`() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let run = try ProgramRun.reprieve(["demo"], environment: ["PATH": folder.url.path])
        #expect(run.status == 0)
        #expect(run.errors.contains("pdftotext"))
        #expect(run.output.contains("NEXT"))
    }
}
