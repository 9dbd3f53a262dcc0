import CaseModel
import Rulebook

@testable import Playbook

/// A day of the tests.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else { preconditionFailure("\(iso) is no day") }
    return day
}

func money(_ text: String) -> Money {
    guard let amount = try? Money(exact: text) else { preconditionFailure("\(text) is no amount") }
    return amount
}

/// Cases of invented people. Each starts from one hospital bill of a person with a plan and is changed from there.
enum Cases {
    static let today = day("2026-09-15")

    /// A nonprofit hospital's bill for a planned visit in March: one total, no list of charges, a final claim.
    static func hospital(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        var file = CaseFile()
        var household = Household()
        household.state = "OH"
        household.size = 3
        household.annualIncome = money("41000.00")
        file.household = household
        var plan = Coverage()
        plan.id = "I1"
        plan.kind = .employerSelfFunded
        plan.payer = "Example Plan"
        plan.from = day("2026-01-01")
        file.coverages = [plan]
        var visit = Episode()
        visit.id = "V1"
        visit.from = day("2026-03-03")
        visit.to = day("2026-03-03")
        visit.emergency = false
        visit.state = "OH"
        file.episodes = [visit]
        var account = Account()
        account.id = "A1"
        account.episode = "V1"
        account.biller = "Sample Hospital"
        account.role = .facility
        account.hospitalKind = .nonprofit
        account.network = .inNetwork
        var statement = Statement()
        statement.id = "S1"
        statement.date = day("2026-08-20")
        statement.receivedOn = day("2026-08-24")
        statement.isFirstPostDischarge = true
        statement.itemized = false
        statement.totalCharges = money("4000.00")
        statement.balance = money("1200.00")
        account.statements = [statement]
        file.accounts = [account]
        var claim = Claim()
        claim.id = "K1"
        claim.account = "A1"
        claim.coverage = "I1"
        claim.status = .paid
        claim.processedOn = day("2026-07-20")
        claim.receivedOn = day("2026-07-25")
        var share = PatientResponsibility()
        share.deductible = money("1200.00")
        claim.patientResponsibility = share
        file.claims = [claim]
        change(&file)
        return file
    }

    /// A doctor's bill in the hands of a collection agency, with its notice.
    static func collector(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        hospital { file in
            file.accounts[0].role = .consultant
            file.accounts[0].hospitalKind = .notHospital
            file.accounts[0].statements[0].itemized = true
            var holder = Holder()
            holder.kind = .collectionAgency
            holder.name = "Sample Recovery"
            var notice = ValidationNotice()
            notice.datedOn = day("2026-09-01")
            notice.receivedOn = day("2026-09-08")
            notice.amount = money("1200.00")
            holder.validationNotice = notice
            file.accounts[0].holder = holder
            change(&file)
        }
    }

    /// A hospital's bill with everything out of the way: checked, final, and screened.
    static func ready(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        hospital { file in
            file.accounts[0].statements[0].itemized = true
            file.accounts[0].statements[0].checkedOn = day("2026-09-01")
            file.assistance = [.decided("denied")]
            change(&file)
        }
    }

    /// A person without insurance, with an estimate.
    static func uninsured(_ change: (inout CaseFile) -> Void = { _ in }) -> CaseFile {
        hospital { file in
            file.coverages[0].kind = CoverageKind.none
            file.claims = []
            var estimate = GoodFaithEstimate()
            estimate.provider = "Sample Hospital"
            estimate.total = money("800.00")
            file.accounts[0].goodFaithEstimate = estimate
            file.accounts[0].statements[0].totalCharges = money("1200.00")
            change(&file)
        }
    }

    /// A claim that refuses part of the bill.
    static func refused(_ kind: CoverageKind = .employerSelfFunded, _ change: (inout CaseFile) -> Void = { _ in })
        -> CaseFile
    {
        hospital { file in
            file.coverages[0].kind = kind
            file.claims[0].status = .partlyPaid
            file.claims[0].denials = [Adjustment(.patient, "50", money("300.00"))]
            change(&file)
        }
    }
}

extension Assistance {
    static func decided(_ outcome: String) -> Assistance {
        var decision = Assistance()
        decision.id = "N1"
        decision.account = "A1"
        decision.appliedOn = day("2026-08-25")
        decision.decidedOn = day("2026-09-05")
        decision.outcome = outcome
        decision.inWriting = true
        return decision
    }
}

extension Request {
    static func sent(
        _ kind: RequestKind, on sent: String, respondBy: String? = nil, answeredOn: String? = nil, by: String = "mail"
    ) -> Request {
        var request = Request()
        request.id = "R1"
        request.account = "A1"
        request.kind = kind
        request.sentOn = day(sent)
        request.respondBy = respondBy.map(day)
        request.answeredOn = answeredOn.map(day)
        request.by = by
        return request
    }
}

extension CaseFile {
    /// The plan of the case by the fixture rulebook.
    func plan(
        on today: Day = Cases.today, findings: [OpenQuestion] = [], by rulebook: Rulebook = FixtureRulebook.standard
    ) -> Plan {
        Planner.plan(self, findings: findings, rulebook: rulebook, today: today)
    }

    /// The view of the first account, for what a plan does not show.
    func view(on today: Day = Cases.today, by rulebook: Rulebook = FixtureRulebook.standard) -> AccountView {
        let law = Law(rulebook: rulebook, today: today, for: self)
        let facts = CaseIndex(self, questions: []).facts(of: accounts[0], law: law)
        return AccountView(facts, income: IncomeMeasure(household ?? Household(), law: law))
    }
}

extension Plan {
    func account(_ id: Account.ID = "A1") -> AccountPlan { accounts.first { $0.id == id } ?? AccountPlan() }
}

extension AccountPlan {
    func deadline(_ id: String) -> Deadline? { deadlines.first { $0.id == id } }
    func right(_ id: Rule.ID) -> Right? { rights.first { $0.id == id } }
    func gate(_ action: GateAction) -> Gate? { gates.first { $0.action == action } }
    func step(_ name: StepName) -> Step? { steps.first { $0.step == name } }
    func track(_ name: TrackName) -> Track? { tracks.first { $0.track == name } }
}
