import CaseModel
import Casework
import Correspondence
import Playbook
import TestSupport
import Testing

@testable import ReprieveWeb

/// The first ten minutes with a bill, through the forms and without any script.
struct FirstMinutesTests {
    /// Follows redirects as a browser does.
    private func follow(_ reply: Reply, _ client: WebClient) async throws -> (path: String, page: Reply) {
        var reply = reply
        var path = ""
        for _ in 0..<5 {
            guard reply.status == 303, let next = reply.location else { break }
            path = next
            reply = try await client.get(next)
        }
        return (String(path.prefix { $0 != "?" }), reply)
    }

    @Test(.enabled(if: TestTools.canReadPDFs, "\(TestTools.note)"))
    func `From one PDF to a letter that is waited for`() async throws {
        let desk = try TestDesk.empty()
        let client = try await WebClient(desk)
        #expect(try await client.get("/").body.contains("action=\"/add\""), "A new store begins with adding a bill.")

        let added = try await follow(try await client.upload("/add", [try DemoPapers.paper("radiology.pdf")]), client)
        #expect(added.path == "/papers/P1/review")
        #expect(added.page.body.uppercased().contains("KESTRELWOOD"))
        #expect(added.page.body.contains("id=\"mark-b0.balance\""), "The amount is outlined on the page.")

        let values = [
            ("b0.biller", "Kestrelwood Radiology Associates"), ("b0.number", "KR0077421"), ("b0.care", "2026-07-18"),
            ("b0.balance", "438.00"),
        ]
        var step = try await follow(try await client.post("/papers/P1/review", values), client)
        #expect(try desk.state().file.accounts.first?.currentStatement?.balance == .of("438.00"))

        // The questions follow each other until none of the first minutes is open.
        let answers = [
            "A1.liability": "mineSigned", "coverage": "marketplace", "A1.planPaper": "notYet", "A1.pursuit": "none",
            "householdState": "WI",
        ]
        var asked: [String] = []
        while step.path.hasPrefix("/questions/"), asked.count < 8 {
            let key = String(step.path.dropFirst("/questions/".count))
            asked.append(key)
            let answer = try #require(answers[key], "\(key)")
            step = try await follow(try await client.post(step.path, [("answer", answer)]), client)
        }
        #expect(
            asked == ["A1.liability", "coverage", "A1.planPaper", "A1.pursuit", "householdState"])
        #expect(step.path == "/")
        #expect(step.page.body.contains("href=\"/letters/new/"), "Today offers a letter.")

        let letter = try await client.get("/letters/new/itemized-bill/A1")
        #expect(letter.body.contains("name=\"recipient.address\""))
        let blank = try await client.post("/letters/new/itemized-bill/A1", [("recipient.address", "PO Box 77")])
        #expect(blank.status == 422)
        #expect(blank.body.contains("PO Box 77"), "What was typed is kept.")
        #expect(blank.body.contains("href=\"#sender.address\""))
        #expect(try desk.state().letters.isEmpty)

        let fields = [
            ("sender.name", "Odalys Brandvold"), ("sender.address", "12 Fern St\r\nFernwick, WI 54999"),
            ("sender.phone", "715 555 0142"),
            ("recipient.address", "PO Box 77\r\nFernwick, WI 54999"),
        ]
        let made = try await follow(try await client.post("/letters/new/itemized-bill/A1", fields), client)
        #expect(made.path == "/letters/L1")
        #expect(made.page.body.contains("KR0077421"))
        #expect(try await client.get("/letters/L1/pdf").header("Content-Type") == "application/pdf")
        #expect(try await client.get("/calls/A1/billing-office/pdf").header("Content-Type") == "application/pdf")

        let sent = try await follow(
            try await client.post("/letters/L1/sent", [("on", "2026-11-24"), ("proof", ""), ("by", "mail")]), client)
        #expect(sent.path == "/letters/L1")
        #expect(try desk.state().file.requests.map(\.kind) == [.itemizedBill])
        let plan = try desk.outlook().plan
        #expect(plan.accounts.first?.steps.first { $0.step == .requestItemizedBill }?.state == .waiting)
        #expect(try await client.get("/?later=1").status == 200)
    }

    @Test func `A paper that was not read is typed, and then counts`() async throws {
        let desk = try TestDesk.empty()
        let client = try await WebClient(desk)
        let photo = IncomingFile(name: "photo.png", bytes: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 1])
        let added = try await follow(try await client.upload("/add", [photo]), client)
        #expect(added.path == "/papers/P1/review")
        #expect(added.page.body.contains("/papers/P1/picture"))
        let empty = try await client.post("/papers/P1/review", [])
        #expect(empty.status == 422)
        #expect(empty.body.contains("href=\"#b0.biller\""))
        _ = try await client.post("/papers/P1/review", [("b0.biller", "Clinic"), ("b0.balance", "$1,462")])
        #expect(try desk.state().file.accounts.first?.currentStatement?.balance == .of("1462.00"))
    }

    @Test func `Court papers lead straight to legal help`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add([InventedBill("Clinic", number: "1", balance: "5.00").file()], confirms: true)
        for (key, answer) in [("coverage", "none"), ("householdState", "WI")] { _ = try desk.answer(key, answer) }
        let client = try await WebClient(desk)
        #expect(try await client.post("/questions/A1.pursuit", [("answer", "court")]).location == "/help#court")
    }

    @Test func `Somebody who knows no answer still gets to Today`() async throws {
        let desk = try TestDesk.empty()
        _ = try await desk.add(
            [InventedBill("Clinic", number: "1", role: .facility, dated: "2026-09-01", balance: "5.00").file()],
            confirms: true)
        let client = try await WebClient(desk)
        var step = try await follow(try await client.get("/questions"), client)
        var asked: [String] = []
        while step.path.hasPrefix("/questions/"), asked.count < 30 {
            asked.append(step.path)
            _ = try await client.post(step.path, [("answer", "unknown")])
            step = try await follow(try await client.get("/questions"), client)
        }
        #expect(Set(asked).count == asked.count, "Nothing is asked twice: \(asked)")
        #expect(step.path == "/")
    }

    // MARK: Mistakes

    private func client() async throws -> WebClient {
        let desk = try TestDesk.empty()
        _ = try await desk.add(
            [InventedBill("Larkmeadow", number: "LCH-26-071841", dated: "2026-09-01", balance: "5.00").file("a.csv")],
            confirms: true)
        _ = try await desk.add([InventedBill("Silverthread", number: "SL-1").file("b.csv")])
        return try await WebClient(desk)
    }

    @Test(arguments: [
        ("/add/typed", [("biller", ""), ("balance", "12.00")], "biller", "12.00"),
        ("/add/typed", [("biller", "Clinic"), ("balance", "twelve")], "balance", "twelve"),
        ("/add/typed", [("biller", "Clinic"), ("care", "soon")], "care", "soon"),
        ("/add/paste", [("pasted", "  ")], "pasted", ""),
        ("/papers/P2/review", [("b0.due", "13/45/2026")], "b0.due", "13/45/2026"),
        ("/papers/P2/review", [("b0.balance", "1.2.3")], "b0.balance", "1.2.3"),
        ("/questions/coverage", [("answer", "")], "answer", ""),
        ("/questions/income", [("answer", "lots")], "answer", "lots"),
        ("/questions/A1.careDay", [("answer", "03/04/26x")], "answer", "03/04/26x"),
        ("/accounts/A1/payment", [("amount", "")], "amount", ""),
        ("/accounts/A1/payment", [("amount", "-5")], "amount", "-5"),
        ("/accounts/A1/payment", [("amount", "5"), ("on", "x")], "on", "x"),
        ("/accounts/A1/log", [("person", "")], "said", ""),
        ("/accounts/A1/log", [("said", "They will look."), ("hold", "later")], "hold", "They will look."),
        ("/accounts/A1/edit", [("A1.phone", String(repeating: "1", count: 80))], "A1.phone", "1111"),
        ("/settings/backup", [("passphrase", "one"), ("again", "two")], "again", ""),
        ("/settings/backup", [("passphrase", ""), ("again", "")], "passphrase", ""),
        ("/settings/erase", [("word", "yes")], "word", ""),
    ])
    func `A mistake is named at its field, what was typed is kept, and nothing is changed`(
        _ path: String, _ fields: [(String, String)], _ field: String, _ kept: String
    ) async throws {
        let client = try await client()
        let head = try client.desk.store.head()
        let reply = try await client.post(path, fields)
        #expect(reply.status == 422)
        #expect(reply.body.contains("href=\"#\(field)\""))
        #expect(PageText(html: reply.body).ids.contains(field), "The link leads to the field.")
        #expect(kept.isEmpty || reply.body.contains(kept))
        #expect(PageText(html: reply.body).h1Count == 1)
        #expect(try client.desk.store.head() == head)
    }

    @Test func `Nothing chosen is said in the form`() async throws {
        let client = try await client()
        let reply = try await client.upload("/add", [])
        #expect(reply.status == 422)
        #expect(reply.body.contains("href=\"#file\""))
        let empty = try await client.upload("/add", [IncomingFile(name: "empty.pdf", bytes: [])])
        #expect(empty.status == 422)
        let program = try await client.upload(
            "/add", [IncomingFile(name: "program", bytes: [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3, 0, 0, 255])])
        #expect(program.status == 422)
    }

    @Test func `A day that cannot be is named where a letter was sent`() async throws {
        let client = try await client()
        let typed = [
            "sender.name": "Odalys Brandvold", "sender.address": "12 Fern St\nFernwick, WI 54999",
            "sender.phone": "715 555 0142", "recipient.address": "PO Box 77\nFernwick, WI 54999",
        ]
        let made = try client.desk.makeLetter(.hold, account: "A1", language: .english, values: typed)
        let id = try #require(made.record?.id.text, "\(made.letter.missing) \(made.letter.held)")
        let reply = try await client.post(
            "/letters/\(id)/sent", [("on", "yesterday"), ("by", "mail"), ("proof", "9414")])
        #expect(reply.status == 422)
        #expect(reply.body.contains("href=\"#on\""))
        #expect(reply.body.contains("9414"))
        #expect(try client.desk.state().letters.first?.sentOn == nil)
    }

    // MARK: Undo

    @Test func `What was just done can be taken back where it is shown`() async throws {
        let client = try await client()
        let done = try await client.post("/accounts/A1/edit", [("A1.phone", "715 555 0100")])
        let path = try #require(done.location)
        let page = try await client.get(path)
        let entry = try #require(page.body.firstMatch(of: /name="entry" value="(\d+)"/).map { String($0.output.1) })
        let undone = try await client.post("/undo", [("entry", entry), ("back", "/accounts/A1")])
        #expect(undone.landing == "/accounts/A1")
        #expect(try client.desk.state().file.accounts.first?.phone == nil)
    }

    @Test(arguments: ["", "x", "99", "-1"])
    func `An undo of nothing in particular takes nothing back`(_ entry: String) async throws {
        let client = try await client()
        let head = try client.desk.store.head()
        let reply = try await client.post("/undo", [("entry", entry)])
        #expect([400, 404].contains(reply.status))
        #expect(try client.desk.store.head() == head)
    }
}
