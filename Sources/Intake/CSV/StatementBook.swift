import CaseModel

/// Sorts the rows of a bill into statements: one for each account and statement date.
///
/// An empty statement date or biller means the same as in the row above of that account, as in a printed list. Rows
/// without an account number make one account for each biller and role.
struct StatementBook {
    /// Which account a row belongs to.
    private enum Group: Hashable {
        case numbered(String)
        case unnumbered(biller: String, role: String)
    }

    /// One printed version of an account.
    private struct Key: Hashable {
        var group: Group
        var biller: String?
        var date: Day?
    }

    private struct Entry {
        var statement = DraftStatement()
        var key: Key
        /// The number of the record of each line, to tell how many lines stand before a summary row.
        var lineRecords: [Int] = []
        var hasSeveralPatients = false
        var hasSeveralClaims = false
    }

    private struct Summary {
        var row: SummaryRow
        var record: Int
        /// The statement it speaks for; nil while that is open.
        var entry: Int?
        var biller: String?
        var linesBefore: Int
    }

    private var entries: [Entry] = []
    private var byKey: [Key: Int] = [:]
    /// The statement of the row above, by account.
    private var latest: [Group: Int] = [:]
    private var latestUnnumbered: [String: Int] = [:]
    private var summaries: [Summary] = []
    private var lineCount = 0
    private var record = 0

    // MARK: Taking rows

    /// Adds a charge to the statement of its row.
    mutating func add(_ line: ChargeLine, of row: CSVBillRow, date: Day?) -> Int {
        let index = entry(for: row, date: date)
        record += 1
        lineCount += 1
        entries[index].statement.lines.append(line)
        entries[index].lineRecords.append(record)
        note(row, of: index)
        return index
    }

    /// Adds a row that states a sum. Without an account it speaks for the account of its biller, if that has none
    /// either, and else for the whole file. Returns the statement when it is known.
    mutating func add(_ kind: SummaryRow.Kind, _ amount: Money, of row: CSVBillRow, date: Day?) -> Int? {
        record += 1
        var index: Int?
        if row.value(.account) != nil {
            index = entry(for: row, date: date)
        } else if let biller = row.value(.biller)?.lowercased() {
            index = latest[.unnumbered(biller: biller, role: row[.role].lowercased())] ?? latestUnnumbered[biller]
        }
        if let index { note(row, of: index) }
        let summary = SummaryRow(kind, amount, at: row.place, linesBefore: 0)
        summaries.append(
            Summary(row: summary, record: record, entry: index, biller: row.value(.biller), linesBefore: lineCount))
        return index
    }

    /// The statement at an index, to fill what its rows say of it as a whole.
    subscript(index: Int) -> DraftStatement {
        get { entries[index].statement }
        set { entries[index].statement = newValue }
    }

    private mutating func entry(for row: CSVBillRow, date: Day?) -> Int {
        let biller = row.value(.biller)?.lowercased()
        let group: Group =
            row.value(.account).map(Group.numbered)
            ?? .unnumbered(biller: biller ?? "", role: row[.role].lowercased())
        let above = latest[group]
        var key = Key(group: group, biller: biller, date: date)
        if let above {
            let held = entries[above].key
            if agree(held.biller, biller), agree(held.date, date) {
                key = Key(group: group, biller: held.biller ?? biller, date: held.date ?? date)
                if key != held {
                    entries[above].key = key
                    byKey[key] = above
                }
                return above
            }
            key.biller = biller ?? held.biller
            key.date = date ?? held.date
        }
        let index = byKey[key] ?? entries.count
        if index == entries.count {
            entries.append(Entry(key: key))
            entries[index].statement.account = row.value(.account)
            entries[index].statement.statementDate = key.date
            byKey[key] = index
        }
        latest[group] = index
        if case .unnumbered(let biller, _) = group { latestUnnumbered[biller] = index }
        return index
    }

    /// Two values agree when they are equal or one of them is not given.
    private func agree<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
        left == nil || right == nil || left == right
    }

    /// Fills what can be told from any row of the statement. A patient or a claim number stands for the statement
    /// only when its rows name no other.
    private mutating func note(_ row: CSVBillRow, of index: Int) {
        entries[index].statement.statementDate = entries[index].key.date
        if entries[index].statement.biller == nil { entries[index].statement.biller = row.value(.biller) }
        settle(row.value(.patient), \.patient, \.hasSeveralPatients, of: index)
        settle(row.value(.claimNumber), \.claimNumber, \.hasSeveralClaims, of: index)
    }

    private mutating func settle(
        _ value: String?, _ path: WritableKeyPath<DraftStatement, String?>, _ several: WritableKeyPath<Entry, Bool>,
        of index: Int
    ) {
        guard let value, !entries[index][keyPath: several] else { return }
        let held = entries[index].statement[keyPath: path]
        entries[index][keyPath: several] = held != nil && held != value
        entries[index].statement[keyPath: path] = held == nil || held == value ? value : nil
    }

    // MARK: The result

    /// The statements in the order of their first rows, and the summary rows that speak for the whole file. With one
    /// statement, rows of the file are rows of it.
    mutating func finish() -> (statements: [DraftStatement], fileRows: [SummaryRow]) {
        if entries.isEmpty, let first = summaries.first {
            entries.append(Entry(key: Key(group: .unnumbered(biller: "", role: ""))))
            entries[0].statement.biller = first.biller
        }
        var fileRows: [SummaryRow] = []
        for summary in summaries {
            guard let index = summary.entry ?? (entries.count == 1 ? 0 : nil) else {
                var row = summary.row
                row.linesBefore = summary.linesBefore
                fileRows.append(row)
                continue
            }
            var row = summary.row
            row.linesBefore = entries[index].lineRecords.countOfAscending(below: summary.record)
            entries[index].statement.summaryRows.append(row)
            entries[index].statement.stated.take(row.kind, row.amount)
        }
        return (entries.map(\.statement), fileRows)
    }
}

extension Array where Element == Int {
    /// How many numbers of an ascending list are smaller than a bound.
    fileprivate func countOfAscending(below bound: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < bound { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
