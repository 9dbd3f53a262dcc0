import CaseModel
import Casework
import Hummingbird

/// Taking a bill in: a file, text that was pasted, or a few values that are typed.
enum AddPage {
    static func show(_ sitting: Sitting, _: WebApp.Context) async throws -> Response { page(sitting, [], nil) }

    private static func page(_ sitting: Sitting, _ errors: [FormProblem], _ form: FormValues?) -> Response {
        let fields = typedFields(sitting).filled(from: form ?? FormValues(), errors, in: sitting.speech)
        return sitting.page(
            .add, title: sitting.words("add.heading"), nav: .papers,
            ["typed": ["fields": fields.rendered] as Fields], errors: errors)
    }

    private static func typedFields(_ sitting: Sitting) -> [FormField] {
        BillForm.fields(ReviewedBill(), prefix: "", sitting.speech)
    }

    /// Files that were chosen or dropped.
    static func take(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        // A browser sends a file without a name where none was chosen. One that is empty is said to be so.
        let files = form.files.filter { !$0.name.isEmpty }
        guard !files.isEmpty else {
            return page(sitting, [FormProblem(field: "file", key: "error.noFile")], nil)
        }
        return try await added(
            sitting, sitting.desk.add(files.map { IncomingFile(name: $0.name, bytes: $0.bytes) }))
    }

    /// Text that was copied out of a portal or an e-mail.
    static func takePasted(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        guard let text = form.given("pasted") else {
            return page(sitting, [FormProblem(field: "pasted", key: "error.needed")], nil)
        }
        let name = text.contains("ISA*") ? "pasted.835" : text.contains(",") ? "pasted.csv" : "pasted.txt"
        return try await added(sitting, sitting.desk.add([IncomingFile(name: name, bytes: Array(text.utf8))]))
    }

    /// A bill that was typed without any file.
    static func takeTyped(_ sitting: Sitting, _: WebApp.Context, _ form: FormValues) async throws -> Response {
        var problems: [FormProblem] = []
        let bill = BillForm.bill(form, prefix: "", &problems)
        if problems.isEmpty, bill.biller == nil { problems.append(FormProblem(field: "biller", key: "error.needed")) }
        guard problems.isEmpty else { return page(sitting, problems, form) }
        return sitting.done("/", try sitting.desk.addTyped(bill))
    }

    /// One new paper leads straight to its review, several to Today, where they wait.
    private static func added(_ sitting: Sitting, _ report: AddReport) async throws -> Response {
        let entry = report.entry.flatMap { try? sitting.desk.store.entry($0) }
        let fresh = report.rows.filter { $0.outcome == .toConfirm || $0.outcome == .notRead }
        if report.rows.count == 1, let row = report.rows.first {
            switch row.outcome {
            case .toConfirm, .notRead:
                if let paper = row.paper { return .see("/papers/\(paper.id.text)/review") }
            case .alreadyHere(let isInTrash):
                return sitting.page(
                    .notice, title: sitting.words("already.title"), nav: .papers,
                    [
                        "paragraphs": [["text": sitting.words(isInTrash ? "already.trash" : "already.here")]],
                        "links": [
                            [
                                "href": isInTrash ? "/papers" : "/papers/\(row.paper?.id.text ?? "")",
                                "label": sitting.words("already.open"),
                            ]
                        ],
                    ])
            case .notKept: return page(sitting, [FormProblem(field: "file", key: "error.noDocument")], nil)
            case .confirmed, .caseFile, .caseAlreadyHere: break
            }
        }
        if let paper = fresh.first?.paper, fresh.count == 1 { return .see("/papers/\(paper.id.text)/review") }
        return sitting.done("/", entry)
    }
}
