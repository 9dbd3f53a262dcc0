import ArgumentParser
import CaseModel
import Casework

/// `reprieve verify`
struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check that the records and the original papers are as they were written.")

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let verdict = try session.desk.verify()
        session.answer(VerifyAnswer(verdict)) { page in
            let counts = ["entries": String(verdict.entries), "papers": String(verdict.originals)]
            page.line(session.words(verdict.problems.isEmpty ? "verify.good" : "verify.bad", counts))
            for problem in verdict.problems { page.line("- \(problem)", indent: 2, hanging: 2) }
        }
        if !verdict.problems.isEmpty {
            throw Failure(
                .badData, "The records are damaged.", at: options.store.folder,
                fix: "A backup can be opened with: reprieve restore FILE --replace.")
        }
    }
}

/// What a check of the store found: `reprieve.verify/1`.
struct VerifyAnswer: Record, JSONCoded {
    var schema = "reprieve.verify/1"
    var entries = 0
    var papers = 0
    /// None when all is well.
    var problems: [String] = []
    var kept = Kept()

    static let shape: [Field<VerifyAnswer>] = [
        .required("schema", \.schema), .required("entries", \.entries), .required("papers", \.papers),
        .always("problems", \.problems),
    ]

    init() {}

    init(_ verdict: StoreVerdict) {
        entries = verdict.entries
        papers = verdict.originals
        problems = verdict.problems
    }
}
