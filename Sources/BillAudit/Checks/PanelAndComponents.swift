import CaseModel
import Rulebook

/// A laboratory panel is charged, and beside it a test that the panel already contains.
///
/// One finding for each panel. Silent with a modifier that marks a repeat, on another day, and for another provider.
enum PanelAndComponents: Check {
    static let id = CheckID.panelAndComponents

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard let table = context.tables?.panels else { return .needs(id, "The table of laboratory panels.") }
        let rows = Dictionary(table.rows.map { ($0.panel, $0) }) { first, _ in first }
        let parts = Set(table.rows.flatMap { $0.components + $0.contains })
        let candidates = bill.lines.filter { line in
            guard let code = line.line.code, line.line.charge > .zero, !line.line.marksRepeat else { return false }
            return rows[code] != nil || parts.contains(code)
        }
        guard candidates.contains(where: { rows[$0.line.code ?? ""] != nil }) else { return .silent }
        let undated = candidates.filter { $0.line.dateOfService == nil }
        let outside = candidates.filter { $0.line.dateOfService.map { !table.header.covers($0) } ?? false }
        var outcome = CheckOutcome()
        if !undated.isEmpty { outcome = .needs(id, "The dates of these tests.", lines: undated.map(\.index)) }
        if !outside.isEmpty {
            let other = CheckOutcome.needs(id, "A table of panels for these dates.", lines: outside.map(\.index))
            outcome.notChecked += other.notChecked
            outcome.skippedLines.formUnion(other.skippedLines)
        }
        let dated = candidates.filter { $0.line.dateOfService.map(table.header.covers) ?? false }
        for (_, lines) in Dictionary(grouping: dated, by: \.line.dateOfService) {
            outcome.findings += findings(lines, rows, bill, context)
        }
        return outcome
    }

    private static func findings(
        _ lines: [BilledLine], _ rows: [String: PanelTable.Row], _ bill: Bill, _ context: AuditContext
    ) -> [RawFinding] {
        var taken: Set<Int> = []
        // The panel with the most parts speaks first, so that a smaller panel inside it is a part and not a panel.
        let panels = lines.filter { rows[$0.line.code ?? ""] != nil }.sorted { left, right in
            let sizes = [left, right].map { rows[$0.line.code ?? ""]?.components.count ?? 0 }
            return (-sizes[0], left.index) < (-sizes[1], right.index)
        }
        var findings: [RawFinding] = []
        var spoken: Set<String> = []
        for panel in panels {
            guard let code = panel.line.code, let row = rows[code], !taken.contains(panel.index),
                spoken.insert(code).inserted
            else { continue }
            let codes = Set(row.components + row.contains)
            let inside = lines.filter { line in
                codes.contains(line.line.code ?? "") && !taken.contains(line.index)
                    && SameProvider.grade([panel, line], bill) != nil
            }
            guard !inside.isEmpty else { continue }
            taken.formUnion(inside.map(\.index))
            findings.append(finding(panel, inside, row, bill, context))
        }
        return findings
    }

    private static func finding(
        _ panel: BilledLine, _ inside: [BilledLine], _ row: PanelTable.Row, _ bill: Bill, _ context: AuditContext
    ) -> RawFinding {
        let lines = [panel] + inside
        let grade = lines.map { SameProvider.grade([panel, $0], bill) ?? .question }.max() ?? .question
        var finding = Finding()
        finding.check = id
        finding.grade = grade
        finding.account = bill.accountName
        finding.lines = lines.compactMap(\.line.at)
        finding.codes = lines.compactMap(\.line.code)
        finding.atIssue = grade == .question ? nil : inside.map(\.line.charge).total()
        finding.owedChange = context.owedChange(ofRemoving: inside, from: bill)
        let codes = inside.compactMap(\.line.code).joined(separator: ", ")
        finding.saw =
            "\(row.panel) (\(row.plain)) already contains \(codes), which \(inside.count == 1 ? "is" : "are") "
            + "charged beside it on the same day."
        finding.couldBeRight = ["The test was repeated later that day.", "Your plan pays for both."]
        finding.settledBy = ["The laboratory's report with the times of both samples."]
        finding.ask = "Medicare would not pay for both. Please explain the separate charge, or remove it."
        return RawFinding(
            finding: finding, bill: bill.number, named: lines.map(\.index), comingOff: inside.map(\.index),
            days: lines.compactMap(\.line.dateOfService), charges: lines.map(\.line.charge))
    }
}
