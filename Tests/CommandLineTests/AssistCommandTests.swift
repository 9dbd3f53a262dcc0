import CaseModel
import TestSupport
import Testing

/// The screening for money help from the command line.
struct AssistCommandTests {
    @Test func `three answers are enough, without any records`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        let run = try household.onDay(
            "assist", "check", "--size", "3", "--income", "41000", "--state", "oh", "--kind", "nonprofit")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("150.1% of the 2026 poverty guideline of $27,320.00"), "\(run.output)")
        let answer = try household.json("assist", "check", "--size", "3", "--income", "27320", "--state", "OH")
        #expect(answer["schema"] == .string("reprieve.assistCheck/1"))
        let lines = answer["screening"]?["lines"]?.elements ?? []
        #expect(lines.first { $0["way"]?.text == "stateFree" }?["chance"] == .string("withinLaw"))
        let spanish = try household.onDay("assist", "check", "--size", "3", "--income", "41000", "--lang", "es")
        #expect(spanish.output.contains("ayuda legal de inmigración") && !spanish.output.contains("Medicaid is"))
    }

    @Test func `the records answer what is not said`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        let entries = try household.entries()
        let answer = try household.json("assist", "check", "A1")
        #expect(answer["screening"]?["state"]?.text != nil && answer["screening"]?["income"]?.text != nil)
        #expect(try household.entries() == entries)
    }

    @Test(arguments: [
        ["--state", "XX"], ["--size", "0"], ["--size", "31"], ["--income", "a lot"], ["--kind", "castle"], ["A99"],
    ])
    func `a bad answer is refused`(_ arguments: [String]) throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        let run = try household.run(["assist", "check"] + arguments + ["--today", TestHousehold.today])
        #expect(run.status == 64, "\(run.output)\(run.errors)")
    }
}
