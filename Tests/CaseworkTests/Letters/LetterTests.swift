import CaseModel
import Casework
import Correspondence
import Playbook
import Rulebook
import TestSupport
import Testing

/// Letters that are made, sent and waited for.
struct LetterTests {
    private let typed = [
        "sender.name": "Odalys Brandvold", "sender.address": "12 Fern St\nFernwick, WI 54999",
        "sender.phone": "715 555 0142", "recipient.address": "PO Box 77\nFernwick, WI 54999",
    ]

    /// A bill with one sum and no list of charges.
    private func desk() throws -> Desk {
        let desk = try TestDesk.empty()
        var bill = ReviewedBill()
        bill.biller = "Larkmeadow Community Hospital"
        bill.number = "LCH-26-071841"
        bill.patient = "Odalys Brandvold"
        bill.careDay = .on("2026-07-18")
        bill.statementDate = .on("2026-11-10")
        bill.dueDate = .on("2026-12-18")
        bill.balance = .of("1462.00")
        _ = try desk.addTyped(bill)
        return desk
    }

    @Test func `Nothing is kept while something is missing`() throws {
        let desk = try desk()
        let head = try desk.store.head()
        let made = try desk.makeLetter(
            .itemizedBill, account: "A1", language: .english, values: ["sender.phone": "715 555 0142"])
        #expect(made.letter.state == .missing)
        #expect(made.record == nil)
        #expect(made.entry == nil)
        #expect(try desk.store.head() == head)
        #expect(made.letter.missing.map(\.what).contains("recipient.address"))
    }

    @Test(arguments: Language.allCases)
    func `A letter is kept with its text, its page, its digest and its rules`(_ language: Language) throws {
        let desk = try desk()
        let made = try desk.makeLetter(.itemizedBill, account: "A1", language: language, values: typed)
        let record = try #require(made.record)
        #expect(made.letter.state == .ready, "\(made.letter.missing) \(made.letter.held)")
        #expect(record.id == "L1")
        #expect(record.madeOn == TestDesk.day)
        #expect(record.language == language.rawValue)
        #expect(record.text.contains("LCH-26-071841"))
        #expect(record.page?.contains("<body") == true)
        #expect(record.digest == desk.tools.digest(of: Array(record.text.utf8)))
        #expect(record.rules == made.letter.rules)
        #expect(record.rulebook == desk.rulebook.fingerprint)
        #expect(record.respondBy == made.letter.replyBy)
        #expect(try desk.state().letters == [record])
    }

    @Test func `What was typed for a letter is a fact from then on, and undo takes letter and facts back`() throws {
        let desk = try desk()
        let made = try desk.makeLetter(.itemizedBill, account: "A1", language: .english, values: typed)
        let file = try desk.state().file
        #expect(file.people.first?.phone == "715 555 0142")
        #expect(file.people.first?.address == ["12 Fern St", "Fernwick, WI 54999"])
        #expect(file.accounts.first?.address == ["PO Box 77", "Fernwick, WI 54999"])
        let next = try desk.letter(.hold, account: "A1", language: .english)
        #expect(!next.missing.contains { typed.keys.contains($0.what) }, "Nothing is asked twice.")
        _ = try desk.undo(made.entry?.sequence)
        #expect(try desk.state().letters.isEmpty)
        #expect(try desk.state().file.accounts.first?.address == [])
    }

    @Test func `A letter that was sent opens its request, and the plan waits`() throws {
        let desk = try desk()
        let made = try desk.makeLetter(.itemizedBill, account: "A1", language: .english, values: typed)
        let record = try #require(made.record)
        _ = try desk.markSent(record.id, on: TestDesk.day, by: "certifiedMail", proof: "9414 0000")
        let state = try desk.state()
        let request = try #require(state.file.requests.first)
        #expect(request.kind == .itemizedBill)
        #expect(request.account == "A1")
        #expect(request.sentOn == TestDesk.day)
        #expect(request.respondBy == record.respondBy)
        #expect(request.proof == true)
        #expect(state.letters.first?.request == request.id)
        let steps = try #require(try desk.outlook().plan(of: "A1")).steps
        #expect(steps.first { $0.step == .requestItemizedBill }?.state == .waiting)
        _ = try desk.markAnswered(request.id, on: TestDesk.day)
        let later = try #require(try desk.outlook().plan(of: "A1")).steps
        #expect(later.first { $0.step == .requestItemizedBill }?.state != .waiting)
    }

    @Test func `Sending again moves the request and makes no second one`() throws {
        let desk = try desk()
        let record = try #require(try desk.makeLetter(.hold, account: "A1", language: .english, values: typed).record)
        _ = try desk.markSent(record.id, on: .on("2026-11-20"), by: "mail", proof: nil)
        _ = try desk.markSent(record.id, on: .on("2026-11-23"), by: "fax", proof: nil)
        let requests = try desk.state().file.requests
        #expect(requests.map(\.sentOn) == [.on("2026-11-23")])
        #expect(requests.map(\.by) == ["fax"])
    }

    @Test func `What cannot be is refused`() throws {
        let desk = try desk()
        #expect(throws: CaseworkError.unknown(id: "A9")) {
            try desk.makeLetter(.hold, account: "A9", language: .english)
        }
        #expect(throws: CaseworkError.unknown(id: "colour")) {
            try desk.makeLetter(.hold, account: "A1", language: .english, values: ["colour": "red"])
        }
        #expect(throws: CaseworkError.badValue(field: "care.from", problem: .notADay)) {
            try desk.makeLetter(.hold, account: "A1", language: .english, values: ["care.from": "soon"])
        }
        #expect(throws: CaseworkError.unknown(id: "L9")) {
            try desk.markSent("L9", on: TestDesk.day, by: "mail", proof: nil)
        }
        #expect(throws: CaseworkError.badValue(field: "by", problem: .notAChoice)) {
            try desk.markSent("L1", on: TestDesk.day, by: "pigeon", proof: nil)
        }
    }

    // MARK: Who signs

    @Test func `A parent who signs is another person than the patient`() throws {
        let desk = try desk()
        var values = typed
        values["sender.name"] = "Marit Brandvold"
        let made = try desk.makeLetter(.itemizedBill, account: "A1", language: .english, values: values)
        let people = try desk.state().file.people
        #expect(people.map(\.name) == ["Odalys Brandvold", "Marit Brandvold"])
        #expect(people.map(\.isPatient) == [true, false])
        #expect(people.map(\.isGuarantor) == [false, true])
        #expect(people[1].address == ["12 Fern St", "Fernwick, WI 54999"])
        let text = try #require(made.letter.text)
        #expect(text.contains("Marit Brandvold"))
        #expect(text.contains("Odalys Brandvold"))
        #expect(try desk.state().caseFile.sources["/people/1/name"] == "typed:\(TestDesk.day.iso)")
    }

    @Test(arguments: ["O. Brandvold", "Odalys M. Brandvold", "Odalys Brandvold-Ruiz"])
    func `A better spelling of the patient's name is the same person`(_ name: String) throws {
        let desk = try desk()
        _ = try desk.set("sender.name", name)
        #expect(try desk.state().file.people.map(\.name) == [name])
        _ = try desk.set("sender.name", "Marit Brandvold")
        #expect(try desk.state().file.people.map(\.name) == [name, "Marit Brandvold"])
        _ = try desk.set("sender.name", "Marit Lund")
        #expect(try desk.state().file.people.map(\.name) == [name, "Marit Lund"], "Who is no patient can be renamed.")
    }

    // MARK: Days

    @Test func `A letter does not go out tomorrow, and a corrected day keeps the proof`() throws {
        let desk = try desk()
        _ = try desk.makeLetter(.itemizedBill, account: "A1", language: .english, values: typed)
        #expect(throws: CaseworkError.badValue(field: "on", problem: .inTheFuture)) {
            try desk.markSent("L1", on: TestDesk.day.adding(days: 1), by: "mail", proof: nil)
        }
        _ = try desk.markSent("L1", on: TestDesk.day, by: "certifiedMail", proof: "9407 1118")
        _ = try desk.markSent("L1", on: TestDesk.day.adding(days: -1), by: "certifiedMail", proof: nil)
        #expect(try desk.state().letters.first?.proof == "9407 1118")
        #expect(try desk.state().file.requests.first?.proof == true)
        #expect(throws: CaseworkError.badValue(field: "on", problem: .inTheFuture)) {
            try desk.log(LoggedCall(account: "A1", on: TestDesk.day.adding(days: 1)))
        }
    }
}

/// Calls and payments that are written down.
struct CallTests {
    private func step(_ name: StepName, _ desk: Desk, _ account: Account.ID) throws -> Step? {
        try desk.outlook().plan(of: account)?.steps.first { $0.step == name }
    }

    private func desk() async throws -> Desk {
        let desk = try TestDesk.empty()
        let bill = InventedBill("Larkmeadow Hospital", number: "LCH-26-071841", dated: "2026-11-10", balance: "400.00")
        _ = try await desk.add([bill.file()], confirms: true)
        return desk
    }

    @Test func `A pause that was granted stands until its day`() async throws {
        let desk = try await desk()
        var call = LoggedCall(account: "A1", on: TestDesk.day)
        call.person = "Rhea"
        call.holdUntil = .on("2026-12-20")
        _ = try desk.log(call)
        #expect(try desk.state().file.holds.map(\.grantedUntil) == [.on("2026-12-20")])
        let hold = try step(.askHold, desk, "A1")
        #expect(hold?.state != .canStart)
        let later = try TestDesk.empty(on: .on("2026-12-21"), store: desk.store)
        #expect(try step(.askHold, later, "A1")?.state != hold?.state || hold == nil)
    }

    @Test func `What was promised in a call is waited for`() async throws {
        let desk = try TestDesk.empty()
        var bill = ReviewedBill()
        bill.biller = "Larkmeadow Hospital"
        bill.balance = .of("400.00")
        bill.statementDate = .on("2026-11-10")
        _ = try desk.addTyped(bill)
        #expect(try step(.requestItemizedBill, desk, "A1")?.state == .canStart)
        var call = LoggedCall(account: "A1", on: TestDesk.day)
        var promise = Promise()
        promise.what = RequestKind.itemizedBill.rawValue
        promise.by = .on("2026-12-08")
        call.promises = [promise]
        _ = try desk.log(call)
        #expect(try step(.requestItemizedBill, desk, "A1")?.state == .waiting)
        let later = try TestDesk.empty(on: .on("2027-01-15"), store: desk.store)
        #expect(try step(.requestItemizedBill, later, "A1")?.state == .overdue)
    }

    @Test func `A plan that has no claim is written down as an answered question`() async throws {
        let desk = try await desk()
        var call = LoggedCall(account: "A1", on: TestDesk.day)
        call.planHasNoClaim = true
        call.department = "insurer"
        _ = try desk.log(call)
        let request = try #require(try desk.state().file.requests.first)
        #expect(request.kind == .claimReview)
        #expect(request.answer == "noClaim")
        _ = try desk.undo()
        #expect(try desk.state().file.requests.isEmpty)
        #expect(try desk.state().file.contacts.isEmpty)
        #expect(throws: CaseworkError.unknown(id: "A9")) { try desk.log(LoggedCall(account: "A9", on: TestDesk.day)) }
    }

    @Test func `A payment lowers what is open, and is an amount`() async throws {
        let desk = try await desk()
        var payment = Payment()
        payment.account = "A1"
        #expect(throws: CaseworkError.needed(field: "amount")) { try desk.log(payment) }
        for wrong in ["-5.00", "0.00"] {
            payment.amount = .of(wrong)
            #expect(throws: CaseworkError.badValue(field: "amount", problem: .notAnAmount)) { try desk.log(payment) }
        }
        payment.amount = .of("150.00")
        payment.on = .on("2026-11-20")
        _ = try desk.log(payment)
        #expect(try desk.outlook().plan(of: "A1")?.openBalance == .of("250.00"))
        #expect(try desk.state().file.accounts.first?.lastPaymentOn == .on("2026-11-20"))
        #expect(try desk.state().file.payments.map(\.id) == ["Y1"])
    }

    @Test func `Checking the list of charges is noted on the statements that have one`() async throws {
        let desk = try await desk()
        _ = try desk.markChecked("A1")
        #expect(try desk.state().file.accounts.first?.statements.map(\.checkedOn) == [TestDesk.day])
        #expect(throws: CaseworkError.unknown(id: "A9")) { try desk.markChecked("A9") }
    }
}
