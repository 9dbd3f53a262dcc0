import CaseModel

/// The coded charges of an account by day, and the lines of which the day is not printed.
struct CodedDays: Sendable {
    private(set) var byDay: [Day: [BillLine]] = [:]
    private(set) var undated: [BillLine] = []

    init(_ account: AuditedAccount) {
        for line in account.netLines where line.charge > .zero && line.code != nil {
            if let day = line.date { byDay[day, default: []].append(line) } else { undated.append(line) }
        }
        for day in byDay.keys { byDay[day]?.sort(by: BillLine.byContent) }
    }

    var isEmpty: Bool { byDay.isEmpty && undated.isEmpty }

    /// What stands in the way before any pair of codes is looked for: no list, no codes, no table, no day.
    ///
    /// - Parameters:
    ///   - header: the table's header; nil when there is no table.
    ///   - title: what the table is called where it is missing.
    ///   - concerns: whether a table may speak of a code.
    func gaps(
        _ account: AuditedAccount, _ header: TableHeaderOrNone, title: String, concerns: (BillLine) -> Bool
    ) -> [Gap] {
        var gaps: [Gap] = []
        switch header {
        case .none: gaps.append(Gap(needs: LineWords.needsTable(title), lines: byDay.values.joined().map(\.id)))
        case .covers(let covers):
            for day in byDay.keys.sorted() where !covers(day) {
                let lines = byDay[day, default: []].filter(concerns)
                guard !lines.isEmpty else { continue }
                gaps.append(Gap(needs: LineWords.needsTable(title, for: day), lines: lines.map(\.id)))
            }
        }
        let waiting = undated.filter(concerns)
        if !waiting.isEmpty {
            gaps.append(Gap(needs: CommonWords.needsDates(account), lines: waiting.map(\.id)))
        }
        return gaps
    }

    /// A table that is not there, or the days for which it speaks.
    enum TableHeaderOrNone {
        case none
        case covers((Day) -> Bool)
    }
}
