import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Playbook

/// `reprieve credit timeline A1`
struct CreditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "credit", abstract: "Show what may be on a credit report when, and what can be asked.",
        discussion: "Example: reprieve credit timeline A2 --since 2026-05-01", subcommands: [CreditTimelineCommand.self]
    )
}

/// `reprieve credit timeline A1`
struct CreditTimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "The days of a credit report for one bill.",
        discussion: "--since is the day on which the bill was first behind; without it the due date of the first bill.")

    @Argument(help: "The bill.", completion: .accounts)
    var account: String
    @Option(help: ArgumentHelp("The day on which it was first behind.", valueName: "day"))
    var since: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let id = try outlook.known(account)
        let day = try since.map { (text) throws(CaseworkError) in try TypedValue.day(text, field: "since") }
        if let day, day > outlook.plan.today { throw CaseworkError.badValue(field: "since", problem: .inTheFuture) }
        var answer = CreditAnswer()
        answer.today = outlook.plan.today
        answer.outlook =
            CreditTimeline.outlook(
                of: id, in: outlook.file, since: day, rulebook: session.desk.rulebook, today: outlook.plan.today)
            ?? CreditOutlook()
        answer.rulebook = outlook.plan.rulebook
        session.answer(answer) { write(answer, session, on: &$0) }
    }

    private func write(_ answer: CreditAnswer, _ session: Session, on page: inout Page) {
        let words = session.speech
        page.heading(words("credit.title"))
        if let since = answer.outlook.since {
            page.line(words(answer.outlook.isAssumed ? "credit.assumed" : "credit.since", ["day": words.day(since)]))
        } else {
            page.line(words("credit.unknown"))
        }
        page.blank()
        for event in answer.outlook.events {
            // A line of time: what has passed, and what is ahead.
            let mark = event.on <= answer.today ? "●" : "○"
            let rule = event.rule.map { " (\($0.text))" } ?? ""
            page.labelled("\(mark) \(words.day(event.on))", words.said(event.what) + rule, column: 26)
        }
        for note in answer.outlook.notes {
            page.blank()
            let doubt = note.checkFirst == true ? " " + words("plan.checkFirst") : ""
            page.line("- \(words.said(note.what)) \(words.said(note.ask)) (\(note.rule.text))\(doubt)", hanging: 2)
        }
    }
}

/// The days of a credit report: `reprieve.creditTimeline/1`.
struct CreditAnswer: Record, JSONCoded {
    var schema = "reprieve.creditTimeline/1"
    var today = Day(number: 0)
    var outlook = CreditOutlook()
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<CreditAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("credit", \.outlook),
        .required("rulebook", \.rulebook),
    ]
}
