import CaseModel
import Foundation
import Testing

@testable import Intake

/// The invented papers in `Fixtures/`, read against what their `expected.json` says of them.
struct FixtureTests {
    private struct Expectations<Row: Decodable>: Decodable { var files: [String: Row] }

    private struct Bill: Decodable {
        struct Statement: Decodable {
            var account, biller, role, statementDate: String?
            var lines: Int
            var charges: String
            var stated: [String: String?]
        }
        struct Issue: Decodable { var at: String }

        var exit: Int
        var statements: [Statement]
        var fileTotal: String?
        var issues: [Issue]
    }

    private struct Remittance: Decodable {
        struct Claim: Decodable {
            var account, status, billed, planPaid, patientShare, adjustments, difference: String
        }
        struct ProviderAdjustment: Decodable, Equatable { var code, amount: String }

        var exit: Int
        var balances: Bool?
        var paymentTotal: String
        var claims: [Claim]
        var providerAdjustments: [ProviderAdjustment]
        var issues: [String]
    }

    private static func expectations<Row: Decodable>(_ folder: String, of row: Row.Type) throws -> [String: Row] {
        let data = Data(try Fixture.bytes("\(folder)/expected.json"))
        return try JSONDecoder().decode(Expectations<Row>.self, from: data).files
    }

    private static func names(_ folder: String, _ suffix: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: Fixture.folder.appending(path: folder).path)
        return (names ?? []).filter { $0.hasSuffix(suffix) }.sorted()
    }

    @Test func `every paper has its expectation, and every expectation its paper`() throws {
        #expect(try Self.expectations("csv", of: Bill.self).keys.sorted() == Self.names("csv", ".csv"))
        #expect(try Self.expectations("835", of: Remittance.self).keys.sorted() == Self.names("835", ".835"))
    }

    @Test(arguments: names("csv", ".csv"))
    func `reads a bill as expected`(name: String) throws {
        let expected = try #require(try Self.expectations("csv", of: Bill.self)[name])
        let draft = Intake.read(try Paper(fixture: "csv/\(name)"))
        #expect(draft.issues.contains { $0.severity == .error } == (expected.exit == 65))
        #expect(draft.issues.map(\.at?.text) == expected.issues.map(\.at))
        #expect(draft.statements.count == expected.statements.count)
        #expect(draft.summaryRows.last { $0.kind == .total }?.amount.exact == expected.fileTotal)
        for (statement, expected) in zip(draft.statements, expected.statements) {
            #expect(statement.account == expected.account)
            // Where the account number tells accounts apart, the expectations leave biller and role out.
            if expected.account == nil {
                #expect(statement.biller == expected.biller)
                #expect(statement.role?.rawValue == expected.role)
            }
            #expect(statement.statementDate?.iso == expected.statementDate)
            #expect(statement.lines.count == expected.lines)
            #expect(statement.lineTotal.exact == expected.charges)
            let stated = statement.stated
            let paidByAnyone = [stated.patientPaid, stated.otherPaid].compactMap { $0 }
            let found: [String: Money?] = [
                "totalCharges": stated.totalCharges, "adjustments": stated.adjustments,
                "insurancePaid": stated.insurancePaid, "previousBalance": stated.previousBalance,
                "balance": stated.balance, "patientPaid": paidByAnyone.isEmpty ? nil : paidByAnyone.total(),
            ]
            for (key, value) in found { #expect(value?.exact == expected.stated[key] ?? nil, "\(key)") }
        }
    }

    @Test(arguments: names("835", ".835"))
    func `reads a remittance as expected`(name: String) throws {
        let expected = try #require(try Self.expectations("835", of: Remittance.self)[name])
        let draft = Intake.read(try Paper(fixture: "835/\(name)"))
        #expect(draft.kind == .remittance)
        #expect(draft.issues.contains { $0.severity == .error } == (expected.exit == 65))
        #expect(draft.issues.count == expected.issues.count)
        #expect(draft.balances == expected.balances)
        #expect(draft.claims.count == expected.claims.count)
        guard expected.exit == 0 else { return }
        #expect(draft.paymentTotal?.exact == expected.paymentTotal)
        #expect(draft.difference == .zero)
        let adjustments = draft.providerAdjustments.map {
            Remittance.ProviderAdjustment(code: $0.code, amount: $0.amount.exact)
        }
        #expect(adjustments == expected.providerAdjustments)
        for (claim, expected) in zip(draft.claims, expected.claims) {
            #expect(claim.account == expected.account)
            #expect(claim.statusCode == expected.status)
            #expect(claim.billed?.exact == expected.billed)
            #expect(claim.planPaid?.exact == expected.planPaid)
            #expect(claim.patientShare?.exact == expected.patientShare)
            #expect(claim.allAdjustments.map(\.amount).total().exact == expected.adjustments)
            #expect(claim.difference?.exact == expected.difference)
        }
    }

    @Test(arguments: names("csv", ".csv").map { "csv/\($0)" } + names("835", ".835").map { "835/\($0)" })
    func `what was read can be written and read again`(path: String) throws {
        let draft = Draft(files: [Intake.read(try Paper(fixture: path))])
        let text = draft.json.canonicalText
        let json = try JSONValue(parsing: Array(text.utf8))
        var reader = RecordReader()
        let again = try #require(Draft.read(json, at: "", &reader))
        #expect(reader.problems.isEmpty)
        #expect(again.json.canonicalText == text)
    }
}
