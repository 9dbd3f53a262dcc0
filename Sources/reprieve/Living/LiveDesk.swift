import CaseModel
import CaseStore
import Casework
import Correspondence
import Host
import Rulebook

/// Sits a command down at the desk of a store on disk.
struct LiveDesk {
    let desk: Desk
    let store: CaseStore

    /// What a command wants to do with a store.
    enum Access {
        /// To read what is there.
        case reading
        /// To change what is there.
        case working
        /// To change it, and to begin an empty store where there is none.
        case creating
    }

    /// - Parameters:
    ///   - folder: the store's folder.
    ///   - creates: true to begin an empty store where there is none.
    ///   - today: the day to count from instead of the computer's.
    init(folder: String, creates: Bool, today: Day? = nil) throws(Failure) {
        try self.init(folder: folder, access: creates ? .creating : .working, today: today)
    }

    /// - Parameter letters: false for a command that writes none; then their templates need not be read.
    init(folder: String, access: Access, today: Day? = nil, letters: Bool = true) throws(Failure) {
        let clock = CommandClock(fixedDay: today)
        do {
            store = try LiveDesk.store(folder, access, clock)
        } catch {
            throw Failure(error, folder: folder)
        }
        desk = try LiveDesk.desk(store, clock: clock, letters: letters)
    }

    private static func store(
        _ folder: String, _ access: Access, _ clock: CommandClock
    ) throws(StoreError) -> CaseStore {
        switch access {
        case .creating: return try CaseStore(folder: folder, clock: clock, create: true)
        case .working: return try CaseStore(folder: folder, clock: clock, create: false)
        case .reading:
            do {
                return try CaseStore(folder: folder, clock: clock, create: false, readOnly: true)
            } catch .cannotWrite, .cannotRead {
                // An older schema, or a system that lets nobody read beside a writer without a file of its own.
                return try CaseStore(folder: folder, clock: clock, create: false)
            }
        }
    }

    static func desk(
        _ store: any CaseKeeping, clock: any Casework.Clock, letters: Bool = true
    ) throws(Failure) -> Desk {
        Desk(
            store: store, rulebook: try RulebookLoader.load(),
            templates: try letters ? LetterTemplateLoader.load() : LetterTemplateLoader.none(), tools: LiveTools(),
            clock: clock, workers: .allCores)
    }
}

/// Finds the letter templates that ship with the program.
enum LetterTemplateLoader {
    /// Templates without words, for a command that writes no letter: reading all of them takes longer than the rest
    /// of such a command.
    static func none() throws(Failure) -> LetterTemplates {
        do { return try LetterTemplates { _ in [] } } catch { throw RulebookLoader.missing("the letters") }
    }

    static func load() throws(Failure) -> LetterTemplates {
        let folder = try RulebookLoader.shippedFolder()
        do {
            return try LetterTemplates { folder.letterBytes($0) }
        } catch {
            throw RulebookLoader.missing("the letters")
        }
    }
}
