import Scan

/// Moves the columns of dates, codes and quantities to where their cells stand: a quantity set right under a heading
/// set left may stand nearer to the next heading.
enum NarrowColumns {
    private struct Kinds {
        var date = 0
        var number = 0
        var code = 0
        var revenue = 0
        var modifier = 0
        var all = 0

        /// How much of what stands in a place may stand in a column.
        func share(_ role: ColumnRole) -> Double {
            let fitting: Int
            switch role {
            case .date, .throughDate, .postingDate: fitting = date
            case .code: fitting = max(code, revenue)
            case .codeOrText: fitting = code
            case .revenue: fitting = revenue
            case .modifier: fitting = modifier
            case .units, .rowNumber, .placeOfService, .npi: fitting = number
            default: fitting = 0
            }
            return all == 0 ? 0 : Double(fitting) / Double(all)
        }
    }

    static func settled(
        _ heading: TableHeading, body: Range<Int>, lines: [TextLine], tokens: [[Token]]
    ) -> TableHeading {
        let roles: Set<ColumnRole> = [
            .date, .throughDate, .postingDate, .code, .revenue, .modifier, .units, .rowNumber, .placeOfService, .npi,
        ]
        let narrow = heading.columns.indices.filter { roles.contains(heading.columns[$0].role) }
        guard !narrow.isEmpty else { return withTexts(heading, body: body, lines: lines, tokens: tokens) }
        var rows: [[Token]] = []
        for index in body where rows.count < 400 && tokens[index].contains(where: { $0.amount != nil }) {
            let row = tokens[index].filter { isNarrow($0, lines[index]) }
            if !row.isEmpty { rows.append(row) }
        }
        let places = PlaceClusters.places(rows.map { $0.map { ($0.left, $0.right) } })
        var kinds = places.map { _ in Kinds() }
        for token in rows.joined() {
            let best = places.indices.max {
                places[$0].overlap(token.left, token.right) < places[$1].overlap(token.left, token.right)
            }
            if let best { count(token, &kinds[best]) }
        }
        let letter = lines.indices.contains(body.lowerBound) ? lines[body.lowerBound].letter : 5
        let matched = PlaceClusters.match(
            places, narrow.map { heading.columns[$0] },
            lonely: { 12 * letter * Double($0.count) / Double(max(1, rows.count)) }, unused: 0.5 * letter
        ) { place, column in
            let share = kinds[place].share(column.role)
            return share < 0.4 ? 1e6 : PlaceClusters.distance(places[place], column) + 6 * letter * (1 - share)
        }
        var settled = heading
        for (place, column) in matched.enumerated() {
            guard let column, !isBesideMoney(places[place], heading) else { continue }
            settled.columns[narrow[column]].left = places[place].left
            settled.columns[narrow[column]].right = places[place].right
        }
        settled.columns.sort { $0.left < $1.left }
        return withTexts(settled, body: body, lines: lines, tokens: tokens)
    }

    /// Does the same for several columns of text beside each other.
    private static func withTexts(
        _ heading: TableHeading, body: Range<Int>, lines: [TextLine], tokens: [[Token]]
    ) -> TableHeading {
        let texts = heading.columns.indices.filter { heading.columns[$0].role.isText }
        guard texts.count > 1 else { return heading }
        var rows: [[PlaceClusters.Stretch]] = []
        for index in body where rows.count < 400 && tokens[index].contains(where: { $0.amount != nil }) {
            let line = lines[index]
            let row = line.cells.filter { cell in
                let words = line.words[cell]
                return words.contains { $0.plain.utf8.contains { ASCII.isLetter($0) } }
                    && words.allSatisfy { PrintedCode($0.plain) == nil && !$0.plain.contains("$") }
                    && !tokens[index].contains {
                        cell.contains($0.words.lowerBound) && ($0.amount != nil || $0.date != nil)
                    }
            }
            if !row.isEmpty { rows.append(row.map { (line.left(of: $0), line.right(of: $0)) }) }
        }
        let places = PlaceClusters.places(rows)
        let letter = lines.indices.contains(body.lowerBound) ? lines[body.lowerBound].letter : 5
        let matched = PlaceClusters.match(
            places, texts.map { heading.columns[$0] },
            lonely: { 30 * letter * Double($0.count) / Double(max(1, rows.count)) }, unused: letter
        ) { place, column in PlaceClusters.distance(places[place], column) }
        var settled = heading
        for (place, column) in matched.enumerated() {
            guard let column, !isBesideMoney(places[place], heading) else { continue }
            settled.columns[texts[column]].left = places[place].left
            settled.columns[texts[column]].right = places[place].right
        }
        settled.columns.sort { $0.left < $1.left }
        return settled
    }

    /// A place under a heading of amounts is not a column of numbers.
    private static func isBesideMoney(_ place: ColumnPlace, _ heading: TableHeading) -> Bool {
        heading.money.contains { $0.overlap(place.left, place.right) > 0.5 * (place.right - place.left) }
    }

    /// Dates, numbers and codes that are not in the middle of a text.
    private static func isNarrow(_ token: Token, _ line: TextLine) -> Bool {
        switch token.kind {
        case .amount, .brokenAmount, .time: return false
        case .date: return true
        case .number, .text:
            let plain = line.words[token.words.lowerBound].plain
            let hasDigit = plain.utf8.contains { ASCII.isDigit($0) }
            let isAlone = line.cellWords(of: token.words.lowerBound).count == 1
            if !hasDigit { return isAlone && PrintedCode.isKnownModifier(plain) }
            let ends = token.words.upperBound == line.words.count || line.startsCell(token.words.upperBound)
            return line.startsCell(token.words.lowerBound) || ends
        }
    }

    private static func count(_ token: Token, _ kinds: inout Kinds) {
        kinds.all += 1
        if token.date != nil { kinds.date += 1 }
        guard let plain = token.plain else { return }
        if token.number != nil {
            kinds.number += 1
            if PrintedDateReader.digitsOnly(plain) != nil { kinds.date += 1 }
        }
        if PrintedCode(plain, inColumn: true) != nil { kinds.code += 1 }
        if PrintedRevenueCode.read(plain) != nil { kinds.revenue += 1 }
        if PrintedCode.isModifier(plain) { kinds.modifier += 1 }
    }
}
