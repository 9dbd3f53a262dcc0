import ArgumentParser
import CaseModel
import Casework

/// `reprieve list papers|visits|accounts|letters`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List papers, visits, accounts or letters.")

    enum What: String, ExpressibleByArgument, CaseIterable { case papers, visits, accounts, letters }

    @Argument(help: "What to list: papers, visits, accounts or letters.")
    var what: What

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        switch what {
        case .papers: try PaperList.answer(session, isTrash: false)
        case .visits: try VisitList.answer(session)
        case .accounts: try AccountList.answer(session)
        case .letters: try LetterList.answer(session)
        }
    }
}
