import CaseModel
import Rulebook
import Testing

@testable import Playbook

struct AssistanceTests {
    private func measure(_ income: String?, size: Int?, state: String? = "OH", on today: String = "2026-09-15")
        -> IncomeMeasure?
    {
        var household = Household()
        household.annualIncome = income.map(money)
        household.size = size
        household.state = state
        return IncomeMeasure(
            household, law: Law(rulebook: FixtureRulebook.standard, today: day(today), for: CaseFile()))
    }

    @Test(arguments: [
        ("41000.00", 3, "OH", "2026-09-15", "150.1", 2026), ("27320.00", 3, "OH", "2026-09-15", "100.0", 2026),
        ("0.00", 1, "OH", "2026-09-15", "0.0", 2026), ("15960.00", 1, "OH", "2026-01-02", "100.0", 2026),
        ("15650.00", 1, "OH", "2025-06-01", "100.0", 2025), ("19950.00", 1, "AK", "2026-09-15", "100.0", 2026),
        ("18360.00", 1, "HI", "2026-09-15", "100.0", 2026),
        // The new year's guideline is not published yet: the last one stands.
        ("15960.00", 1, "OH", "2027-01-05", "100.0", 2026), ("-500.00", 1, "OH", "2026-09-15", "0.0", 2026),
    ])
    func `an income is measured by the newest guideline`(
        _ income: String, _ size: Int, _ state: String, _ today: String, _ percent: String, _ year: Int
    ) {
        let found = measure(income, size: size, state: state, on: today)
        #expect(found?.percentOfGuideline.text == percent)
        #expect(found?.year == year)
    }

    @Test func `without income, size or a guideline there is no measure`() {
        #expect(measure(nil, size: 3) == nil)
        #expect(measure("1.00", size: nil) == nil)
        #expect(measure("1.00", size: 0) == nil)
        #expect(measure("1.00", size: -4) == nil)
        #expect(measure("1.00", size: 1, on: "2019-01-01") == nil)
        #expect(measure("9999999999.99", size: 1) != nil)
    }

    @Test func `the track says the percent in the contract's words`() {
        #expect(
            Cases.hospital().plan().account().track(.assistance)?.because
                == "Income is 150.1% of the poverty guideline.")
    }

    @Test func `questions come one at a time and only where they decide`() {
        let plan = Cases.hospital { $0.household = nil }.plan()
        #expect(plan.missingFacts.filter(\.decides).map(\.fact) == [.income, .householdSize])
        #expect(plan.account().track(.assistance)?.state == .canStart)
        #expect(Cases.collector { $0.household = nil }.plan().missingFacts.allSatisfy { $0.fact != .income })
    }

    @Test(
        arguments: [
            ("40000.00", Strength.strong), ("60000.00", .medium), ("200000.00", nil),
        ] as [(String, Strength?)])
    func `hardship is a lever by the income`(_ income: String, _ strength: Strength?) {
        let file = Cases.hospital { $0.household?.annualIncome = money(income) }
        #expect(file.plan().account().leverage.first { $0.kind == .financialHardship }?.strength == strength)
    }

    @Test func `levers rest on facts`() {
        func kinds(_ file: CaseFile, _ findings: [OpenQuestion] = []) -> Set<LeverageKind> {
            Set(file.plan(findings: findings).account().leverage.map(\.kind))
        }
        let plain = Cases.hospital { $0.household = nil }
        #expect(kinds(plain).isEmpty)
        #expect(kinds(plain, [OpenQuestion(account: "A1", check: "x", grade: .b)]) == [.providerError])
        #expect(kinds(Cases.uninsured()).contains(.selfPayDiscount))
        #expect(kinds(Cases.hospital { $0.claims[0].status = .pending }).contains(.insuranceDelay))
        #expect(kinds(Story.emergencyVisit.file).contains(.networkProtection) == false, "the hospital is in network")
        #expect(
            Story.emergencyVisit.plan.account("A2").leverage.contains {
                $0.kind == .networkProtection && $0.strength == .strong
            })
        let notice = Cases.collector { $0.accounts[0].holder?.validationNotice?.missing = ["amount"] }
        #expect(kinds(notice).contains(.noticeDefect))
    }

    @Test func `departments say who can grant what`() {
        func who(_ file: CaseFile) -> [DepartmentName] { file.plan().account().departments.map(\.who) }
        // The plan is self-funded: the employer's office and the plan's broker can help, the state's insurance
        // department cannot.
        #expect(
            who(Cases.hospital()) == [
                .frontLine, .financialAssistance, .accountResolution, .supervisor, .patientRelations, .compliance,
                .financeOfficer, .insurer, .benefitsOffice, .broker, .laborAdviser, .taxOffice, .attorneyGeneral,
            ])
        #expect(
            who(Cases.collector()) == [
                .collector, .insurer, .benefitsOffice, .broker, .consumerBureau, .laborAdviser, .attorneyGeneral,
            ])
        let insured = Cases.hospital { $0.coverages[0].kind = .employerFullyInsured }
        #expect(who(insured).contains(.insuranceDepartment) && !who(insured).contains(.broker))
        for department in Cases.hospital().plan().account().departments {
            #expect(!department.askFor.isEmpty && department.cannot?.isEmpty == false)
        }
        #expect(who(Story.courtPapers.file).first == .legalHelp)
        let help = Cases.hospital().plan().account().departments.first { $0.who == .financialAssistance }
        #expect(help?.canGrant == [.assistance, .hold])
    }
}
