/// Finds the rows that head tables. A heading may take several lines, may be broken inside words by narrow cells and
/// may have group headings above it; the window of lines and the way of joining them that give the most known columns
/// win.
struct HeadingFinder {
    let lines: [TextLine]
    let tokens: [[Token]]

    private static let tallest = 7
    private static let mostWords = 40
    /// Four for each of the most pages; a paper that looks like nothing but headings is none.
    private static let mostTries = 2000

    func headings() -> [TableHeading] {
        var found: [TableHeading] = []
        var next = 0
        var tries = 0
        while next < lines.count, tries < HeadingFinder.mostTries {
            guard isCandidate(next) else {
                next += 1
                continue
            }
            tries += 1
            guard let heading = best(around: next, notBefore: found.last?.lines.upperBound ?? 0) else {
                next += 1
                continue
            }
            found.append(heading)
            next = max(next + 1, heading.lines.upperBound)
        }
        return found
    }

    private func isCandidate(_ index: Int) -> Bool {
        guard mayHead(index) else { return false }
        let words = lines[index].words
        let known = words.count { $0.keys.contains(where: ColumnHeadings.isHeadingWord) }
        return known >= 2 && known * 2 >= words.count
    }

    /// A heading has neither amounts nor dates, nor labels with a colon and the values behind them.
    private func mayHead(_ index: Int) -> Bool {
        let words = lines[index].words
        return (1...HeadingFinder.mostWords).contains(words.count)
            && !words.contains { $0.plain.hasSuffix(":") && $0.plain.utf8.count > 1 }
            && !words.contains { $0.plain.utf8.count { $0 >= 0x30 && $0 <= 0x39 } > 3 }
            && !tokens[index].contains { $0.amount != nil || $0.date?.day != nil || $0.date.isMonthAndDay }
    }

    private func best(around index: Int, notBefore floor: Int) -> TableHeading? {
        var low = index
        while low > floor, index - low < HeadingFinder.tallest - 1, follows(low - 1, low), mayHead(low - 1) { low -= 1 }
        var high = index
        while high + 1 < lines.count, high - index < HeadingFinder.tallest - 1, follows(high, high + 1),
            mayHead(high + 1)
        { high += 1 }
        var best: (score: Double, heading: TableHeading)?
        for first in low...index {
            for last in index...high where last - first < HeadingFinder.tallest {
                for byWord in [false, true] where !byWord || last > first {
                    let stack = HeadingStack(Array(lines[first...last]), byWord: byWord)
                    guard let score = stack.score, score > best?.score ?? 0 else { continue }
                    let columns = stack.columns.sorted { $0.left < $1.left }
                    best = (score, TableHeading(lines: first..<last + 1, page: lines[index].page, columns: columns))
                }
            }
        }
        return best?.heading
    }

    private func follows(_ upper: Int, _ lower: Int) -> Bool {
        let (upper, lower) = (lines[upper], lines[lower])
        return upper.page == lower.page && lower.top - upper.bottom < 1.2 * min(upper.height, lower.height)
    }
}

extension PrintedDate? {
    fileprivate var isMonthAndDay: Bool {
        if case .monthAndDay = self { true } else { false }
    }
}
