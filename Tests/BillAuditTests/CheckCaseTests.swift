import CaseModel
import Foundation
import TestSupport
import Testing

@testable import BillAudit

/// Every check against its table of papers: it fires, it stays silent, and it stands right at its limit.
struct CheckCaseTests {
    @Test(arguments: CheckCase.all)
    func `says what the table says`(_ row: CheckCase) {
        let report = audited(row.papers())
        let found = report.findings(row.check)
        #expect(found.count == row.wanted.count, "\(report.findings.map(\.saw))")
        for (finding, wanted) in zip(found, row.wanted) {
            #expect(finding.grade == wanted.grade)
            #expect(finding.lines.map(\.text) == wanted.lines)
            #expect(finding.atIssue?.exact == wanted.atIssue)
            if let owed = wanted.owed { #expect(finding.owedChange == owed) }
        }
    }

    @Test(arguments: CheckCase.all)
    func `speaks plainly and accuses nobody`(_ row: CheckCase) {
        let report = audited(row.papers())
        for finding in report.findings {
            let texts = [finding.saw, finding.ask] + finding.couldBeRight + finding.settledBy
            for text in texts {
                #expect(!text.isEmpty)
                for word in ["overcharge", "error", "fraud", "illegal", "violation", "wrong", "must pay", "you owe"] {
                    #expect(!text.lowercased().contains(word), "\(text)")
                }
                #expect(text.hasSuffix(".") || text.hasSuffix("?"), "\(text)")
            }
            #expect(!finding.couldBeRight.isEmpty && !finding.settledBy.isEmpty)
            if finding.grade == .c {
                #expect(finding.ask.contains("?") || finding.ask.contains("lease"), "\(finding.ask)")
            }
        }
    }

    @Test(arguments: CheckID.allCases)
    func `has a file, a row and all three kinds of cases`(_ check: CheckID) throws {
        let type = try #require(CheckList.all.first { $0.id == check })
        let name = "\(type)"
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Sources/BillAudit/Checks/\(name).swift")
        #expect(FileManager.default.fileExists(atPath: file.path))
        #expect(!type.needs.isEmpty)
        let kinds = CheckCase.all.filter { $0.check == check }.map(\.kind)
        #expect(kinds.contains(.fires) && kinds.contains(.silent) && kinds.contains(.limit))
    }

    @Test func `runs in the order of the catalogue`() {
        #expect(CheckList.all.map { $0.id } == CheckID.allCases)
    }

    @Test(.enabled(if: SharedFolder.exists, "needs ../shared"))
    func `names checks as the catalogue does, in its order`() throws {
        let text = String(decoding: try SharedFolder.bytes("catalogue.md"), as: UTF8.self)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }.compactMap {
            $0.split(separator: "`").dropFirst().first
        }
        let known = rows.map(String.init).filter { CheckID(rawValue: $0) != nil }
        #expect(known == CheckID.allCases.map(\.rawValue))
    }
}
