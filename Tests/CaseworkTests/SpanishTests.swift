import CaseModel
import Playbook
import TestSupport
import Testing

@testable import Casework

/// Everything that the use cases say in their own words can be said in Spanish.
struct SpanishTests {
    @Test func `What keeps a paper from being read`() throws {
        let problems: [PaperToolProblem] = [
            .missing(tool: "pdftotext", install: "apt install poppler-utils"), .locked, .broken, .tooHeavy,
        ]
        var issues = problems.map { PaperReader.issue(for: $0, in: "bill.pdf") }
        if case .broken(let issue) = CaseTaking.reading(
            Array(#"{"schema":"reprieve.case/1","people":3}"#.utf8), name: "case.json")
        {
            issues.append(issue)
        }
        #expect(issues.count == 5)
        let texts = issues.flatMap { [$0.what] + ($0.fix.map { [$0] } ?? []) }
        let missing = try SpanishCheck.shipped().problems(with: texts)
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }

    @Test func `The step to look at a paper`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add([InventedBill("Clinic", number: "1").file("bill.csv")])
        let read = try #require(try desk.outlook().plan.next)
        _ = try desk.setAside("P1")
        _ = try await desk.add([IncomingFile(name: "photo.png", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0])])
        let typed = try #require(try desk.outlook().plan.next)
        #expect(typed.title.contains("photo.png"))
        let missing = try SpanishCheck.shipped().problems(with: [read.title, read.why, typed.title, typed.why])
        #expect(missing.isEmpty, "\(missing.joined(separator: "\n"))")
    }
}
