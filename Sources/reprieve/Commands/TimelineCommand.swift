import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Playbook

/// `reprieve timeline [V1]`
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Show what happened and what lies ahead, in order.")

    @Argument(help: "Only this visit, such as V1.", completion: .visits)
    var visit: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let id = visit.map { Episode.ID($0.uppercased()) }
        if let id, !outlook.file.episodes.contains(where: { $0.id == id }) { throw CaseworkError.unknown(id: id.text) }
        let events = Timeline.events(outlook, visit: id)
        session.answer(TimelineAnswer(events, rulebook: outlook.plan.rulebook)) {
            TimelineText.write(events, outlook, session.speech, on: &$0)
        }
    }
}

/// What happened and what lies ahead: `reprieve.timeline/1`.
struct TimelineAnswer: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        var day: Day?
        /// The word of `TimelineEvent.Kind`.
        var kind = ""
        var account: Account.ID?
        var record: RecordKey?
        var what: String?
        var amount: Money?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .nullable("day", \.day), .required("kind", \.kind), .nullable("account", \.account),
            .field("record", \.record), .field("what", \.what), .field("amount", \.amount),
        ]
    }

    var schema = "reprieve.timeline/1"
    var events: [Row] = []
    /// The fingerprint of the rules from which the days ahead are worked out.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<TimelineAnswer>] = [
        .required("schema", \.schema), .always("events", \.events), .required("rulebook", \.rulebook),
    ]

    init() {}

    init(_ events: [TimelineEvent], rulebook: String) {
        self.rulebook = rulebook
        self.events = events.map { event in
            var row = Row()
            row.day = event.day
            row.kind = event.kind.rawValue
            row.account = event.account
            row.record = event.key
            row.what = event.what
            row.amount = event.amount
            return row
        }
    }
}

/// The timeline as a person reads it; a rule parts what happened from what lies ahead.
enum TimelineText {
    static func write(_ events: [TimelineEvent], _ outlook: Outlook, _ speech: Speech, on page: inout Page) {
        if events.isEmpty { page.line(speech("timeline.empty")) }
        var isAhead = false
        for event in events {
            if !isAhead, let day = event.day, day > outlook.plan.today {
                isAhead = true
                page.heading(speech("timeline.ahead", ["day": speech.day(outlook.plan.today)]))
            }
            write(event, speech, on: &page)
        }
    }

    private static func write(_ event: TimelineEvent, _ speech: Speech, on page: inout Page) {
        var what = event.what ?? ""
        switch event.kind {
        case .requestSent, .requestAnswered, .answerDue:
            what = RequestKind(rawValue: what).map { speech.language.name(of: $0) } ?? what
        case .deadline: what = speech.said(what)
        default: break
        }
        var words = speech("event.\(event.kind.rawValue)", ["what": what])
        if what.isEmpty, words.hasSuffix(": ") { words.removeLast(2) }
        if let amount = event.amount { words += ", \(amount.display)" }
        if let account = event.account { words += " (\(account.text))" }
        page.labelled(event.day.map { speech.day($0) } ?? speech("timeline.when"), words, column: 26)
    }
}
