import CaseModel
import Rulebook
import Testing

@testable import Playbook

struct OtherShieldTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var name: String
        var rule: Rule.ID
        var status: RightStatus?
        var file: CaseFile
        var testDescription: String { name }
    }

    private static func with(_ kind: CoverageKind, _ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        Cases.hospital { file in
            file.coverages[0].kind = kind
            change(&file)
        }
    }

    /// A ride in an ambulance, with a plan that was issued in a state.
    private static func ride(
        _ kind: CoverageKind, plan state: String?, _ change: (inout CaseFile) -> Void = { _ in }
    ) -> CaseFile {
        with(kind) { file in
            file.accounts[0].role = .ambulance
            file.accounts[0].network = .outOfNetwork
            file.coverages[0].state = state
            change(&file)
        }
    }

    static let rows: [Row] = [
        // Medicaid
        Row(name: "Medicaid paid", rule: "R-135", status: .applies, file: with(.medicaid)),
        Row(name: "Medicaid, no claim", rule: "R-135", status: .mayApply, file: with(.medicaid) { $0.claims = [] }),
        Row(
            name: "Medicaid later", rule: "R-135", status: .mayApply,
            file: with(.medicaid) { $0.coverages[0].from = day("2026-04-01") }),
        Row(
            name: "Medicaid ended", rule: "R-135", status: .doesNotApply,
            file: with(.medicaid) { file in
                file.coverages[0].from = day("2025-01-01")
                file.coverages[0].to = day("2025-12-31")
            }),
        Row(
            name: "no insurance and little money", rule: "R-135", status: .mayApply,
            file: with(CoverageKind.none) { file in
                file.claims = []
                file.household?.annualIncome = money("20000.00")
            }),
        Row(
            name: "no insurance, at the limit", rule: "R-135", status: .mayApply,
            file: with(CoverageKind.none) { file in
                file.claims = []
                file.household?.annualIncome = money("37701.60")
            }),
        Row(
            name: "no insurance, a cent above the limit", rule: "R-135", status: nil,
            file: with(CoverageKind.none) { file in
                file.claims = []
                file.household?.annualIncome = money("37701.61")
            }),
        Row(
            name: "no insurance and more money", rule: "R-135", status: nil,
            file: with(CoverageKind.none) { $0.claims = [] }),
        Row(name: "an employer's plan", rule: "R-135", status: nil, file: Cases.hospital()),
        // QMB
        Row(name: "QMB", rule: "R-134", status: .applies, file: Story.medicareAndQMB.file),
        Row(
            name: "Medicare and little money", rule: "R-134", status: .mayApply,
            file: with(.medicare) { $0.household?.annualIncome = money("20000.00") }),
        Row(
            name: "Medicare, a cent above the limit", rule: "R-134", status: nil,
            file: with(.medicare) { $0.household?.annualIncome = money("40980.01") }),
        Row(
            name: "Medicare and more money", rule: "R-134", status: nil,
            file: with(.medicare) { $0.household?.annualIncome = money("90000.00") }),
        Row(
            name: "QMB ended", rule: "R-134", status: .doesNotApply,
            file: with(.qmb) { $0.coverages[0].to = day("2026-02-01") }),
        // Other payers
        Row(
            name: "work injury", rule: "R-143", status: .mayApply,
            file: with(.workersCompensation) { $0.claims = [] }),
        Row(
            name: "car insurer refused", rule: "R-143", status: .doesNotApply,
            file: with(.auto) { $0.claims[0].status = .denied }),
        Row(name: "VA", rule: "R-136", status: .mayApply, file: with(.va) { $0.claims = [] }),
        Row(name: "TRICARE", rule: "P-007", status: .mayApply, file: with(.tricare) { $0.claims = [] }),
        // Estimates
        Row(name: "above the estimate", rule: "R-016", status: .applies, file: Cases.uninsured()),
        Row(
            name: "above the estimate, without the plan by choice", rule: "R-016", status: .applies,
            file: Cases.uninsured { file in
                file.coverages[0].kind = .employerSelfFunded
                var waiver = ClaimWaiver()
                waiver.on = day("2026-02-20")
                waiver.costShown = true
                file.accounts[0].claimWaiver = waiver
            }),
        Row(
            name: "a cent below the limit", rule: "R-016", status: .doesNotApply,
            file: Cases.uninsured { file in
                file.accounts[0].statements[0].balance = money("1199.99")
                file.accounts[0].statements[0].totalCharges = money("1199.99")
            }),
        Row(
            name: "insurance unknown", rule: "R-016", status: .mayApply,
            file: Cases.uninsured { $0.coverages = [] }),
        Row(
            name: "a plan that may not have been used", rule: "R-016", status: .mayApply,
            file: Cases.uninsured { $0.coverages[0].kind = .marketplace }),
        Row(
            name: "Medicare", rule: "R-016", status: .doesNotApply,
            file: Cases.uninsured { $0.coverages[0].kind = .medicare }),
        Row(
            name: "the plan was used", rule: "R-016", status: .doesNotApply,
            file: Cases.uninsured { $0.claims = Cases.hospital().claims }),
        Row(
            name: "a discount brings it down", rule: "R-016", status: .mayApply,
            file: Cases.uninsured { $0.accounts[0].statements[0].balance = money("700.00") }),
        Row(
            name: "no total of the estimate", rule: "R-016", status: .mayApply,
            file: Cases.uninsured { $0.accounts[0].goodFaithEstimate?.total = nil }),
        Row(
            name: "no bill yet", rule: "R-016", status: .mayApply,
            file: Cases.uninsured { $0.accounts[0].statements = [] }),
        // Ambulances
        Row(name: "a state's law", rule: "R-009", status: .mayApply, file: ride(.marketplace, plan: "OH")),
        Row(name: "self-funded", rule: "R-009", status: .doesNotApply, file: ride(.employerSelfFunded, plan: "OH")),
        Row(name: "TRICARE", rule: "R-009", status: .doesNotApply, file: ride(.tricare, plan: "OH")),
        Row(name: "a church's plan", rule: "R-009", status: .mayApply, file: ride(.churchPlan, plan: "OH")),
        Row(name: "no insurance", rule: "R-009", status: .mayApply, file: ride(CoverageKind.none, plan: "OH")),
        Row(name: "a state without", rule: "R-009", status: .doesNotApply, file: ride(.marketplace, plan: "TX")),
        Row(
            name: "the patient's state without, and nobody knows the plan's", rule: "R-009", status: .mayApply,
            file: ride(.marketplace, plan: nil) { $0.household?.state = "TX" }),
        Row(
            name: "care in a state without", rule: "R-009", status: .mayApply,
            file: ride(.marketplace, plan: "OH") { $0.episodes[0].state = "TX" }),
        Row(
            name: "a state nobody looked at", rule: "R-009", status: .mayApply, file: ride(.marketplace, plan: "CA")),
        // Hospitals
        Row(name: "nonprofit", rule: "R-021", status: .mayApply, file: Cases.hospital()),
        Row(
            name: "government", rule: "R-021", status: .mayApply,
            file: Cases.hospital { $0.accounts[0].hospitalKind = .government }),
        Row(
            name: "owner unknown", rule: "R-021", status: .mayApply,
            file: Cases.hospital { $0.accounts[0].hospitalKind = nil }),
        Row(
            name: "for profit", rule: "R-021", status: .doesNotApply,
            file: Cases.hospital { $0.accounts[0].hospitalKind = .forProfit }),
        Row(
            name: "granted", rule: "R-021", status: .applies,
            file: Cases.hospital { $0.assistance = [.decided("partial")] }),
        Row(name: "not a hospital", rule: "R-021", status: nil, file: Cases.collector()),
        // Collectors
        Row(name: "time is running", rule: "R-084", status: .mayApply, file: Cases.collector()),
        Row(
            name: "disputed in time", rule: "R-084", status: .applies,
            file: Cases.collector { $0.requests = [.sent(.validation, on: "2026-09-10")] }),
        Row(
            name: "too late", rule: "R-084", status: .doesNotApply,
            file: Cases.collector { $0.accounts[0].holder?.validationNotice?.receivedOn = day("2026-07-01") }),
        Row(
            name: "no notice", rule: "R-081", status: .mayApply,
            file: Cases.collector { $0.accounts[0].holder?.validationNotice = nil }),
        Row(
            name: "a gap in the notice", rule: "R-082", status: .mayApply,
            file: Cases.collector { $0.accounts[0].holder?.validationNotice?.missing = ["itemizationDate"] }),
        Row(
            name: "a vendor is no collector", rule: "R-084", status: nil,
            file: Cases.collector { $0.accounts[0].holder?.kind = .vendor }),
    ]

    @Test(arguments: rows)
    func `a fact decides, a missing fact leaves it open`(_ row: Row) {
        let right = row.file.plan().account().right(row.rule)
        #expect(right?.status == row.status)
        if let right { #expect(!right.because.isEmpty && !right.title.isEmpty) }
    }

    @Test func `a hospital run for profit has no duty under the rule for nonprofit ones`() {
        let account = Cases.hospital { $0.accounts[0].hospitalKind = .forProfit }.plan().account()
        #expect(account.deadlines.allSatisfy { !["R-024", "R-025", "R-026"].contains($0.id) })
        #expect(account.right("R-021")?.status == .doesNotApply)
        let step = account.step(.applyAssistance)
        #expect(step?.title == "Ask if the hospital has a help program of its own")
    }

    @Test func `a state's law can reach a hospital run for profit`() {
        let account = Cases.hospital { file in
            file.accounts[0].hospitalKind = .forProfit
            file.episodes[0].state = "CA"
        }.plan().account()
        #expect(account.step(.applyAssistance)?.state == .canStart)
        #expect(account.deadline("R-026") == nil)
    }

    @Test func `rights that apply come first and those that are ruled out last`() {
        for story in Story.all {
            for account in story.plan.accounts {
                let order = account.rights.compactMap { RightStatus.allCases.firstIndex(of: $0.status) }
                #expect(order == order.sorted(), "\(story.name)")
            }
        }
    }

    @Test func `a rule that is not in the rulebook is shown as one to check`() {
        let account = Cases.hospital { $0.coverages[0].kind = .medicaid }.plan().account()
        #expect(account.right("R-135")?.checkFirst == true)
        #expect(account.right("R-071")?.checkFirst == nil)
    }
}
