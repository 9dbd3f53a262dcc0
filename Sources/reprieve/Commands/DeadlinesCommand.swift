import ArgumentParser
import CaseModel
import Casework
import Correspondence
import Playbook

/// `reprieve deadlines`
struct DeadlinesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deadlines", abstract: "Show every day by which something has to happen, and how it was counted.",
        discussion: "Days that have passed come first, with what is still possible.")

    @Option(help: ArgumentHelp("Only this account, such as A1.", valueName: "id"), completion: .accounts)
    var account: String?

    @Option(help: ArgumentHelp("Only this visit, such as V1.", valueName: "id"), completion: .visits)
    var visit: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let account = try account.map { (text) throws(CaseworkError) in try outlook.known(text) }
        let visit = visit.map { Episode.ID($0.uppercased()) }
        if let visit, !outlook.file.episodes.contains(where: { $0.id == visit }) {
            throw CaseworkError.unknown(id: visit.text)
        }
        let dates = session.desk.dueDates(in: outlook, account: account, visit: visit)
        let words = try session.speech.pageWords()
        session.answer(DeadlinesAnswer(dates, outlook)) {
            DeadlinesText.write(dates, outlook, words, session.speech, on: &$0)
        }
    }
}

/// Every day by which something has to happen: `reprieve.deadlines/1`.
struct DeadlinesAnswer: Record, JSONCoded {
    struct Row: Record, JSONCoded {
        /// The day to go by.
        var day = Day(number: 0)
        /// The last day that counts.
        var last = Day(number: 0)
        var isPassed = false
        var account: Account.ID = ""
        var title = ""
        var setBy: DaySetter = .law
        var isFixed = false
        var whose: Whose = .you
        /// As the plan has it; absent for a due date that a bill prints.
        var deadline: Deadline?
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("day", \.day), .required("last", \.last), .required("passed", \.isPassed),
            .required("account", \.account), .required("title", \.title), .required("setBy", \.setBy),
            .required("fixed", \.isFixed), .required("whose", \.whose), .field("deadline", \.deadline),
        ]
    }

    var schema = "reprieve.deadlines/1"
    var today = Day(number: 0)
    var dates: [Row] = []
    /// The fingerprint of the rules with which the days were counted.
    var rulebook = ""
    var kept = Kept()

    static let shape: [Field<DeadlinesAnswer>] = [
        .required("schema", \.schema), .required("today", \.today), .always("dates", \.dates),
        .required("rulebook", \.rulebook),
    ]

    init() {}

    init(_ dates: [DueDate], _ outlook: Outlook) {
        today = outlook.plan.today
        rulebook = outlook.plan.rulebook
        self.dates = dates.map { date in
            var row = Row()
            row.day = date.day
            row.last = date.last
            row.isPassed = date.isPassed
            row.account = date.account
            row.title = date.deadline?.title ?? "The bill is due"
            row.setBy = date.setBy
            row.isFixed = date.setBy.isFixed
            row.whose = date.whose
            row.deadline = date.deadline
            return row
        }
    }
}

/// The days as a person reads them.
enum DeadlinesText {
    static func write(
        _ dates: [DueDate], _ outlook: Outlook, _ words: WordList, _ speech: Speech, on page: inout Page
    ) {
        if dates.isEmpty { page.line(words(outlook.file.accounts.isEmpty ? "deadlines.empty" : "deadlines.none")) }
        let missed = dates.filter(\.isPassed)
        if !missed.isEmpty {
            page.heading(words("deadlines.missedTitle"))
            for date in missed { write(date, outlook, words, speech, on: &page) }
        }
        if missed.count < dates.count {
            page.heading(words("deadlines.aheadTitle"))
            for date in dates.dropFirst(missed.count) { write(date, outlook, words, speech, on: &page) }
        }
    }

    private static func write(
        _ date: DueDate, _ outlook: Outlook, _ words: WordList, _ speech: Speech, on page: inout Page
    ) {
        let said = DueDateWords(words, speech.language)
        let title = date.deadline.map { speech.said($0.title) } ?? words("deadlines.bill")
        let name = outlook.account(date.account)?.shownName(speech) ?? date.account.text
        page.blank()
        page.line(speech.language.spell(date.day, weekday: true).sentenceCased)
        page.line("\(title) (\(date.account.text), \(name))", indent: 2)
        page.line("\(said.turn(date)). \(said.setBy(date)).", indent: 2)
        if let condition = date.deadline?.condition { page.line(speech.said(condition), indent: 2) }
        if date.isPassed { page.line("\(words("deadlines.still.label")) \(said.still(date))", indent: 2) }
        if !date.isPassed || date.family != .answer {
            let may = date.deadline.map { speech.said($0.consequence) } ?? words("deadlines.mayBill")
            page.line("\(words("deadlines.may")) \(may)", indent: 2)
        }
        page.line([said.count(date), source(date, words)].compactMap { $0 }.joined(separator: " "), indent: 2)
    }

    private static func source(_ date: DueDate, _ words: WordList) -> String? {
        guard let deadline = date.deadline, let citation = deadline.citation else { return nil }
        let check = deadline.checkFirst == true ? " " + words("checkFirst") : ""
        return words("source", ["text": "\(citation) (\(deadline.id))."]) + check
    }
}
