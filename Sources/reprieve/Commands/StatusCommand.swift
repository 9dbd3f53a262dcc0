import ArgumentParser
import CaseModel
import Casework
import Playbook

/// `reprieve status [A2]`
struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show where each bill is: what they ask for, by when, what is waited for.")

    @Argument(help: "An account, such as A2; all without one.", completion: .accounts)
    var account: String?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let outlook = try session.desk.outlook()
        let id = try account.map { (text) throws(CaseworkError) in try outlook.known(text) }
        let last = try session.desk.journal(limit: 1).first
        session.answer(StatusAnswer(outlook, only: id, last: last)) { page in
            StatusText(outlook: outlook, speech: session.speech).write(only: id, last: last, on: &page)
        }
        if !session.output.json { session.hints(undo: false) }
    }
}

extension Outlook {
    /// The id of an account of the case, whatever its case.
    func known(_ text: String) throws(CaseworkError) -> Account.ID {
        let id = Account.ID(text.uppercased())
        guard account(id) != nil else { throw .unknown(id: text) }
        return id
    }
}
