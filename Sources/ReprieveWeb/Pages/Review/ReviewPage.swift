import CaseModel
import Casework
import Hummingbird

/// Does this say what the paper says? The picture of the page beside the values that were read from it.
enum ReviewPage {
    static func show(_ sitting: Sitting, _ context: WebApp.Context) async throws -> Response {
        let id = PaperRecord.ID(try context.parameters.require("id"))
        return try await page(sitting, id, [], nil)
    }

    static func take(_ sitting: Sitting, _ context: WebApp.Context, _ form: FormValues) async throws -> Response {
        let id = PaperRecord.ID(try context.parameters.require("id"))
        try sitting.refuse(form, ifChanged: RecordKey(.paper, id.text))
        let review = try sitting.desk.review(id)
        var problems: [FormProblem] = []
        let bills = review.bills.enumerated().map { index, read in
            var bill = BillForm.bill(form, prefix: "b\(index).", &problems)
            // What the form does not show stays as it was read.
            bill.role = read.role
            bill.totalCharges = read.totalCharges
            bill.patientState = bill.patientAddress == read.patientAddress ? read.patientState : nil
            return bill
        }
        if problems.isEmpty, review.draft?.hasValues != true, bills.allSatisfy({ $0.biller == nil }) {
            problems.append(FormProblem(field: "b0.biller", key: "error.needed"))
        }
        guard problems.isEmpty else { return try await page(sitting, id, problems, form) }
        let entry = try sitting.desk.confirm(id, bills: bills)
        return sitting.done("/", entry)
    }

    static func setAside(_ sitting: Sitting, _ context: WebApp.Context, _: FormValues) async throws -> Response {
        sitting.done("/", try sitting.desk.setAside(PaperRecord.ID(try context.parameters.require("id"))))
    }

    private static func page(
        _ sitting: Sitting, _ id: PaperRecord.ID, _ problems: [FormProblem], _ form: FormValues?
    ) async throws -> Response {
        let review = try sitting.desk.review(id)
        if review.paper.state == .confirmed || review.paper.trashedOn != nil { return .see("/papers/\(id.text)") }
        let words = sitting.speech
        let wasRead = review.draft?.hasValues == true
        let page = sitting.pageOfPaper
        let forms = review.bills.enumerated().map { index, bill in
            BillForm.fields(
                bill, prefix: "b\(index).", words, sure: review.draft?.statements[at: index]?.sure ?? [:]
            ).filled(from: form ?? FormValues(), problems, in: words)
        }
        let bills = zip(review.bills.indices, forms).map { index, fields -> Fields in
            let legend =
                review.bills.count == 1
                ? words("review.legend")
                : words("review.legendOf", ["n": String(index + 1), "count": String(review.bills.count)])
            return ["legend": legend, "fields": fields.rendered].merging(
                lines(review.draft?.statements[at: index], sitting)
            ) { $1 }
        }
        let picture = try await PagePictures.fields(review.paper, page: page, values: forms.flatMap { $0 }, sitting)
        return sitting.page(
            .review, title: words(wasRead ? "review.title" : "review.typeTitle"), nav: .papers,
            [
                "heading": words(wasRead ? "review.title" : "review.typeTitle"),
                "lead": words(wasRead ? "review.lead" : "review.typeLead"),
                "paper": ["id": id.text, "name": review.paper.name] as Fields, "bills": bills,
                "others": list(OtherPapers.fields(review.draft, sitting)), "picture": picture as Any,
                "issues": list(
                    (review.draft?.issues ?? []).map { issue in
                        sitting.said([issue.what, issue.fix].compactMap { $0 }.joined(separator: " "))
                    }
                        + (review.draft == nil
                            ? [
                                sitting.said(
                                    [review.paper.problem, review.paper.fix].compactMap { $0 }.joined(separator: " "))
                            ] : [])),
                "button": words(wasRead ? "review.right" : "review.save"),
            ], errors: problems)
    }

    /// The lines of a bill, so that a person sees they were read.
    private static func lines(_ statement: DraftStatement?, _ sitting: Sitting) -> Fields {
        guard let statement, !statement.lines.isEmpty else { return ["more": false] }
        let shown = statement.lines.prefix(40)
        let rest = statement.lines.count - shown.count
        return [
            "more": true,
            "lines": shown.map { line -> Fields in
                [
                    "date": line.dateOfService.map { sitting.speech.day($0) } ?? "", "code": line.code ?? "",
                    "what": line.description ?? "", "charge": line.charge.display,
                ]
            },
            "rest": (rest > 0 ? sitting.words("review.rest", ["count": String(rest)]) : nil) as Any,
        ]
    }
}

extension Array {
    /// The element at a place; nil where there is none.
    subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
