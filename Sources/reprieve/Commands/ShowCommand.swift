import ArgumentParser
import BillAudit
import CaseModel
import Casework

/// `reprieve show ID`
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one thing by its short id: a paper, an account, a visit, a letter, a finding.",
        discussion: "For example: reprieve show P7")

    @Argument(help: "An id, such as P7, A2, V1, L3, C4 or F5.", completion: .records)
    var id: String

    @OptionGroup var options: DeskOptions

    func run() throws {
        let session = try options.reading()
        let id = id.uppercased()
        if id.hasPrefix("F") { return try finding(id, session) }
        let state = try session.desk.state()
        guard let (key, record) = state.records.first(where: { $0.0.id == id && $0.0.kind.prefix != nil }) else {
            throw CaseworkError.unknown(id: self.id)
        }
        let shown = ShownRecord(key, record)
        if options.output.json { return session.answer(shown) { _ in } }
        switch key.kind {
        case .paper: try paper(Identifier(id), session)
        case .account: StatusText.show(Identifier(id), try session.desk.outlook(), session)
        case .letter: try LetterShow.print(Identifier(id), session)
        default: session.answer(shown) { RecordText.write(record.value.json, on: &$0) }
        }
    }

    private func paper(_ id: PaperRecord.ID, _ session: Session) throws {
        let review = try session.desk.review(id)
        session.answer(ShownRecord(RecordKey(.paper, id.text), StoredRecord(review.paper.json))) { page in
            ReviewText.write(review, session.speech, on: &page)
        }
    }

    private func finding(_ id: String, _ session: Session) throws {
        let report = try session.desk.outlook().report
        guard let finding = report.findings.first(where: { $0.id == id }) else {
            throw CaseworkError.unknown(id: self.id)
        }
        session.answer(finding) { AuditText(speech: session.speech).write(finding, on: &$0) }
    }
}

/// One record as the store keeps it: `reprieve.record/1`.
struct ShownRecord: Record, JSONCoded {
    var schema = "reprieve.record/1"
    var key = RecordKey(.extra)
    var record = StoredRecord()
    var kept = Kept()

    static let shape: [Field<ShownRecord>] = [
        .required("schema", \.schema), .required("key", \.key), .required("record", \.record),
    ]

    init() {}

    init(_ key: RecordKey, _ record: StoredRecord) {
        self.key = key
        self.record = record
    }
}

/// A record for which there is no page of its own, as names and values.
enum RecordText {
    static func write(_ json: JSONValue, on page: inout Page) {
        guard case .object(let members) = json else { return page.line(text(json)) }
        for member in members { page.labelled(member.key, text(member.value), column: 16) }
    }

    private static func text(_ json: JSONValue) -> String {
        switch json {
        case .string(let text): text
        case .array(let values): values.map(text).joined(separator: "; ")
        case .object(let members): members.map { "\($0.key) \(text($0.value))" }.joined(separator: ", ")
        case .number, .bool, .null: json.compactText
        }
    }
}
