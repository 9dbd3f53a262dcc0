import CaseModel
import Casework

extension Failure {
    /// A use case that did nothing.
    init(_ error: CaseworkError) {
        switch error {
        case .store(let error): self.init(error)
        case .unknown(let id):
            self.init(
                .usage, "There is no \"\(id)\" in the records.",
                fix: "See: reprieve list papers|visits|accounts|letters.")
        case .noQuestion(let key):
            self.init(.usage, "There is no question \"\(key)\".", fix: "See them with: reprieve answer --list.")
        case .badValue(let field, let problem): self.init(.usage, "\(field): \(problem.sentence)")
        case .needed(let field):
            self.init(.needsAnswer, "A value for \(field) is needed.", fix: "Give it with --set \(field)=VALUE.")
        case .laterChanges(let entries):
            let list = entries.map(String.init).joined(separator: ", ")
            self.init(
                .usage, "The same records were changed again since, by entry \(list).",
                fix: "Undo the later ones first: reprieve undo \(entries.last.map(String.init) ?? "N").")
        case .nothingToUndo: self.init(.usage, "There is nothing to undo.")
        case .wrongPaperState(let id):
            self.init(
                .usage, "\(id.text) is not in a state for this: it was confirmed before, or it is in the trash.",
                fix: "See: reprieve show \(id.text).")
        case .badCase(let problems): self.init(problems: problems, in: "case")
        case .noDocument(let name): self.init(.badData, "This is no document, so it was not kept.", at: name)
        case .noLetter(let kind):
            self.init(.ourBug, "The rulebook lacks a number that \"\(kind)\" rests on.", fix: "Install Reprieve again.")
        case .unproved(let kind, let problems):
            self.init(
                .ourBug,
                "The letter \"\(kind)\" did not pass its own check: \(problems.prefix(3).joined(separator: "; ")).",
                fix: "It is not handed out. Please report this.")
        }
    }

    /// A store that did not do what was asked.
    init(_ error: StoreError, folder: String? = nil) {
        switch error {
        case .missing(let folder):
            self.init(.noInput, "There are no records yet.", at: folder, fix: "Begin with: reprieve add FILE.")
        case .locked(let file):
            self.init(.needsAnswer, "The records are locked.", at: file, fix: "Open them with: reprieve unlock.")
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

    /// A folder that could not be written.
    init(_ error: FolderError) {
        switch error {
        case .notEmpty(let path):
            self.init(.cannotWrite, "There is something here already.", at: path, fix: "Name a new folder.")
        case .cannotWrite(let path):
            self.init(.cannotWrite, "The folder cannot be written.", at: path, fix: "Check the disk and the name.")
        }
    }
}

extension ValueProblem {
    /// What is wrong, and what would be right.
    fileprivate var sentence: String {
        switch self {
        case .notADay: "This is not a day. Write it as 2026-09-15."
        case .dayOrderUnclear: "It is not clear which number is the month. Write the day as 2026-09-15."
        case .notAnAmount: "This is not an amount. Write it as 1462.00."
        case .notANumber: "This is not a number that can be meant here."
        case .notAChoice: "This is not one of the answers. See them with: reprieve answer --list."
        case .notAState: "This is not a state. Write its two letters, such as OH."
        case .tooLong: "This is too long."
        case .inThePast: "This day has passed. Write a day that is still ahead."
        case .inTheFuture: "This day has not come yet. Write the day on which it happened."
        }
    }
}
