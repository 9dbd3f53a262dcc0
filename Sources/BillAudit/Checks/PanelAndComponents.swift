import CaseModel
import Rulebook

/// A laboratory panel and a test that is inside it are charged for the same day. It does not apply to a test that was
/// done again later (modifier 91 or another time), and a panel inside a panel is one question, not one for each test.
enum PanelAndComponents: Check {
    static let id = CheckID.panelAndComponents
    static let level = CheckLevel.line
    static let needs = ["The list of charges with codes and days.", "A table of laboratory panels for the day."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        guard !account.lines.isEmpty else { return .needs(CommonWords.needsList(account)) }
        guard account.lines.contains(where: { $0.code != nil }) else {
            return .needs(CommonWords.needsCodes(account), lines: account.lines)
        }
        let days = CodedDays(account)
        guard !days.isEmpty else { return .notApplicable }
        guard let table = context.tables?.panels else {
            return .notChecked(days.gaps(account, .none, title: LineWords.panelTable) { _ in true })
        }
        let panels = Panels(table)
        var findings: [RawFinding] = []
        for (day, lines) in days.byDay where table.header.covers(day) {
            findings += look(at: lines, panels, account, context)
        }
        let gaps = days.gaps(account, .covers(table.header.covers), title: LineWords.panelTable) {
            panels.concern($0.code)
        }
        return .looked(findings, gaps: gaps)
    }

    private static func look(
        at lines: [BillLine], _ panels: Panels, _ account: AuditedAccount, _ context: AuditContext
    ) -> [RawFinding] {
        let present = lines.filter { panels.row($0.code) != nil }
        guard !present.isEmpty, present.count < lines.count || present.count > 1 else { return [] }
        var taken: Set<BillLine.ID> = []
        var findings: [RawFinding] = []
        var asked: Set<String> = []
        // The largest panel first: what is inside it is asked about once.
        let sorted = present.sorted { left, right in
            let sizes = (panels.size(left.code), panels.size(right.code))
            return sizes.0 == sizes.1 ? BillLine.byContent(left, right) : sizes.0 > sizes.1
        }
        for panel in sorted where !taken.contains(panel.id) {
            guard let row = panels.row(panel.code), asked.insert(row.panel).inserted else { continue }
            let parts = lines.filter { line in
                guard line.id != panel.id, !taken.contains(line.id), panels.holds(line.code, in: row) else {
                    return false
                }
                return !RepeatMarks.isMarked(line) && !ProviderOfLines.isOtherTime(line, panel)
            }
            guard !parts.isEmpty else { continue }
            taken.formUnion(parts.map(\.id))
            findings.append(finding(account, row, panel, parts, context))
        }
        return findings
    }

    private static func finding(
        _ account: AuditedAccount, _ row: PanelTable.Row, _ panel: BillLine, _ parts: [BillLine],
        _ context: AuditContext
    ) -> RawFinding {
        let same = ProviderOfLines.same(panel, parts, on: account)
        let answer = context.share(of: account).change(without: parts)
        var finding = RawFinding(
            check: id, grade: same == true ? .b : .c, account: account.index, owedChange: answer.change,
            words: LineWords.panel(
                row.plain, panel, parts, facility: account.role == .facility, sameProvider: same))
        finding.lines = [panel] + parts
        finding.linesAtIssue = parts
        finding.atIssue = parts.map(\.charge).total()
        finding.take(answer)
        return finding
    }
}

/// The panels of the table, ready to be asked.
private struct Panels {
    private var rows: [String: PanelTable.Row] = [:]
    private var inside: [String: Set<String>] = [:]
    private var all: Set<String> = []

    init(_ table: PanelTable) {
        for row in table.rows {
            let codes = Set(row.components).union(row.contains)
            rows[row.panel] = row
            inside[row.panel] = codes
            all.formUnion(codes)
            all.insert(row.panel)
        }
    }

    func row(_ code: String?) -> PanelTable.Row? { code.flatMap { rows[$0] } }
    func size(_ code: String?) -> Int { code.flatMap { inside[$0]?.count } ?? 0 }
    func concern(_ code: String?) -> Bool { code.map(all.contains) ?? false }
    func holds(_ code: String?, in row: PanelTable.Row) -> Bool {
        code.map { inside[row.panel]?.contains($0) ?? false } ?? false
    }
}
