import ArgumentParser
import CaseModel
import Casework

/// `reprieve undo [N]`
struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take the last change back, or the change with a number.",
        discussion: "What was undone can be undone, too: give its number. Papers that were added can be added again.")

    @Argument(help: "The number of a change, as status shows it.")
    var number: Int?

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.working()
        let entry = try session.desk.undo(number)
        let target = try entry.undoes.flatMap { (number) throws(StoreError) in try session.desk.store.entry(number) }
        let what = target.map { session.words("done.\($0.command.rawValue)") } ?? ""
        session.answer(ChangeMade(entry)) {
            $0.line(session.words("undo.undone", ["what": what, "entry": String(entry.undoes ?? 0)]))
        }
        session.output.hint(session.words("undo.redo", ["command": "reprieve undo \(entry.sequence)"]))
    }
}
