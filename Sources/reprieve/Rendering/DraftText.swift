import CaseModel
import Correspondence

/// A draft as a person reads it.
enum DraftText {
    /// More lines than this are counted, not listed.
    private static let shownLines = 12

    static func render(_ draft: Draft, on page: Page) -> String {
        var page = page
        for file in draft.files {
            let remark = file.kind == .notSure ? nil : page.language.remark(on: file.confidence)
            page.heading("\(file.file): \(page.language.name(of: file.kind))\(remark.map { " (\($0))" } ?? "")")
            for statement in file.statements { write(statement, on: &page) }
            for claim in file.claims { write(claim, on: &page) }
            for notice in file.notices { write(notice, on: &page) }
            if let total = file.paymentTotal { page.line("The plan paid \(total.display) in all.", indent: 2) }
            if file.balances == true { page.line("Every amount in it adds up.", indent: 2) }
            for issue in file.issues {
                let mark = issue.severity == .error ? "Cannot be read" : "Please check"
                let place = issue.at.map { " (\($0.text))" } ?? ""
                page.line("\(mark)\(place): \(issue.what) \(issue.fix ?? "")", indent: 2, hanging: 2)
            }
        }
        return page.text
    }

    private static func write(_ statement: DraftStatement, on page: inout Page) {
        page.line(
            [
                statement.biller, statement.account.map { "account \($0)" },
                statement.role.map { page.language.name(of: $0) },
                statement.statementDate.map { "dated \($0.display)" }, statement.dueDate.map { "due \($0.display)" },
            ]
            .compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
        let rows = statement.lines.prefix(shownLines).map { line in
            [
                line.dateOfService?.iso ?? "", line.revenueCode ?? "",
                ([line.code ?? ""] + line.modifiers).joined(separator: "-"), line.description ?? "",
                line.units?.text ?? "", line.charge.display,
            ]
        }
        page.table(rows, right: [4, 5], indent: 4)
        if statement.lines.count > shownLines {
            page.line("… and \(statement.lines.count - shownLines) more lines.", indent: 4)
        }
        let stated = statement.stated
        let sums: [(String, Money?)] = [
            ("Total charges", stated.totalCharges), ("Plan paid", stated.insurancePaid),
            ("Taken off", stated.adjustments), ("You paid", stated.patientPaid), ("Paid", stated.otherPaid),
            ("Earlier balance", stated.previousBalance), ("They ask for", stated.balance),
        ]
        page.table(sums.compactMap { name, amount in amount.map { [name, $0.display] } }, right: [1], indent: 4)
    }

    private static func write(_ claim: DraftClaim, on page: inout Page) {
        page.line(
            [
                "Claim \(claim.claimNumber ?? "without a number")", claim.account.map { "account \($0)" },
                claim.status.map { page.language.name(of: $0) }, claim.processedOn.map { "decided \($0.display)" },
            ]
            .compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
        let contractual = claim.allAdjustments.filter { $0.group == .contractual }.map(\.amount).total()
        let rows: [(String, Money?)] = [
            ("Charged", claim.billed), ("Plan's discount", contractual == .zero ? nil : contractual),
            ("Plan paid", claim.planPaid),
            ("Your share", claim.patientResponsibility?.total ?? claim.patientShare),
        ]
        page.table(rows.compactMap { name, amount in amount.map { [name, $0.display] } }, right: [1], indent: 4)
    }

    private static func write(_ notice: Notice, on page: inout Page) {
        let parts = [
            notice.from.map { "From \($0)" }, notice.creditor.map { "for \($0)" },
            notice.amount.map { "about \($0.display)" }, notice.replyBy.map { "reply by \($0.display)" },
        ]
        page.line(parts.compactMap { $0 }.joined(separator: ", "), indent: 2, hanging: 2)
    }
}
