import BillAudit
import CaseModel
import Foundation
import Rulebook
import TestSupport
import Testing

@testable import Correspondence

/// Every check has a question in both languages, for every grade, with and without lines of the case.
struct QuestionTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var check: CheckID
        var grade: Grade
        var hasLines: Bool

        var testDescription: String { "\(check.rawValue) \(grade.rawValue) \(hasLines ? "with lines" : "alone")" }

        var finding: Finding {
            var finding = Finding()
            finding.id = "F7"
            finding.check = check
            finding.grade = grade
            finding.accountId = "A1"
            finding.atIssue = grade == .c ? nil : .of("74.00")
            if hasLines {
                finding.lines = ["hospital-itemized.csv:4", "hospital-itemized.csv:5"].map(Place.init)
                finding.codes = ["80053", "82565"]
            }
            if check == .timelyFilingDenial {
                finding.citations = [QuestionTests.citation]
            }
            return finding
        }
    }

    /// A rule as the audit cites it.
    static let citation: Finding.RuleCited = {
        var cited = Finding.RuleCited()
        cited.rule = "R-057"
        cited.text = Shipped.rulebook.rule("R-057")?.citation ?? ""
        cited.checkedOn = Shipped.rulebook.rule("R-057")?.checkedOn ?? .on("2026-01-01")
        return cited
    }()

    static let rows: [Row] = CheckID.allCases.flatMap { check in
        [Grade.a, .b, .c].flatMap { grade in
            [true, false].map { Row(check: check, grade: grade, hasLines: $0) }
        }
    }

    @Test(arguments: rows)
    func `is asked in both languages`(row: Row) throws {
        let story = LetterCase.hospital
        let letter = try story.letter(.lineQuestions, .spanish, findings: [row.finding])
        #expect(letter.questions == ["F7"])
        #expect(story.problems(in: letter, findings: [row.finding]) == [])
        for page in letter.pages {
            let item = try #require(page.blocks(.item).first)
            #expect(page.blocks(.item).count == 1)
            #expect(item.text.count > 60, "\(item.text)")
            #expect(item.text.hasSuffix(".") || item.text.hasSuffix("?"))
            #expect(!item.text.contains("  ") && !item.text.contains(" .") && !item.text.contains("()"))
            // What the bill calls the service may tell what the patient has.
            #expect(!item.text.localizedStandardContains("metabolic") && !item.text.contains("CREATININE"))
        }
    }

    @Test(arguments: CheckID.allCases)
    func `reads as it was agreed on`(check: CheckID) throws {
        var text = ""
        for row in Self.rows where row.check == check {
            let letter = try LetterCase.hospital.letter(.lineQuestions, .spanish, findings: [row.finding])
            text += "\(row.testDescription)\n"
            for page in letter.pages {
                for item in page.blocks(.item) { text += "  \(page.language.rawValue)  \(item.text)\n" }
            }
        }
        let path = "Tests/CorrespondenceTests/Golden/questions/\(check.rawValue).txt"
        #expect(try Golden.compare(text, with: path) == .same, "make golden writes it anew")
    }

    @Test func `five questions go into a letter and the rest is named`() throws {
        let findings = (1...8).map { number in
            var finding = Row(check: .duplicateLine, grade: .a, hasLines: true).finding
            finding.id = "F\(number)"
            return finding
        }
        let story = LetterCase.hospital
        let letter = try story.letter(.lineQuestions, findings: findings)
        #expect(letter.questions == ["F1", "F2", "F3", "F4", "F5"])
        #expect(letter.notAsked == ["F6", "F7", "F8"])
        #expect(story.problems(in: letter, findings: findings) == [])
        let ticked = try story.letter(.lineQuestions, findings: findings, ticked: ["F8", "F2"])
        #expect(ticked.questions == ["F2", "F8"])
        #expect(ticked.notAsked.isEmpty)
    }

    @Test func `a charge that was taken back is named with what was taken back`() throws {
        var finding = Row(check: .reversalNotNetted, grade: .a, hasLines: false).finding
        finding.accountId = "A4"
        finding.lines = ["laboratory.csv:4", "laboratory.csv:5"].map(Place.init)
        finding.codes = ["87186"]
        let story = LetterCase(name: "laboratory", file: LetterCase.hospital.file, account: "A4")
        let letter = try story.letter(.lineQuestions, .spanish, findings: [finding])
        #expect(story.problems(in: letter, findings: [finding]) == [])
        let asked = letter.pages.flatMap { $0.blocks(.item) }.map(\.text)
        #expect(
            asked.first?.hasPrefix("Your bill shows code 87186 on July 18, 2026 ($64.00) and takes back $64.00.")
                == true)
        #expect(
            asked.last?.hasPrefix("La factura muestra el código 87186 del 18 de julio de 2026 ($64.00) y quita $64.00.")
                == true)
    }

    @Test func `more than three lines are counted off with what is left`() throws {
        var finding = Row(check: .panelAndComponents, grade: .b, hasLines: true).finding
        finding.lines = (4...9).map { Place("hospital-itemized.csv:\($0)") }
        finding.codes = ["80053", "82565", "85025", "81001", "74176", "96374"]
        let letter = try LetterCase.hospital.letter(.lineQuestions, findings: [finding])
        #expect(LetterCase.hospital.problems(in: letter, findings: [finding]) == [])
        let item = try #require(letter.pages[0].blocks(.item).first?.text)
        #expect(
            item.contains(
                "($74.00); code 85025 on July 18, 2026 ($163.00); code 81001 on July 18, 2026 ($96.00); and more."))
    }

    @Test func `what the plan said about a claim is repeated only where the case has its answer`() throws {
        let finding = Row(check: .claimPendingOrMissing, grade: .a, hasLines: false).finding
        let story = LetterCase.hospital
        let silent = try #require(try story.letter(.lineQuestions, findings: [finding]).text)
        #expect(silent.contains("I have no decision of my plan"))
        let told = story.changing("told") { file in
            var request = Request()
            request.id = "R8"
            request.account = "A1"
            request.kind = .claimReview
            request.answer = "no claim"
            file.requests.append(request)
        }
        let text = try #require(try told.letter(.lineQuestions, findings: [finding]).text)
        #expect(text.contains("My plan told me that it has no claim"))
    }

    @Test func `findings of another account are not asked`() throws {
        var finding = Row(check: .duplicateLine, grade: .a, hasLines: true).finding
        finding.accountId = "A4"
        let letter = try LetterCase.hospital.letter(.lineQuestions, findings: [finding])
        #expect(letter.state == .missing)
        #expect(letter.missing.map(\.what) == ["questions"])
    }

    @Test func `the share is only named when one decision explains the whole difference`() throws {
        var finding = Row(check: .billExceedsClaim, grade: .a, hasLines: false).finding
        finding.atIssue = .of("36.00")
        let whole = try LetterCase.hospital.letter(.lineQuestions, findings: [finding])
        #expect(whole.values.contains { $0.slot == "claim.share" && $0.text == "$1,232.00" })
        finding.atIssue = .of("20.00")
        let part = try LetterCase.hospital.letter(.lineQuestions, findings: [finding])
        #expect(!part.values.contains { $0.slot == "claim.share" })
        #expect(part.values.contains { $0.slot == "question.amount" && $0.text == "$20.00" })
    }
}
