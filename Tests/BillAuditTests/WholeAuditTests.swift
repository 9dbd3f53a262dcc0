import BillAudit
import CaseModel
import Intake
import TestSupport
import Testing

struct WorkedExampleTests {
    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `says what the contract's worked example expects`() throws {
        func read(_ name: String) throws -> DraftFile {
            Intake.read(Paper(name: name, bytes: try SharedFolder.bytes("contract/worked/\(name)"), sha256: ""))
        }
        let papers = AuditPapers(bills: [try read("er-bill.csv")], claims: [try read("er-claim.835")])
        let report = Auditor.audit(papers, rulebook: try ShippedRulebook.load(), today: .on("2026-09-15"))
        let expected = try JSONValue(parsing: try SharedFolder.bytes("contract/worked/expected.json"))
        let findings = try #require(expected["findings"]).elements
        #expect(report.findings.count == findings.count)
        for (finding, wanted) in zip(report.findings, findings) {
            #expect(finding.check.json == wanted["check"])
            #expect(finding.grade.json == wanted["grade"])
            #expect(JSONValue.array(finding.lines.map(\.json)) == wanted["lines"])
            #expect(finding.atIssue?.json == wanted["atIssue"])
            #expect(finding.owedChange.json == wanted["owedChange"])
        }
        #expect(report.totals.billed.json == expected["totals"]?["billed"])
        #expect(report.totals.atIssue.json == expected["totals"]?["atIssue"])
        #expect(report.totals.owedChange.json == expected["totals"]?["owedChange"])
        let account = try #require(report.reconciled.first?.json)
        for member in try #require(expected["reconciled"]).members {
            #expect(account[member.key] == member.value, "\(member.key)")
        }
    }
}

struct CheckListTests {
    @Test func `every check of the contract's first set runs, in catalogue order`() {
        #expect(
            CheckID.allCases.map(\.rawValue) == [
                "totals-do-not-tie", "not-itemized", "statement-repeated", "bill-exceeds-claim",
                "contractual-amount-billed", "timely-filing-denial", "claim-pending-or-missing", "duplicate-line",
                "reversal-not-netted", "panel-and-components", "global-and-component", "date-outside-stay",
            ])
    }

    @Test func `every check has a file of its own`() throws {
        let files = try Repository.names("Sources/BillAudit/Checks").map { String($0.dropLast(".swift".count)) }
        for check in CheckID.allCases {
            let name = check.rawValue.split(separator: "-").map(\.capitalized).joined()
            #expect(files.contains(name), "\(name)")
        }
    }
}

extension Substring {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// What must stay silent, row by row of the catalogue, where no suite of a check already says it.
struct MustNotFireTests {
    static let bills: [(String, [String])] = [
        ("a high emergency level", [Bench.line("99285", "2140.00", modifiers: "25", revenue: "0450")]),
        (
            "the hospital's and the doctor's levels differ",
            [
                Bench.line("99284", "2140.00", revenue: "0450"),
                Bench.line(
                    "99285", "980.00", revenue: "", role: "emergency-physician", account: "P-1",
                    biller: "Lake Physicians"),
            ]
        ),
        (
            "blood draw and saline",
            [
                Bench.line("36415", "38.00"), Bench.line("80053", "312.00"), Bench.line("J7030", "60.00"),
                Bench.line("85025", "148.00"),
            ]
        ),
        (
            "ten units of a drug, and the drug on ten lines",
            [Bench.line("J2405", "90.00", units: "10")]
                + (0..<10).map { _ in Bench.line("J1885", "42.00") }
        ),
        (
            "therapy each day of a week",
            (3...9).map { Bench.line("97110", "80.00", on: "2026-03-0\($0)") }
                + (3...9).map { Bench.line("99232", "210.00", on: "2026-03-0\($0)") }
        ),
        (
            "modifiers that are merely there",
            [
                Bench.line("99284", "900.00", modifiers: "25"), Bench.line("97597", "90.00", modifiers: "59"),
                Bench.line("64450", "120.00", modifiers: "XS"), Bench.line("73130", "50.00", modifiers: "RT"),
            ]
        ),
        ("a visit on the day of surgery", [Bench.line("29881", "4100.00"), Bench.line("99213", "180.00")]),
        ("a code of radiology by itself", [Bench.line("70450", "1100.00", role: "radiology")]),
    ]

    @Test(arguments: bills)
    func `stays silent`(story: String, rows: [String]) throws {
        let report = try Bench(rows: rows).run()
        #expect(report.findings.isEmpty, "\(story): \(report.findings.map(\.saw))")
    }
}

/// Bills made at random: clean ones stay clean, a planted repeat is found alone, and order plays no part.
struct RandomBillTests {
    private static let codes = [
        "99284", "85025", "71046", "96374", "70450", "93005", "81001", "36415", "83690", "87086",
    ]

    private func cleanRows(_ random: inout SeededGenerator) -> [String] {
        var rows: [String] = []
        for code in Self.codes.shuffled(using: &random).prefix(Int.random(in: 1...10, using: &random)) {
            let cents = Int64.random(in: 100...500_000, using: &random)
            rows.append(
                Bench.line(code, Money(cents: cents).exact, on: "2026-03-0\(Int.random(in: 1...9, using: &random))"))
        }
        return rows
    }

    @Test func `a clean bill has no finding`() throws {
        var random = SeededGenerator(seed: 6)
        for _ in 0..<150 {
            let rows = cleanRows(&random)
            #expect(try Bench(rows: rows).run().findings.isEmpty, "\(rows)")
        }
    }

    @Test func `a planted repeat is the only finding`() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<150 {
            var rows = cleanRows(&random)
            let planted = try #require(rows.randomElement(using: &random))
            rows.insert(planted, at: Int.random(in: 0...rows.count, using: &random))
            let report = try Bench(rows: rows).run()
            #expect(report.findings.map(\.check) == [.duplicateLine])
            #expect(report.findings.first?.lines.count == 2)
        }
    }

    @Test func `the order of the lines changes places only`() throws {
        var random = SeededGenerator(seed: 8)
        let rows = [
            Bench.line("71046", "412.00"), Bench.line("71046", "412.00"), Bench.line("80053", "312.00"),
            Bench.line("82947", "58.00"), Bench.line("82565", "20.00"), Bench.line("85025", "100.00"),
            Bench.line("85025", "-60.00"), Bench.line("93000", "90.00", revenue: "0730"),
            Bench.line("93005", "30.00", revenue: "0730"),
        ]
        let first = try Bench(rows: rows).run()
        #expect(first.findings.count == 4)
        for _ in 0..<60 {
            let report = try Bench(rows: rows.shuffled(using: &random)).run()
            #expect(report.findings.map(\.key) == first.findings.map(\.key))
            #expect(report.findings.map(\.atIssue) == first.findings.map(\.atIssue))
            #expect(report.totals == first.totals)
        }
    }

    @Test func `a line counts once however many findings name it`() throws {
        let rows = [Bench.line("80053", "312.00"), Bench.line("82947", "58.00"), Bench.line("82947", "58.00")]
        let report = try Bench(rows: rows).run()
        #expect(report.findings.map(\.check) == [.duplicateLine, .panelAndComponents])
        #expect(report.totals.atIssue == .of("116.00"))
    }

    @Test func `the report reads back as it was written`() throws {
        let report = try Bench(rows: [Bench.line("71046", "412.00"), Bench.line("71046", "412.00")]).run()
        var reader = RecordReader()
        let again = try #require(AuditReport.read(report.json, at: "", &reader))
        #expect(again.json == report.json)
        #expect(reader.problems.isEmpty)
    }
}
