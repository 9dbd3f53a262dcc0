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

    /// - Parameters:
    ///   - folder: the store's folder.
    ///   - creates: true to begin an empty store where there is none.
    ///   - today: the day to count from instead of the computer's.
    init(folder: String, creates: Bool, today: Day? = nil) throws(Failure) {
        let clock = CommandClock(fixedDay: today)
        do {
            store = try CaseStore(folder: folder, clock: clock, create: creates)
        } catch {
            throw Failure(error, folder: folder)
        }
        desk = try LiveDesk.desk(store, clock: clock)
    }

    static func desk(_ store: any CaseKeeping, clock: any Casework.Clock) throws(Failure) -> Desk {
        Desk(
            store: store, rulebook: try RulebookLoader.load(), templates: try LetterTemplateLoader.load(),
            tools: LiveTools(), clock: clock)
    }
}

/// Finds the letter templates that ship with the program.
enum LetterTemplateLoader {
    static func load() throws(Failure) -> LetterTemplates {
        let folder = try RulebookLoader.shippedFolder()
        do {
            return try LetterTemplates { folder.letterBytes($0) }
        } catch {
            throw RulebookLoader.missing("the letters")
        }
    }
}

extension Failure {
    /// A store that did not do what was asked.
    init(_ error: StoreError, folder: String? = nil) {
        switch error {
        case .missing(let folder):
            self.init(.noInput, "There are no records yet.", at: folder, fix: "Begin with: reprieve add FILE.")
        case .busy:
            self.init(
                .busy, "The records are in use by another window or command.", at: folder,
                fix: "Wait a moment and try again.")
        case .changedSince(let key):
            self.init(
                .busy, "\(key) was changed since it was read.", at: folder, fix: "Look at it again, then repeat this.")
        case .damaged(let what):
            self.init(
                .badData, "The records are damaged: \(what)", at: folder,
                fix: "See: reprieve verify. A backup can be opened with: reprieve restore FILE.")
        case .newerVersion(let found, let known):
            self.init(
                .badData, "These records were written by a newer Reprieve (format \(found), this one knows \(known)).",
                at: folder, fix: "Install the newer Reprieve.")
        case .cannotRead(let path):
            self.init(.noInput, "The records cannot be read.", at: path, fix: "Check the folder's permissions.")
        case .cannotWrite(let path):
            self.init(.cannotWrite, "The records cannot be written.", at: path, fix: "Check the folder and the disk.")
        case .full(let path):
            self.init(.cannotWrite, "The disk is full.", at: path, fix: "Make room, then try again.")
        }
    }
}
