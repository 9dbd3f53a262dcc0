import CaseModel
import TestSupport
import Testing

struct CaseFileTests {
    /// Every noun and every key that this version knows, once.
    static let full = "Tests/CaseModelTests/Fixtures/every-key.case.json"

    private func read(_ text: String) throws -> CaseFile.Reading { try CaseFile.reading(Array(text.utf8)) }

    private func problems(_ text: String) -> [CaseFileError.Problem] {
        do {
            _ = try read(text)
            return []
        } catch let error as CaseFileError {
            return error.problems
        } catch {
            return []
        }
    }

    private func wrapped(_ inside: String) -> String { #"{"schema":"reprieve.case/1",\#(inside)}"# }

    @Test func `read, written, read and written again gives the same bytes`() throws {
        let bytes = try Repository.bytes(Self.full)
        let once = try CaseFile.reading(bytes)
        #expect(once.unknownKeys.isEmpty)
        let twice = try CaseFile.reading(Array(once.file.canonicalText.utf8))
        #expect(twice.file == once.file)
        #expect(twice.file.canonicalText == once.file.canonicalText)
        #expect(Array(once.file.canonicalText.utf8) == bytes)
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.note)))
    func `the contract's example loses nothing`() throws {
        let bytes = try SharedFolder.bytes("contract/case.example.json")
        let reading = try CaseFile.reading(bytes)
        #expect(reading.unknownKeys.isEmpty)
        // The keys stand in canonical order already, so the trees are equal to the last null.
        #expect(try JSONValue(parsing: Array(reading.file.canonicalText.utf8)) == JSONValue(parsing: bytes))
    }

    @Test func `an unknown key is kept, written back and named`() throws {
        let text = wrapped(#""household":{"pets":["cat"],"state":"OH"},"later":{"x":1.50}"#)
        let reading = try read(text)
        #expect(reading.unknownKeys == ["/household/pets", "/later"])
        let written = reading.file.canonicalText
        #expect(written.contains(#""pets": ["#))
        #expect(written.contains(#""x": 1.50"#))
        #expect(try read(written).file == reading.file)
    }

    @Test func `absent, null and empty stay apart, and numbers keep their digits`() throws {
        let text = wrapped(
            #""household":{"state":null,"hardship":[]},"coverages":[{"id":"I1","coinsurance":0.20,"to":null}],"people":[]"#
        )
        let written = try read(text).file.canonicalText
        #expect(written.contains(#""state": null"#))
        #expect(written.contains(#""hardship": []"#))
        #expect(written.contains(#""people": []"#))
        #expect(written.contains(#""coinsurance": 0.20"#))
        #expect(written.contains(#""to": null"#))
        #expect(!written.contains("annualIncome"))
    }

    @Test(arguments: [
        (#""coverages":[{"id":"I1","kind":"gold"}]"#, "/coverages/0/kind"),
        (#""accounts":[{"id":"A1","network":"maybe"}]"#, "/accounts/0/network"),
        (#""accounts":[{"id":"A1","holder":{"kind":"friend"}}]"#, "/accounts/0/holder/kind"),
        (#""accounts":[{"id":"A1","hospitalKind":"charity"}]"#, "/accounts/0/hospitalKind"),
        (#""requests":[{"id":"R1","kind":"wish"}]"#, "/requests/0/kind"),
        (#""claims":[{"id":"K1","status":"ok"}]"#, "/claims/0/status"),
        (#""household":{"size":"3"}"#, "/household/size"),
        (#""household":{"annualIncome":41000}"#, "/household/annualIncome"),
        (#""household":{"annualIncome":"41,000.00"}"#, "/household/annualIncome"),
        (#""household":[]"#, "/household"),
        (#""accounts":{}"#, "/accounts"),
        (#""accounts":[{"number":"1"}]"#, "/accounts/0/id"),
        (#""accounts":[{"id":""}]"#, "/accounts/0/id"),
        (#""accounts":[{"id":"A1","statements":[{"id":"S1","date":"2026-02-30"}]}]"#, "/accounts/0/statements/0/date"),
        (
            #""accounts":[{"id":"A1","statements":[{"id":"S1","lines":[{"code":"99284"}]}]}]"#,
            "/accounts/0/statements/0/lines/0/charge"
        ),
        (#""accounts":[{"id":"A1","episode":"V9"}]"#, "/accounts/0/episode"),
        (#""claims":[{"id":"K1","account":"A9"}]"#, "/claims/0/account"),
        (#""claims":[{"id":"K1","coverage":"I9"}]"#, "/claims/0/coverage"),
        (#""claims":[{"id":"K1","replaces":"K9"}]"#, "/claims/0/replaces"),
        (#""appeals":[{"id":"L1","claim":"K9","level":"internal"}]"#, "/appeals/0/claim"),
        (#""holds":[{"account":"A9"}]"#, "/holds/0/account"),
        (#""payments":[{"account":"A9"}]"#, "/payments/0/account"),
        (#""accounts":[{"id":"A1"},{"id":"A1"}]"#, "/accounts/1/id"),
        (
            #""accounts":[{"id":"A1","noticeAndConsent":{"noticeAt":"9 o'clock"}}]"#,
            "/accounts/0/noticeAndConsent/noticeAt"
        ),
    ])
    func `refuses a wrong value with its path`(inside: String, path: String) {
        #expect(problems(wrapped(inside)).map(\.path) == [path])
    }

    @Test func `names every problem at once`() {
        let text = wrapped(#""household":{"size":"3","state":7},"claims":[{"id":"K1","account":"A9"}]"#)
        #expect(problems(text).map(\.path) == ["/household/state", "/household/size", "/claims/0/account"])
    }

    @Test(arguments: [
        (#"{"schema":"reprieve.case/2"}"#, "/schema"), ("{}", "/schema"), ("[]", "/schema"), ("{\n x", "2:2"),
    ])
    func `refuses what is no case file`(text: String, path: String) {
        #expect(problems(text).map(\.path) == [path])
    }

    @Test func `knows where a value came from and what is only assumed`() throws {
        let text = wrapped(
            #"""
            "accounts":[{"id":"A1","statements":[{"id":"S1","balance":"5.00","receivedOn":"2026-04-06"}]}],
            "sources":{"/accounts/0/statements/0/balance":"P1:p1:23"},
            "assumed":{"/accounts/0/statements/0/receivedOn":"Mail takes about 4 days."}
            """#)
        let file = try read(text).file
        let statement = try #require(file.accounts.first?.statements.first)
        #expect(file.known(statement.balance, "balance", of: statement) == .known(.of("5.00"), Place("P1:p1:23")))
        #expect(
            file.known(statement.receivedOn, "receivedOn", of: statement)
                == .assumed(.on("2026-04-06"), because: "Mail takes about 4 days."))
        #expect(file.known(statement.dueDate, "dueDate", of: statement) == .unknown)
    }

    @Test func `a later statement replaces an earlier one`() throws {
        let text = wrapped(
            #"""
            "accounts":[{"id":"A1","statements":[{"id":"S1","date":"2026-05-01"},{"id":"S2","date":"2026-06-01"},
            {"id":"S3","date":"2026-04-01"},{"id":"S4"}]}]
            """#)
        #expect(try read(text).file.accounts.first?.currentStatement?.id == "S2")
    }

    @Test func `no mutation of a case ends the program, and what is read is written without loss`() throws {
        var random = SeededGenerator(seed: 10)
        let good = try Repository.bytes(Self.full)
        let letters = Array("0129-.\"{}[],:nutfe ".utf8)
        for _ in 0..<400 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let index = Int.random(in: 0..<bytes.count, using: &random)
                bytes[index] = letters[Int.random(in: 0..<letters.count, using: &random)]
            }
            guard let file = try? CaseFile.reading(bytes).file else { continue }
            let written = file.canonicalText
            #expect(try CaseFile.reading(Array(written.utf8)).file.canonicalText == written)
        }
    }

    @Test(arguments: [
        (#""coverages":[{"id":"I1","from":"2026-02-02","to":"2026-02-01"}]"#, "/coverages/0/to"),
        (#""episodes":[{"id":"V1","from":"2026-02-02","to":"2026-02-01"}]"#, "/episodes/0/to"),
        (
            #""requests":[{"id":"R1","kind":"hold","sentOn":"2026-02-02","answeredOn":"2026-02-01"}]"#,
            "/requests/0/answeredOn"
        ),
        (#""holds":[{"askedOn":"2026-02-02","grantedUntil":"2026-02-01"}]"#, "/holds/0/grantedUntil"),
        (
            #""appeals":[{"id":"E1","level":"internal","sentOn":"2026-02-02","decidedOn":"2026-02-01"}]"#,
            "/appeals/0/decidedOn"
        ),
        (
            #""assistance":[{"id":"N1","appliedOn":"2026-02-02","decidedOn":"2026-02-01"}]"#,
            "/assistance/0/decidedOn"
        ),
        (
            #""accounts":[{"id":"A1","suit":{"state":"served","servedOn":"2026-02-02","answerBy":"2026-02-01"}}]"#,
            "/accounts/0/suit/answerBy"
        ),
    ])
    func `a day that cannot be right beside another of its record is named`(_ inside: String, _ path: String) throws {
        #expect(problems(wrapped(inside)).map(\.path) == [path])
        let sameDay = inside.replacing("2026-02-01", with: "2026-02-02")
        #expect(problems(wrapped(sameDay)).isEmpty)
    }
}
