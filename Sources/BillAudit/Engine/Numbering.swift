import CaseModel

/// Gives findings their order, their numbers and the keys by which a later run knows them again.
enum Numbering {
    static func number(_ findings: [RawFinding]) -> [Finding] {
        findings.sorted(by: precedes).enumerated().map { index, raw in
            var finding = raw.finding
            finding.id = "F\(index + 1)"
            finding.key = key(raw)
            finding.covers.sort { left, right in
                (order(left.check), left.lines.first?.text ?? "") < (order(right.check), right.lines.first?.text ?? "")
            }
            return finding
        }
    }

    /// One row for each check and need, in catalogue order.
    static func merge(_ rows: [NotChecked]) -> [NotChecked] {
        struct Need: Hashable {
            var check: CheckID
            var needs: String
        }
        var merged: [NotChecked] = []
        var places: [Need: Int] = [:]
        for row in rows {
            let need = Need(check: row.check, needs: row.needs)
            if let index = places[need] {
                if let lines = row.lines { merged[index].lines = (merged[index].lines ?? 0) + lines }
            } else {
                places[need] = merged.count
                merged.append(row)
            }
        }
        return merged.enumerated().sorted { left, right in
            (order(left.element.check), left.offset) < (order(right.element.check), right.offset)
        }.map(\.element)
    }

    /// `check|account|days|codes|charges`: nothing in it depends on where the lines stand.
    private static func key(_ raw: RawFinding) -> String {
        let days = Set(raw.days).sorted().map(\.iso).joined(separator: ",")
        // Codes and charges belong together, so they are sorted as pairs.
        let count = max(raw.finding.codes.count, raw.charges.count)
        let pairs = (0..<count).map { index in
            (
                index < raw.finding.codes.count ? raw.finding.codes[index] : "",
                index < raw.charges.count ? raw.charges[index] : .zero
            )
        }.sorted { $0 < $1 }
        let codes = raw.finding.codes.isEmpty ? "" : pairs.map(\.0).joined(separator: ",")
        let charges = raw.charges.isEmpty ? "" : pairs.map(\.1.exact).joined(separator: ",")
        return [raw.finding.check.rawValue, raw.finding.account ?? "", days, codes, charges].joined(separator: "|")
    }

    private static func order(_ check: CheckID) -> Int { CheckID.allCases.firstIndex(of: check) ?? 0 }

    /// Catalogue order, account, day, code, charge, place.
    private static func precedes(_ left: RawFinding, _ right: RawFinding) -> Bool {
        let ranks = (order(left.finding.check), order(right.finding.check))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        let accounts = (left.finding.account ?? "", right.finding.account ?? "")
        if accounts.0 != accounts.1 { return accounts.0.naturallyPrecedes(accounts.1) }
        let days = (left.days.min()?.number ?? .max, right.days.min()?.number ?? .max)
        if days.0 != days.1 { return days.0 < days.1 }
        let codes = (left.finding.codes.sorted(), right.finding.codes.sorted())
        if codes.0 != codes.1 { return codes.0.lexicographicallyPrecedes(codes.1) }
        let charges = (left.charges.sorted(), right.charges.sorted())
        if charges.0 != charges.1 { return charges.0.lexicographicallyPrecedes(charges.1) }
        return (left.finding.lines.min()?.text ?? "").naturallyPrecedes(right.finding.lines.min()?.text ?? "")
    }
}
