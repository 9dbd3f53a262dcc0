import CaseModel
import Rulebook

/// A study is charged whole, and one of its parts (the reading, or the machine) is charged beside it.
///
/// Silent for 26 by one biller and TC by another: that is a shared study. On a hospital's account a plain code is the
/// machine's part, so the doctor's reading beside it (26, or a professional revenue code) is no conflict there.
enum GlobalAndComponent: Check {
    static let id = CheckID.globalAndComponent
    private static let reading = "26"
    private static let machine = "TC"

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard let table = context.tables?.globalComponents else { return .needs(id, "The table of split services.") }
        let candidates = bill.lines.filter { $0.line.code != nil && $0.line.charge > .zero && !$0.line.marksRepeat }
        var outcome = CheckOutcome()
        var families: [String: GlobalComponentTable.Family] = [:]
        for family in table.families { families[family.global] = family }
        for (day, lines) in Dictionary(grouping: candidates, by: \.line.dateOfService) {
            let byCode = Dictionary(grouping: lines) { $0.line.code ?? "" }
            for (code, same) in byCode {
                let parts = same.filter { $0.line.modifiers.contains { $0 == reading || $0 == machine } }
                let whole = same.filter { line in !parts.contains { $0.index == line.index } }
                var conflicts: [(BilledLine, [BilledLine])] = []
                if let first = whole.first, !parts.isEmpty, table.splitsByModifier(code) {
                    conflicts.append((first, conflicting(parts, with: first, bill)))
                }
                if let first = whole.first, let family = families[code] {
                    let codes = family.technical + family.professional
                    conflicts.append((first, conflicting(codes.flatMap { byCode[$0] ?? [] }, with: first, bill)))
                }
                for (first, found) in conflicts where !found.isEmpty {
                    guard let day, table.header.covers(day) else {
                        let need = CheckOutcome.needs(
                            id, "The dates of these studies.", lines: [first.index] + found.map(\.index))
                        outcome.notChecked += need.notChecked
                        outcome.skippedLines.formUnion(need.skippedLines)
                        continue
                    }
                    outcome.findings.append(finding(first, found, bill, context))
                }
            }
        }
        return outcome
    }

    /// The parts that cannot stand beside the whole.
    private static func conflicting(_ parts: [BilledLine], with whole: BilledLine, _ bill: Bill) -> [BilledLine] {
        parts.filter { part in
            guard SameProvider.grade([whole, part], bill) != nil else { return false }
            let isReading = part.line.modifiers.contains(reading)
            if bill.isFacility, isReading || part.line.isProfessionalFee { return false }
            return !(part.line.isProfessionalFee != whole.line.isProfessionalFee && isReading)
        }
    }

    private static func finding(
        _ whole: BilledLine, _ parts: [BilledLine], _ bill: Bill, _ context: AuditContext
    ) -> RawFinding {
        let lines = ([whole] + parts).sorted { $0.index < $1.index }
        let grade = parts.map { SameProvider.grade([whole, $0], bill) ?? .question }.max() ?? .question
        var finding = Finding()
        finding.check = id
        finding.grade = grade
        finding.account = bill.accountName
        finding.lines = lines.compactMap(\.line.at)
        finding.codes = lines.compactMap(\.line.code)
        finding.atIssue = grade == .question ? nil : parts.map(\.line.charge).total()
        finding.owedChange = context.owedChange(ofRemoving: parts, from: bill)
        finding.saw = "A study is charged as a whole, and a part of it is charged beside it on the same day."
        finding.couldBeRight = ["A second doctor read the study again.", "The study was done twice."]
        finding.settledBy = ["Both readings with their times, or the contract between the two offices."]
        finding.ask = "Please charge the study once: as a whole, or by its parts."
        return RawFinding(
            finding: finding, bill: bill.number, named: lines.map(\.index), comingOff: parts.map(\.index),
            days: lines.compactMap(\.line.dateOfService), charges: lines.map(\.line.charge))
    }
}
