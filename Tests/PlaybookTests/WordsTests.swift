import CaseModel
import Testing

@testable import Playbook

struct WordsTests {
    /// Every sentence a patient reads in the plans of the stories and of the tables of the other tests.
    private static func texts() -> Set<String> {
        var files = Story.all.map { ($0.file, $0.today, $0.findings) }
        files += StepTests.rows.map { ($0.file, $0.today, $0.findings) }
        files += GateTests.rows.map { ($0.file, Cases.today, []) }
        files += OtherShieldTests.rows.map { ($0.file, Cases.today, []) }
        files += PhaseTests.rows.map { ($0.file, Cases.today, []) }
        var texts: Set<String> = []
        for (file, today, findings) in files {
            let plan = file.plan(on: today, findings: findings)
            texts.formUnion(collect(plan.json))
        }
        return texts
    }

    private static let keys: Set<String> = [
        "title", "why", "because", "opensWhen", "costOfEarly", "effect", "ask", "changes", "askFor", "warnings",
        "consequence", "condition", "doesNotEnd", "proof", "unsettled", "endsWith", "cannot", "decidedBy", "then",
        "lastDayText", "nextTime", "whyFirst", "source", "awaits", "ifLate", "ifTheyCannot", "keep", "mayWait",
        "waiverCosts", "done", "enclose", "givesUp", "welcome", "onlyIf",
    ]

    private static func collect(_ json: JSONValue, isText: Bool = false) -> [String] {
        switch json {
        case .object(let members): members.flatMap { collect($0.value, isText: keys.contains($0.key)) }
        case .array(let values): values.flatMap { collect($0, isText: isText) }
        case .string(let text): isText ? [text] : []
        case .null, .bool, .number: []
        }
    }

    private static let banned = [
        "overcharge", "fraud", "error", "mistake", "illegal", "guarantee", "entitled", "demand", "sorry",
        "unfortunately", "please", "click", "charity", "enemy", "deadline", "will ", "don't", "can't", "!", "  ",
        "TBD", "%%", "U.S.C", "CFR",
    ]

    @Test func `no text accuses, promises, threatens or shouts`() {
        let texts = Self.texts()
        #expect(texts.count > 150)
        for text in texts {
            for word in Self.banned { #expect(!text.lowercased().contains(word.lowercased()), "\(word): \(text)") }
        }
    }

    @Test func `sentences are short`() {
        var words = 0
        var sentences = 0
        for text in Self.texts() {
            let protected = text.replacing(".00", with: "").replacing(".1%", with: "%")
            for sentence in protected.split(whereSeparator: { ".?".contains($0) }) {
                let count = sentence.split(separator: " ").count
                #expect(count <= 25, "\(text)")
                words += count
                sentences += 1
            }
        }
        #expect(Double(words) / Double(max(sentences, 1)) <= 15)
    }

    @Test func `titles start with a verb or ask a question and do not end with a full stop`() {
        for story in Story.all {
            for account in story.plan.accounts {
                for step in account.steps {
                    #expect(!step.title.hasSuffix("."))
                    #expect(step.title.first?.isUppercase == true)
                }
            }
        }
    }

    @Test func `every step, gate, question and state of a thing has words`() {
        for kind in RequestKind.allCases { #expect(!ThingWords.name(kind).isEmpty) }
        for action in GateAction.allCases { #expect(!GateWords.costOfEarly(action).isEmpty) }
    }
}
