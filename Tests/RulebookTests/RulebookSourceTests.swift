import CaseModel
import Rulebook
import TestSupport
import Testing

/// One broken file a mistake, each with the words that the problem must hold.
struct RulebookSourceTests {
    private static let folder = "Tests/RulebookTests/Broken"

    private func problems(_ name: String) throws -> [SourceProblem] {
        let text = String(decoding: try Repository.bytes("\(Self.folder)/\(name).yaml"), as: UTF8.self)
        let file = RulebookSource.File(path: "rules/sample/\(name).yaml", text: text)
        // The parts that this small rulebook leaves out are not what is tested here.
        return RulebookSource([file]).problems.filter { $0.file.hasPrefix("rules/") }
    }

    static let mistakes: [(String, String, String)] = [
        ("R-900-key-twice", "", "stands twice"),
        ("R-900-unknown-key", "/mood", "not known here"),
        ("R-900-unknown-key-inside", "/parameters/window/colour", "not known here"),
        ("R-900-no-citation", "/citations", "needs a citation"),
        ("R-900-unknown-unit", "/parameters/window/unit", "fortnight"),
        ("R-900-no-unit", "/parameters/window/unit", "missing"),
        ("R-900-no-anchor", "/parameters/window/anchor", "event that starts the clock"),
        ("R-900-unknown-anchor", "/parameters/window/anchor", "fullMoon"),
        ("R-900-no-validity", "/validFrom", "missing"),
        ("R-900-ends-before-it-begins", "/validTo", "end before it begins"),
        ("R-900-no-checked-on", "/checkedOn", "missing"),
        ("R-900-bad-day", "/checkedOn", "not a day"),
        ("R-900-checked-before-read", "/citations/0/readOn", "after the rule was last checked"),
        ("R-900-quote-too-long", "/citations/0/quote", "26 words"),
        ("R-900-quote-not-read", "/citations/0/quote", "was read"),
        ("R-900-seen-not-read", "/confidence", "no text was read"),
        ("R-900-unsure-without-word", "/unsure", "must be said"),
        ("R-900-cite-to-nothing", "/parameters/window/cite", "citation is missing"),
        ("R-900-deadline-to-nothing", "/deadlines/0/parameter", "no parameter \"door\""),
        ("R-900-number-in-text", "/says", "number 31"),
        ("R-900-citation-twice", "/citations/1/id", "stands twice"),
        ("R-900-address", "/citations/0/href", "address"),
        ("R-900-title-too-long", "/title", "60 characters"),
        ("R-901-wrong-name", "/id", "does not start with R-900"),
        ("R-900-unknown-coverage", "/scope/coverage/0", "gold"),
        ("R-900-not-yaml", "", "not YAML"),
        ("R-900-empty", "", "empty"),
        ("R-900-no-spanish", "/es", "in Spanish are missing"),
        ("R-900-spanish-other-number", "/es/says", "not those of the English"),
        ("R-900-spanish-sentence-missing", "/es/unsure", "English has 1"),
        ("R-900-topic-written", "/topic", "folder names the topic"),
        ("R-900-unknown-circumstance", "/scope/when/0", "raining"),
        ("R-900-whose-missing", "/deadlines/0/whose", "missing"),
        ("R-900-then-no-time", "/deadlines/0/then", "no length of time"),
        ("R-900-months-of-days", "/parameters/window/months", "number of months"),
        ("R-900-no-says", "/says", "is missing"),
        ("R-900-no-scope", "/scope", "missing"),
        ("R-900-dollars", "/parameters/window/value", "amount is needed"),
        ("R-900-number-of-what", "/parameters/window/note", "is missing"),
        ("R-900-names-as-codes", "/parameters/steps/unit", "names of our own"),
    ]

    @Test func `the sound rule has no problem`() throws {
        #expect(try problems("R-900-sound").isEmpty)
    }

    @Test(arguments: mistakes)
    func `names the mistake`(name: String, path: String, words: String) throws {
        let found = try problems(name)
        let problem = found.first { $0.what.contains(words) && (path.isEmpty || $0.path == path) }
        #expect(problem != nil, "\(found)")
        // Where to look, and what to do.
        if name != "R-900-empty" { #expect(problem?.line != nil, "\(found)") }
        #expect(problem?.fix != nil, "\(found)")
    }

    @Test func `a problem is one line: file, line, place, what is wrong and what to do`() throws {
        let problem = try #require(try problems("R-900-unknown-key").first)
        #expect(
            problem.description
                == "rules/sample/R-900-unknown-key.yaml:\(problem.line ?? 0): /mood: This key is not known here. "
                + "Correct its spelling, or remove it.")
    }

    @Test(arguments: [
        ("R-900-bad-day", "checkedOn"), ("R-900-unknown-unit", "unit"), ("R-900-ends-before-it-begins", "validTo"),
        ("R-900-unknown-key-inside", "colour"), ("R-900-quote-too-long", "quote"),
    ])
    func `the line is the one on which it stands`(name: String, key: String) throws {
        let text = String(decoding: try Repository.bytes("\(Self.folder)/\(name).yaml"), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let found = try problems(name)
        #expect(
            found.contains { problem in
                problem.line.map { lines[$0 - 1].trimmingPrefix { $0 == " " || $0 == "-" }.hasPrefix("\(key):") }
                    ?? false
            }, "\(found)")
    }

    @Test func `every broken file is in the table`() throws {
        let files = try Repository.names(Self.folder).map { String($0.dropLast(".yaml".count)) }
        #expect(Set(files) == Set(Self.mistakes.map(\.0) + ["R-900-sound"]))
    }

    @Test func `two files with one rule are named`() throws {
        let text = String(decoding: try Repository.bytes("\(Self.folder)/R-900-sound.yaml"), as: UTF8.self)
        let source = RulebookSource([
            .init(path: "rules/a/R-900-one.yaml", text: text), .init(path: "rules/b/R-900-two.yaml", text: text),
        ])
        #expect(source.problems.contains { $0.file == "rules/b/R-900-two.yaml" && $0.what.contains("also stands in") })
    }

    @Test func `a rulebook with a problem is not compiled`() throws {
        let text = String(decoding: try Repository.bytes("\(Self.folder)/R-900-no-anchor.yaml"), as: UTF8.self)
        let source = RulebookSource([.init(path: "rules/a/R-900-no-anchor.yaml", text: text)])
        #expect(RulebookCompiler.compile(source) { _ in "" } == nil)
    }
}
