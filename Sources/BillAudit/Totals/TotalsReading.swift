import CaseModel

/// Every sum that the papers state, held against its parts. Rows that a paper does not print are no problem.
struct TotalsReading: Sendable {
    private(set) var problems: [TotalsProblem] = []
    private var byAccount: [Int: [TotalsProblem]] = [:]
    /// Files of which a row could not be read, so that their sums cannot be checked.
    private(set) var unreadFiles: Set<String> = []
    /// Positions of accounts of which only the sums may be questioned.
    private(set) var blocked: Set<Int> = []

    init(_ accounts: [AuditedAccount], files: [FileSums]) {
        for account in accounts {
            readLines(of: account)
            readSums(of: account)
            for claim in account.claims.standing { read(claim, of: account.index) }
        }
        blocked = Set(problems.filter(\.blocks).compactMap(\.account))
        for problem in problems { if let account = problem.account { byAccount[account, default: []].append(problem) } }
        for file in files { read(file, accounts) }
    }

    /// What is wrong with the sums of one account.
    func problems(of account: AuditedAccount) -> [TotalsProblem] { byAccount[account.index] ?? [] }

    // MARK: Lines

    private mutating func readLines(of account: AuditedAccount) {
        for line in account.lines {
            // A line without a charge is printed for the record only.
            guard line.charge != .zero, let units = line.line.units, let price = line.line.unitPrice,
                price != .zero, units.thousandths != 0, let product = units.times(price)
            else { continue }
            // Papers print the size of a reversal once with its sign and once without.
            let difference = line.charge.magnitude - product.magnitude
            guard difference.magnitude > TotalsReading.tolerance(units) else { continue }
            problems.append(
                TotalsProblem(
                    kind: .line(line, units: units, price: price), places: [line.place],
                    stated: line.charge.magnitude, computed: product.magnitude, account: account.index))
        }
    }

    /// What rounding the unit price to the cent can move the product: half a cent a unit, and the rounding of the
    /// product itself where the units are not whole.
    private static func tolerance(_ units: Quantity) -> Money {
        let halves = Int64(units.thousandths.magnitude / 2000)
        return Money(cents: halves + (units.thousandths % 1000 == 0 ? 0 : 1))
    }

    // MARK: Statements

    private mutating func readSums(of account: AuditedAccount) {
        // Pages of one statement share one set of sums; papers with sums of their own are held to them.
        let withSums = account.parts.filter { !$0.rows.isEmpty }
        var units: [(lines: [BillLine], paper: BilledStatement)] = []
        if withSums.count > 1 {
            for part in withSums { units.append((lines(of: part, in: account), part)) }
        } else if let only = withSums.first {
            units = [(account.lines, only)]
        }
        for asked in account.asking where !account.parts.contains(where: { $0.id == asked.id }) {
            units.append(([], asked))
        }
        let isWhole = account.parts.allSatisfy(\.isWhole)
        for unit in units {
            guard isWhole, unit.paper.isWhole else {
                unreadFiles.insert(unit.paper.file)
                continue
            }
            read(unit.paper, unit.lines, netting: account.netting, of: account.index)
        }
    }

    private func lines(of part: BilledStatement, in account: AuditedAccount) -> [BillLine] {
        let first = account.parts.prefix { $0.id != part.id }.map(\.lines.count).reduce(0, +)
        return Array(account.lines.dropFirst(first).prefix(part.lines.count))
    }

    private mutating func read(
        _ paper: BilledStatement, _ lines: [BillLine], netting: Netting, of account: Int
    ) {
        let sums = RunningSums(lines.map(\.charge))
        if !lines.isEmpty {
            var lastSubtotal = 0
            for row in paper.rows where row.kind == .subtotal {
                let sum = sums.sum(from: lastSubtotal, to: row.linesBefore)
                // Some papers carry the subtotal on from the start.
                if row.amount != sum, row.amount != sums.sum(from: 0, to: row.linesBefore) {
                    add(.subtotal, row, sum, paper, account)
                }
                lastSubtotal = row.linesBefore
            }
            let isList = paper.saidNotItemized != true
            for row in paper.rows where row.kind == .total && isList {
                if row.amount == sums.total || row.amount == sums.sum(from: 0, to: row.linesBefore) { continue }
                add(.total, row, sums.total, paper, account, netting: netting)
            }
        }
        readBalance(paper, lines.isEmpty ? nil : sums.total, account)
    }

    private mutating func readBalance(_ paper: BilledStatement, _ lineTotal: Money?, _ account: Int) {
        // What a case keeps of a statement has no payments, so its balance cannot be followed.
        guard !paper.isFromCase, let row = paper.balanceRow else { return }
        let stated = paper.statement.stated
        let before = stated.previousBalance ?? .zero
        let charges = [stated.totalCharges, lineTotal].compactMap { $0 }
        let expected = charges.map { before + $0 - stated.reductions }
        guard let first = expected.first, !expected.contains(row.amount) else { return }
        let says = [stated.adjustments, stated.insurancePaid, stated.patientPaid, stated.otherPaid]
        let isSilent = says.allSatisfy { $0 == nil } && stated.previousBalance == nil
        // A paper that prints no payment may leave them out; one that asks for more than its charges must say why.
        if isSilent, row.amount < first { return }
        add(.balance, row, first, paper, account)
    }

    private mutating func add(
        _ kind: TotalsProblem.Kind, _ row: SummaryRow, _ computed: Money, _ paper: BilledStatement, _ account: Int,
        netting: Netting = Netting()
    ) {
        var problem = TotalsProblem(
            kind: kind, places: [row.at ?? paper.place], stated: row.amount, computed: computed, account: account)
        problem.reversal = TotalsReading.pair(netting.whole, leftOutOf: problem.difference)
        problems.append(problem)
    }

    /// The reversal that a total was made without.
    private static func pair(_ pairs: [Netting.Pair], leftOutOf difference: Money) -> Netting.Pair? {
        guard difference > .zero else { return nil }
        return pairs.first { $0.charge.charge == difference }
    }

    // MARK: Files and claims

    private mutating func read(_ file: FileSums, _ accounts: [AuditedAccount]) {
        guard file.isWhole else {
            unreadFiles.insert(file.file)
            return
        }
        let off = file.rows.filter { $0.kind == .total && $0.amount != file.lineTotal }
        guard !off.isEmpty else { return }
        let held = accounts.filter { account in account.parts.contains { $0.file == file.file } }
        // The sum of the statements that stand may be meant where the file holds replaced ones too.
        let standing = held.flatMap(\.parts).filter { $0.file == file.file }.map(\.statement.lineTotal).total()
        for row in off where row.amount != standing {
            problems.append(
                TotalsProblem(
                    kind: .fileTotal, places: [row.at ?? Place(file.file)], stated: row.amount,
                    computed: file.lineTotal, account: nil))
        }
        guard off.contains(where: { $0.amount != standing }) else { return }
        for account in held {
            // An account whose own total ties has all of its lines.
            let ties = account.parts.allSatisfy { $0.statement.stated.totalCharges == $0.statement.lineTotal }
            if !ties { blocked.insert(account.index) }
        }
    }

    /// Only where the reader added up the claim and found it off.
    private mutating func read(_ claim: PayerClaim, of account: Int) {
        guard claim.balances == false, let difference = claim.difference else { return }
        var places: [Place] = []
        var largest = Money.zero
        for (line, place) in zip(claim.lines, claim.linePlaces) {
            guard let billed = line.billed, let paid = line.paid else { continue }
            let off = billed - paid - line.adjustments.map(\.amount).total()
            guard off != .zero else { continue }
            places.append(place)
            largest = max(largest, off.magnitude)
        }
        let billed = claim.billed ?? .zero
        var off = difference
        if off == .zero {
            let lineSum = claim.lines.compactMap(\.billed).total()
            off = places.isEmpty ? billed - lineSum : largest
        }
        guard off != .zero else { return }
        problems.append(
            TotalsProblem(
                kind: .claim(claim), places: places.isEmpty ? [claim.place] : places, stated: billed,
                computed: billed - off, account: account))
    }
}

/// Sums of runs of amounts, each in one step.
private struct RunningSums {
    private var upTo: [Money] = [.zero]

    init(_ amounts: [Money]) {
        upTo.reserveCapacity(amounts.count + 1)
        var sum = Money.zero
        for amount in amounts {
            sum += amount
            upTo.append(sum)
        }
    }

    var total: Money { upTo.last ?? .zero }

    func sum(from first: Int, to last: Int) -> Money {
        let end = min(max(last, 0), upTo.count - 1)
        return upTo[end] - upTo[min(max(first, 0), end)]
    }
}
