import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Playbook

/// `reprieve collections check A2`
struct CollectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collections", abstract: "Hold a collector's notice, amount and calls to the rules.",
        discussion: """
            Examples:
              reprieve collections check A2
              reprieve collections check A2 --states creditor --lacks responseForm
            """,
        subcommands: [CollectionsCheck.self])
}

extension NoticeItem: ExpressibleByArgument {}

/// `reprieve collections check A2`
struct CollectionsCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what the notice states, what does not add up, and what to ask.",
        discussion: "With --states and --lacks you write down what you found in the notice.")

    @Argument(help: "The bill that a collector holds.", completion: .accounts)
    var account: String
    @Option(help: "An item that the notice states. Can be given several times.")
    var states: [NoticeItem] = []
    @Option(help: "An item that the notice does not state. Can be given several times.")
    var lacks: [NoticeItem] = []

    @OptionGroup var options: DeskOptions

    func validate() throws {
        guard Set(states).isDisjoint(with: lacks) else {
            throw ValidationError("An item is there or it is not: give it once.")
        }
    }

    func run() throws {
        let writes = !states.isEmpty || !lacks.isEmpty
        let session = try writes ? options.working() : options.reading()
        let id = try session.desk.outlook().known(account)
        if writes {
            _ = try session.desk.recordNotice(
                of: id, states: states.map(\.rawValue), lacks: lacks.map(\.rawValue))
        }
        let outlook = try session.desk.outlook()
        guard
            let report = CollectionCheck.report(
                on: id, in: outlook.file, rulebook: session.desk.rulebook, today: outlook.plan.today)
        else { throw Failure(.usage, session.words("collections.none")) }
        var answer = CollectionsAnswer()
        answer.today = outlook.plan.today
        answer.report = report
        answer.rulebook = outlook.plan.rulebook
        session.answer(answer) { write(report, outlook, session, on: &$0) }
        session.hints(undo: writes, next: nil)
    }

    private func write(_ report: CollectionReport, _ outlook: Outlook, _ session: Session, on page: inout Page) {
        let words = session.speech
        page.heading(words("collections.title"))
        if let dispute = report.dispute {
            let key = dispute.state == .open ? "collections.disputeBy" : "collections.disputeOver"
            page.line(words(key, ["day": words.day(dispute.due)]))
        }
        if report.hasNotice {
            page.blank()
            for item in report.items {
                let law = item.byStatute ? " " + words("collections.statute") : ""
                page.labelled(words("agree.state.\(item.state.rawValue)"), words.said(item.what) + law, column: 14)
            }
        }
        if report.sumTies == true { page.line(words("collections.ties")) }
        for note in report.notes {
            page.blank()
            page.line("- \(words.said(note.what)) \(words.said(note.ask)) (\(note.rule.text))", hanging: 2)
        }
        page.blank()
        page.line(words("collections.never"))
    }
}

/// A collector's account held to the rules: `reprieve.collections/1`.
struct CollectionsAnswer: Record, JSONCoded {
    var schema = "reprieve.collections/1"
    var today = Day(number: 0)
    var report = CollectionReport()
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<CollectionsAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .required("report", \.report),
        .required("rulebook", \.rulebook),
    ]
}
