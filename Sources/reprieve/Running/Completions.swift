import ArgumentParser
import CaseModel
import CaseStore
import Correspondence
import Host

/// What a shell completes: ids from the household's records, and the kinds of letters.
extension CompletionKind {
    static let accounts = ids { $0.file.accounts.map(\.id.text) }
    static let visits = ids { $0.file.episodes.map(\.id.text) }
    static let papers = ids { $0.papers.filter { $0.trashedOn == nil }.map(\.id.text) }
    static let trashedPapers = ids { $0.papers.filter { $0.trashedOn != nil }.map(\.id.text) }
    static let papersAndAccounts = ids { $0.papers.map(\.id.text) + $0.file.accounts.map(\.id.text) }
    static let letters = ids { $0.letters.map(\.id.text) }
    static let records = ids { state in state.records.filter { $0.0.kind.prefix != nil }.map(\.0.id) }
    static let letterKinds = CompletionKind.list(LetterKind.allCases.map(\.rawValue))

    private static func ids(_ find: @escaping @Sendable (CaseState) -> [String]) -> CompletionKind {
        .custom { _, _, _ in
            let folder = StoreOption.folder(given: nil)
            let store = try? CaseStore(folder: folder, clock: SystemClock(), create: false, readOnly: true)
            return (try? store?.state()).map(find) ?? []
        }
    }
}
