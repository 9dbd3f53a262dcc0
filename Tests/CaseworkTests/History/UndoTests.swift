import CaseModel
import Casework
import Playbook
import TestSupport
import Testing

/// What was done can be taken back, and what was taken back can be brought in again.
struct UndoTests {
    private let bill = InventedBill(
        "Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-08-17", balance: "400.00")

    private func desk() async throws -> Desk {
        let desk = try TestDesk.empty()
        _ = try await desk.add([bill.file()], confirms: true)
        return desk
    }

    private func records(_ desk: Desk) throws -> [RecordKey: StoredRecord] {
        Dictionary(try desk.state().records.map { ($0.0, $0.1) }) { first, _ in first }
    }

    @Test func `An undo names the later changes that stand in its way`() async throws {
        let desk = try await desk()
        _ = try desk.set("A1.phone", "715 555 0100")
        _ = try desk.set("A1.phone", "715 555 0111")
        #expect(throws: CaseworkError.laterChanges([2, 3])) { try desk.undo(1) }
        _ = try desk.undo()
        #expect(throws: CaseworkError.laterChanges([2])) { try desk.undo(1) }
        _ = try desk.undo()
        _ = try desk.undo(1)
        #expect(try desk.state().records.isEmpty)
        #expect(throws: CaseworkError.nothingToUndo) { try desk.undo() }
        #expect(throws: CaseworkError.unknown(id: "99")) { try desk.undo(99) }
    }

    @Test func `An undo can be undone, and what came back can be taken back again`() async throws {
        let desk = try await desk()
        _ = try desk.set("A1.phone", "715 555 0100")
        let with = try records(desk)
        let undo = try desk.undo()
        let without = try records(desk)
        _ = try desk.undo(undo.sequence)
        #expect(try records(desk) == with)
        #expect(throws: CaseworkError.laterChanges([2]), "The change is in effect again.") { try desk.undo(1) }
        _ = try desk.undo(2)
        #expect(try records(desk) == without)
    }

    @Test func `Bringing a change back meets what was taken back before it`() async throws {
        let desk = try await desk()
        _ = try desk.set("A1.phone", "715 555 0100")
        let undo = try desk.undo()
        let all = try desk.undo(1)
        #expect(throws: CaseworkError.laterChanges([all.sequence])) { try desk.undo(undo.sequence) }
        _ = try desk.undo(all.sequence)
        _ = try desk.undo(undo.sequence)
        #expect(try desk.state().file.accounts.first?.phone == "715 555 0100")
    }

    @Test func `Two desks that change the same record: the one that looked first is refused`() async throws {
        let store = MemoryStore(clock: FixedClock(TestDesk.day))
        let desk = try TestDesk.empty(store: store)
        _ = try await desk.add([bill.file()], confirms: true)
        let seen = try desk.state()
        _ = try TestDesk.empty(store: store).set("A1.phone", "715 555 0100")
        var edited = seen
        edited.file.accounts[0].phone = "715 555 0199"
        let head = try store.head()
        #expect(throws: StoreError.changedSince(RecordKey(.account, "A1"))) {
            try store.commit(Proposal(.editRecord, changes: seen.changes(to: edited)))
        }
        #expect(try store.head() == head)
        #expect(try desk.state().file.accounts.first?.phone == "715 555 0100")
        let stale = try TestDesk.empty(store: StaleStore(store: store, seen: seen))
        #expect(throws: CaseworkError.store(.changedSince(RecordKey(.account, "A1")))) {
            try stale.set("A1.phone", "1")
        }
    }

    // MARK: Trash

    @Test func `Trash and restore leave the case as it was`() async throws {
        for name in DemoPapers.names where TestTools.canReadPDFs || !name.hasSuffix("pdf") {
            let desk = try TestDesk.empty()
            for other in DemoPapers.names where TestTools.canReadPDFs || !other.hasSuffix("pdf") {
                _ = try await desk.add([try DemoPapers.paper(other)])
            }
            for paper in try desk.state().papers { _ = try desk.confirm(paper.id) }
            let before = try records(desk)
            let file = try desk.state().caseFile
            let id = try #require(try desk.state().papers.first { $0.name == name }?.id)
            _ = try desk.trash(id)
            #expect(try records(desk) != before)
            #expect(throws: CaseworkError.wrongPaperState(id)) { try desk.trash(id) }
            _ = try CaseFile.reading(Array(try desk.state().caseFile.canonicalText.utf8))
            _ = try desk.restore(id)
            #expect(try records(desk) == before, "\(name)")
            #expect(try desk.state().caseFile == file, "\(name)")
            #expect(throws: CaseworkError.wrongPaperState(id)) { try desk.restore(id) }
        }
    }

    @Test func `A paper takes only its own values along, and sources of the others move up`() async throws {
        let desk = try TestDesk.empty()
        let later = InventedBill("Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-09-17", balance: "300.00")
        _ = try await desk.add([bill.file("a.csv")], confirms: true)
        _ = try await desk.add([later.file("b.csv")], confirms: true)
        _ = try desk.trash("P1")
        let file = try desk.state().caseFile
        #expect(file.accounts.first?.statements.map(\.balance) == [.of("300.00")])
        #expect(file.sources["/accounts/0/statements/0/balance"] == "P2:3")
        #expect(!file.sources.values.contains { $0.hasPrefix("P1") && $0.contains(":") })
        #expect(file.episodes.count == 1)
    }

    @Test func `A second copy that adds a due date takes only that date along`() async throws {
        let desk = try TestDesk.empty()
        let copy = """
            account,biller,statement_date,date_of_service,code,description,units,charge
            LCH-26-071841,Larkmeadow Hospital,2026-08-17,2026-07-18,99284,CARE,1,400.00
            LCH-26-071841,Larkmeadow Hospital,2026-08-17,,,BALANCE DUE,,400.00
            """
        _ = try await desk.add([bill.file("a.csv")], confirms: true)
        _ = try await desk.add([IncomingFile(name: "b.csv", bytes: Array(copy.utf8))])
        var reviewed = try #require(try desk.review("P2").bills.first)
        reviewed.dueDate = .on("2026-09-30")
        _ = try desk.confirm("P2", bills: [reviewed])
        let known = try #require(try desk.state().file.accounts.first)
        #expect(known.statements.map(\.dueDate) == [.on("2026-09-30")])
        _ = try desk.trash("P2")
        let left = try #require(try desk.state().file.accounts.first)
        #expect(left.statements.map(\.balance) == [.of("400.00")])
        #expect(left.statements.map(\.dueDate) == [nil])
        _ = try desk.restore("P2")
        #expect(try desk.state().file.accounts.first == known)
    }

    @Test func `Trash leaves what no paper brought`() async throws {
        let text =
            #"{"schema":"reprieve.case/1","episodes":[{"id":"V9","title":"Check-up"}],"accounts":[{"id":"A9","biller":"Clinic"}]}"#
        let desk = try await desk()
        _ = try await desk.add([IncomingFile(name: "case.json", bytes: Array(text.utf8))])
        _ = try desk.trash("P1")
        #expect(try desk.state().file.accounts.map(\.id) == ["A9"])
        #expect(try desk.state().file.episodes.map(\.id) == ["V9"])
    }

    @Test(.enabled(if: TestTools.canReadPDFs, "\(TestTools.note)"))
    func `A collector's notice in the trash says nothing any more`() async throws {
        let desk = try TestDesk.empty()
        for name in ["emergency-physicians.pdf", "collector-notice.pdf"] {
            _ = try await desk.add([try DemoPapers.paper(name)])
        }
        for paper in try desk.state().papers { _ = try desk.confirm(paper.id) }
        #expect(try desk.state().file.accounts.first?.holder?.isCollector == true)
        _ = try desk.trash("P2")
        #expect(try desk.state().file.accounts.map(\.holder) == [nil])
        #expect(try desk.state().file.accounts.map(\.pursuit) == [nil])
    }

    @Test func `Restoring after later changes names them instead of failing`() async throws {
        let desk = try TestDesk.empty()
        let later = InventedBill("Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-09-17", balance: "300.00")
        _ = try await desk.add([bill.file("a.csv")], confirms: true)
        _ = try await desk.add([later.file("b.csv")], confirms: true)
        _ = try desk.trash("P1")
        let change = try #require(try desk.set("A1.phone", "715 555 0100"))
        #expect(throws: CaseworkError.laterChanges([change.sequence])) { try desk.restore("P1") }
        _ = try desk.undo(change.sequence)
        _ = try desk.restore("P1")
        #expect(try desk.state().file.accounts.first?.statements.count == 2)
    }

    @Test func `A paper can be restored again after its restoring was undone`() async throws {
        let desk = try await desk()
        let before = try records(desk)
        _ = try desk.trash("P1")
        let restored = try desk.restore("P1")
        _ = try desk.undo(restored.sequence)
        #expect(try desk.state().papers.first?.trashedOn != nil)
        _ = try desk.restore("P1")
        #expect(try records(desk) == before)
    }

    // MARK: Random lives

    @Test(arguments: 0..<40)
    func `Undoing everything in reverse leaves nothing, whatever was done`(_ seed: Int) async throws {
        // Now and then on the disk: slower, and the store that people have.
        let stores = try seed % 10 == 0 ? Stores.both() : [Stores.memory()]
        for store in stores {
            defer { store.remove() }
            var random = SeededGenerator(seed: UInt64(seed))
            let desk = try TestDesk.empty(store: store.store)
            for _ in 0..<Int.random(in: 5...25, using: &random) { await RandomDeed.doOne(at: desk, &random) }
            _ = try CaseFile.reading(Array(try desk.state().caseFile.canonicalText.utf8))
            var count = 0
            while count < 200 {
                do { _ = try desk.undo() } catch CaseworkError.nothingToUndo { break }
                count += 1
            }
            #expect(try desk.state().records.isEmpty)
            #expect(try desk.verify().problems.isEmpty)
        }
    }
}

/// Something that a person may do at a desk. What a desk refuses is refused: the point is what stays.
enum RandomDeed {
    static func doOne(at desk: Desk, _ random: inout SeededGenerator) async {
        let state = (try? desk.state()) ?? CaseState()
        let account = state.file.accounts.randomElement(using: &random)?.id
        let paper = state.papers.randomElement(using: &random)?.id
        let number = Int.random(in: 1...4, using: &random)
        switch Int.random(in: 0..<13, using: &random) {
        case 0, 1, 2:
            let bill = InventedBill(
                ["Larkmeadow Hospital", "Silverthread Laboratory"][number % 2],
                number: number == 3 ? nil : "AC-1000\(number)",
                on: "2026-07-1\(number)", dated: "2026-08-0\(Int.random(in: 1...9, using: &random))",
                balance: "\(Int.random(in: 1...900, using: &random)).00")
            _ = try? await desk.add([bill.file()], confirms: Bool.random(using: &random))
        case 3:
            let remittance = InventedRemittance(
                "LARKMEADOW HOSPITAL", [.init("AC-1000\(number)", number: "PL-\(number)")])
            _ = try? await desk.add([remittance.file()], confirms: true)
        case 4: if let paper { _ = try? desk.confirm(paper) }
        case 5: if let paper { _ = try? desk.trash(paper) }
        case 6: if let paper { _ = try? desk.restore(paper) }
        case 7: if let account { _ = try? desk.set("\(account.text).phone", "715 555 010\(number)") }
        case 8:
            if let account {
                _ = try? desk.answer("\(account.text).pursuit", ["none", "collector", "court"][number % 3])
            }
        case 9:
            if let account {
                var call = LoggedCall(account: account, on: .on("2026-11-20"))
                call.said = "They will look."
                call.holdUntil = number == 1 ? .on("2026-12-20") : nil
                _ = try? desk.log(call)
            }
        case 10: _ = try? desk.answer("coverage", ["none", "job", "medicare", "unknown"][number - 1])
        case 11:
            if let account {
                var payment = Payment()
                payment.account = account
                payment.amount = .of("5.00")
                payment.on = .on("2026-11-01")
                _ = try? desk.log(payment)
            }
        default: _ = try? desk.undo(Int.random(in: 1...max(state.head.sequence, 1), using: &random))
        }
    }
}

/// A store that shows an older state than it has.
struct StaleStore: CaseKeeping {
    let store: MemoryStore
    let seen: CaseState

    func head() throws(StoreError) -> JournalHead { try store.head() }
    func state() throws(StoreError) -> CaseState { seen }
    func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry { try store.commit(proposal) }
    func journal(limit: Int?) throws(StoreError) -> [JournalEntry] { try store.journal(limit: limit) }
    func entry(_ sequence: Int) throws(StoreError) -> JournalEntry? { try store.entry(sequence) }
    func draft(of paper: PaperRecord.ID) throws(StoreError) -> DraftFile? { try store.draft(of: paper) }
    func original(_ sha256: String) throws(StoreError) -> [UInt8]? { try store.original(sha256) }
    func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit] { try store.search(text, limit: limit) }
    func verify() throws(StoreError) -> StoreVerdict { try store.verify() }
}
