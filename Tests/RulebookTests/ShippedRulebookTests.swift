import CaseModel
import Host
import Rulebook
import TestSupport
import Testing

/// The rulebook that ships is the one that the YAML gives, and it says what the official texts say.
struct ShippedRulebookTests {
    private func source() throws -> RulebookSource { try RulebookFolder.source() }

    @Test func `the source has no problems`() throws {
        #expect(try source().problems.map(\.description) == [])
    }

    @Test func `the compiled form is what the source gives`() throws {
        let compiled = try #require(RulebookCompiler.compile(try source(), digest: SHA256.hexDigest(of:)))
        for (name, text) in compiled {
            let shipped = String(decoding: try Repository.bytes("Sources/Host/Shipped/rulebook/\(name)"), as: UTF8.self)
            #expect(shipped == text, "\(name) is stale; run make rules")
        }
        let folder = "Sources/Host/Shipped/rulebook"
        let states = try Repository.names("\(folder)/states").map { "states/\($0)" }
        let rules = try Repository.names("\(folder)/rules").map { "rules/\($0)" }
        #expect(Set(states + rules + ["rules.json", "codes.json", "es.json"]) == Set(compiled.keys))
    }

    @Test func `holds the first rules`() throws {
        let rulebook = try ShippedRulebook.load()
        let first = [
            "R-001", "R-003", "R-005", "R-006", "R-007", "R-016", "R-021", "R-024", "R-025", "R-026", "R-027", "R-028",
            "R-032", "R-033", "R-041", "R-046", "R-050", "R-054", "R-057", "R-058", "R-059", "R-071", "R-081", "R-082",
            "R-083", "R-084", "R-093", "R-094", "R-134",
        ]
        for id in first { #expect(rulebook.rule(Rule.ID(id)) != nil, "\(id)") }
        #expect(rulebook.states.count == 51)
        for code in rulebook.states { #expect(rulebook.state(code)?.state == code) }
        #expect(rulebook.codeTables() != nil)
        #expect(rulebook.fingerprint.count == 64)
    }

    @Test(arguments: [
        ("R-006", "sameDayHours", 3), ("R-024", "notificationPeriod", 120), ("R-025", "noticePeriod", 30),
        ("R-026", "applicationWindow", 240), ("R-041", "appealWindow", 180), ("R-046", "requestWindow", 4),
        ("R-050", "redeterminationWindow", 120), ("R-071", "accessWindow", 30), ("R-081", "noticeWithin", 5),
        ("R-083", "disputeWindow", 30), ("R-083", "assumedReceipt", 5), ("R-016", "disputeWindow", 120),
        ("R-128", "documentsWithin", 30), ("R-144", "electWithin", 60), ("R-144", "firstPremium", 45),
        ("R-145", "lossWithin", 30), ("R-145", "medicaidWithin", 60), ("R-146", "lossAfter", 60),
        ("R-147", "familyWithin", 30), ("P-008", "snooze", 3), ("P-009", "keepYears", 7),
        ("P-010", "nudgesBeforeOutside", 3), ("P-011", "returnAfter", 21),
    ])
    func `knows the number`(rule: String, parameter: String, value: Int) throws {
        #expect(try ShippedRulebook.load().parameter(parameter, of: Rule.ID(rule))?.count == value)
    }

    @Test func `nothing that was not read stands as law`() throws {
        let rulebook = try ShippedRulebook.load()
        for rule in rulebook.rules where rule.kind == .law && rule.confidence != .seen {
            // On a day on which the rule stands; one that begins later is looked at on its first day.
            let first =
                if case .from(let day) = rule.validFrom { max(day, .on("2026-11-25")) } else { Day.on("2026-11-25") }
            #expect(rule.standing(on: first, reviewLimit: rulebook.reviewLimit) == .checkFirst(.notSeen))
        }
        #expect(rulebook.rules.contains { $0.kind == .law && $0.confidence != .seen })
        #expect(rulebook.rules.contains { $0.kind == .law && $0.confidence == .seen })
    }

    @Test(arguments: [
        (2026, "OH", 1, "15960.00"), (2026, "OH", 3, "27320.00"), (2026, "OH", 4, "33000.00"),
        (2026, "OH", 8, "55720.00"), (2026, "OH", 9, "61400.00"), (2025, "DC", 1, "15650.00"),
        (2026, "AK", 4, "41250.00"), (2026, "HI", 4, "37950.00"), (2024, "HI", 2, "23500.00"),
    ])
    func `poverty guidelines by year, region and size`(year: Int, state: String, size: Int, amount: String) throws {
        let row = try ShippedRulebook.load().povertyGuidelines.row(year: year, state: state)
        #expect(row?.guideline(size: size) == .of(amount))
    }

    @Test func `income as a share of the guideline, and the limit to the cent`() throws {
        let guidelines = try ShippedRulebook.load().povertyGuidelines
        let row = try #require(guidelines.row(year: 2026, state: "OH"))
        #expect(row.tenthsOfPercent(income: .of("41000.00"), size: 3) == 1501)
        #expect(row.tenthsOfPercent(income: .of("27320.00"), size: 3) == 1000)
        #expect(row.isWithin(percent: 150, income: .of("40979.99"), size: 3))
        #expect(row.isWithin(percent: 150, income: .of("40980.00"), size: 3))
        #expect(!row.isWithin(percent: 150, income: .of("40980.01"), size: 3))
        #expect(row.tenthsOfPercent(income: .zero, size: 3) == 0)
    }

    @Test(arguments: [
        ("2025-01-14", 2024), ("2025-01-15", 2025), ("2025-12-31", 2025), ("2026-01-12", 2025), ("2026-01-13", 2026),
        ("2026-01-14", 2026), ("2027-01-31", 2026), ("2024-01-01", 2024),
    ])
    func `a guideline holds from the day it takes effect`(day: String, year: Int) throws {
        let guidelines = try ShippedRulebook.load().povertyGuidelines
        for state in ["OH", "AK", "HI", nil] {
            #expect(guidelines.row(on: .on(day), state: state)?.year == year)
        }
        #expect(guidelines.row(on: .on("2023-12-31"), state: "OH") == nil)
        #expect(guidelines.row(on: .on("2020-06-30"), state: "OH") == nil)
    }

    @Test(arguments: [("2027-01-13", 2026), ("2027-01-14", 2027), ("2027-01-15", 2027)])
    func `the next year's guideline changes the answer on its first day`(day: String, year: Int) throws {
        var guidelines = try ShippedRulebook.load().povertyGuidelines
        var next = try #require(guidelines.row(year: 2026, state: "OH"))
        next.year = 2027
        next.effectiveFrom = .from(.on("2027-01-14"))
        next.base = .of("16400.00")
        guidelines.rows.append(next)
        let row = try #require(guidelines.row(on: .on(day), state: "OH"))
        #expect(row.year == year)
        #expect(row.guideline(size: 1) == (year == 2027 ? .of("16400.00") : .of("15960.00")))
    }

    @Test func `every limit of every state is kept to the cent, in every year and size`() throws {
        let rulebook = try ShippedRulebook.load()
        var checked = 0
        for code in rulebook.states {
            let care = try #require(rulebook.state(code)).charityCare
            for percent in [care.freeUpToPercent, care.discountUpToPercent].compactMap({ $0 }) {
                for year in [2025, 2026] {
                    let row = try #require(rulebook.povertyGuidelines.row(year: year, state: code))
                    for size in [1, 2, 4, 8, 9] {
                        let limit = Money(cents: row.guideline(size: size).cents * Int64(percent) / 100)
                        let cent = Money(cents: 1)
                        #expect(row.isWithin(percent: percent, income: limit - cent, size: size))
                        #expect(row.isWithin(percent: percent, income: limit, size: size))
                        #expect(!row.isWithin(percent: percent, income: limit + cent, size: size))
                        checked += 1
                    }
                }
            }
        }
        #expect(checked >= 200)
    }

    @Test func `panels and split services`() throws {
        let tables = try #require(try ShippedRulebook.load().codeTables())
        let panel = try #require(tables.panels.rows.first { $0.panel == "80053" })
        #expect(panel.components.contains("82947"))
        #expect(panel.components.count == 14)
        #expect(tables.globalComponents.splitsByModifier("71046"))
        #expect(!tables.globalComponents.splitsByModifier("99284"))
        #expect(!tables.globalComponents.splitsByModifier("0507U"))
        #expect(!tables.globalComponents.splitsByModifier("7020F"))
        #expect(tables.adjustmentReasons.row("29")?.family == .timelyFiling)
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `the guidelines agree with the reviewed table`() throws {
        let rulebook = try ShippedRulebook.load()
        let text = String(decoding: try SharedFolder.bytes("rules/fpl.csv"), as: UTF8.self)
        for line in text.split(whereSeparator: \.isNewline).dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            let state = cells[1] == "48+DC" ? "OH" : cells[1]
            let row = rulebook.povertyGuidelines.row(year: try #require(Int(cells[0])), state: state)
            #expect(row?.base == .of("\(cells[2]).00"))
            #expect(row?.perPerson == .of("\(cells[3]).00"))
        }
    }
}

struct StandingTests {
    private func rule(_ change: (inout Rule) -> Void) -> Rule {
        var rule = Rule()
        rule.id = "R-900"
        rule.checkedOn = .on("2026-01-01")
        rule.confidence = .seen
        rule.validFrom = .from(.on("2020-01-01"))
        change(&rule)
        return rule
    }

    @Test func `a rule stands until the review limit, to the day`() {
        let rule = rule { _ in }
        #expect(rule.standing(on: .on("2026-01-31"), reviewLimit: 30) == .current)
        #expect(
            rule.standing(on: .on("2026-02-01"), reviewLimit: 30)
                == .checkFirst(.reviewOverdue(since: .on("2026-01-01"))))
    }

    @Test func `a rule stands from its first day to its last`() {
        let rule = rule { $0.validTo = .on("2026-06-30") }
        #expect(
            rule.standing(on: .on("2019-12-31"), reviewLimit: 999)
                == .checkFirst(.notYetInForce(from: .on("2020-01-01"))))
        #expect(rule.standing(on: .on("2020-01-01"), reviewLimit: 999) == .current)
        #expect(rule.standing(on: .on("2026-06-30"), reviewLimit: 999) == .current)
        #expect(
            rule.standing(on: .on("2026-07-01"), reviewLimit: 999)
                == .checkFirst(.noLongerInForce(since: .on("2026-06-30"))))
    }

    @Test func `hearsay never stands as law, and a product rule needs no source`() {
        #expect(
            rule { $0.confidence = .secondary }.standing(on: .on("2026-01-02"), reviewLimit: 30)
                == .checkFirst(.notSeen))
        let product = rule {
            $0.confidence = .generalKnowledge
            $0.kind = .product
        }
        #expect(product.standing(on: .on("2026-01-02"), reviewLimit: 30) == .current)
    }
}

struct RulebookFilesTests {
    @Test func `a missing file and a broken file are told apart`() {
        #expect(throws: RulebookError.missing(file: "rules.json")) { try Rulebook { _ in nil } }
        #expect(throws: RulebookError.self) { try Rulebook { _ in Array("{".utf8) } }
    }

    @Test func `a state that cannot be read is absent, not invented`() throws {
        let rules = try Repository.bytes("Sources/Host/Shipped/rulebook/rules.json")
        let rulebook = try Rulebook { $0 == "rules.json" ? rules : nil }
        #expect(rulebook.state("OH") == nil)
        #expect(rulebook.codeTables() == nil)
        #expect(rulebook.state("../OH") == nil)
    }
}
