import CaseModel
import Correspondence
import Rulebook

/// The desk at which one household's case is worked on: the store, the law, the tools and the clock. The command line
/// and the app both sit here, so what one can do the other can.
///
/// Each use case reads the state, changes a copy of it, and hands the difference to the store in one piece.
public struct Desk: Sendable {
    public let store: any CaseKeeping
    public let rulebook: Rulebook
    public let templates: LetterTemplates
    public let tools: any PaperTools
    public let clock: any Clock
    /// Who plans a case of many accounts.
    public let workers: Workers

    public init(
        store: any CaseKeeping, rulebook: Rulebook, templates: LetterTemplates, tools: any PaperTools,
        clock: any Clock, workers: Workers = .one
    ) {
        self.store = store
        self.rulebook = rulebook
        self.templates = templates
        self.tools = tools
        self.clock = clock
        self.workers = workers
    }

    public var today: Day { clock.today() }

    /// Changes the state and has the difference written; nil when there is none.
    @discardableResult
    func change(
        _ command: CommandName, by actor: Actor = .person, _ edit: (inout CaseState) throws(CaseworkError) -> Void
    ) throws(CaseworkError) -> JournalEntry? {
        try changeWithDrafts(command, by: actor) { (state) throws(CaseworkError) in
            try edit(&state)
            return ([], [])
        }
    }

    /// Like `change`, for an edit that finds out on the way which originals and drafts go with it.
    @discardableResult
    func changeWithDrafts(
        _ command: CommandName, by actor: Actor,
        _ edit: (inout CaseState) throws(CaseworkError) -> (originals: [Original], drafts: [Change])
    ) throws(CaseworkError) -> JournalEntry? {
        let state = try state()
        var edited = state
        let beside = try edit(&edited)
        let changes = state.changes(to: edited) + beside.drafts
        guard !changes.isEmpty else { return nil }
        return try commit(Proposal(command, by: actor, changes: changes, originals: beside.originals))
    }

    func commit(_ proposal: Proposal) throws(CaseworkError) -> JournalEntry {
        do { return try store.commit(proposal) } catch { throw .store(error) }
    }

    /// The state of the store.
    public func state() throws(CaseworkError) -> CaseState {
        do { return try store.state() } catch { throw .store(error) }
    }
}

/// Why a use case did nothing.
public enum CaseworkError: Error, Equatable, Sendable {
    case store(StoreError)
    /// Nothing has this id.
    case unknown(id: String)
    /// No question is called so.
    case noQuestion(key: String)
    /// A value that was typed cannot be what it should be.
    case badValue(field: String, problem: ValueProblem)
    /// A value is needed and was not given.
    case needed(field: String)
    /// An undo meets records that were changed later; the later entries.
    case laterChanges([Int])
    /// There is nothing to undo.
    case nothingToUndo
    /// The paper is in the trash, or is not.
    case wrongPaperState(PaperRecord.ID)
    /// A case file that was added cannot be read.
    case badCase([CaseFileError.Problem])
    /// The file is empty or no document: it is not kept.
    case noDocument(name: String)
    /// This kind of letter cannot be written for this account, or not yet.
    case noLetter(kind: String)
    /// A letter could not be proved against the facts, so it is not handed out; what is wrong with it.
    case unproved(kind: String, problems: [String])
}

/// What is wrong with a typed value.
public enum ValueProblem: String, Equatable, Sendable {
    case notADay, dayOrderUnclear, notAnAmount, notANumber, notAChoice, notAState, tooLong, inTheFuture, inThePast
}
