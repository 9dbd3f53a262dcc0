import CaseModel
import Testing

@testable import Playbook

struct NewCaseTests {
    @Test func `a bare bill asks for the insurance first and then for a list of charges`() {
        var file = Story.newBill.file
        #expect(file.plan().next?.account == nil)
        #expect(file.plan().next?.title.hasPrefix("Which insurance") == true)
        var unknown = Coverage()
        unknown.id = "I1"
        unknown.kind = .unknown
        file.coverages = [unknown]
        #expect(file.plan().next?.step == .requestItemizedBill, "somebody who does not know is not asked again")
        #expect(file.plan().missingFacts.contains { $0.fact == .coverage && !$0.decides })
    }

    @Test func `an account without any paper asks for the bill`() {
        var account = Account()
        account.id = "A1"
        var file = CaseFile()
        file.accounts = [account]
        var coverage = Coverage()
        coverage.id = "I1"
        coverage.kind = CoverageKind.none
        file.coverages = [coverage]
        let plan = file.plan()
        #expect(plan.next?.step == .answerQuestion)
        #expect(plan.next?.opens == [.addPaper])
        #expect(plan.account().gates.count == 6)
    }

    @Test func `an account of a visit that is not there is planned all the same`() {
        let plan = Cases.hospital { $0.episodes = [] }.plan()
        #expect(plan.account().gates.count == 6)
        #expect(plan.episodes.isEmpty)
    }

    @Test func `claims that replace one another in a circle leave one that stands`() {
        let file = Cases.hospital { file in
            var other = file.claims[0]
            other.id = "K2"
            other.replaces = "K1"
            file.claims[0].replaces = "K2"
            file.claims.append(other)
        }
        #expect(file.view().facts.claims.current.map(\.id) == ["K2"])
    }

    @Test func `a plan can be read back as it was written`() throws {
        for story in Story.all {
            let plan = story.plan
            let text = plan.canonicalText
            var reader = RecordReader()
            let read = Plan.read(try JSONValue(parsing: Array(text.utf8)), at: "", &reader)
            #expect(reader.problems.isEmpty, "\(story.name)")
            #expect(reader.unknownKeys.isEmpty, "\(story.name)")
            #expect(read?.canonicalText == text, "\(story.name)")
        }
    }

    @Test func `days in a text can be spoken`() {
        #expect(PlanText.spoken("It came on 2026-09-08.") == "It came on September 8, 2026.")
        #expect(PlanText.spoken("2026-09-08") == "September 8, 2026")
        #expect(
            PlanText.spoken("A 12026-09-08 and 2026-13-01 and 2026-09-081 ñ")
                == "A 12026-09-08 and 2026-13-01 and 2026-09-081 ñ")
        #expect(PlanText.spoken("by 2026-09-08") { _ in "soon" } == "by soon")
        #expect(PlanText.spoken("") == "")
    }
}
