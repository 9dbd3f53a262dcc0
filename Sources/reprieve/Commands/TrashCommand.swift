import ArgumentParser
import CaseModel
import Casework

/// `reprieve trash list|add P3|restore P3`
struct TrashCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trash", abstract: "Take papers out of the case, and bring them back.",
        subcommands: [TrashListing.self, TrashAdd.self, TrashRestore.self], defaultSubcommand: TrashListing.self)
}

struct TrashListing: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the papers in the trash.")

    @OptionGroup var options: DeskOptions

    func run() throws { try PaperList.answer(options.reading(), isTrash: true) }
}

struct TrashAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Put a paper in the trash, with what was taken from it. The original stays.")

    @Argument(help: "A paper, such as P3.", completion: .papers)
    var id: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.working()
        let id = PaperRecord.ID(id.uppercased())
        let entry = try session.desk.trash(id)
        session.answer(ChangeMade(entry)) { $0.line(session.words("trash.added", ["id": id.text])) }
        session.hints(undo: true, next: "reprieve trash restore \(id.text)")
    }
}

struct TrashRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Take a paper out of the trash, with all that went with it.")

    @Argument(help: "A paper, such as P3.", completion: .trashedPapers)
    var id: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.working()
        let id = PaperRecord.ID(id.uppercased())
        session.report(try session.desk.restore(id), session.words("trash.restored", ["id": id.text]))
    }
}
