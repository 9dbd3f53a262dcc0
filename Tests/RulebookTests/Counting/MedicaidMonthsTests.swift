import CaseModel
import Rulebook
import TestSupport
import Testing

/// Medicaid that reaches back is counted in whole calendar months before the month of the application.
struct MedicaidMonthsTests {
    @Test(arguments: [
        ("retroactiveMonths", "2026-12-31", "2026-09-01"), ("retroactiveMonths", "2026-12-01", "2026-09-01"),
        ("retroactiveMonths", "2026-11-30", "2026-08-01"), ("retroactiveMonths", "2026-03-31", "2025-12-01"),
        // From 2027 on: one month for some adults, two for everybody else.
        ("retroactiveMonthsExpansion", "2027-01-01", "2026-12-01"),
        ("retroactiveMonthsExpansion", "2028-03-31", "2028-02-01"),
        ("retroactiveMonthsOthers", "2027-01-01", "2026-11-01"),
        ("retroactiveMonthsOthers", "2027-02-28", "2026-12-01"),
    ])
    func `reaches back to the first day of a month`(parameter: String, applied: String, first: String) throws {
        let window = Window(try ShippedRulebook.load().parameter(parameter, of: "R-135"))
        #expect(try #require(window).end(from: .on(applied))?.iso == first)
    }
}
