import BillAudit
import CaseModel
import Foundation
import Rulebook
import TestSupport
import Testing

@testable import Correspondence

struct LetterWriterTests {
    @Test(arguments: LetterKind.allCases)
    func `nothing is written while a value is missing, and each is named by its key`(kind: LetterKind) throws {
        var account = Account()
        account.id = "A1"
        var file = CaseFile()
        file.accounts = [account]
        let story = LetterCase(name: "nothing", file: file, account: "A1")
        var letter = try story.letter(kind)
        #expect(letter.state == .missing)
        #expect(letter.text == nil && letter.values.isEmpty && letter.pages.isEmpty)
        #expect(story.problems(in: letter) == [])
        let keys = [
            "sender.name", "sender.address", "recipient.name", "recipient.address", "account.number", "care.from",
        ]
        #expect(letter.missing.map(\.what) == keys + (kind == .lineQuestions ? ["questions"] : []))
        #expect(
            letter.missing.map(\.where).prefix(5) == [
                "/people/0/name", "/people/0/address", "/accounts/0/biller", "/accounts/0/address",
                "/accounts/0/number",
            ])
        // Filling in what is named leads to a letter, or to the questions that nobody ticked.
        for (key, text) in [
            ("sender.name", "Dana Example"), ("sender.address", "12 Elm St; Dayton OH 45402"),
            ("recipient.name", "Riverbend Clinic"), ("recipient.address", "1 River Rd\nDayton OH 45402"),
            ("account.number", "77-1"), ("care.from", "3/3/2026"), ("sender.phone", "555-010-0100"),
        ] {
            let field = try #require(LetterField(rawValue: key))
            file = field.filled(text, in: file, for: "A1")
        }
        let filled = LetterCase(name: "filled", file: file, account: "A1")
        letter = try filled.letter(kind)
        #expect(letter.missing.map(\.what) == (kind == .lineQuestions ? ["questions"] : []))
        #expect(filled.problems(in: letter) == [])
        if kind != .lineQuestions {
            let text = try #require(letter.text)
            for part in ["12 Elm St\nDayton OH 45402", "RIVERBEND CLINIC\n1 RIVER RD", "March 3, 2026", "77-1"] {
                #expect(text.contains(part), "\(part)")
            }
        }
    }

    @Test func `without an account number the patient and the day of care are enough`() throws {
        let letter = try LetterCase.noNumber.letter(.itemizedBill)
        #expect(letter.state == .ready)
        #expect(letter.text?.contains("Patient: Odalys Brandvold. Care: July 18, 2026.") == true)
    }

    @Test(arguments: LetterKind.allCases)
    func `an account that a collector holds gets the collector's letter instead`(kind: LetterKind) throws {
        let letter = try LetterCase.collector.letter(kind)
        #expect(letter.state == .held)
        #expect(letter.held.map(\.rule) == ["R-083"])
        #expect(letter.held.first?.because.contains("A collector holds this account") == true)
        #expect(letter.text == nil)
    }

    @Test func `court papers come first`() throws {
        let story = LetterCase.hospital.changing("court") { file in
            var suit = Suit()
            suit.state = .served
            file.accounts[0].suit = suit
        }
        let letter = try story.letter(.hold)
        #expect(letter.state == .held)
        #expect(letter.held.map(\.rule) == [nil])
    }

    @Test func `a right is cited while it may be printed as law, and else asked for without it`() throws {
        let story = LetterCase.hospital
        let now = try story.letter(.itemizedBill)
        #expect(now.values.contains { $0.slot == "law.citation" && $0.source == "rule:R-071" })
        #expect(now.held.isEmpty)
        #expect(now.rules == ["R-071", "P-001"])
        var later = story
        later.today = .on("2029-01-10")
        let old = try later.letter(.itemizedBill)
        #expect(old.state == .ready)
        #expect(!old.values.contains { $0.slot == "law.citation" })
        #expect(old.held.map(\.rule) == ["R-071"])
        #expect(old.text?.contains("CFR") == false)
    }

    @Test func `a letter that cites an old rule is not handed out`() throws {
        let story = LetterCase.hospital
        let letter = try story.letter(.itemizedBill)
        var later = story
        later.today = .on("2029-01-10")
        let problems = later.problems(in: letter)
        #expect(problems.contains { $0.kind == .value && $0.what.contains("law.citation") })
        #expect(problems.contains { $0.kind == .value && $0.what.contains("letter.today") })
    }

    @Test func `the day to answer by is a working day of the rulebook's number`() throws {
        // Thirty days after November 25 is December 25, a holiday on a Friday.
        var story = LetterCase.hospital
        story.today = .on("2026-11-25")
        let letter = try story.letter(.itemizedBill)
        #expect(letter.values.first { $0.slot == "reply.by" }?.text == "December 24, 2026")
        let hold = try story.letter(.hold)
        #expect(hold.values.first { $0.slot == "reply.by" }?.source == "rule:P-001#holdAnswer")
    }

    @Test func `a hold names only reasons that the case gives`() throws {
        func text(_ story: LetterCase) throws -> String {
            try #require(try story.letter(.hold).text).replacing("\n", with: " ")
        }
        let radiology = try text(.radiology)
        #expect(radiology.contains("My plan, Prairie Lantern Health Plan, has not decided the claim yet."))
        #expect(radiology.contains("I do not have a list of charges yet. I asked for it on November 9, 2026."))
        #expect(radiology.contains("The bill prints November 12, 2026 as its due date."))
        let hospital = try text(.hospital)
        #expect(hospital.contains("I have questions about some of the charges."))
        #expect(!hospital.contains("list of charges"))
        #expect(!hospital.contains("not decided"))
        let asked = try text(
            LetterCase.hospital.changing("asked") { file in
                var request = Request()
                request.id = "R9"
                request.account = "A1"
                request.kind = .correction
                request.sentOn = .on("2026-11-02")
                file.requests.append(request)
            })
        #expect(asked.contains("I asked you about some charges on November 2, 2026 and wait for your answer."))
        let nothing = try text(
            LetterCase.physician.changing("nothing") { file in
                file.claims = []
                file.coverages = []
                file.accounts[1].statements[0].itemized = nil
            })
        #expect(nothing.contains("I need some time to check it."))
    }

    @Test func `a hospital is asked for its claim form and others for theirs`() throws {
        #expect(try LetterCase.hospital.letter(.itemizedBill).text?.contains("UB-04") == true)
        let other = try #require(try LetterCase.physician.letter(.itemizedBill).text)
        #expect(other.contains("CMS-1500") && !other.contains("UB-04") && !other.contains("revenue code"))
    }

    @Test func `no letter holds a birth date, a member number or what was done`() throws {
        for story in LetterCase.all {
            for kind in LetterKind.allCases {
                guard let text = try story.letter(kind, .spanish).text else { continue }
                for word in ["1991", "PLH70918823", "kidney", "CT BELLY", "KETOROLAC", "urine", "riñón"] {
                    #expect(!text.localizedCaseInsensitiveContains(word), "\(word)")
                }
            }
        }
    }

    @Test func `a rulebook that lacks the number of days is named, and no number is made up`() throws {
        let poor = try Rulebook { name in
            guard let bytes = try? Repository.bytes("Sources/Host/Shipped/rulebook/\(name)") else { return nil }
            return Array(String(decoding: bytes, as: UTF8.self).replacing("\"holdAnswer\"", with: "\"other\"").utf8)
        }
        #expect(throws: LetterError.rulebookLacks(parameter: "holdAnswer", rule: "P-001")) {
            try LetterCase.hospital.letter(.hold, rulebook: poor)
        }
    }

    @Test func `an account that is not there is named`() {
        #expect(throws: LetterError.noSuchAccount("A9")) {
            try LetterCase(name: "", file: CaseFile(), account: "A9").letter(.hold)
        }
    }

    @Test func `the contract's keys stand in their order`() throws {
        let letter = try LetterCase.radiology.letter(.hold)
        #expect(
            letter.json.members.map(\.key) == [
                "schema", "kind", "account", "lang", "state", "text", "values", "missing", "held", "rulebook",
            ])
        #expect(letter.json["schema"]?.text == "reprieve.letter/1")
        #expect(letter.json["values"]?[0]?.members.map(\.key) == ["slot", "text", "source"])
        var reader = RecordReader()
        var read = try #require(Letter.read(try JSONValue(parsing: Array(letter.canonicalText.utf8)), at: "", &reader))
        #expect(reader.problems.isEmpty && reader.unknownKeys.isEmpty)
        #expect(read.canonicalText == letter.canonicalText)
        // What was written once can be proved again from its text alone.
        #expect(LetterCase.radiology.problems(in: read) == [])
        read.text = read.text?.replacing("$438.00", with: "$438.01")
        #expect(!LetterCase.radiology.problems(in: read).isEmpty)
    }

    @Test func `choosing Spanish adds a page and changes nothing of the letter`() throws {
        for kind in LetterKind.allCases {
            let english = try LetterCase.hospital.letter(kind)
            let spanish = try LetterCase.hospital.letter(kind, .spanish)
            #expect(spanish.pages.first == english.pages.first)
            #expect(spanish.pages.map(\.language) == [.english, .spanish])
            #expect(spanish.questions == english.questions)
            let pages = spanish.pages.map { page in page.values.map { "\($0.slot) \($0.source)" }.sorted() }
            #expect(pages.first == pages.last, "both pages hold the same values")
        }
    }
}
