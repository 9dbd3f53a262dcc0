import CaseModel
import Testing

@testable import Intake

struct IntakeTests {
    @Test(arguments: [
        ("letter.txt", "Dear Dana,\nthank you for your call.\n"), ("page.html", "<html><body>Your bill</body></html>"),
        ("data.xml", "<a>1</a>"), ("photo.gif", "GIF89a..."), ("list.rtf", "{\\rtf1 x}"),
        ("recipe.csv", "ingredient,quantity,unit\nflour,2,cups\nsugar,1,cup\n"),
        ("groceries.csv", "description,units,price\nmilk,1,3.20\nbread,2,4.10\n"),
    ])
    func `a paper that can be opened but is no bill is not sure, with a warning`(name: String, text: String) throws {
        let draft = Intake.read(Paper(name, text: text))
        #expect(draft.kind == .notSure)
        #expect(draft.confidence == .notSure)
        #expect(draft.issues.map(\.severity) == [.warning])
        #expect(draft.statements.isEmpty && draft.claims.isEmpty)
        let issue = try #require(draft.issues.first)
        #expect(issue.at?.text.hasPrefix(name) == true)
        #expect(issue.fix?.isEmpty == false)
    }

    @Test(arguments: [("nothing.csv", ""), ("blank.txt", "\n\n"), ("noise.bin", "\u{1}\u{2}\u{3}\u{4}")])
    func `a file that holds nothing is refused`(name: String, text: String) {
        let draft = Intake.read(Paper(name, text: text))
        #expect(draft.issues.map(\.severity) == [.error])
        #expect(draft.kind == .notSure)
    }

    @Test func `a file in JSON is named and not read`() {
        let record = Intake.read(Paper("eob.json", text: #"{"resourceType": "ExplanationOfBenefit", "id": "1"}"#))
        #expect(record.kind == .fhir)
        #expect(record.issues.map(\.severity) == [.warning])
        #expect(Intake.read(Paper("x.json", text: "[1, 2]")).kind == .notSure)
    }

    @Test func `a file that is too large is refused, not read for hours`() {
        let text = Array("date_of_service,charge,code\n".utf8) + Array(repeating: 0x0A, count: Intake.largestTextFile)
        #expect(Intake.read(Paper("bill.csv", text)).issues.map(\.severity) == [.error])
        let claim = Array("ST*835*0001~".utf8) + Array(repeating: 0x0A, count: Intake.largestTextFile)
        #expect(Intake.read(Paper("claim.835", claim)).issues.map(\.severity) == [.error])
    }

    @Test func `the draft keeps the order, the names and the digests`() {
        let papers = ["b.txt", "a.txt"].map { Paper(name: $0, bytes: Array("Hello there".utf8), sha256: "d-\($0)") }
        let draft = Intake.read(papers)
        #expect(draft.files.map(\.file) == ["b.txt", "a.txt"])
        #expect(draft.files.map(\.sha256) == ["d-b.txt", "d-a.txt"])
        #expect(!draft.hasErrors)
    }

    // MARK: PDF

    private let header =
        "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    private func pdf(words: String?) -> DraftFile {
        Intake.read(
            Paper(name: "b.pdf", bytes: Array("%PDF-1.4".utf8), sha256: "", words: words.map { Array($0.utf8) }))
    }

    @Test func `asks for the words of a PDF and of nothing else`() {
        #expect(Intake.needsWords(Array("%PDF-1.4".utf8)))
        #expect(!Intake.needsWords(Array("date_of_service,charge".utf8)))
        #expect(!Intake.needsWords([]))
    }

    @Test func `a PDF without the tool, or one that the tool cannot open, is refused`() {
        #expect(pdf(words: nil).issues.map(\.what) == [IntakeWords.pdfToolMissing.what])
        #expect(pdf(words: "").issues.map(\.what) == [IntakeWords.pdfCannotBeOpened.what])
        #expect([pdf(words: nil), pdf(words: "")].allSatisfy { $0.issues[0].severity == .error })
    }

    @Test func `a PDF whose pages are pictures says so`() {
        let page = "1\t1\t0\t0\t0\t0\t0\t0\t612\t792\t-1\t###PAGE###\n"
        let draft = pdf(words: header + page)
        #expect(draft.kind == .notSure)
        #expect(draft.issues.map(\.what) == [IntakeWords.scannedPages.what])
        #expect(draft.issues[0].severity == .warning)
    }

    @Test func `a PDF with words goes to its reader`() {
        let word = "5\t1\t0\t0\t0\t0\t72\t72\t40\t10\t100\tTOTAL\n"
        #expect(!pdf(words: header + word).issues.contains { $0.what == IntakeWords.scannedPages.what })
    }
}
