import CaseModel

/// Puts lines that belong to one row together: a description that runs over several lines, and items whose
/// description stands on one line and whose code and charge stand on the next.
struct BillRowJoiner {
    let lines: [TextLine]
    let tables: [BillTable]
    private(set) var entries: [BillEntry]

    init(_ entries: [BillEntry], lines: [TextLine], tables: [BillTable]) {
        self.entries = entries
        self.lines = lines
        self.tables = tables
        join()
    }

    private mutating func join() {
        var texts: [Int] = []
        var previous: Int?
        var region: [Int] = []
        func isBarrier(_ kind: BillEntry.Kind) -> Bool {
            switch kind {
            case .summary, .heading, .aside: true
            case .charge, .text: false
            }
        }
        // A region is a run of rows and texts between two lines that rows do not cross.
        var regions: [[Int]] = []
        for index in entries.indices {
            let isNewPage = index > 0 && lines[entries[index].line].page != lines[entries[index - 1].line].page
            if isBarrier(entries[index].kind) || isNewPage, !region.isEmpty {
                regions.append(region)
                region = []
            }
            if !isBarrier(entries[index].kind) { region.append(index) }
        }
        if !region.isEmpty { regions.append(region) }
        for region in regions {
            let textsFirst = standsAbove(region)
            texts = []
            previous = nil
            for index in region {
                if case .charge = entries[index].kind {
                    settle(texts, after: previous, before: index, above: textsFirst)
                    texts = []
                    previous = index
                } else {
                    texts.append(index)
                }
            }
            settle(texts, after: previous, before: nil, above: textsFirst)
        }
    }

    /// True when the rows of a region have their descriptions above them: the charges have none of their own and a
    /// text stands before the first.
    private func standsAbove(_ region: [Int]) -> Bool {
        let charges = region.filter { charge($0) != nil }
        guard let first = region.first, charge(first) == nil else { return false }
        let bare = charges.count { charge($0)?.description.isEmpty == true }
        guard bare * 2 > charges.count, let firstCharge = charges.first, let last = charges.last else { return false }
        let before = region.prefix { $0 != firstCharge }.count
        let after = region.reversed().prefix { $0 != last }.count
        if before > 0, after > 0, charges.count == 1 {
            return gap(region[before - 1], firstCharge) <= gap(last, region[region.count - after])
        }
        return true
    }

    private func charge(_ index: Int) -> BillRow? {
        if case .charge(let row) = entries[index].kind { row } else { nil }
    }

    private func text(_ index: Int) -> BillRow? {
        if case .text(let row) = entries[index].kind { row } else { nil }
    }

    private func gap(_ upper: Int, _ lower: Int) -> Double {
        let (upper, lower) = (lines[entries[upper].line], lines[entries[lower].line])
        return lower.middle - upper.middle
    }

    /// Gives the texts between two charges to the one above, the one below, or neither.
    private mutating func settle(_ texts: [Int], after upper: Int?, before lower: Int?, above: Bool) {
        guard !texts.isEmpty else { return }
        let order = texts.map { owner(of: $0, texts, after: upper, before: lower, above: above) }
        var last = upper
        for (text, owner) in zip(texts, order) where owner == .upper {
            guard let upper, let previous = last, isNear(previous, text) else { break }
            give(text, to: upper, above: false)
            last = text
        }
        last = lower
        for (text, owner) in zip(texts, order).reversed() {
            guard owner == .lower, let lower, let next = last, isNear(text, next) else {
                if owner == .lower || owner == .none, let lower { headDate(text, lower) }
                continue
            }
            if headDate(text, lower) { continue }
            give(text, to: lower, above: true)
            last = text
        }
    }

    private enum Owner { case upper, lower, none }

    private func owner(of text: Int, _ texts: [Int], after upper: Int?, before lower: Int?, above: Bool) -> Owner {
        guard let row = self.text(text) else { return .none }
        let height = max(1, lines[entries[text].line].height)
        let up = upper.map { gap($0, text) / height } ?? .greatestFiniteMagnitude
        let down = lower.map { gap(text, $0) / height } ?? .greatestFiniteMagnitude
        let upperRow = upper.flatMap { charge($0) }
        let lowerRow = lower.flatMap { charge($0) }
        let isDate = row.date != nil && row.description.isEmpty
        if isDate { return lower == nil ? .none : .lower }
        // Cells set in the middle of their row: half of the description stands above the amounts, half below.
        if min(up, down) < 0.85 {
            if up < 0.75 * down, upperRow != nil { return .upper }
            if down < 0.75 * up, lowerRow != nil { return .lower }
        }
        if above, lowerRow?.description.isEmpty == true { return .lower }
        if let lower, text == texts.last, isMirrored(text, lower, up: upper.map { gap($0, text) }) { return .lower }
        if row.date != nil, lowerRow != nil { return .lower }
        if upperRow?.description.isEmpty == true, !above { return .upper }
        if lowerRow?.description.isEmpty == true, upperRow?.description.isEmpty == false, lowerRow?.isCoded == true,
            text == texts.last, down <= up
        {
            return .lower
        }
        if upperRow?.isCoded == false, row.code != nil { return .upper }
        return upper != nil && continues(text, upper, texts) ? .upper : .none
    }

    /// Three lines of text set in the middle of a row: one stands as far above the amounts as another below them, and
    /// both in the column of the text between.
    private func isMirrored(_ text: Int, _ lower: Int, up: Double?) -> Bool {
        let next = lower + 1
        guard entries.indices.contains(next), let below = self.text(next), let row = self.text(text),
            let middle = charge(lower), !middle.description.isEmpty,
            let left = row.descriptionLeft, let column = middle.descriptionLeft, let right = below.descriptionLeft
        else { return false }
        let letter = lines[entries[text].line].letter
        let down = gap(text, lower)
        guard abs(left - column) < letter, abs(right - column) < letter,
            abs(down - gap(lower, next)) < 0.12 * lines[entries[text].line].height
        else { return false }
        return (up ?? .greatestFiniteMagnitude) > 1.04 * down
    }

    /// A line goes on with the description above when it stands in the same column and close by.
    private func continues(_ text: Int, _ upper: Int?, _ texts: [Int]) -> Bool {
        guard let upper, let row = self.text(text), let left = row.descriptionLeft, let right = row.descriptionRight,
            let above = charge(upper), let column = above.descriptionLeft
        else { return false }
        let line = lines[entries[text].line]
        guard abs(left - column) < 4 * line.letter, line.words.count <= 16 else { return false }
        if row.code != nil, above.code != nil { return false }
        let words = Set(line.keys(line.words.indices))
        if !words.isDisjoint(with: ["CONTINUED", "PAGE", "SUBTOTAL", "TOTAL", "CONT"]) { return false }
        // A page's foot or a message runs on under the amounts; a description ends before them.
        let upperLine = lines[entries[upper].line]
        let next = upperLine.words.first { $0.left > (above.descriptionRight ?? 0) + line.letter }
        guard right <= next?.left ?? upperLine.pageWidth else { return false }
        // A department's heading stands apart from the rows before it.
        if let first = texts.first, first == text, isHeadingOfNext(text, upper) { return false }
        return true
    }

    /// A short line in capitals, nearer to the row below than to the row above or at the same distance, while the
    /// rows themselves are not all in capitals or it starts left of the descriptions.
    private func isHeadingOfNext(_ text: Int, _ upper: Int) -> Bool {
        let line = lines[entries[text].line]
        guard let above = charge(upper), let column = above.descriptionLeft else { return false }
        let isCapital = line.text == line.text.uppercased() && above.text != above.text.uppercased()
        let isLeft = line.left < column - line.letter
        return isCapital || isLeft
    }

    /// Lines of one row stand no further apart than two lines of text.
    private func isNear(_ upper: Int, _ lower: Int) -> Bool {
        let line = lines[entries[lower].line]
        return abs(gap(upper, lower)) < 2.6 * max(line.height, lines[entries[upper].line].height)
    }

    /// A date by itself, or with the name of a visit, that heads rows which have descriptions of their own.
    @discardableResult
    private mutating func headDate(_ text: Int, _ lower: Int) -> Bool {
        guard let row = self.text(text), let date = row.date, let charge = charge(lower) else { return false }
        let line = lines[entries[text].line]
        guard gap(text, lower) < 5 * max(line.height, 1), isDateHeading(line, row) else { return false }
        guard row.description.isEmpty || !charge.description.isEmpty else { return false }
        guard charge.date == nil else { return true }
        if let through = row.throughDate, case .day(let first) = date {
            entries[text].date = .span(first, through)
        } else {
            entries[text].date = date
        }
        return true
    }

    /// `Mar 3, 2026`, `Visit on 03/03/2026`; not a sentence with a date in it, and not `pain 7/10`.
    private func isDateHeading(_ line: TextLine, _ row: BillRow) -> Bool {
        if case .monthAndDay = row.date { return row.description.isEmpty }
        guard line.words.count <= 12 else { return false }
        return line.words.prefix(4).contains { $0.plain.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } }
            || PrintedDateReader.read(line.words, at: min(3, line.words.count)) != nil
    }

    private mutating func give(_ text: Int, to target: Int, above: Bool) {
        guard var part = self.text(text), case .charge(var row) = entries[target].kind else { return }
        // `Result: …`, `Modifiers: 25`: a label's text is no part of the description.
        if lines[entries[text].line].words.first?.plain.hasSuffix(":") == true { part.description = [] }
        row.add(part, above: above)
        entries[target].kind = .charge(row)
        entries[text].kind = .aside
    }
}
