import CaseModel

/// Says once what several checks saw, and never counts a line twice.
enum Overlap {
    /// Folds a finding under a more provable one whose lines hold all of its own.
    static func fold(_ findings: [RawFinding]) -> [RawFinding] {
        let ranked = findings.enumerated().sorted { left, right in
            (left.element.finding.grade, left.element.rank, left.offset)
                < (right.element.finding.grade, right.element.rank, right.offset)
        }.map(\.element)
        var kept: [RawFinding] = []
        for finding in ranked {
            if let index = kept.firstIndex(where: { covers($0, finding) }) {
                kept[index].finding.covers.append(CoveredCheck(finding.finding.check, lines: finding.finding.lines))
            } else {
                kept.append(finding)
            }
        }
        return kept
    }

    private static func covers(_ strong: RawFinding, _ weak: RawFinding) -> Bool {
        guard strong.bill == weak.bill, strong.finding.account == weak.finding.account else { return false }
        let carried: [CheckID] = [.contractualAmountBilled, .timelyFilingDenial]
        // The comparison of balance and share carries the reasons why the two differ, questions aside.
        if strong.finding.check == .billExceedsClaim, carried.contains(weak.finding.check), weak.finding.atIssue != nil
        {
            return true
        }
        if strong.finding.check == .contractualAmountBilled, weak.finding.check == .timelyFilingDenial,
            weak.finding.atIssue != nil
        {
            return true
        }
        if strong.finding.check == .reversalNotNetted, weak.finding.check == .totalsDoNotTie, weak.named.isEmpty {
            return true
        }
        guard strong.finding.check != weak.finding.check, strong.finding.check.looksAtLines,
            weak.finding.check.looksAtLines, !weak.named.isEmpty
        else { return false }
        return Set(weak.named).isSubset(of: strong.named)
    }

    /// What is at issue in all, each line once.
    static func atIssue(_ findings: [RawFinding], _ bills: [Bill]) -> Money {
        struct LineNumber: Hashable {
            var bill: Int
            var line: Int
        }
        var counted: Set<LineNumber> = []
        var total = Money.zero
        for raw in findings {
            guard let amount = raw.finding.atIssue else { continue }
            let lines = raw.comingOff.map { LineNumber(bill: raw.bill, line: $0) }
            let again = lines.filter { !counted.insert($0).inserted }
            let repeated = again.map { bills[$0.bill].statement.lines[$0.line].charge }.total()
            total += max(.zero, amount - repeated)
        }
        return total
    }
}

extension RawFinding {
    /// The check's row in the catalogue.
    var rank: Int {
        // A reversal that the total left out explains the total, so it speaks first.
        if finding.check == .reversalNotNetted { return -1 }
        return CheckID.allCases.firstIndex(of: finding.check) ?? 0
    }
}
