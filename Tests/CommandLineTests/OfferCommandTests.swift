import CaseModel
import TestSupport
import Testing

/// Offers from the command line: written down, laid beside each other, fitted to a sum.
struct OfferCommandTests {
    private func household() throws -> TestHousehold {
        let household = try TestHousehold()
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        return household
    }

    @Test func `offers are a sequence, each with what it comes to`() throws {
        let household = try household()
        defer { household.remove() }
        let before = try household.json("offer", "compare", "A1")["offers"]?.elements.count ?? 0
        #expect(
            try household.onDay("offer", "add", "A1", "--amount", "900", "--expires", "2026-12-20", "--who", "Sam")
                .status == 0)
        #expect(
            try household.onDay(
                "offer", "add", "A1", "--kind", "card", "--amount", "300", "--months", "3", "--interest", "24",
                "--defers-interest"
            ).status == 0)
        let answer = try household.json("offer", "compare", "A1")
        #expect(answer["schema"] == .string("reprieve.terms/1"))
        let offers = try #require(answer["offers"]?.elements)
        #expect(offers.count == before + 2)
        #expect(offers[before]["total"] == .string("900.00"))
        #expect(offers[before + 1]["ifOneCentIsLeft"] == .string("12.00"))
        let risks = offers[before + 1]["risks"]?.elements.compactMap(\.text) ?? []
        #expect(risks.contains("anotherCompany") && risks.contains("waitingInterest"))
        let text = try household.onDay("offer", "compare", "A1")
        #expect(text.output.contains("If one cent is left at the end, $12.00 is added."), "\(text.output)")
        for word in ["fair", "percent off", "best offer"] { #expect(!text.output.contains(word)) }
        let spanish = try household.onDay("offer", "compare", "A1", "--lang", "es")
        #expect(spanish.output.contains("Si al final queda un centavo"), "\(spanish.output)")
    }

    @Test func `what fits into a sum says what comes first, and keeps a reserve`() throws {
        let household = try household()
        defer { household.remove() }
        _ = try household.onDay("offer", "add", "A1", "--amount", "600")
        _ = try household.onDay("offer", "add", "A3", "--amount", "300")
        let all = try household.json("offer", "plan", "--budget", "900")
        #expect(all["chosen"]?.elements.compactMap { $0["account"]?.text } == ["A1", "A3"])
        #expect(all["cost"] == .string("900.00") && all["exact"] == .bool(true))
        let less = try household.json("offer", "plan", "V1", "--budget", "900", "--reserve", "0.01")
        #expect(less["chosen"]?.elements.compactMap { $0["account"]?.text } == ["A1"])
        let text = try household.onDay("offer", "plan", "--budget", "900")
        #expect(text.output.contains("Not yet the time to settle with Larkmeadow Community Hospital"), "\(text.output)")
    }

    @Test(arguments: [
        ["A1", "--amount=-5"], ["A1"], ["A9", "--amount", "5"], ["A1", "--amount", "5", "--months", "700"],
        ["A1", "--amount", "5", "--on", "2026-12-01"], ["A1", "--amount", "5", "--interest", "x"],
        ["A1", "--amount", "5", "--expires", "soon"],
    ])
    func `a bad offer is refused and nothing is written`(_ arguments: [String]) throws {
        let household = try household()
        defer { household.remove() }
        let entries = try household.entries()
        let run = try household.run(["offer", "add"] + arguments + ["--today", TestHousehold.today])
        #expect(run.status == 64, "\(run.output)\(run.errors)")
        #expect(try household.entries() == entries)
    }
}
