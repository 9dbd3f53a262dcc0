import CaseModel

/// A file that somebody wants to add.
public struct IncomingFile: Sendable {
    public var name: String
    public var bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What became of the files of one `add`.
public struct AddReport: Equatable, Sendable {
    public enum Outcome: Equatable, Sendable {
        /// It was read; what it says waits for a person to confirm it.
        case toConfirm
        /// It was read and confirmed at once.
        case confirmed
        /// It was kept, and nothing could be read from it.
        case notRead
        /// The same file is here already, perhaps in the trash.
        case alreadyHere(isInTrash: Bool)
        /// It is empty or no document, so it was not kept.
        case notKept
        /// A whole case was taken in; how many records are new.
        case caseFile(records: Int)
        /// A whole case that holds nothing new.
        case caseAlreadyHere
    }

    /// One file.
    public struct Row: Equatable, Sendable {
        public var name: String
        public var outcome: Outcome
        /// The paper's record; nil when the file was not kept.
        public var paper: PaperRecord?
        /// What the file says, as it was read.
        public var draft: DraftFile?
        /// The values the reader is not sure of, and other things to look at.
        public var issues: [ImportIssue]

        public init(
            name: String, outcome: Outcome, paper: PaperRecord? = nil, draft: DraftFile? = nil,
            issues: [ImportIssue] = []
        ) {
            self.name = name
            self.outcome = outcome
            self.paper = paper
            self.draft = draft
            self.issues = issues
        }
    }

    public var rows: [Row]
    /// The journal entry that undo takes back; nil when nothing was changed.
    public var entry: Int?

    public init(rows: [Row], entry: Int?) {
        self.rows = rows
        self.entry = entry
    }

    /// True when a file could not be read as what it claims to be, or was not kept.
    public var hasFailures: Bool {
        rows.contains { row in
            switch row.outcome {
            case .notKept: true
            case .notRead: row.issues.contains { $0.severity == .error }
            case .toConfirm, .confirmed, .alreadyHere, .caseFile, .caseAlreadyHere: false
            }
        }
    }
}
