import CaseModel
import Rulebook
import TestSupport
import Testing

/// Whether a rule is for an account: yes, no, or what is missing.
struct RuleFitTests {
    private func rule(_ change: (inout Rule) -> Void) -> Rule {
        var rule = Rule()
        rule.id = "R-900"
        rule.validFrom = .from(.on("2022-01-01"))
        change(&rule)
        return rule
    }

    private func situation(_ change: (inout Situation) -> Void = { _ in }) -> Situation {
        var situation = Situation()
        situation.careDay = .on("2026-06-01")
        change(&situation)
        return situation
    }

    private let today = Day.on("2026-11-25")

    @Test func `a rule for everybody applies to everybody`() {
        let fit = rule { _ in }.fit(situation(), on: today)
        #expect(fit == RuleFit(status: .applies, because: [], missing: []))
    }

    @Test(arguments: [
        (Situation.Plans.kinds([.marketplace]), RuleFit.Status.applies),
        (.kinds([.medicare, .marketplace]), .applies), (.kinds([.medicare]), .doesNotApply),
        (.kinds([nil]), .mayApply), (.kinds([.medicare, nil]), .mayApply), (.unknown, .mayApply),
        (.none, .doesNotApply),
    ])
    func `the kind of plan`(plans: Situation.Plans, status: RuleFit.Status) {
        let rule = rule { $0.scope.coverage = .only([.marketplace, .employerFullyInsured]) }
        let fit = rule.fit(situation { $0.plans = plans }, on: today)
        #expect(fit.status == status)
        #expect(fit.missing == (status == .mayApply ? [.coverage] : []))
        #expect(fit.because == (status == .mayApply ? [] : [.coverage]))
    }

    @Test func `no insurance can be what a rule is for`() {
        let rule = rule { $0.scope.coverage = .only([.none]) }
        #expect(rule.fit(situation { $0.plans = .none }, on: today).status == .applies)
        #expect(rule.fit(situation { $0.plans = .kinds([.medicaid]) }, on: today).status == .doesNotApply)
    }

    @Test func `a for-profit hospital is outside a rule for nonprofit ones, an unknown one is not`() {
        let rule = rule { $0.scope.hospital = .only([.nonprofit, .government]) }
        #expect(rule.fit(situation { $0.hospital = .forProfit }, on: today).status == .doesNotApply)
        #expect(rule.fit(situation { $0.hospital = .nonprofit }, on: today).status == .applies)
        #expect(rule.fit(situation(), on: today).missing == [.hospital])
    }

    @Test func `who bills and who holds the bill`() {
        let rule = rule {
            $0.scope.role = .only([.ambulance])
            $0.scope.holder = .only([.collectionAgency, .debtBuyer])
        }
        let both = situation {
            $0.role = .ambulance
            $0.holder = .debtBuyer
        }
        #expect(rule.fit(both, on: today).because == [.holder, .role])
        let neither = situation {
            $0.role = .facility
            $0.holder = .provider
        }
        #expect(rule.fit(neither, on: today) == RuleFit(status: .doesNotApply, because: [.holder, .role], missing: []))
    }

    @Test func `all circumstances must hold, and one against is enough`() {
        let rule = rule { $0.scope.when = [.denied, .emergency] }
        func fit(_ denied: Situation.Answer, _ emergency: Situation.Answer) -> RuleFit {
            rule.fit(situation { $0.circumstances = [.denied: denied, .emergency: emergency] }, on: today)
        }
        #expect(fit(.yes, .yes).status == .applies)
        #expect(fit(.yes, .unknown).missing == [.circumstance(.emergency)])
        #expect(fit(.yes, .unknown).because == [.circumstance(.denied)])
        #expect(fit(.no, .unknown) == RuleFit(status: .doesNotApply, because: [.circumstance(.denied)], missing: []))
        #expect(rule.fit(situation(), on: today).status == .mayApply)
    }

    @Test(arguments: [
        ("2026-06-30", RuleFit.Status.doesNotApply), ("2026-07-01", .applies), ("2026-07-02", .applies),
        ("2027-06-30", .applies), ("2027-07-01", .doesNotApply),
    ])
    func `a rule is for nobody before its first day and after its last`(day: String, status: RuleFit.Status) {
        let rule = rule {
            $0.validFrom = .from(.on("2026-07-01"))
            $0.validTo = .on("2027-06-30")
        }
        #expect(rule.fit(situation { $0.careDay = .on("2026-07-01") }, on: .on(day)).status == status)
    }

    @Test(arguments: [
        ("2025-12-31", RuleFit.Status.mayApply), ("2026-01-01", .applies), ("2026-01-02", .applies),
    ])
    func `care before a rule began is a question`(care: String, status: RuleFit.Status) {
        let rule = rule { $0.validFrom = .from(.on("2026-01-01")) }
        let fit = rule.fit(situation { $0.careDay = .on(care) }, on: today)
        #expect(fit.status == status)
        #expect(fit.missing == (status == .mayApply ? [.careDay] : []))
    }

    static let states: [(Scope.Follows, String?, String?, String?, RuleFit.Status)] = [
        (.patient, "NY", "OH", nil, .applies), (.patient, "OH", "NY", nil, .doesNotApply),
        (.patient, nil, "NY", nil, .mayApply), (.provider, "OH", "NY", nil, .applies),
        (.provider, "NY", "OH", nil, .doesNotApply), (.provider, "NY", nil, nil, .mayApply),
        (.plan, "OH", "OH", "NY", .applies), (.plan, "NY", "NY", "OH", .doesNotApply),
        // Where the plan was issued is only taken from where the person lives.
        (.plan, "NY", "OH", nil, .mayApply), (.plan, "OH", "NY", nil, .mayApply),
        (.both, "NY", "OH", nil, .applies), (.both, "OH", "NY", nil, .applies),
        (.both, "OH", "OH", nil, .doesNotApply), (.both, "OH", nil, nil, .mayApply),
    ]

    @Test(arguments: states)
    func `whose state decides`(
        follows: Scope.Follows, patient: String?, provider: String?, plan: String?, status: RuleFit.Status
    ) {
        let rule = rule {
            $0.scope.state = .only(["NY"])
            $0.scope.follows = follows
        }
        let here = situation {
            $0.patientState = patient
            $0.providerState = provider
            $0.planState = plan
        }
        #expect(rule.fit(here, on: today).status == status)
    }

    @Test func `every shipped rule answers every situation without contradiction`() throws {
        let rules = try ShippedRulebook.load().rules
        var random = SplitMix(seed: 11)
        func pick<Value>(_ values: [Value]) -> Value { values[Int(random.next() % UInt64(values.count))] }
        for _ in 0..<300 {
            let here = situation { situation in
                situation.plans = pick([.unknown, .none, .kinds([pick(CoverageKind.allCases), nil])])
                situation.hospital = pick([nil] + HospitalKind.allCases)
                situation.holder = pick(HolderKind.allCases)
                situation.role = pick([nil] + Role.allCases)
                situation.patientState = pick([nil, "NY", "OH", "CA"])
                situation.providerState = pick([nil, "NY", "TX", "MD"])
                for circumstance in Circumstance.allCases {
                    situation.circumstances[circumstance] = pick([.yes, .no, .unknown])
                }
            }
            for rule in rules {
                let fit = rule.fit(here, on: today)
                switch fit.status {
                case .applies: #expect(fit.missing.isEmpty)
                case .mayApply: #expect(!fit.missing.isEmpty)
                case .doesNotApply: #expect(!fit.because.isEmpty && fit.missing.isEmpty)
                }
            }
        }
    }
}
