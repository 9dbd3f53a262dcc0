import BillAudit
import CaseModel
import Casework
import Intake
import TestSupport
import Testing

/// What a person says of a paper goes before what was read from it.
struct ConfirmingTests {
    private let bill = InventedBill(
        "Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-08-17", balance: "400.00")

    private func desk(_ file: IncomingFile) async throws -> Desk {
        let desk = try TestDesk.empty()
        _ = try await desk.add([file])
        return desk
    }

    @Test func `A corrected value wins, and its source is the paper and not the row that was misread`() async throws {
        let desk = try await desk(bill.file())
        var reviewed = try #require(try desk.review("P1").bills.first)
        reviewed.balance = .of("40.00")
        reviewed.dueDate = .on("2026-09-30")
        reviewed.biller = "Larkmeadow Community Hospital"
        _ = try desk.confirm("P1", bills: [reviewed])
        let file = try desk.state().caseFile
        let account = try #require(file.accounts.first)
        #expect(account.biller == "Larkmeadow Community Hospital")
        #expect(account.currentStatement?.balance == .of("40.00"))
        #expect(account.currentStatement?.dueDate == .on("2026-09-30"))
        #expect(account.currentStatement?.lines.count == 1, "The lines stay as they were read.")
        #expect(file.sources["/accounts/0/statements/0/balance"] == "P1")
        #expect(file.sources["/accounts/0/statements/0/dueDate"] == "P1")
        #expect(
            try desk.draft(of: "P1")?.statements.first?.stated.balance == .of("400.00"), "What was corrected is kept.")
        _ = try desk.trash("P1")
        #expect(try desk.state().file.accounts.isEmpty, "It still goes with its paper.")
    }

    @Test func `Blank never erases`() async throws {
        let desk = try await desk(bill.file())
        _ = try desk.confirm("P1", bills: [ReviewedBill()])
        let account = try #require(try desk.state().file.accounts.first)
        #expect(account.biller == "Larkmeadow Hospital")
        #expect(account.number == "LCH-26-071841")
        #expect(account.currentStatement?.balance == .of("400.00"))
        #expect(try desk.set([("A1.biller", "  "), ("A1.number", "")]) == nil)
    }

    @Test func `A bill that was typed without a file counts, and says that it was typed`() throws {
        let desk = try TestDesk.empty()
        var typed = ReviewedBill()
        typed.biller = "Riverbend Health"
        typed.balance = .of("1462.00")
        typed.careDay = .on("2026-07-18")
        _ = try desk.addTyped(typed)
        let file = try desk.state().caseFile
        #expect(file.accounts.first?.currentStatement?.balance == .of("1462.00"))
        #expect(file.episodes.first?.from == .on("2026-07-18"))
        #expect(file.sources["/accounts/0/statements/0/balance"] == "typed:2026-11-24")
        #expect(throws: CaseworkError.needed(field: "biller")) { try desk.addTyped(ReviewedBill()) }
    }

    @Test func `Values typed beside a picture stand on that paper`() async throws {
        let desk = try await desk(
            IncomingFile(name: "photo.png", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 1]))
        let review = try desk.review("P1")
        #expect(review.bills == [ReviewedBill()])
        #expect(throws: CaseworkError.needed(field: "biller")) { try desk.confirm("P1", bills: review.bills) }
        var typed = ReviewedBill()
        typed.biller = "Riverbend Health"
        typed.balance = .of("10.00")
        _ = try desk.confirm("P1", bills: [typed])
        let state = try desk.state()
        #expect(state.caseFile.sources["/accounts/0/statements/0/balance"] == "P1")
        #expect(state.papers.first?.kind == .statement)
        #expect(state.papers.first?.about.contains(RecordKey(.account, "A1")) == true)
    }

    @Test func `A paper is confirmed once, and set aside only while it waits`() async throws {
        let desk = try await desk(bill.file())
        _ = try desk.confirm("P1")
        #expect(throws: CaseworkError.wrongPaperState("P1")) { try desk.confirm("P1") }
        #expect(throws: CaseworkError.wrongPaperState("P1")) { try desk.setAside("P1") }
        let other = try await self.desk(bill.file())
        _ = try other.setAside("P1")
        #expect(Desk.inbox(try other.state()).isEmpty)
        _ = try other.confirm("P1")
        #expect(try other.state().file.accounts.count == 1)
        #expect(throws: CaseworkError.unknown(id: "P9")) { try other.confirm("P9") }
    }

    // MARK: The audit of the case and of its papers

    private struct Seen: Hashable {
        var check: String
        var grade: String
        var atIssue: String?
        var lines: [String]
    }

    private func seen(_ papers: AuditPapers, names: [String: String]) throws -> [Seen] {
        let report = Auditor.audit(papers, rulebook: try ShippedRulebook.load(), today: TestDesk.day)
        return report.findings.map { finding in
            Seen(
                check: finding.check.rawValue, grade: finding.grade.rawValue, atIssue: finding.atIssue?.exact,
                lines: finding.lines.map { place in
                    // The case knows papers by their short ids.
                    for (id, name) in names where place.text == id || place.text.hasPrefix(id + ":") {
                        return name + place.text.dropFirst(id.count)
                    }
                    return place.text
                }.sorted())
        }.sorted { ($0.check, $0.lines.joined()) < ($1.check, $1.lines.joined()) }
    }

    private func holds(_ bills: [IncomingFile], _ claims: [IncomingFile]) async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add(bills + claims)
        let names = Dictionary(uniqueKeysWithValues: try desk.state().papers.map { ($0.id.text, $0.name) })
        var drafts: [[DraftFile]] = []
        for files in [bills, claims] {
            var list: [DraftFile] = []
            for file in files { list.append(await PaperReader(tools: TestTools()).read(file.name, file.bytes)) }
            drafts.append(list)
        }
        for paper in try desk.state().papers { _ = try desk.confirm(paper.id) }
        let file = try desk.state().caseFile
        let ofPapers = try seen(AuditPapers(bills: drafts[0], claims: drafts[1], caseFile: file), names: [:])
        let ofCase = try seen(AuditPapers(caseFile: file), names: names)
        #expect(ofCase == ofPapers)
        #expect(!ofPapers.isEmpty)
    }

    @Test(.enabled(if: TestTools.canReadPDFs, "\(TestTools.note)"))
    func `The audit of the sample's case finds what the audit of its papers finds`() async throws {
        let names = DemoPapers.names.filter { !$0.hasSuffix("835") && !$0.hasPrefix("collector") }
        try await holds(try names.map(DemoPapers.paper), [try DemoPapers.paper("plan-remittance.835")])
    }

    @Test(.enabled(if: SharedFolder.exists, "\(SharedFolder.note)"))
    func `The audit of the contract's worked example is the same from its case and from its papers`() async throws {
        func paper(_ name: String) throws -> IncomingFile {
            IncomingFile(name: name, bytes: try SharedFolder.bytes("contract/worked/\(name)"))
        }
        let names = try SharedFolder.names("contract/worked")
        let bills = try names.filter { $0.hasSuffix(".csv") }.map(paper)
        let claims = try names.filter { $0.hasSuffix(".835") }.map(paper)
        try #require(!bills.isEmpty && !claims.isEmpty, "\(names)")
        try await holds(bills, claims)
    }
}
