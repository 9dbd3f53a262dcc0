import CaseModel
import TestSupport
import Testing

/// Rest, stop, and doing without the plan, from the command line.
struct ChoiceCommandTests {
    private func household() throws -> TestHousehold {
        let household = try TestHousehold()
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        return household
    }

    @Test func `a stop says what is given up, and going on takes it back`() throws {
        let household = try household()
        defer { household.remove() }
        let stop = try household.onDay("stop", "A2")
        #expect(stop.status == 0, "\(stop.errors)")
        // The last day to dispute goes on, whoever stops.
        #expect(stop.output.contains("December 14, 2026"), "\(stop.output)")
        #expect(try household.onDay("next").output.contains("prove this bill") == false)
        #expect(try household.onDay("stop", "A2", "--go-on").status == 0)
        #expect(try household.onDay("next").output.contains("prove this bill"))
    }

    @Test func `a rest has a last day, and one before today is refused`() throws {
        let household = try household()
        defer { household.remove() }
        let entries = try household.entries()
        #expect(try household.onDay("stop", "A1", "--rest", "--until", "2026-11-01").status == 64)
        #expect(try household.onDay("stop", "A1", "--until", "2026-12-20").status == 64)
        #expect(try household.onDay("stop", "A1", "--rest", "--go-on").status == 64)
        #expect(try household.onDay("stop", "A77").status == 64)
        #expect(try household.entries() == entries)
        #expect(try household.onDay("stop", "A1", "--rest", "--until", "2026-12-20").status == 0)
        #expect(try household.entries() == entries + 1)
    }

    @Test func `doing without the plan needs its cost seen and a yes`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        let file = #"""
            {"schema":"reprieve.case/1","coverages":[{"id":"I1","kind":"employerSelfFunded","from":"2026-01-01"}],
             "accounts":[{"id":"A1","biller":"Elm Clinic","network":"inNetwork",
              "statements":[{"id":"S1","date":"2026-10-01","balance":"90.00"}]}]}
            """#
        let path = try household.folder.write(Array(file.utf8), to: "case.json")
        #expect(try household.onDay("add", path, "--yes").status == 0)
        let entries = try household.entries()
        let asked = try household.onDay("waive", "A1", "--no-input")
        #expect(asked.status == 3)
        #expect(asked.errors.contains("deductible"), "\(asked.errors)")
        #expect(try household.entries() == entries)
        #expect(try household.onDay("waive", "A1", "--yes").status == 0)
        #expect(try household.exported().contains("\"costShown\": true"))
        // A second time there is nothing to write down.
        #expect(try household.onDay("waive", "A1", "--yes").status == 0)
        #expect(try household.entries() == entries + 1)
        #expect(try household.onDay("waive", "A1", "--undo").status == 0)
        #expect(try !household.exported().contains("costShown"))
    }
}
