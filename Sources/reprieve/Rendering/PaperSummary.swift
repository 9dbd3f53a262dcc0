import CaseModel
import Correspondence

/// A paper in one or two sentences: what it is, from whom, about when, and what it asks for.
enum PaperSummary {
    static func text(_ draft: DraftFile, _ speech: Speech) -> String {
        let kind = speech("paper.\(draft.kind.rawValue)")
        if draft.statements.count > 1 {
            return speech("summary.bills", ["kind": kind, "count": String(draft.statements.count)])
        }
        if let statement = draft.statements.first { return bill(statement, kind, speech) }
        if !draft.claims.isEmpty { return claims(draft, kind, speech) }
        if let notice = draft.notices.first { return letter(notice, kind, speech) }
        return kind + "."
    }

    /// What the reader is not sure of, in the words of the labels.
    static func doubts(_ draft: DraftFile, _ speech: Speech) -> [String] {
        var keys: Set<String> = []
        for statement in draft.statements { keys.formUnion(statement.sure.keys) }
        return keys.sorted().map { speech("value.\($0)") }
    }

    private static func bill(_ statement: DraftStatement, _ kind: String, _ speech: Speech) -> String {
        let care = statement.lines.compactMap(\.dateOfService).min() ?? statement.admissionDate
        let parts = [
            kind, statement.biller, care.map { speech("summary.care", ["day": speech.day($0)]) },
        ]
        var text = parts.compactMap { $0 }.joined(separator: ", ") + "."
        let due = statement.dueDate.map { speech("summary.due", ["day": speech.day($0)]) } ?? ""
        if let asked = statement.stated.balance {
            text += " " + speech("summary.asked", ["amount": asked.display, "due": due])
        } else if let total = statement.stated.totalCharges {
            text += " " + speech("summary.charged", ["amount": total.display, "due": due])
        } else if !statement.lines.isEmpty {
            text += " " + speech("summary.charged", ["amount": statement.lineTotal.display, "due": due])
        }
        return text
    }

    private static func claims(_ draft: DraftFile, _ kind: String, _ speech: Speech) -> String {
        let payer = draft.claims.lazy.compactMap(\.payer).first
        let head = [kind, payer].compactMap { $0 }.joined(separator: ", ")
        let count = draft.claims.count
        let share = draft.claims.compactMap { $0.patientShare ?? $0.patientResponsibility?.total }
        var text = head + ". " + speech(count == 1 ? "summary.claim" : "summary.claims", ["count": String(count)])
        if share.count == count { text += " " + speech("summary.share", ["amount": share.total().display]) }
        return text
    }

    private static func letter(_ notice: Notice, _ kind: String, _ speech: Speech) -> String {
        var text = [kind, notice.from].compactMap { $0 }.joined(separator: ", ") + "."
        if let amount = notice.amount { text += " " + speech("summary.amount", ["amount": amount.display]) }
        if let day = notice.replyBy { text += " " + speech("summary.replyBy", ["day": speech.day(day)]) }
        return text
    }
}
