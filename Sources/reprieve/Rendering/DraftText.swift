import CaseModel
import Correspondence

/// A draft as a person reads it.
struct DraftText {
    /// More lines than this are counted, not listed.
    static let shownLines = 12

    let speech: Speech

    func render(_ draft: Draft, on page: Page) -> String {
        var page = page
        for file in draft.files { write(file, on: &page) }
        return page.text
    }

    func write(_ file: DraftFile, on page: inout Page) {
        let remark = file.kind == .notSure ? nil : speech.language.remark(on: file.confidence)
        page.heading("\(file.file): \(speech.language.name(of: file.kind))\(remark.map { " (\($0))" } ?? "")")
        for statement in file.statements { write(statement, on: &page) }
        for claim in file.claims { write(claim, on: &page) }
        for notice in file.notices { write(notice, on: &page) }
        if let total = file.paymentTotal { page.line(speech("draft.paid", ["amount": total.display]), indent: 2) }
        if file.balances == true { page.line(speech("draft.balances"), indent: 2) }
        for issue in file.issues {
            let mark = speech(issue.severity == .error ? "draft.cannotRead" : "draft.pleaseCheck")
            let place = issue.at.map { " (\($0.text))" } ?? ""
            page.line(
                "\(mark)\(place): \(speech.said(issue.what)) \(issue.fix.map { speech.said($0) } ?? "")", indent: 2,
                hanging: 2)
        }
    }

    private func write(_ statement: DraftStatement, on page: inout Page) {
        page.line(
            [
                statement.biller, statement.account.map { speech("draft.account", ["number": $0]) },
                statement.role.map { speech.language.name(of: $0) },
                statement.statementDate.map { speech("draft.dated", ["day": speech.day($0)]) },
                statement.dueDate.map { speech("draft.due", ["day": speech.day($0)]) },
            ]
            .compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
        ChargeTable.write(statement.lines, most: Self.shownLines, speech, on: &page)
        let stated = statement.stated
        let sums: [(String, Money?)] = [
            ("totalCharges", stated.totalCharges), ("planPaid", stated.insurancePaid),
            ("takenOff", stated.adjustments), ("youPaid", stated.patientPaid), ("paid", stated.otherPaid),
            ("earlier", stated.previousBalance), ("theyAsk", stated.balance),
        ]
        page.table(
            sums.compactMap { key, amount in amount.map { [speech("money.\(key)"), $0.display] } }, right: [1],
            indent: 4)
    }

    private func write(_ claim: DraftClaim, on page: inout Page) {
        page.line(
            [
                claim.claimNumber.map { speech("draft.claim", ["number": $0]) } ?? speech("draft.claimNoNumber"),
                claim.account.map { speech("draft.account", ["number": $0]) },
                claim.status.map { speech.language.name(of: $0) },
                claim.processedOn.map { speech("draft.decided", ["day": speech.day($0)]) },
            ]
            .compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
        let contractual = claim.allAdjustments.filter { $0.group == .contractual }.map(\.amount).total()
        let rows: [(String, Money?)] = [
            ("charged", claim.billed), ("discount", contractual == .zero ? nil : contractual),
            ("planPaid", claim.planPaid), ("share", claim.patientResponsibility?.total ?? claim.patientShare),
        ]
        page.table(
            rows.compactMap { key, amount in amount.map { [speech("money.\(key)"), $0.display] } }, right: [1],
            indent: 4)
    }

    private func write(_ notice: Notice, on page: inout Page) {
        let parts = [
            notice.from.map { speech("draft.from", ["name": $0]) },
            notice.creditor.map { speech("draft.for", ["name": $0]) },
            notice.amount.map { speech("draft.about", ["amount": $0.display]) },
            notice.replyBy.map { speech("draft.replyBy", ["day": speech.day($0)]) },
        ]
        page.line(parts.compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
    }
}

/// Charge lines in columns.
enum ChargeTable {
    /// - Parameter most: how many are listed; the rest is counted. Nil lists all.
    static func write(_ lines: [ChargeLine], most: Int? = nil, _ speech: Speech, on page: inout Page) {
        let rows = lines.prefix(most ?? lines.count).map { line in
            [
                line.dateOfService?.iso ?? "", line.revenueCode ?? "",
                ([line.code ?? ""] + line.modifiers).joined(separator: "-"), line.description ?? "",
                line.units?.text ?? "", line.charge.display,
            ]
        }
        page.table(rows, right: [4, 5], indent: 4)
        if let most, lines.count > most {
            page.line(speech("draft.moreLines", ["count": String(lines.count - most)]), indent: 4)
        }
    }
}
