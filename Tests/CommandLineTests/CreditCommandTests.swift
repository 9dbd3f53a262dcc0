import CaseModel
import TestSupport
import Testing

/// The days of a credit report from the command line.
struct CreditCommandTests {
    @Test func `the days stand in their order, in both languages`() throws {
        let household = try TestHousehold()
        defer { household.remove() }
        #expect(try household.onDay("add", "\(TestHousehold.demo)/case.json", "--yes").status == 0)
        let answer = try household.json("credit", "timeline", "A2", "--since", "2026-05-01")
        #expect(answer["schema"] == .string("reprieve.creditTimeline/1"))
        let days = answer["credit"]?["events"]?.elements.compactMap { $0["on"]?.text } ?? []
        #expect(days.contains("2027-05-01") && days.contains("2033-10-28") && days == days.sorted())
        let spanish = try household.onDay("credit", "timeline", "A2", "--lang", "es")
        #expect(spanish.status == 0 && !spanish.output.contains("By the bureaus"), "\(spanish.output)")
        #expect(try household.onDay("credit", "timeline", "A2", "--since", "2026-11-25").status == 64)
        #expect(try household.onDay("credit", "timeline", "A2", "--since", "soon").status == 64)
        #expect(try household.onDay("credit", "timeline", "A77").status == 64)
    }
}
