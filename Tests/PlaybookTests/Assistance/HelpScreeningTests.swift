import CaseModel
import Rulebook
import TestSupport
import Testing

@testable import Playbook

/// What three answers say about money help: a range of ways, to the cent at each limit, and never a refusal.
struct HelpScreeningTests {
    private static let rulebook = Result { try ShippedRulebook.load() }
    private static let today = Day.on("2026-11-24")

    private static func screening(
        _ income: String?, size: Int? = 3, state: String? = "OH", hospital: HospitalKind? = .nonprofit
    ) throws -> HelpScreening {
        HelpScreen.screening(
            size: size, income: income.map { .of($0) }, state: state, hospital: hospital,
            rulebook: try rulebook.get(), today: today)
    }

    @Test func `at the limit of each state the law says so, one cent above it is asked`() throws {
        let rulebook = try Self.rulebook.get()
        var states = 0
        for state in rulebook.states {
            guard let column = rulebook.state(state)?.charityCare, column.status == .law,
                column.from.map({ $0 <= Self.today }) ?? true
            else { continue }
            let limits = [(HelpWay.stateFree, column.freeUpToPercent), (.stateDiscount, column.discountUpToPercent)]
            for (way, limit) in limits {
                guard let limit else { continue }
                states += 1
                let line = try #require(try Self.screening("1.00", state: state).guideline)
                let edge = Money(cents: line.cents * Int64(limit) / 100)
                func chance(_ income: Money) throws -> HelpChance? {
                    try Self.screening(income.exact, state: state).lines.first { $0.way == way }?.chance
                }
                #expect(try chance(edge) == .withinLaw, "\(state) \(way)")
                #expect(try chance(edge + Money(cents: 1)) == .ask, "\(state) \(way)")
                let cited = try Self.screening(edge.exact, state: state).lines.first { $0.way == way }?.citation
                #expect(cited?.isEmpty == false, "\(state) \(way)")
            }
        }
        #expect(states >= 25)
    }

    @Test(
        arguments: [
            (HospitalKind.nonprofit, HelpWay.hospitalPolicy, HelpChance.mayHelp),
            (.government, .hospitalPolicy, .mayHelp), (.forProfit, .hospitalProgram, .ask),
            (.notHospital, .hospitalProgram, .ask), (nil, .hospitalPolicy, .needsAnswer),
        ] as [(HospitalKind?, HelpWay, HelpChance)])
    func `every kind of hospital can be asked`(_ kind: HospitalKind?, _ way: HelpWay, _ chance: HelpChance) throws {
        let lines = try Self.screening("41000.00", hospital: kind).lines
        #expect(lines.first { $0.way == way }?.chance == chance)
    }

    // 138% of 27,320.00 is 37,701.60.
    @Test(arguments: [("37701.60", HelpChance.mayHelp), ("37701.61", .ask)])
    func `the question about Medicaid ends to the cent, and asking stays open`(_ income: String, _ chance: HelpChance)
        throws
    {
        #expect(try Self.screening(income).lines.first { $0.way == .medicaid }?.chance == chance)
    }

    @Test func `nobody is told no, whatever the answers`() throws {
        for income in [nil, "0.00", "41000.00", "900000.00"] as [String?] {
            for kind in HospitalKind.allCases {
                let text = try Self.screening(income, hospital: kind).json.canonicalText.lowercased()
                for word in ["denied", "not eligible", "do not qualify", "cannot get", "ineligible"] {
                    #expect(!text.contains(word), "\(word)")
                }
                #expect(text.contains("immigration legal aid first"))
            }
        }
    }

    @Test func `without answers it says what is missing`() throws {
        let screening = try Self.screening(nil, size: nil, state: nil, hospital: nil)
        #expect(screening.measure == nil && screening.guideline == nil)
        #expect(screening.lines.contains { $0.chance == .needsAnswer })
    }
}
