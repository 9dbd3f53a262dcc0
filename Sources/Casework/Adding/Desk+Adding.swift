import CaseModel

extension Desk {
    /// Takes papers in: keeps each original, reads it, and notes what it says as a draft. All of them are one entry of
    /// the journal, so one undo takes all of them back.
    ///
    /// - Parameter confirms: true to take what was read without asking. What a reader is not sure of is left for a
    ///   person all the same.
    public func add(_ files: [IncomingFile], confirms: Bool = false) async throws(CaseworkError) -> AddReport {
        var prepared: [Prepared] = []
        for file in files { prepared.append(await prepare(file)) }
        return try take(prepared, confirms: confirms)
    }

    /// What `add` would do, without doing it.
    public func preview(_ files: [IncomingFile]) async throws(CaseworkError) -> AddReport {
        let state = try state()
        var rows: [AddReport.Row] = []
        for file in files {
            let prepared = await prepare(file)
            rows.append(row(of: prepared, in: state))
        }
        return AddReport(rows: rows, entry: nil)
    }

    /// A file that was read, before the store knows of it.
    private struct Prepared: Sendable {
        var file: IncomingFile
        var format: String
        var isDocument: Bool
        var digest: String
        var draft: DraftFile
        var caseFile: CaseFile?
    }

    private func prepare(_ file: IncomingFile) async -> Prepared {
        let isDocument = PaperReader.isDocument(file.bytes, name: file.name)
        var prepared = Prepared(
            file: file, format: PaperReader.format(of: file.bytes, name: file.name), isDocument: isDocument,
            digest: tools.digest(of: file.bytes), draft: DraftFile(), caseFile: nil)
        switch CaseTaking.reading(file.bytes, name: file.name) {
        case .read(let file): prepared.caseFile = file
        case .broken(let issue): prepared.draft.issues = [issue]
        case .noCase: prepared.draft = await PaperReader(tools: tools).read(file.name, file.bytes)
        }
        return prepared
    }

    private func take(_ files: [Prepared], confirms: Bool) throws(CaseworkError) -> AddReport {
        var rows: [AddReport.Row] = []
        var originals: [Original] = []
        var drafts: [Change] = []
        let journal = files.contains { $0.caseFile != nil } ? try journal() : []
        let entry = try changeWithDrafts(.addPapers, by: .importer) { state in
            for prepared in files {
                var row = row(of: prepared, in: state)
                switch row.outcome {
                case .caseFile:
                    if let file = prepared.caseFile {
                        let count = CaseTaking.take(file, into: &state, taken: TakenRecords(journal))
                        row.outcome = count == 0 ? .caseAlreadyHere : .caseFile(records: count)
                    }
                case .toConfirm, .notRead:
                    guard var paper = row.paper else { break }
                    var ids = NewIdentifiers(state)
                    paper.id = ids.next(.paper)
                    state.papers.append(paper)
                    originals.append(Original(sha256: prepared.digest, bytes: prepared.file.bytes))
                    if row.outcome == .toConfirm {
                        drafts.append(
                            Change(
                                RecordKey(.draft, paper.id.text), before: nil, after: StoredRecord(prepared.draft.json))
                        )
                        if confirms, !prepared.draft.isDoubtful {
                            Confirming.confirm(paper.id, prepared.draft, bills: nil, today: today, &state)
                            row.outcome = .confirmed
                        }
                    }
                    row.paper = state.papers.last
                case .alreadyHere, .notKept, .confirmed, .caseAlreadyHere: break
                }
                rows.append(row)
            }
            return (originals, drafts)
        }
        return AddReport(rows: rows, entry: entry?.sequence)
    }

    /// What a file would become.
    private func row(of prepared: Prepared, in state: CaseState) -> AddReport.Row {
        let name = prepared.file.name
        if prepared.caseFile != nil { return AddReport.Row(name: name, outcome: .caseFile(records: 0)) }
        guard prepared.isDocument else {
            return AddReport.Row(name: name, outcome: .notKept, issues: prepared.draft.issues)
        }
        if let known = state.papers.first(where: { $0.sha256 == prepared.digest }) {
            return AddReport.Row(
                name: name, outcome: .alreadyHere(isInTrash: known.trashedOn != nil), paper: known,
                draft: prepared.draft, issues: [])
        }
        var paper = PaperRecord()
        paper.name = name
        paper.sha256 = prepared.digest
        paper.bytes = prepared.file.bytes.count
        paper.format = prepared.format
        paper.kind = prepared.draft.kind
        paper.addedOn = today
        let draft = prepared.draft
        if draft.hasValues {
            paper.state = .draft
            return AddReport.Row(name: name, outcome: .toConfirm, paper: paper, draft: draft, issues: draft.issues)
        }
        paper.state = .notRead
        paper.problem = draft.issues.first?.what
        paper.fix = draft.issues.first?.fix
        return AddReport.Row(name: name, outcome: .notRead, paper: paper, draft: draft, issues: draft.issues)
    }
}

extension DraftFile {
    /// True when something was read from the file that can go into a case.
    public var hasValues: Bool { !statements.isEmpty || !claims.isEmpty || !notices.isEmpty }

    /// True when a person should look at the values before they are taken.
    var isDoubtful: Bool {
        confidence == .notSure || statements.contains { $0.sure.values.contains(Confidence.notSure.rawValue) }
    }
}
