import CaseModel
import Casework
import TestSupport
import Testing

@testable import ReprieveWeb

/// What a person sees when something cannot be done.
struct ErrorPageTests {
    @Test(arguments: [
        "/nowhere", "/accounts/A99", "/accounts/A99/charges", "/accounts/A99/findings", "/accounts/A99/payment",
        "/accounts/A99/log",
        "/accounts/A99/edit", "/visits/V99", "/visits/V99/timeline", "/papers/P99", "/papers/P99/review",
        "/papers/P99/original",
        "/papers/P99/picture", "/letters/L99", "/letters/L99/pdf", "/letters/L99/text", "/letters/new/hold/A99",
        "/letters/new/love/A1", "/calls/A99/billing-office", "/calls/A1/pizza", "/questions/dragon",
        "/questions/A99.emergency",
        "/questions/emergency", "/static/secret", "/static/..%2f..%2fwords%2fen.json", "/visits/loose",
    ])
    func `What is not there is said, in a page of ours`(_ path: String) async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let reply = try await client.get(path)
        #expect(reply.status == 404)
        #expect(PageText(html: reply.body).h1Count == 1)
    }

    @Test func `Changes to what is not there are 404, and change nothing`() async throws {
        let client = try await WebClient(try await TestDesk.withDemoCase())
        let head = try client.desk.store.head()
        for path in [
            "/accounts/A99/log", "/accounts/A99/payment", "/accounts/A99/edit", "/accounts/A99/charges",
            "/requests/R99/answered",
            "/letters/L99/sent", "/papers/P99/review", "/papers/P99/aside", "/papers/P99/trash", "/papers/P99/restore",
            "/letters/new/hold/A99", "/questions/A99.pursuit",
        ] {
            let fields = [("said", "x"), ("amount", "5"), ("by", "mail"), ("answer", "none"), ("b0.biller", "x")]
            #expect(try await client.post(path, fields).status == 404, "\(path)")
        }
        #expect(try client.desk.store.head() == head)
    }

    @Test(arguments: [
        (StoreError.damaged(what: "record account:A1 of Odalys Brandvold"), 500),
        (.missing(folder: "/home/odalys/secret"), 500),
        (.cannotRead(path: "/home/odalys/secret"), 500), (.newerVersion(found: 9, known: 1), 500), (.busy, 409),
    ])
    func `Records that cannot be opened give a plain page without their details`(_ error: StoreError, _ status: Int)
        async throws
    {
        let desk = try TestDesk.empty(store: BrokenStore(error: error))
        let client = try await WebClient(desk)
        for path in ["/", "/papers", "/accounts/A1", "/settings"] {
            let reply = try await client.get(path)
            #expect(reply.status == status, "\(path)")
            #expect(PageText(html: reply.body).h1Count == 1)
            for word in ["odalys", "Odalys", "secret", "account:A1"] { #expect(!reply.body.contains(word), "\(path)") }
            #expect(PageText(html: reply.body).forbidden.isEmpty)
        }
    }

    @Test func `A store that is busy while writing says so, and the page stands`() async throws {
        let memory = MemoryStore(clock: FixedClock(TestDesk.day))
        let filled = try TestDesk.empty(store: memory)
        _ = try await filled.add([InventedBill("Larkmeadow", number: "1", balance: "5.00").file()], confirms: true)
        for (error, status) in [
            (StoreError.busy, 409), (.changedSince(RecordKey(.account, "A1")), 409), (.full(path: "/x/y"), 500),
            (.cannotWrite(path: "/x/y"), 500),
        ] {
            let client = try await WebClient(try TestDesk.empty(store: ReadOnlyStore(store: memory, error: error)))
            let token = try await client.formToken()
            let reply = try await client.post("/accounts/A1/edit", [("A1.phone", "715 555 0100")], token: token)
            #expect(reply.status == status, "\(error)")
            #expect(!reply.body.contains("/x/y"))
            #expect(PageText(html: reply.body).h1Count == 1)
        }
    }
}

/// A store that cannot be opened.
struct BrokenStore: CaseKeeping {
    let error: StoreError

    func head() throws(StoreError) -> JournalHead { throw error }
    func state() throws(StoreError) -> CaseState { throw error }
    func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry { throw error }
    func journal(limit: Int?) throws(StoreError) -> [JournalEntry] { throw error }
    func entry(_ sequence: Int) throws(StoreError) -> JournalEntry? { throw error }
    func draft(of paper: PaperRecord.ID) throws(StoreError) -> DraftFile? { throw error }
    func original(_ sha256: String) throws(StoreError) -> [UInt8]? { throw error }
    func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit] { throw error }
    func verify() throws(StoreError) -> StoreVerdict { throw error }
}

/// A store that can be read and takes nothing.
struct ReadOnlyStore: CaseKeeping {
    let store: MemoryStore
    let error: StoreError

    func head() throws(StoreError) -> JournalHead { try store.head() }
    func state() throws(StoreError) -> CaseState { try store.state() }
    func commit(_ proposal: Proposal) throws(StoreError) -> JournalEntry { throw error }
    func journal(limit: Int?) throws(StoreError) -> [JournalEntry] { try store.journal(limit: limit) }
    func entry(_ sequence: Int) throws(StoreError) -> JournalEntry? { try store.entry(sequence) }
    func draft(of paper: PaperRecord.ID) throws(StoreError) -> DraftFile? { try store.draft(of: paper) }
    func original(_ sha256: String) throws(StoreError) -> [UInt8]? { try store.original(sha256) }
    func search(_ text: String, limit: Int) throws(StoreError) -> [SearchHit] { try store.search(text, limit: limit) }
    func verify() throws(StoreError) -> StoreVerdict { try store.verify() }
}
