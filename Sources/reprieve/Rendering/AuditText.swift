import BillAudit
import CaseModel
import Correspondence

/// An audit as a person reads it.
struct AuditText {
    let speech: Speech

    func render(_ report: AuditReport, on page: Page) -> String {
        var page = page
        write(report, on: &page)
        return page.text
    }

    func write(_ report: AuditReport, on page: inout Page) {
        summary(report, &page)
        write(report.findings, on: &page)
        for account in report.reconciled where account.claimShare != nil { write(account, &page) }
        if !report.notChecked.isEmpty {
            page.heading(speech("audit.notChecked"))
            for row in report.notChecked {
                let lines = row.lines.map { count in
                    " (" + speech(count == 1 ? "audit.line" : "audit.lines", ["count": String(count)]) + ")"
                }
                page.line(
                    speech(
                        "audit.needs",
                        ["check": speech.language.name(of: row.check) + (lines ?? ""), "what": lowercased(row.needs)]),
                    indent: 2, hanging: 2)
            }
        }
    }

    func write(_ findings: [Finding], on page: inout Page) {
        for finding in findings { write(finding, on: &page) }
        if findings.isEmpty { return }
        page.blank()
        page.line(speech("audit.questions"))
    }

    private func summary(_ report: AuditReport, _ page: inout Page) {
        let totals = report.totals
        page.line(
            speech(
                "audit.read",
                [
                    "read": String(totals.linesRead), "checked": String(totals.linesChecked),
                    "amount": totals.billed.display,
                ]))
        guard !report.findings.isEmpty else {
            page.line(speech("audit.none"))
            return
        }
        let count = report.findings.count
        let values = ["count": String(count), "amount": totals.atIssue.display]
        let kind = totals.atIssue > .zero ? "asksOn" : "asks"
        page.line(speech("audit.\(kind)\(count == 1 ? "One" : "")", values))
        switch totals.owedChange {
        case .range(let low, let high): page.line(speech("audit.couldFall", ["amount": span(low, high)]))
        case .unknown(let reason): page.line(speech("audit.cannotTell", ["why": lowercased(reason)]))
        }
    }

    func write(_ finding: Finding, on page: inout Page) {
        let account = finding.account.map { ", " + speech("audit.account", ["number": $0]) } ?? ""
        page.heading("\(finding.id)  \(speech.language.name(of: finding.check))\(account)")
        row("saw", speech.said(finding.saw), &page)
        row("where", finding.lines.map(\.text).joined(separator: ", "), &page)
        row("howSure", speech.language.name(of: finding.grade), &page)
        if let amount = finding.atIssue { row("charged", amount.display, &page) }
        switch finding.owedChange {
        case .range(let low, let high): row("share", speech("audit.less", ["amount": span(low, high)]), &page)
        case .unknown(let reason): row("share", speech("audit.unknown", ["why": lowercased(reason)]), &page)
        }
        row("maybeRight", finding.couldBeRight.map { speech.said($0) }.joined(separator: " "), &page)
        row("settledBy", finding.settledBy.map { speech.said($0) }.joined(separator: " "), &page)
        row("ask", "\u{201C}\(speech.said(finding.ask))\u{201D}", &page)
        for citation in finding.citations {
            row(
                "rule",
                speech(
                    "audit.citation",
                    ["text": "\(citation.rule) \(citation.text)", "day": speech.day(citation.checkedOn)]), &page)
        }
        if !finding.covers.isEmpty {
            row("alsoSeen", finding.covers.map { speech.language.name(of: $0.check) }.joined(separator: ", "), &page)
        }
    }

    private func row(_ label: String, _ words: String, _ page: inout Page) {
        page.labelled(speech("audit.\(label)"), words, indent: 2, column: column)
    }

    /// Wide enough for the longest label of the language.
    private var column: Int {
        let labels = [
            "saw", "where", "howSure", "charged", "share", "maybeRight", "settledBy", "ask", "rule", "alsoSeen",
        ]
        return 2 + (labels.map { speech("audit.\($0)").count }.max() ?? 11)
    }

    private func write(_ account: Reconciled, _ page: inout Page) {
        page.heading(
            account.account.map { speech("audit.money", ["number": $0]) } ?? speech("audit.moneyNoNumber"))
        let rows: [(String, Money?)] = [
            ("charged", account.billed), ("contract", account.contractual), ("notOnClaim", account.notOnClaim),
            ("planPaid", account.planPaid), ("yourShare", account.claimShare), ("deductible", account.deductible),
            ("coinsurance", account.coinsurance), ("copay", account.copay), ("nonCovered", account.nonCovered),
            ("other", account.other), ("youPaid", account.patientPaid), ("asked", account.billedToPatient),
            ("earlier", account.previousBalance),
            ("unplaced", account.unplaced == .zero ? nil : account.unplaced),
        ]
        let parts: Set<String> = ["deductible", "coinsurance", "copay", "nonCovered", "other"]
        page.table(
            rows.compactMap { key, amount in
                amount.map { [(parts.contains(key) ? "  " : "") + speech("money.\(key)"), $0.display] }
            }, right: [1])
    }

    private func span(_ low: Money, _ high: Money) -> String {
        low == high ? low.display : speech("audit.span", ["low": low.display, "high": high.display])
    }

    /// A sentence that goes on behind a colon.
    private func lowercased(_ text: String) -> String {
        let text = speech.said(text)
        // A name or an abbreviation keeps its capital.
        let second = text.dropFirst().first
        let isWord = second.map { $0.isLowercase || $0 == " " } ?? false
        let body = isWord ? text.prefix(1).lowercased() + text.dropFirst() : text
        return body.hasSuffix(".") ? body : body + "."
    }
}
