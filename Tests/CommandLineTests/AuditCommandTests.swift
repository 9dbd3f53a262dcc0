import CaseModel
import Foundation
import TestSupport
import Testing

/// The audit on the command line, with the real readers and the rulebook that ships.
struct AuditCommandTests {
    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `says what the contract's worked example expects`() throws {
        let folder = SharedFolder.url.appending(path: "contract/worked")
        let run = try ProgramRun.reprieve(
            ["audit", "--bill", "er-bill.csv", "--claim", "er-claim.835", "--today", "2026-09-15", "--json"], in: folder
        )
        let report = try JSONValue(parsing: Array(run.output.utf8))
        let expected = try JSONValue(parsing: try SharedFolder.bytes("contract/worked/expected.json"))
        let findings = try #require(expected["findings"]).elements
        #expect(report["findings"]?.elements.count == findings.count)
        for (index, wanted) in findings.enumerated() {
            for key in ["check", "grade", "lines", "atIssue", "owedChange"] {
                #expect(report["findings"]?[index]?[key] == wanted[key], "\(index) \(key)")
            }
        }
        for member in try #require(expected["totals"]).members {
            #expect(report["totals"]?[member.key] == member.value, "\(member.key)")
        }
        for member in try #require(expected["reconciled"]).members {
            #expect(report["reconciled"]?[0]?[member.key] == member.value, "\(member.key)")
        }
    }

    @Test func `finds in the sample visit what its story says, and nothing else`() throws {
        let demo = "Sources/Host/Shipped/demo"
        let run = try ProgramRun.reprieve([
            "audit", "--bill", "\(demo)/hospital-itemized.csv", "\(demo)/laboratory.csv", "--claim",
            "\(demo)/plan-remittance.835", "--today", "2026-11-24", "--json",
        ])
        let findings = try #require(try JSONValue(parsing: Array(run.output.utf8))["findings"]).elements
        #expect(
            findings.map { [$0["check"]?.text, $0["grade"]?.text, $0["atIssue"]?.text] } == [
                ["bill-exceeds-claim", "A", "36.00"], ["duplicate-line", "A", "3148.00"],
                ["panel-and-components", "B", "74.00"],
            ])
    }
}
