import CaseModel

/// Makes the stated sums of one account out of every place where the paper states them: a paper says the same sum in
/// its table, in a box and on the slip to send back, and it counts once.
struct StatedSums {
    private(set) var stated = StatedTotals()
    private(set) var rows: [SummaryRow] = []
    private(set) var sure: [String: String] = [:]
    /// Two totals of charges that differ; the places of both.
    private(set) var rivals: [Place] = []

    private struct Sum {
        var kind: SummaryRow.Kind
        var isBoth: Bool
        var amount: Money
        var rank: Int
        var isTotal: Bool
        var isLedger: Bool
        var linesBefore: Int
        var line: Int
        var text: String
    }

    private let lineTotal: Money
    private let lineCount: Int
    /// The sum of the first so many lines, by how many.
    private let running: [Money]
    private let paper: PaperText

    init(_ section: BillSection, paper: PaperText) {
        self.paper = paper
        running = section.lines.reduce(into: [.zero]) { sums, line in
            sums.append((sums.last ?? .zero) + line.charge)
        }
        lineTotal = section.lineTotal
        lineCount = section.lines.count
        var sums = section.hits.compactMap { item -> Sum? in
            var kind: SummaryRow.Kind = .payment
            var isBoth = false
            switch item.hit.label.meaning {
            case .row(let meant): kind = meant
            case .paymentsAndAdjustments: isBoth = true
            case .ignored: return nil
            }
            return Sum(
                kind: kind, isBoth: isBoth, amount: item.hit.amount, rank: item.hit.label.rank,
                isTotal: item.hit.label.isTotal, isLedger: item.hit.isLedger && !item.hit.label.isTotal,
                linesBefore: item.linesBefore, line: item.hit.line, text: paper.lines[item.hit.line].text)
        }
        StatedSums.dropRepeatedReductions(&sums)
        settleTotals(&sums)
        settleBalances(&sums)
        StatedSums.dropPairs(&sums)
        settleSubtotals(&sums)
        keepFirst(&sums, .previousBalance)
        fill(sums)
    }

    /// The sum of the lines that stand after one and before another.
    private func linesTotal(_ range: Range<Int>) -> Money {
        guard running.indices.contains(range.lowerBound), running.indices.contains(range.upperBound) else {
            return .zero
        }
        return running[range.upperBound] - running[range.lowerBound]
    }

    private static let reductions: [SummaryRow.Kind] = [.insurancePayment, .patientPayment, .payment, .adjustment]

    /// A box repeats what the rows of the table list one by one, and the slip repeats the box.
    private static func dropRepeatedReductions(_ sums: inout [Sum]) {
        func total(_ kinds: [SummaryRow.Kind], _ isCounted: (Sum) -> Bool) -> Money {
            sums.filter { kinds.contains($0.kind) && isCounted($0) }.map(\.amount).total().magnitude
        }
        var dropped: Set<Int> = []
        for (index, sum) in sums.enumerated() where reductions.contains(sum.kind) && !sum.isLedger {
            let same = sum.isBoth ? reductions : sum.kind == .payment ? Array(reductions.prefix(3)) : [sum.kind]
            let rows = sums.indices.filter { sums[$0].isLedger && same.contains(sums[$0].kind) }
            // A column of payments may hold the adjustments too, and its sum then has both.
            let sumsRows = !rows.isEmpty && total(same, { $0.isLedger }) == sum.amount.magnitude
            if sumsRows || (sum.isTotal && total(reductions, { $0.isLedger }) == sum.amount.magnitude) {
                dropped.insert(index)
                continue
            }
            let parts = sums.indices.filter {
                $0 != index && !dropped.contains($0) && same.contains(sums[$0].kind) && !sums[$0].isTotal
                    && !sums[$0].isBoth
            }
            let sumOfParts = parts.map { sums[$0].amount }.total().magnitude
            if sum.isTotal || sum.isBoth, !parts.isEmpty, sumOfParts == sum.amount.magnitude {
                dropped.insert(index)
                continue
            }
            let isRepeated = sums[..<index].indices.contains { earlier in
                let other = sums[earlier]
                return !dropped.contains(earlier) && other.kind == sum.kind && other.isBoth == sum.isBoth
                    && other.amount.magnitude == sum.amount.magnitude && !other.isLedger
                    && (other.text == sum.text || sum.line - other.line > 3) && sum.line != other.line
            }
            if isRepeated { dropped.insert(index) }
        }
        sums = sums.indices.filter { !dropped.contains($0) }.map { sums[$0] }
    }

    /// When everything taken off is more than total less balance, and is just that without the second of each two
    /// equal reductions, the second ones are repeats.
    private static func dropPairs(_ sums: inout [Sum]) {
        guard let total = sums.first(where: { $0.kind == .total })?.amount,
            let balance = sums.first(where: { $0.kind == .balance })?.amount
        else { return }
        let previous = sums.first { $0.kind == .previousBalance }?.amount ?? .zero
        func reduced(_ sums: [Sum]) -> Money {
            sums.filter { reductions.contains($0.kind) }.map(\.amount.magnitude).total()
        }
        guard reduced(sums) != total + previous - balance else { return }
        var seen: Set<[String]> = []
        let single = sums.filter { sum in
            !reductions.contains(sum.kind) || seen.insert([sum.kind.rawValue, sum.amount.magnitude.exact]).inserted
        }
        if reduced(single) == total + previous - balance { sums = single }
    }

    private mutating func settleTotals(_ sums: inout [Sum]) {
        let reduced = sums.filter { StatedSums.reductions.contains($0.kind) }.map(\.amount.magnitude).total()
        let previous = sums.first { $0.kind == .previousBalance }?.amount ?? .zero
        let balances = sums.filter { $0.kind == .balance }.map(\.amount)
        // `Total` at the end may be what is left after the payments.
        for index in sums.indices where sums[index].kind == .total && sums[index].amount != lineTotal {
            let amount = sums[index].amount
            let isLeft = reduced != .zero && amount == lineTotal + previous - reduced
            if lineCount > 0, isLeft, balances.isEmpty || balances.contains(amount) {
                sums[index].kind = .balance
                sums[index].rank = 1
            }
        }
        let totals = sums.indices.filter { sums[$0].kind == .total }
        let chosen =
            totals.first { sums[$0].amount == lineTotal && sums[$0].linesBefore == lineCount }
            ?? totals.first { sums[$0].amount == lineTotal }
            ?? totals.first { sums[$0].linesBefore == lineCount } ?? totals.first
        guard let chosen else { return }
        for index in totals where index != chosen && sums[index].amount != sums[chosen].amount {
            let since = lastSubtotal(sums, before: index)
            if sums[index].linesBefore > since, sums[index].amount == linesTotal(since..<sums[index].linesBefore) {
                sums[index].kind = .subtotal
            } else if sums[chosen].amount != lineTotal {
                rivals = [place(sums[chosen]), place(sums[index])]
            }
        }
        let unwanted = Set(totals.filter { $0 != chosen && sums[$0].kind == .total })
        sums = sums.indices.filter { !unwanted.contains($0) }.map { sums[$0] }
    }

    private func lastSubtotal(_ sums: [Sum], before index: Int) -> Int {
        sums[..<index].last { $0.kind == .subtotal }?.linesBefore ?? 0
    }

    /// The balance is the sum that the paper asks for most plainly.
    private mutating func settleBalances(_ sums: inout [Sum]) {
        let balances = sums.indices.filter { sums[$0].kind == .balance }
        guard let top = balances.map({ sums[$0].rank }).max() else { return }
        let best = balances.filter { sums[$0].rank == top }
        guard let amount = best.first.map({ sums[$0].amount }) else { return }
        let same = balances.filter { sums[$0].amount == amount }
        let chosen = same.first { sums[$0].linesBefore == lineCount } ?? same.first
        let unwanted = Set(balances.filter { $0 != chosen })
        sums = sums.indices.filter { !unwanted.contains($0) }.map { sums[$0] }
    }

    /// A subtotal sums up the lines since the one before. One that sums up all lines so far is the total, or a
    /// running sum, which ties to nothing else.
    private mutating func settleSubtotals(_ sums: inout [Sum]) {
        var since = 0
        var unwanted: Set<Int> = []
        let hasTotal = sums.contains { $0.kind == .total }
        for index in sums.indices where sums[index].kind == .subtotal {
            let sum = sums[index]
            if sum.linesBefore > since, sum.amount == linesTotal(since..<sum.linesBefore) {
                since = sum.linesBefore
            } else if lineCount > 0, sum.amount == linesTotal(0..<sum.linesBefore) {
                if hasTotal || sum.linesBefore != lineCount {
                    unwanted.insert(index)
                } else {
                    sums[index].kind = .total
                }
            } else if sum.linesBefore == since, lineCount > 0 {
                unwanted.insert(index)
            } else {
                since = sum.linesBefore
            }
        }
        sums = sums.indices.filter { !unwanted.contains($0) }.map { sums[$0] }
    }

    private func keepFirst(_ sums: inout [Sum], _ kind: SummaryRow.Kind) {
        guard let first = sums.firstIndex(where: { $0.kind == kind }) else { return }
        sums = sums.indices.filter { $0 == first || sums[$0].kind != kind }.map { sums[$0] }
    }

    /// Takes over a sum that the paper states for all its accounts, of which there is one.
    mutating func adopt(_ row: SummaryRow) {
        guard row.kind == .balance, stated.balance == nil else { return }
        var row = row
        row.linesBefore = lineCount
        rows.append(row)
        stated.balance = row.amount
    }

    private func place(_ sum: Sum) -> Place { paper.place(paper.lines[sum.line]) }

    private mutating func fill(_ sums: [Sum]) {
        rows = sums.map { SummaryRow($0.kind, $0.amount, at: place($0), linesBefore: $0.linesBefore) }
        func reduction(_ kind: SummaryRow.Kind) -> Money? {
            let found = sums.filter { $0.kind == kind }
            return found.isEmpty ? nil : found.map(\.amount).total().magnitude
        }
        stated.totalCharges = sums.first { $0.kind == .total }?.amount
        if stated.totalCharges == nil {
            let subtotals = sums.filter { $0.kind == .subtotal }
            if subtotals.count == 1, let only = subtotals.first, only.linesBefore == lineCount {
                stated.totalCharges = only.amount
                if only.amount != lineTotal { sure["totalCharges"] = Confidence.likely.rawValue }
            }
        }
        stated.adjustments = reduction(.adjustment)
        stated.insurancePaid = reduction(.insurancePayment)
        stated.patientPaid = reduction(.patientPayment)
        stated.otherPaid = reduction(.payment)
        stated.previousBalance = sums.first { $0.kind == .previousBalance }?.amount
        stated.balance = sums.last { $0.kind == .balance }?.amount
        if sums.contains(where: \.isBoth) { sure["otherPaid"] = Confidence.likely.rawValue }
    }
}
