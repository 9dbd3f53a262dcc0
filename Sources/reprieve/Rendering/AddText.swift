import CaseModel
import Casework

/// What became of the files of one `add`, as a person reads it.
struct AddText {
    let speech: Speech
    let isPreview: Bool

    func write(_ report: AddReport, _ refused: [Incoming.Refused], on page: inout Page) {
        for row in report.rows { write(row, on: &page) }
        for file in refused {
            page.line(speech("add.notKept", ["name": file.name]), hanging: 2)
            page.line([file.failure.what, file.failure.fix].compactMap { $0 }.joined(separator: " "), indent: 2)
        }
    }

    private func write(_ row: AddReport.Row, on page: inout Page) {
        let id = row.paper?.id.text ?? ""
        switch row.outcome {
        case .toConfirm, .confirmed:
            let what = row.draft.map { PaperSummary.text($0, speech) } ?? row.name
            page.line(added(id, what), hanging: 2)
            if row.outcome == .confirmed, let about = row.paper?.about, !about.isEmpty {
                page.line(speech("add.filed", ["ids": about.map(\.id).joined(separator: ", ")]), indent: 2)
            }
            if !isPreview, row.outcome == .toConfirm { toCheck(row, id, on: &page) }
        case .notRead:
            page.line(isPreview ? speech("add.wouldKeep", ["name": row.name]) : kept(id, row.name), hanging: 2)
            issues(row, on: &page)
        case .alreadyHere(let isInTrash):
            page.line(speech("add.alreadyHere", ["name": row.name, "id": id]), hanging: 2)
            if isInTrash { page.line(speech("add.inTrash", ["command": "reprieve trash restore \(id)"]), indent: 2) }
        case .notKept:
            page.line(speech("add.notKept", ["name": row.name]), hanging: 2)
            issues(row, on: &page)
        case .caseFile(let count):
            page.line(
                isPreview
                    ? speech("add.wouldTakeCase", ["name": row.name])
                    : speech("add.case", ["name": row.name, "count": String(count)]))
        case .caseAlreadyHere: page.line(speech("add.caseHere", ["name": row.name]))
        }
    }

    private func added(_ id: String, _ what: String) -> String {
        isPreview ? speech("add.wouldAdd", ["what": what]) : speech("add.added", ["id": id, "what": what])
    }

    private func kept(_ id: String, _ name: String) -> String { speech("add.notRead", ["id": id, "name": name]) }

    /// What to look at, and how.
    private func toCheck(_ row: AddReport.Row, _ id: String, on page: inout Page) {
        let doubts = row.draft.map { PaperSummary.doubts($0, speech) } ?? []
        let command = "reprieve review \(id)"
        page.line(
            doubts.isEmpty
                ? speech("add.check", ["command": command])
                : speech("add.notSure", ["what": doubts.joined(separator: ", "), "command": command]), indent: 2,
            hanging: 2)
    }

    private func issues(_ row: AddReport.Row, on page: inout Page) {
        for issue in row.issues {
            page.line("\(speech.said(issue.what)) \(issue.fix.map { speech.said($0) } ?? "")", indent: 2, hanging: 2)
        }
    }
}
