import CaseModel

/// One finding for one cause: where two checks see the same lines, the more provable one speaks and the other is
/// listed under it.
enum Covering {
    static func folded(_ findings: [RawFinding]) -> [RawFinding] {
        let aboutLines = findings.indices.filter { !findings[$0].linesAtIssue.isEmpty }
        var holders: [BillLine.ID: [Int]] = [:]
        for index in aboutLines {
            for line in findings[index].lines { holders[line.id, default: []].append(index) }
        }
        let asked = findings.map { Asked(lines: Set($0.lines.map(\.id)), gone: Set($0.linesAtIssue.map(\.id))) }
        var covered: [Int: Int] = [:]
        for index in aboutLines {
            guard let line = findings[index].lines.first else { continue }
            // Whoever covers the finding holds its first line too.
            let speaker = holders[line.id, default: []].filter { other in
                other != index && isBefore(findings[other], findings[index]) && asked[other].holds(asked[index])
            }.min { isBefore(findings[$0], findings[$1]) }
            if let speaker { covered[index] = speaker }
        }
        var hiddenBy: [Int: [Int]] = [:]
        for (hidden, speaker) in covered { hiddenBy[root(of: speaker, covered), default: []].append(hidden) }
        var result: [RawFinding] = []
        for index in findings.indices where covered[index] == nil {
            var finding = findings[index]
            for hidden in hiddenBy[index, default: []].sorted() {
                finding.covers.append(.init(findings[hidden].check, findings[hidden].lines.map(\.place).sorted()))
            }
            finding.covers.sort { ($0.check, $0.lines.first ?? Place("")) < ($1.check, $1.lines.first ?? Place("")) }
            result.append(finding)
        }
        return result
    }

    private static func root(of speaker: Int, _ covered: [Int: Int]) -> Int {
        var speaker = speaker
        var steps = 0
        while let next = covered[speaker], steps < 100 {
            speaker = next
            steps += 1
        }
        return speaker
    }

    /// The lines of a finding, and those that would come off.
    private struct Asked {
        var lines: Set<BillLine.ID>
        var gone: Set<BillLine.ID>

        /// True when everything that the other finding asks for is asked for here already.
        func holds(_ other: Asked) -> Bool { other.gone.isSubset(of: gone) && other.lines.isSubset(of: lines) }
    }

    private static func isBefore(_ left: RawFinding, _ right: RawFinding) -> Bool {
        (left.grade, left.check) < (right.grade, right.check)
    }
}
