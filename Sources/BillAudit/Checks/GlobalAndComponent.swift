import CaseModel
import Rulebook

/// A whole service and one of its two parts, the reading (26) or the machine (TC), are charged for the same day. It
/// does not apply when the two parts are billed apart, to a repeated reading, or to a hospital's own fee for its readers.
enum GlobalAndComponent: Check {
    static let id = CheckID.globalAndComponent
    static let level = CheckLevel.line
    static let needs = ["The list of charges with codes and days.", "A table of services that have two parts."]

    /// The modifiers for the reading and for the machine part.
    private static let reading = "26"
    private static let machine = "TC"
    /// So many studies of one code and day are looked at; a paper with more is no real one.
    private static let mostStudies = 20

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        guard !account.lines.isEmpty else { return .needs(CommonWords.needsList(account)) }
        guard account.lines.contains(where: { $0.code != nil }) else {
            return .needs(CommonWords.needsCodes(account), lines: account.lines)
        }
        let days = CodedDays(account)
        guard !days.isEmpty else { return .notApplicable }
        guard let table = context.tables?.globalComponents else {
            return .notChecked(days.gaps(account, .none, title: LineWords.partsTable) { _ in true })
        }
        let families = Families(table)
        var findings: [RawFinding] = []
        for (day, lines) in days.byDay where table.header.covers(day) {
            findings += byModifier(lines, table, account, context)
            findings += byCode(lines, families, account, context)
        }
        let gaps = days.gaps(account, .covers(table.header.covers), title: LineWords.partsTable) { line in
            guard let code = line.code else { return false }
            return families.concern(code) || isPart(line) || table.splitsByModifier(code)
        }
        return .looked(findings, gaps: gaps)
    }

    private static func isPart(_ line: BillLine) -> Bool { line.has(reading) || line.has(machine) }

    private static func byModifier(
        _ lines: [BillLine], _ table: GlobalComponentTable, _ account: AuditedAccount, _ context: AuditContext
    ) -> [RawFinding] {
        let parts = lines.filter { isPart($0) && mayBeAsked($0, account) }
        guard !parts.isEmpty else { return [] }
        let whole = Dictionary(grouping: lines.filter { !isPart($0) && !RepeatMarks.isMarked($0) }) { $0.code ?? "" }
        let byCode = Dictionary(grouping: parts) { $0.code ?? "" }
        return byCode.keys.sorted().compactMap { code in
            guard let wholes = whole[code], table.splitsByModifier(code) else { return nil }
            for global in wholes.prefix(mostStudies) {
                let asked = byCode[code, default: []].filter { part in
                    !ProviderOfLines.isOtherTime(part, global) && isSameSide(part, global)
                }
                if !asked.isEmpty { return finding(account, global, asked, plain: nil, context) }
            }
            return nil
        }
    }

    private static func byCode(
        _ lines: [BillLine], _ families: Families, _ account: AuditedAccount, _ context: AuditContext
    ) -> [RawFinding] {
        let wholes = lines.filter { families.family($0.code) != nil && !RepeatMarks.isMarked($0) }
        var asked: Set<String> = []
        return wholes.compactMap { whole in
            guard let family = families.family(whole.code), asked.insert(family.global).inserted else { return nil }
            let parts = lines.filter { line in
                families.isPart(line.code, of: family) && mayBeAsked(line, account)
                    && !ProviderOfLines.isOtherTime(line, whole)
            }
            return parts.isEmpty ? nil : finding(account, whole, parts, plain: family.plain, context)
        }
    }

    /// A marked repeat, and what a hospital bills for its readers under their own departments, is no conflict.
    private static func mayBeAsked(_ line: BillLine, _ account: AuditedAccount) -> Bool {
        if RepeatMarks.isMarked(line) { return false }
        return !(account.role != nil && !account.isProfessional && RevenueCodes.isProfessionalFee(line.revenueCode))
    }

    /// The right and the left side are two studies.
    private static func isSameSide(_ part: BillLine, _ whole: BillLine) -> Bool {
        let sides: Set<String> = ["RT", "LT"]
        let first = sides.intersection(part.modifiers)
        let second = sides.intersection(whole.modifiers)
        return first.isEmpty || second.isEmpty || first == second
    }

    private static func finding(
        _ account: AuditedAccount, _ whole: BillLine, _ parts: [BillLine], plain: String?, _ context: AuditContext
    ) -> RawFinding {
        let same = ProviderOfLines.same(whole, parts, on: account)
        // A hospital's line without a modifier may be the machine part: only a reading of the same department
        // contradicts it.
        let isClear =
            account.role != .facility || plain != nil
            || parts.allSatisfy { part in
                part.has(machine) || (part.revenueCode != nil && part.revenueCode == whole.revenueCode)
            }
        let answer = context.share(of: account).change(without: parts)
        var finding = RawFinding(
            check: id, grade: same == true && isClear ? .b : .c, account: account.index, owedChange: answer.change,
            words: LineWords.wholeAndPart(
                plain, whole, parts, facility: account.role == .facility, sameProvider: same))
        finding.lines = [whole] + parts
        finding.linesAtIssue = parts
        finding.atIssue = parts.map(\.charge).total()
        finding.take(answer)
        return finding
    }
}

/// Services whose parts have codes of their own.
private struct Families {
    private var byGlobal: [String: GlobalComponentTable.Family] = [:]
    private var parts: [String: Set<String>] = [:]
    private var all: Set<String> = []

    init(_ table: GlobalComponentTable) {
        for family in table.families {
            let codes = Set(family.technical + family.professional)
            byGlobal[family.global] = family
            parts[family.global] = codes
            all.formUnion(codes)
            all.insert(family.global)
        }
    }

    func family(_ code: String?) -> GlobalComponentTable.Family? { code.flatMap { byGlobal[$0] } }
    func concern(_ code: String) -> Bool { all.contains(code) }
    func isPart(_ code: String?, of family: GlobalComponentTable.Family) -> Bool {
        code.map { parts[family.global]?.contains($0) ?? false } ?? false
    }
}
