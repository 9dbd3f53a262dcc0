import CaseModel
import TestSupport
import Testing

/// Agreements from the command line.
struct AgreeCommandTests {
    @Test func `an agreement is written down, looked through, and what is missing is named`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        #expect(try household.onDay("agree", "check", "A1").status == 64)
        #expect(try household.onDay("agree", "add", "A1", "--amount", "900", "--pay-by", "2026-12-20").status == 0)
        let spoken = try household.onDay("agree", "check", "A1")
        #expect(spoken.output.contains("It is not in writing."), "\(spoken.output)")
        let states = ["account", "release", "refund", "signer", "noResale", "creditEntry"]
        let run = try household.run(
            ["agree", "check", "A1"] + states.flatMap { ["--states", $0] } + ["--lacks", "taxForm", "--json"]
                + ["--today", TestHousehold.today])
        #expect(run.status == 0, "\(run.errors)")
        let answer = try JSONValue(parsing: Array(run.output.utf8))
        #expect(answer["schema"] == .string("reprieve.agreement/1"))
        let points = try #require(answer["agreement"]?["points"]?.elements)
        #expect(points.first { $0["point"]?.text == "taxForm" }?["state"] == .string("missing"))
        #expect(points.first { $0["point"]?.text == "release" }?["state"] == .string("there"))
        #expect(answer["brakes"]?.elements.isEmpty == false)
        let spanish = try household.onDay("agree", "check", "A1", "--lang", "es")
        #expect(spanish.output.contains("si se enviará un formulario de impuestos"), "\(spanish.output)")
        #expect(!spanish.output.contains("whether"), "\(spanish.output)")
        #expect(
            try household.onDay("agree", "check", "A1", "--states", "taxForm", "--lacks", "taxForm").status == 64)
        #expect(try household.onDay("agree", "check", "A1", "--states", "luck").status == 64)
    }
}
