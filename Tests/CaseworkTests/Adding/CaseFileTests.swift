import CaseModel
import Casework
import TestSupport
import Testing

/// A whole case file that is added to a store.
struct CaseFileTests {
    private static func demo() throws -> CaseFile { try CaseFile.reading(try DemoPapers.caseFile().bytes).file }

    private func add(_ file: CaseFile, to desk: Desk, as name: String = "case.json") async throws -> AddReport {
        try await desk.add([IncomingFile(name: name, bytes: Array(file.canonicalText.utf8))])
    }

    @Test func `The sample's case comes out as it went in`() async throws {
        let desk = try await TestDesk.withDemoCase()
        var given = try Self.demo()
        var found = try desk.state().caseFile
        // A store gives ids to what a case file may leave without.
        for index in given.holds.indices { given.holds[index].id = found.holds[index].id }
        for index in given.payments.indices { given.payments[index].id = found.payments[index].id }
        found.kept = given.kept
        #expect(found.canonicalText == given.canonicalText)
    }

    @Test(.enabled(if: SharedFolder.exists, "\(SharedFolder.note)"))
    func `The example of the contract comes out as it went in, and its export again gives the same bytes`() async throws
    {
        let bytes = try SharedFolder.bytes("contract/case.example.json")
        let desk = try TestDesk.empty()
        let report = try await desk.add([IncomingFile(name: "case.example.json", bytes: bytes)])
        guard case .caseFile = report.rows.first?.outcome else {
            Issue.record("\(String(describing: report.rows.first))")
            return
        }
        let once = try desk.state().caseFile.canonicalText
        let other = try TestDesk.empty()
        _ = try await other.add([IncomingFile(name: "case.json", bytes: Array(once.utf8))])
        #expect(try other.state().caseFile.canonicalText == once)
    }

    @Test func `Export, add and export again gives the same bytes`() async throws {
        for desk in [try await TestDesk.withDemoCase(), try await TestDesk.withDemoPapers()] {
            let once = try desk.state().caseFile.canonicalText
            let other = try TestDesk.empty()
            _ = try await other.add([IncomingFile(name: "case.json", bytes: Array(once.utf8))])
            #expect(try other.state().caseFile.canonicalText == once)
        }
    }

    @Test func `The same case twice changes nothing`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let again = try await desk.add([try DemoPapers.caseFile()])
        #expect(again.rows.map(\.outcome) == [.caseAlreadyHere])
        #expect(again.entry == nil)
    }

    @Test func `A case joins records with the same ids under new numbers, with all references right`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add(
            [
                InventedBill(
                    "Other Clinic", number: "OC-100200", on: "2025-01-02", dated: "2025-02-01", balance: "9.00"
                )
                .file()
            ], confirms: true)
        let report = try await desk.add([try DemoPapers.caseFile()])
        #expect(report.entry != nil)
        let file = try desk.state().caseFile
        let reading = try CaseFile.reading(Array(file.canonicalText.utf8))
        #expect(reading.file.accounts.count == 5, "Every id stands once and points to something.")
        let demo = try Self.demo()
        for account in demo.accounts {
            let here = try #require(file.accounts.first { $0.number == account.number })
            let claims = file.claims.filter { $0.account == here.id }
            #expect(claims.map(\.claimNumber) == demo.claims.filter { $0.account == account.id }.map(\.claimNumber))
            let visit = file.episodes.first { $0.id == here.episode }
            #expect(visit?.from == demo.episodes.first { $0.id == account.episode }?.from)
            #expect(
                file.requests.filter { $0.account == here.id }.map(\.kind)
                    == demo.requests.filter { $0.account == account.id }.map(\.kind))
            #expect(
                file.holds.filter { $0.account == here.id }.count
                    == demo.holds.filter { $0.account == account.id }.count)
        }
        #expect(file.sources["/accounts/1/statements/1/balance"] == "hospital-itemized.csv:19")
        let again = try await desk.add([try DemoPapers.caseFile()])
        #expect(again.rows.map(\.outcome) == [.caseAlreadyHere], "Renumbered records are known again.")
    }

    @Test func `New numbers keep clear of those that the case uses further on`() async throws {
        func account(_ id: String, _ statement: String, _ number: String) -> Account {
            var account = Account()
            account.id = Identifier(id)
            account.number = number
            var printed = Statement()
            printed.id = Identifier(statement)
            printed.balance = .of("1.00")
            account.statements = [printed]
            return account
        }
        var here = CaseFile()
        here.accounts = [account("A1", "S1", "here")]
        var incoming = CaseFile()
        incoming.accounts = [account("A1", "S1", "one"), account("A2", "S2", "two"), account("A3", "S3", "three")]
        incoming.answers = Answers()
        incoming.answers?.dontKnow = ["A1.emergency", "A3.network", "income"]
        let desk = try TestDesk.empty()
        _ = try await add(here, to: desk, as: "here.json")
        _ = try await add(incoming, to: desk, as: "incoming.json")
        let file = try desk.state().file
        #expect(file.accounts.map(\.number) == ["here", "one", "two", "three"])
        #expect(Set(file.accounts.map(\.id)).count == 4)
        #expect(Set(file.accounts.flatMap(\.statements).map(\.id)).count == 4)
        let one = try #require(file.accounts.first { $0.number == "one" })
        #expect(file.answers?.dontKnow == ["\(one.id.text).emergency", "A3.network", "income"])
    }

    @Test func `What the household does not know yet is filled in, and what it knows stays`() async throws {
        let desk = try TestDesk.empty()
        _ = try desk.changeSettings { $0.language = "es" }
        _ = try await desk.add([try DemoPapers.caseFile()])
        let household = try #require(try desk.state().file.household)
        #expect(household.language == "es")
        #expect(household.state == "WI")
        #expect(household.size == 3)
    }

    @Test func `Keys that this version does not know are kept at every depth`() async throws {
        let text = """
            {"schema":"reprieve.case/1","household":{"state":"WI","pets":2},
             "accounts":[{"id":"A1","biller":"Clinic","mood":"calm","statements":[{"id":"S1","balance":"1.00","ink":"blue"}]}],
             "weather":{"rain":true}}
            """
        let desk = try TestDesk.empty()
        _ = try await desk.add([IncomingFile(name: "case.json", bytes: Array(text.utf8))])
        let exported = try desk.state().caseFile.canonicalText
        for word in ["pets", "mood", "ink", "weather"] { #expect(exported.contains("\"\(word)\""), "\(word)") }
    }

    @Test func `A case that cannot be read is kept as a paper, and nothing of it counts`() async throws {
        let text = #"{"schema":"reprieve.case/1","accounts":[{"id":"A1","episode":"V9"}]}"#
        let desk = try TestDesk.empty()
        let report = try await desk.add([IncomingFile(name: "case.json", bytes: Array(text.utf8))])
        #expect(report.rows.map(\.outcome) == [.notRead])
        #expect(report.hasFailures)
        #expect(report.rows.first?.issues.first?.at == .pointer("case.json", "/accounts/0/episode"))
        #expect(try desk.state().file == CaseFile())
    }

    @Test func `Undo takes a whole case back`() async throws {
        let desk = try await TestDesk.withDemoCase()
        _ = try desk.undo()
        #expect(try desk.state().records.isEmpty)
    }

    @Test func `The sample's papers add nothing to the sample's case but themselves`() async throws {
        let desk = try await TestDesk.withDemoCase()
        let before = try desk.state().file
        for name in DemoPapers.names where TestTools.canReadPDFs || !name.hasSuffix("pdf") {
            _ = try await desk.add([try DemoPapers.paper(name)], confirms: true)
        }
        let after = try desk.state().file
        #expect(after.accounts.map(\.id) == before.accounts.map(\.id))
        #expect(after.accounts.map(\.statements.count) == before.accounts.map(\.statements.count))
        #expect(after.claims.map(\.id) == before.claims.map(\.id))
        #expect(after.episodes == before.episodes)
    }
}
