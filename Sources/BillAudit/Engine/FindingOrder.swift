import CaseModel

/// The order and the keys of findings: by catalogue, account, date, code, charge and place. Nothing of it but the
/// place depends on the order of the paper.
struct FindingOrder {
    let finding: RawFinding
    let label: String
    let dates: [Day]
    let codes: [String]
    let charges: [Money]
    let places: [Place]

    init(_ finding: RawFinding, label: String) {
        self.finding = finding
        self.label = label
        let sorted = finding.lines.sorted(by: FindingOrder.whatStaysFirst(finding))
        dates = Set(sorted.compactMap(\.date) + finding.days).sorted()
        codes = sorted.compactMap(\.code) + finding.codes.sorted()
        charges = sorted.map(\.charge) + finding.rowAmounts.sorted()
        places = Array(Set(finding.lines.map(\.place) + finding.rows)).sorted()
    }

    /// What stays, such as a panel, before what would come off; then by content.
    private static func whatStaysFirst(_ finding: RawFinding) -> (BillLine, BillLine) -> Bool {
        let gone = Set(finding.linesAtIssue.map(\.id))
        return { left, right in
            let stays = (gone.contains(left.id), gone.contains(right.id))
            return stays.0 == stays.1 ? BillLine.byContent(left, right) : !stays.0
        }
    }

    /// Check, account, dates, codes and charges.
    var key: String {
        [
            finding.check.rawValue, label, dates.map(\.iso).joined(separator: ","), codes.joined(separator: ","),
            charges.map(\.exact).joined(separator: ","),
        ].joined(separator: "|")
    }

    /// Each code once.
    var codesOnce: [String] {
        var seen: Set<String> = []
        return codes.filter { seen.insert($0).inserted }
    }

    static func precedes(_ left: FindingOrder, _ right: FindingOrder) -> Bool {
        if left.finding.check != right.finding.check { return left.finding.check < right.finding.check }
        if left.label != right.label { return left.label.naturallyPrecedes(right.label) }
        if left.dates != right.dates {
            return left.dates.map(\.number).lexicographicallyPrecedes(right.dates.map(\.number))
        }
        if left.codes != right.codes { return left.codes.lexicographicallyPrecedes(right.codes) }
        if left.charges != right.charges { return left.charges.lexicographicallyPrecedes(right.charges) }
        if left.finding.words.saw != right.finding.words.saw { return left.finding.words.saw < right.finding.words.saw }
        return left.places.lexicographicallyPrecedes(right.places)
    }
}
