import CaseModel

/// A heading with the lines it speaks for and where their amounts stand.
struct BillTable: Sendable {
    let heading: TableHeading
    let columns: MoneyColumns
    /// What each amount column means here, after the neighbours had their say.
    let chargeRole: ColumnRole?
    /// The column of the price of one unit.
    let unitRole: ColumnRole?

    /// - Parameter body: the lines from the heading to the next one.
    init(heading: TableHeading, body: Range<Int>, lines: [TextLine], tokens: [[Token]]) {
        let heading = NarrowColumns.settled(heading, body: body, lines: lines, tokens: tokens)
        self.heading = heading
        var strong: [[PlaceClusters.Stretch]] = []
        var weak: [[PlaceClusters.Stretch]] = []
        for index in body {
            let line = lines[index]
            let amounts = tokens[index].filter { BillTable.isAmount($0, line, heading) }
            guard !amounts.isEmpty else { continue }
            let stretches = amounts.map { (left: $0.left, right: $0.right) }
            let isStrong =
                tokens[index].contains { $0.date != nil }
                || line.words.contains { PrintedCode($0.plain) != nil }
            if isStrong { strong.append(stretches) } else { weak.append(stretches) }
        }
        let pageWidth = lines.indices.contains(body.lowerBound) ? lines[body.lowerBound].pageWidth : 612
        columns = MoneyColumns(heading: heading, rows: strong.isEmpty ? weak : strong, pageWidth: pageWidth)
        let roles = BillTable.roles(heading, columns, body: body, lines: lines, tokens: tokens)
        chargeRole = roles.charge
        unitRole = roles.unit
    }

    /// Which columns hold the charge of a line and the price of one unit. Where two columns could be the charge, the
    /// rows decide: if quantity times the one is the other, the one is the price of a unit. Else the column that says
    /// charge is taken before `Amount`, and that before `Total`, which may be what is left after payments.
    private static func roles(
        _ heading: TableHeading, _ columns: MoneyColumns, body: Range<Int>, lines: [TextLine], tokens: [[Token]]
    ) -> (charge: ColumnRole?, unit: ColumnRole?) {
        let roles = columns.columns.compactMap { $0?.role }.filter(\.mayBeCharge)
        let order: [ColumnRole] = [.charge, .amount, .total, .unitPrice]
        let charge = order.first { roles.contains($0) }
        guard Set(roles).count > 1 else {
            return (charge, roles.contains(.unitPrice) && charge != .unitPrice ? .unitPrice : nil)
        }
        var votes: [ColumnRole: Int] = [:]
        var sums: [ColumnRole: Money] = [:]
        var totals: Set<Money> = []
        for index in body.prefix(400) {
            let row = BillRowReader.read(lines[index], tokens[index], heading: heading, columns: columns)
            let label = SummaryLabel(
                labelWords(plainLetters(row.text)).filter { !$0.contains(where: \.isNumber) }, isCredit: false,
                inTable: false)
            if label?.meaning == .row(.total) { totals.formUnion(row.prices.map(\.amount)) }
            if label == nil, row.isCoded || row.date != nil || row.units != nil {
                for price in row.prices { price.role.map { sums[$0, default: .zero] += price.amount } }
            }
            guard let units = row.units, units != .one else { continue }
            let prices = row.prices.filter { $0.role?.mayBeCharge == true }
            for price in prices {
                for other in prices where other.role != price.role && units.times(price.amount) == other.amount {
                    guard let unit = price.role, let whole = other.role else { continue }
                    if whole != unit { votes[whole, default: 0] += 1 }
                }
            }
        }
        guard let (whole, count) = votes.max(by: { $0.value < $1.value }), count > 0 else {
            // The total of the charges says which column it adds up.
            if let charge, let sum = sums[charge], !totals.contains(sum),
                let other = order.first(where: { roles.contains($0) && sums[$0].map { totals.contains($0) } == true })
            {
                return (other, nil)
            }
            return (charge, roles.contains(.unitPrice) && charge != .unitPrice ? .unitPrice : nil)
        }
        return (whole, order.reversed().first { $0 != whole && roles.contains($0) })
    }

    /// An amount, or a bare number right under a heading of amounts.
    private static func isAmount(_ token: Token, _ line: TextLine, _ heading: TableHeading) -> Bool {
        let under = heading.columns.filter { $0.overlap(token.left, token.right) > 0 }
        switch token.kind {
        case .amount(_, let isMarked):
            return isMarked || under.isEmpty || under.contains { $0.role != .units }
        case .number:
            return !under.isEmpty && under.allSatisfy(\.role.isMoney) && line.startsCell(token.words.lowerBound)
                && (token.words.upperBound == line.words.count || line.startsCell(token.words.upperBound))
        default: return false
        }
    }
}
