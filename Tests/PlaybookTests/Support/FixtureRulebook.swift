import CaseModel
import Rulebook

/// A small rulebook in memory. The numbers are those of the real one; the words are the tests' own.
struct FixtureRulebook {
    var rules: [Rule]
    var states: [StateRules] = [.ohio, .texas, .california]

    static let checkedOn = Day(iso: "2026-08-01") ?? Day(number: 0)
    static let insured: [CoverageKind] = [
        .employerSelfFunded, .employerFullyInsured, .marketplace, .federalEmployee, .stateOrLocalGovernment,
        .churchPlan,
        .student,
    ]
    static let appealing: [CoverageKind] = [.employerSelfFunded, .employerFullyInsured, .marketplace, .student]
    static let reviewed = insured.filter { $0 != .federalEmployee }

    init() { rules = FixtureRulebook.law + FixtureRulebook.product }

    static let standard = FixtureRulebook().rulebook

    /// A rulebook that knows no rule.
    static let empty: Rulebook = {
        var fixture = FixtureRulebook()
        fixture.rules = []
        return fixture.rulebook
    }()

    var rulebook: Rulebook {
        let core = JSONValue.object([
            JSONMember("schema", .string("reprieve.rulebook/1")), JSONMember("fingerprint", .string("fixture")),
            JSONMember("reviewLimit", .number("400")), JSONMember("rules", .array(rules.map(\.json))),
            JSONMember("povertyGuidelines", PovertyGuidelines.fixture.json),
            JSONMember("states", .array(states.map { .string($0.state) })),
        ])
        var files = ["rules.json": Array(core.canonicalText.utf8), "codes.json": Array(codes.canonicalText.utf8)]
        for state in states { files["states/\(state.state).json"] = Array(state.json.canonicalText.utf8) }
        let all = files
        do {
            return try Rulebook { all[$0] }
        } catch {
            preconditionFailure("The fixture rulebook cannot be read: \(error)")
        }
    }

    private var codes: JSONValue {
        var tables = CodeTables()
        var row = AdjustmentReasonTable.Row()
        row.code = "22"
        row.plain = "Another plan should pay first."
        row.family = .coordination
        row.fixer = .plan
        tables.adjustmentReasons.rows = [row]
        return tables.json
    }

    // MARK: Changes

    /// The rulebook without some rules.
    func without(_ ids: Rule.ID...) -> FixtureRulebook {
        var copy = self
        copy.rules.removeAll { ids.contains($0.id) }
        return copy
    }

    /// The rulebook with one rule changed.
    func changing(_ id: Rule.ID, _ change: (inout Rule) -> Void) -> FixtureRulebook {
        var copy = self
        for index in copy.rules.indices where copy.rules[index].id == id { change(&copy.rules[index]) }
        return copy
    }
}

/// One number of a fixture rule.
struct Number {
    var name: String
    var value: ParameterValue
    var unit: Parameter.Unit
    var confidence: RuleConfidence = .seen
    var anchor: AnchorEvent?
    var months: MonthCount?

    static func days(
        _ name: String, _ count: Int, _ confidence: RuleConfidence = .seen, from anchor: AnchorEvent? = nil
    ) -> Number {
        Number(name: name, value: .number(Quantity(count)), unit: .calendarDay, confidence: confidence, anchor: anchor)
    }

    /// Counted as 45 CFR 147.136 counts.
    static func months(_ name: String, _ count: Int, _ months: MonthCount? = nil, from anchor: AnchorEvent) -> Number {
        Number(name: name, value: .number(Quantity(count)), unit: .month, anchor: anchor, months: months)
    }

    static func count(_ name: String, _ count: Int, _ unit: Parameter.Unit = .count) -> Number {
        Number(name: name, value: .number(Quantity(count)), unit: unit)
    }

    static func codes(_ name: String, _ codes: [String]) -> Number {
        Number(name: name, value: .list(codes), unit: .code)
    }

    static func dollars(_ name: String, _ amount: String) -> Number {
        Number(name: name, value: .text(amount), unit: .dollar)
    }
}

extension Rule {
    static func fixture(
        _ id: Rule.ID, _ title: String, cite: String? = nil, kind: Kind = .law, confidence: RuleConfidence = .seen,
        coverage: Applicability<CoverageKind> = .any, hospital: Applicability<HospitalKind> = .any,
        holder: Applicability<HolderKind> = .any, _ numbers: [Number] = [],
        clock: (id: String, title: String, parameter: String)? = nil
    ) -> Rule {
        var rule = Rule()
        rule.id = id
        rule.title = title
        rule.kind = kind
        rule.says = title
        rule.checkedOn = FixtureRulebook.checkedOn
        rule.confidence = confidence
        if let cite {
            var citation = Citation()
            citation.id = "reg"
            citation.text = cite
            rule.citations = [citation]
        }
        rule.scope.coverage = coverage
        rule.scope.hospital = hospital
        rule.scope.holder = holder
        for number in numbers {
            var parameter = Parameter()
            parameter.value = number.value
            parameter.unit = number.unit
            parameter.confidence = number.confidence
            parameter.anchor = number.anchor
            parameter.months = number.months
            parameter.cite = cite == nil ? nil : "reg"
            rule.parameters[number.name] = parameter
        }
        if let clock {
            var deadline = RuleDeadline()
            deadline.clock = clock.id
            deadline.title = clock.title
            deadline.parameter = clock.parameter
            deadline.consequence = "You may lose this way."
            rule.deadlines = [deadline]
        }
        return rule
    }
}

extension PovertyGuidelines {
    static let fixture: PovertyGuidelines = {
        var table = PovertyGuidelines()
        table.checkedOn = FixtureRulebook.checkedOn
        let rows: [(Int, String, Int64, Int64)] = [
            (2025, "48+DC", 1_565_000, 550_000), (2026, "48+DC", 1_596_000, 568_000), (2026, "AK", 1_995_000, 710_000),
            (2026, "HI", 1_836_000, 653_000),
        ]
        table.rows = rows.map { year, region, base, each in
            var row = Row()
            row.year = year
            row.region = region
            row.base = Money(cents: base)
            row.perPerson = Money(cents: each)
            return row
        }
        return table
    }()
}

extension StateRules {
    /// Part payment restarts, as far as anybody read.
    static let ohio = make("OH", "Ohio") { state in
        state.partPayment.status = .law
        state.partPayment.restartsBeforeExpiry = .yes
        state.partPayment.confidence = .seen
        state.limitation.status = .law
        state.limitation.longestYears = 8
        state.charityCare.status = .law
        state.charityCare.freeUpToPercent = 100
        state.groundAmbulance.status = .law
        state.groundAmbulance.from = Day(iso: "2022-01-12")
    }

    /// The text was read, and part payment restarts nothing.
    static let texas = make("TX", "Texas") { state in
        state.partPayment.status = .law
        state.partPayment.restartsBeforeExpiry = .no
        state.partPayment.revivesAfterExpiry = .no
        state.partPayment.confidence = .seen
        state.limitation.status = .law
        state.limitation.longestYears = 4
        state.groundAmbulance.status = .noLaw
    }

    /// Said to restart nothing, by somebody else; and a law for every hospital.
    static let california = make("CA", "California") { state in
        state.partPayment.status = .law
        state.partPayment.restartsBeforeExpiry = .no
        state.partPayment.confidence = .secondary
        state.charityCare.status = .law
        state.charityCare.freeUpToPercent = 200
        state.charityCare.discountUpToPercent = 400
    }

    private static func make(_ code: String, _ name: String, _ change: (inout StateRules) -> Void) -> StateRules {
        var state = StateRules()
        state.state = code
        state.name = name
        state.checkedOn = FixtureRulebook.checkedOn
        change(&state)
        return state
    }
}
