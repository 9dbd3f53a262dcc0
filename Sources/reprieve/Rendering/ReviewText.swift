import CaseModel
import Casework
import Correspondence

/// What was read from a paper, for a person to look at.
enum ReviewText {
    static func write(_ review: PaperReview, _ speech: Speech, on page: inout Page) {
        let paper = review.paper
        let state = speech(paper.trashedOn == nil ? "paperState.\(paper.state.rawValue)" : "paperState.trash")
        page.heading("\(paper.id.text)  \(speech("paper.\(paper.kind.rawValue)")), \(Page.shown(paper.name)): \(state)")
        if paper.state == .notRead, let problem = paper.problem {
            page.line("\(speech.said(problem)) \(paper.fix.map { speech.said($0) } ?? "")", indent: 2, hanging: 2)
        }
        for (index, bill) in review.bills.enumerated() {
            if review.bills.count > 1 {
                page.line(speech("review.billNumber", ["number": String(index + 1)]), indent: 2)
            }
            let statement = review.draft.flatMap { draft in
                draft.statements.indices.contains(index) ? draft.statements[index] : nil
            }
            write(bill, statement, speech, on: &page)
        }
        guard let draft = review.draft else { return }
        if draft.statements.isEmpty {
            DraftText(speech: speech).write(draft, on: &page)
        } else {
            for issue in draft.issues {
                page.line("\(speech("draft.pleaseCheck")): \(speech.said(issue.what))", indent: 2, hanging: 2)
            }
        }
        if !paper.about.isEmpty {
            page.line(speech("add.filed", ["ids": paper.about.map(\.id).joined(separator: ", ")]), indent: 2)
        }
    }

    private static func write(
        _ bill: ReviewedBill, _ statement: DraftStatement?, _ speech: Speech, on page: inout Page
    ) {
        for value in BillValue.allCases {
            let isDoubtful = statement?.sure[value.label] != nil
            let mark = isDoubtful ? " (\(speech("review.doubtful")))" : ""
            let shown = value.shown(bill, speech) ?? speech("value.notOnPaper")
            page.labelled(speech("value.\(value.label)"), shown + mark, indent: 2, column: 26)
        }
        guard let statement, !statement.lines.isEmpty else { return }
        ChargeTable.write(statement.lines, most: DraftText.shownLines, speech, on: &page)
    }
}

/// A paper with what was read from it: `reprieve.review/1`.
struct ReviewAnswer: Record, JSONCoded {
    var schema = "reprieve.review/1"
    var paper = PaperRecord()
    /// What the file says; nil when nothing was read.
    var draft: DraftFile?
    var kept = Kept()

    static let shape: [Field<ReviewAnswer>] = [
        .required("schema", \.schema), .required("paper", \.paper), .nullable("draft", \.draft),
    ]

    init() {}

    init(_ review: PaperReview) {
        paper = review.paper
        draft = review.draft
    }
}
