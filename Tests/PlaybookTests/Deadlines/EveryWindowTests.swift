import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// Every window and every amount of the rulebook at its edge: the day before, on and after; the cent below, at and above.
struct EveryWindowTests {
    private static let anchors = ["2026-01-31", "2026-11-25", "2027-10-30", "2028-02-29"]

    @Test(arguments: anchors)
    func `is open until the last day, and missed on the next`(_ anchor: String) throws {
        var checked = 0
        for rule in try ShippedRulebook.load().rules {
            for deadline in rule.deadlines {
                let due = try #require(rule.dueDay(of: deadline, from: ClockAnchor(day: .on(anchor)))).due
                let before = due.adding(days: -1)
                let after = due.adding(days: 1)
                #expect(Done.no.state(due: due, today: before) == .open, "\(deadline.clock)")
                #expect(Done.no.state(due: due, today: due) == .open, "\(deadline.clock)")
                #expect(Done.no.state(due: due, today: after) == .missed, "\(deadline.clock)")
                // Whether it was met never depends on the day on which somebody looks.
                for today in [before, due, after, after.adding(days: 400)] {
                    #expect(Done.on(before).state(due: due, today: today) == .met, "\(deadline.clock)")
                    #expect(Done.on(due).state(due: due, today: today) == .met, "\(deadline.clock)")
                }
                #expect(Done.on(after).state(due: due, today: after) == .missed, "\(deadline.clock)")
                checked += 1
            }
        }
        #expect(checked >= 50)
    }

    @Test(arguments: anchors)
    func `every length of time of every rule ends on one day, a day later for a day more`(_ anchor: String) throws {
        var checked = 0
        for rule in try ShippedRulebook.load().rules {
            for (name, parameter) in rule.parameters where parameter.unit.isTime {
                let window = try #require(Window(parameter), "\(rule.id) \(name)")
                let end = try #require(window.end(from: .on(anchor)), "\(rule.id) \(name)")
                var more = parameter
                more.value = .number(Quantity(try #require(parameter.count) + (parameter.unit == .hour ? 24 : 1)))
                let later = try #require(Window(more)?.end(from: .on(anchor)), "\(rule.id) \(name)")
                let isBackwards = parameter.counts == .before || parameter.months == .wholeMonthsBefore
                #expect(isBackwards ? later < end : later > end, "\(rule.id) \(name)")
                #expect(try #require(window.safeEnd(from: .on(anchor))) <= end, "\(rule.id) \(name)")
                checked += 1
            }
        }
        #expect(checked >= 120)
    }

    @Test func `every amount is reached at the cent, and not a cent below`() throws {
        var checked = 0
        for rule in try ShippedRulebook.load().rules {
            for (name, parameter) in rule.parameters where parameter.unit == .dollar {
                let amount = try #require(parameter.money, "\(rule.id) \(name)")
                #expect(parameter.isReached(by: amount - Money(cents: 1)) == false, "\(rule.id) \(name)")
                #expect(parameter.isReached(by: amount) == true, "\(rule.id) \(name)")
                #expect(parameter.isReached(by: amount + Money(cents: 1)) == true, "\(rule.id) \(name)")
                checked += 1
            }
        }
        #expect(checked >= 15)
    }

    @Test(arguments: [("1399.99", RightStatus.doesNotApply), ("1400.00", .applies), ("1400.01", .applies)])
    func `a bill above its estimate, to the cent`(_ billed: String, _ status: RightStatus) throws {
        let rulebook = try ShippedRulebook.load()
        let threshold = try #require(rulebook.parameter("threshold", of: .estimateDispute)?.money)
        #expect(threshold == .of("400.00"))
        let file = Cases.uninsured { file in
            var estimate = GoodFaithEstimate()
            estimate.total = .of("1000.00")
            estimate.givenOn = day("2026-07-01")
            file.accounts[0].goodFaithEstimate = estimate
            file.accounts[0].statements[0].balance = money(billed)
            file.accounts[0].statements[0].totalCharges = money(billed)
        }
        #expect(file.plan(by: rulebook).account().right(.estimateDispute)?.status == status)
    }

    @Test(arguments: [("54639.99", true), ("54640.00", true), ("54640.01", false)])
    func `an income at a limit counts to the cent, also where the percent rounds to it`(_ income: String, _ isIn: Bool)
        throws
    {
        var household = Household()
        household.annualIncome = money(income)
        household.size = 3
        household.state = "OH"
        let law = Law(rulebook: try ShippedRulebook.load(), today: day("2026-11-25"), for: CaseFile())
        let measure = try #require(IncomeMeasure(household, law: law))
        // 200% of the 2026 guideline for three people.
        #expect(measure.percentOfGuideline.text == "200.0")
        #expect(measure.isAtMost(200) == isIn)
    }
}
