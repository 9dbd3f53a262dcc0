import BillAudit
import CaseModel
import Correspondence

/// An audit as a person reads it.
enum AuditText {
    static func render(_ report: AuditReport, on page: Page) -> String {
        var page = page
        summary(report, &page)
        for finding in report.findings { write(finding, &page) }
        if !report.findings.isEmpty {
            page.blank()
            page.line("Each of these is a question to ask. It does not prove an error.")
        }
        for account in report.reconciled where account.claimShare != nil { write(account, &page) }
        if !report.notChecked.isEmpty {
            page.heading("Not checked yet")
            for row in report.notChecked {
                let lines = row.lines.map { " (\($0) \($0 == 1 ? "line" : "lines"))" } ?? ""
                page.line(
                    "\(page.language.name(of: row.check))\(lines): needs \(lowercased(row.needs))", indent: 2,
                    hanging: 2)
            }
        }
        return page.text
    }

    private static func summary(_ report: AuditReport, _ page: inout Page) {
        let totals = report.totals
        page.line(
            "\(totals.linesRead) lines read, \(totals.linesChecked) of them checked. "
                + "The bills charge \(totals.billed.display) in all.")
        guard !report.findings.isEmpty else {
            page.line("No questions found. That does not prove the bill is right.")
            return
        }
        let count = report.findings.count
        var words = "\(count) \(count == 1 ? "thing" : "things") to ask about"
        if totals.atIssue > .zero { words += ", on \(totals.atIssue.display) of what was charged" }
        page.line(words + ".")
        switch totals.owedChange {
        case .range(let low, let high):
            page.line("If the office agrees, what you are asked to pay could fall by \(span(low, high)).")
        case .unknown(let reason): page.line("We cannot tell yet what that does to your share: \(lowercased(reason))")
        }
    }

    private static func write(_ finding: Finding, _ page: inout Page) {
        page.heading(
            "\(finding.id)  \(page.language.name(of: finding.check))\(finding.account.map { ", account \($0)" } ?? "")")
        page.labelled("Saw", finding.saw, indent: 2, column: 13)
        page.labelled("Where", finding.lines.map(\.text).joined(separator: ", "), indent: 2, column: 13)
        page.labelled("How sure", page.language.name(of: finding.grade), indent: 2, column: 13)
        if let amount = finding.atIssue { page.labelled("Charged", amount.display, indent: 2, column: 13) }
        switch finding.owedChange {
        case .range(let low, let high): page.labelled("Your share", "less by \(span(low, high))", indent: 2, column: 13)
        case .unknown(let reason):
            page.labelled("Your share", "we cannot tell yet: \(lowercased(reason))", indent: 2, column: 13)
        }
        page.labelled("Maybe right", finding.couldBeRight.joined(separator: " "), indent: 2, column: 13)
        page.labelled("Settled by", finding.settledBy.joined(separator: " "), indent: 2, column: 13)
        page.labelled("Ask", "\u{201C}\(finding.ask)\u{201D}", indent: 2, column: 13)
        for citation in finding.citations {
            page.labelled(
                "Rule", "\(citation.rule) \(citation.text), checked \(citation.checkedOn.display)", indent: 2,
                column: 13)
        }
        if !finding.covers.isEmpty {
            page.labelled(
                "Also seen", finding.covers.map { page.language.name(of: $0.check) }.joined(separator: ", "), indent: 2,
                column: 13)
        }
    }

    private static func write(_ account: Reconciled, _ page: inout Page) {
        page.heading("Where the money went, account \(account.account ?? "without a number")")
        let rows: [(String, Money?)] = [
            ("Charged", account.billed), ("Taken off by the plan's contract", account.contractual),
            ("On no claim here", account.notOnClaim), ("Plan paid", account.planPaid),
            ("Your share by the plan", account.claimShare), ("  deductible", account.deductible),
            ("  coinsurance", account.coinsurance), ("  copay", account.copay), ("  not covered", account.nonCovered),
            ("  other", account.other), ("You paid", account.patientPaid),
            ("The bill asks for", account.billedToPatient), ("Earlier balance", account.previousBalance),
            ("Not explained", account.unplaced == .zero ? nil : account.unplaced),
        ]
        page.table(rows.compactMap { name, amount in amount.map { [name, $0.display] } }, right: [1])
    }

    private static func span(_ low: Money, _ high: Money) -> String {
        low == high ? low.display : "\(low.display) to \(high.display)"
    }

    /// A sentence that goes on behind a colon.
    private static func lowercased(_ text: String) -> String {
        // A name or an abbreviation keeps its capital.
        let second = text.dropFirst().first
        let isWord = second.map { $0.isLowercase || $0 == " " } ?? false
        let body = isWord ? text.prefix(1).lowercased() + text.dropFirst() : text
        return body.hasSuffix(".") ? body : body + "."
    }
}
