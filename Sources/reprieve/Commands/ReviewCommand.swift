import ArgumentParser
import CaseModel
import Casework
import Host

/// `reprieve review P7|A2`
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Look at what was read from a paper, correct it, and take it in.",
        discussion: """
            With an account, such as A2: look at its list of charges and say that you have checked it.

            Values for --set: biller, number, patient, care, date, due, total, balance. A paper with several bills \
            takes 2.balance for its second bill.

            Examples:
              reprieve review P7
              reprieve review P7 --yes
              reprieve review P7 --set due=2026-12-18 --set balance=1462.00
            """)

    @Argument(help: "A paper or an account; without one, the next paper to check.", completion: .papersAndAccounts)
    var id: String?

    @Flag(help: "It looks right: take it.")
    var yes = false

    @Flag(help: "It holds nothing for the case: leave it among the papers.")
    var aside = false

    @Option(help: ArgumentHelp("Take it with this value corrected.", valueName: "key=value"))
    var set: [String] = []

    @OptionGroup var options: DeskOptions

    func validate() throws {
        if aside, yes || !set.isEmpty {
            throw ValidationError("--aside leaves the paper out; --yes and --set take it.")
        }
    }

    func run() throws {
        let session = try options.working()
        guard let id = try id?.uppercased() ?? Desk.inbox(session.desk.state()).first?.id.text else {
            session.output.answer(ChangeMade(nil)) { session.words("review.nothing") + "\n" }
            return
        }
        if id.hasPrefix("A") {
            return try ChargeReview(session: session).run(Identifier(id), yes: yes, set: set, aside)
        }
        try PaperReviewing(session: session).run(Identifier(id), yes: yes, set: set, aside: aside)
    }
}

/// Looks at the list of charges of an account.
struct ChargeReview {
    let session: Session

    func run(_ id: Account.ID, yes: Bool, set: [String], _ aside: Bool) throws {
        let outlook = try session.desk.outlook()
        guard let account = outlook.account(id) else { throw CaseworkError.unknown(id: id.text) }
        if aside || !set.isEmpty {
            throw Failure(
                .usage, "--set and --aside are for papers.",
                fix: "Values of an account are set with: reprieve answer --set \(id.text).number=VALUE.")
        }
        guard let current = account.currentStatement, !current.lines.isEmpty else {
            throw Failure(
                .usage, session.words("review.noList", ["id": id.text]),
                fix: session.words(
                    "review.noListFix", ["command": "reprieve letter itemized-bill --account \(id.text)"]))
        }
        if !session.output.json {
            var page = session.page
            AccountText.write(account, of: outlook, session.speech, on: &page)
            ChargeTable.write(current.lines, session.speech, on: &page)
            let findings = outlook.findings(of: id)
            page.blank()
            page.line(
                findings.isEmpty
                    ? session.words("audit.none")
                    : session.words(
                        "review.findings", ["count": String(findings.count), "command": "reprieve findings \(id.text)"])
            )
            StandardStreams.writeOutput(page.text)
        }
        guard try yes || agrees() else { return }
        session.report(try session.desk.markChecked(id), session.words("review.checked", ["id": id.text]))
    }

    private func agrees() throws -> Bool {
        let prompter = Prompter(output: session.output)
        guard prompter.canAsk else {
            throw Failure.needsAnswer(session.words("review.undecidedList"), fix: session.words("review.saveYes"))
        }
        return prompter.yesNo(session.words("review.askList"), usual: false, session.speech) ?? false
    }
}
