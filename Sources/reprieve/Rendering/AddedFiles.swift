import CaseModel
import Casework

/// What became of the files of one `add`: `reprieve.added/1`.
struct AddedFiles: Record, JSONCoded {
    enum Outcome: String, Choice {
        /// It was read and waits for a person to look at it.
        case toConfirm
        case confirmed
        /// It was kept, and nothing could be read from it.
        case notRead
        case alreadyHere
        /// It is empty, no document or too large: it was not kept.
        case notKept
        /// A whole case was taken in.
        case caseTaken
    }

    struct Row: Record, JSONCoded {
        var name = ""
        var outcome: Outcome = .notKept
        var paper: PaperRecord.ID?
        var kind: PaperKind?
        /// The records that it speaks of, once it is confirmed.
        var about: [RecordKey] = []
        /// How many records of a case are new.
        var records: Int?
        var inTrash: Bool?
        var issues: [ImportIssue] = []
        var kept = Kept()

        static let shape: [Field<Row>] = [
            .required("name", \.name), .required("outcome", \.outcome), .nullable("paper", \.paper),
            .field("kind", \.kind), .always("about", \.about), .field("records", \.records),
            .field("inTrash", \.inTrash), .always("issues", \.issues),
        ]
    }

    var schema = "reprieve.added/1"
    /// The entry of the journal; nil when nothing was changed.
    var entry: Int?
    var files: [Row] = []
    var kept = Kept()

    static let shape: [Field<AddedFiles>] = [
        .required("schema", \.schema), .nullable("entry", \.entry), .always("files", \.files),
    ]

    init() {}

    init(_ report: AddReport, _ refused: [Incoming.Refused]) {
        entry = report.entry
        files = report.rows.map(Row.init) + refused.map(Row.init)
    }
}

extension AddedFiles.Row {
    init(_ row: AddReport.Row) {
        name = row.name
        issues = row.issues
        paper = row.paper.flatMap { $0.id.text.isEmpty ? nil : $0.id }
        kind = row.paper?.kind
        about = row.paper?.about ?? []
        switch row.outcome {
        case .toConfirm: outcome = .toConfirm
        case .confirmed: outcome = .confirmed
        case .notRead: outcome = .notRead
        case .alreadyHere(let isInTrash):
            outcome = .alreadyHere
            inTrash = isInTrash ? true : nil
        case .notKept: outcome = .notKept
        case .caseFile(let count):
            outcome = .caseTaken
            records = count
        case .caseAlreadyHere: outcome = .alreadyHere
        }
    }

    init(_ refused: Incoming.Refused) {
        name = refused.name
        issues = [ImportIssue(.error, at: Place(refused.name), refused.failure.what, fix: refused.failure.fix)]
    }
}

extension AddReport.Row {
    /// True when nothing could be taken from the file. Plain text is kept as a note that somebody put beside their
    /// papers: that it holds no values is no failure.
    var isFailure: Bool {
        switch outcome {
        case .notKept: true
        case .notRead: paper?.format != "text" || issues.contains { $0.severity == .error }
        case .toConfirm, .confirmed, .alreadyHere, .caseFile, .caseAlreadyHere: false
        }
    }
}
