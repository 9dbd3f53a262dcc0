import ArgumentParser
import CaseModel
import Casework
import Host
import Playbook
import Rulebook

/// `reprieve next`
struct NextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next", abstract: "Say the one thing to do now, why, and how.",
        discussion: """
            Examples:
              reprieve next
              reprieve next --due 7d --fail-on due      for cron: ends with 4 when something is due in a week
              reprieve next --not-now                   puts the step off for some days
            """)

    @Option(
        help: ArgumentHelp("Also list what is due within so many days, such as 7d.", valueName: "days"),
        transform: DueSpan.days)
    var due: Int?

    @Option(name: .customLong("fail-on"), help: "End with 4 when something is due.")
    var failOn: FailOn?

    @Flag(name: .customLong("not-now"), help: "Put the step off for some days.")
    var notNow = false

    @Flag(name: .customLong("could-not"), help: "Say that it could not be done: another way comes first.")
    var couldNot = false

    @OptionGroup var options: DeskOptions

    enum FailOn: String, ExpressibleByArgument, CaseIterable { case due }

    func run() throws {
        if notNow || couldNot {
            let session = try options.working()
            let next = try session.desk.outlook().plan.next
            let entry = try session.desk.putOff(couldNot ? .couldNot : .notNow)
            let until = try session.desk.state().file.answers?.putOff.last?.until
            let what = [
                "what": next.map { session.speech.said($0.title) } ?? "",
                "day": until.map { session.speech.day($0) } ?? "",
            ]
            return session.report(entry, session.words(couldNot ? "next.couldNot" : "next.notNow", what))
        }
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let answer = NextAnswer(outlook, within: due)
        session.answer(answer) { page in
            if let items = answer.items {
                DueText.write(items, within: due ?? 0, session.speech, on: &page)
            } else {
                // Many papers that nobody has looked at have a way of their own.
                if let pile = session.desk.rulebook.parameter("pile", of: "P-011")?.count,
                    Desk.inbox(outlook.state).count >= pile
                {
                    page.line(session.words("next.pile"))
                }
                NextText.write(outlook, session.speech, on: &page)
            }
        }
        if failOn == .due, !(answer.items ?? DueItem.all(outlook, until: nil)).isEmpty {
            StandardStreams.exit(ExitStatus.openItems.rawValue)
        }
    }
}

/// A number of days: `7d`, `2w` or `7`.
enum DueSpan {
    /// No clock of the rulebook runs longer than this.
    private static let most = 3660

    static func days(_ text: String) throws -> Int {
        let unit = text.hasSuffix("w") ? 7 : 1
        let digits = text.hasSuffix("d") || text.hasSuffix("w") ? String(text.dropLast()) : text
        guard let count = Int(digits), (0...most).contains(count * unit) else {
            throw ValidationError("\"\(text)\" is not a number of days. Write it as 7d.")
        }
        return count * unit
    }
}
