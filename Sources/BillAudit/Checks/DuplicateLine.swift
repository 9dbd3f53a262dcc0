import CaseModel

/// Two rows charge for the same thing: the same day, code, units and amount. Where every printed field is equal, that
/// much is certain. It does not apply to repeats that are marked or have their own times, to codes that count a
/// quantity, to other days, or to the same code from facility and clinician.
enum DuplicateLine: Check {
    static let id = CheckID.duplicateLine
    static let level = CheckLevel.line
    static let needs = ["The list of charges.", "The day of service of each charge."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        guard !account.lines.isEmpty else { return .needs(CommonWords.needsList(account)) }
        let lines = account.netLines.filter { $0.charge > .zero }
        let undated = lines.filter { $0.date == nil }
        var groups: [BillLine.Identity: [BillLine]] = [:]
        for line in lines where line.date != nil { groups[line.identity, default: []].append(line) }
        var findings: [RawFinding] = []
        for group in groups.values where group.count > 1 {
            guard let first = group.first, mayRepeat(first) else { continue }
            for copies in sets(of: group) { findings.append(finding(account, first, copies, context)) }
        }
        guard !undated.isEmpty else { return .looked(findings) }
        return .looked(
            findings, gaps: [Gap(needs: CommonWords.needsDates(account), lines: undated.map(\.id))])
    }

    /// False for lines of which equal ones are usual.
    private static func mayRepeat(_ line: BillLine) -> Bool {
        if RepeatMarks.isMarked(line) || RevenueCodes.isRoom(line.revenueCode) { return false }
        if let code = line.code { return !QuantityCodes.contains(code) }
        if line.revenueCode != nil { return !RevenueCodes.countsQuantity(line.revenueCode) }
        let words = Spelling.words(line.line.description)
        return !words.isEmpty && !words.contains(where: QuantityWords.all.contains)
    }

    /// Lines that may be copies of each other: those of one printed time, and a timed one with an untimed one.
    private static func sets(of group: [BillLine]) -> [[BillLine]] {
        let byTime = Dictionary(grouping: group.sorted(by: BillLine.byContent)) { $0.time ?? "" }
        var sets = byTime.values.filter { $0.count > 1 }
        let singles = byTime.values.filter { $0.count == 1 }.flatMap { $0 }
        if group.count == 2, singles.count == 2, singles.contains(where: { $0.time == nil }) { sets.append(singles) }
        return sets.map(alike)
    }

    /// The rows of a set that are equal in every field, where there are two; else all of them.
    private static func alike(_ lines: [BillLine]) -> [BillLine] {
        var groups: [String: [BillLine]] = [:]
        for line in lines { groups[line.printedFields, default: []].append(line) }
        let equal = groups.sorted { $0.key < $1.key }.map(\.value).max { $0.count < $1.count } ?? lines
        return equal.count > 1 ? equal : lines
    }

    private static func finding(
        _ account: AuditedAccount, _ first: BillLine, _ copies: [BillLine], _ context: AuditContext
    ) -> RawFinding {
        let sorted = copies.sorted { $0.place < $1.place }
        let gone = Array(sorted.dropFirst())
        let differences = differences(sorted)
        let isCertain = differences.isEmpty && account.role != nil
        let answer = context.share(of: account).change(without: gone)
        let named = copies.min(by: BillLine.byContent) ?? first
        let words =
            differences.isEmpty
            ? LineWords.sameRows(named, count: copies.count)
            : LineWords.nearlySameRows(named, count: copies.count, differs: differences)
        var finding = RawFinding(
            check: id, grade: isCertain ? .a : .c, account: account.index, owedChange: answer.change, words: words)
        finding.lines = sorted
        finding.linesAtIssue = gone
        finding.atIssue = gone.map(\.charge).total()
        finding.take(answer)
        return finding
    }

    /// What the rows do not have in common, in plain words.
    private static func differences(_ lines: [BillLine]) -> [String] {
        func vary<Value: Hashable>(_ path: (BillLine) -> Value) -> Bool { Set(lines.map(path)).count > 1 }
        var words: [String] = []
        if vary({ $0.time }) { words.append("the printed time") }
        if vary({ $0.npi }) { words.append("the clinician") }
        if vary({ $0.revenueCode }) { words.append("the department") }
        if vary({ $0.printedFields }), words.isEmpty { words.append("other printed details") }
        return words
    }
}

extension BillLine {
    /// Everything that the paper prints of the line beside its identity.
    fileprivate var printedFields: String {
        let fields: [String?] = [
            revenueCode, Spelling.words(line.description).joined(separator: " "), line.unitPrice?.exact, npi,
            Spelling.code(line.placeOfService), line.diagnosisCodes.joined(separator: ","), time,
            Spelling.number(line.claimNumber),
        ]
        return fields.map { $0 ?? "" }.joined(separator: "\u{1F}")
    }
}
