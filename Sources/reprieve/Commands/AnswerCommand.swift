import ArgumentParser
import CaseModel
import Casework

/// `reprieve answer [A2]`
struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: "Answer the open questions, one at a time. \"I do not know\" is always allowed.",
        discussion: """
            --set also takes names, addresses and phones: sender.name, sender.address, sender.phone, A1.biller, \
            A1.number, A1.address, A1.phone. Lines of an address are parted by a semicolon.

            Examples:
              reprieve answer
              reprieve answer --list
              reprieve answer --set coverage=job --set A1.emergency=yes
              reprieve answer --set householdState=unknown
            """)

    @Argument(help: "Only questions about this account.", completion: .accounts)
    var account: String?

    @Option(help: ArgumentHelp("Give this answer.", valueName: "key=value"))
    var set: [String] = []

    @Flag(help: "List the open questions with their answers, and ask nothing.")
    var list = false

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try list ? options.reading() : options.working()
        let outlook = try session.desk.outlook()
        let id = try account.map { (text) throws(CaseworkError) in try outlook.known(text) }
        if !set.isEmpty {
            let values = try NamedValue.list(set).map { NamedValue(key: $0.key, text: $0.lines) }
            let entry = try session.desk.take(values, account: id)
            return session.report(entry, session.words("answer.taken", ["count": String(values.count)]))
        }
        let open = Interview.questions(outlook.file, plan: outlook.plan).filter { id == nil || $0.account == id }
        let interview = try TerminalInterview(session: session)
        if list || open.isEmpty { return interview.list(open, outlook) }
        guard Prompter(output: options.output).canAsk else {
            interview.list(open, outlook)
            throw Failure.needsAnswer(
                session.words("answer.open", ["count": String(open.count)]), fix: session.words("answer.openFix"))
        }
        try interview.ask(about: id)
    }
}

extension NamedValue {
    /// On a command line the lines of an address are parted by semicolons.
    fileprivate var lines: String { key.hasSuffix(".address") ? text.replacing(";", with: "\n") : text }
}
