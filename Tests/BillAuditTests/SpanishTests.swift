import CaseModel
import TestSupport
import Testing

@testable import BillAudit

/// Everything that an audit says can be said in Spanish.
struct SpanishTests {
    private func expectSpanish(_ reports: [AuditReport]) throws {
        let texts = reports.flatMap { Prose.texts(in: $0.json, under: Prose.auditKeys) }
        #expect(!texts.isEmpty)
        let problems = try SpanishCheck.shipped().problems(with: texts)
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func `the table of every check`() throws { try expectSpanish(CheckCase.all.map { audited($0.papers()) }) }

    @Test func `bills with planted errors, with and without their claim`() throws {
        let reports = (1...300).flatMap { seed -> [AuditReport] in
            var planting = Planting(seed: seed)
            planting.plant()
            return [
                audited(planting.bill.statement(), claims: planting.decision), audited(planting.bill.statement()),
                audited(claims: planting.decision),
            ]
        }
        try expectSpanish(reports)
    }

    @Test func `bills without the code tables`() throws {
        let bare = Rules.rulebook(codes: nil)
        try expectSpanish(
            CheckCase.all.map { Auditor.audit($0.papers(), rulebook: bare, today: Rules.day) })
    }

    @Test func `the tables that ship`() throws {
        let rulebook = try ShippedRulebook.load()
        try expectSpanish(CheckCase.all.map { Auditor.audit($0.papers(), rulebook: rulebook, today: Rules.day) })
    }
}
