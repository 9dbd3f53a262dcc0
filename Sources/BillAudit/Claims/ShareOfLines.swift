import CaseModel

/// What the patient's share would be without some lines of a bill, as far as the decided claims show it.
struct ShareOfLines: Sendable {
    /// The change, and what of the lines' charges is on the bill only: those cents are also part of what the bill
    /// asks for above the claim's share.
    struct Answer: Sendable {
        var change: OwedChange
        var onBillOnly: Money = .zero
        /// True when only the missing line amounts of the claim stand in the way.
        var waitsForLineAmounts = false
    }

    private struct Key: Hashable {
        var date: Day
        var code: String
    }

    private struct Held {
        var shares: [Money] = []
        var units = 0
    }

    private let account: AuditedAccount
    private let reconciliation: Reconciliation?
    private let showsLines: Bool
    private var onClaim: [Key: Held] = [:]
    private var onBill: [Key: (lines: Int, units: Int)] = [:]

    init(_ account: AuditedAccount, _ reconciliation: Reconciliation?) {
        self.account = account
        self.reconciliation = reconciliation
        let last = LastPayers(account.claims.standing)
        showsLines = last.showLineAmounts
        guard showsLines else { return }
        for claim in last.claims {
            for line in claim.lines {
                guard let date = line.dateOfService ?? claim.from, let code = Spelling.code(line.code) else { continue }
                let key = Key(date: date, code: code)
                onClaim[key, default: Held()].shares.append(line.patientShare ?? .zero)
                onClaim[key, default: Held()].units += ShareOfLines.whole(line.units)
            }
        }
        for key in onClaim.keys { onClaim[key]?.shares.sort(by: >) }
        for line in account.netLines {
            guard let date = line.date, let code = line.code else { continue }
            let held = onBill[Key(date: date, code: code)] ?? (0, 0)
            onBill[Key(date: date, code: code)] = (held.lines + 1, held.units + ShareOfLines.whole(line.line.units))
        }
    }

    private static func whole(_ units: Quantity?) -> Int { max(1, (units?.thousandths ?? 1000) / 1000) }

    /// - Parameters:
    ///   - lines: the lines that would come off.
    ///   - amount: what of their charges would come off; all of them when nil.
    func change(without lines: [BillLine], amount: Money? = nil) -> Answer {
        let charges = amount ?? lines.map(\.charge).total()
        if account.isSelfPay { return Answer(change: selfPay(charges)) }
        guard !account.claims.standing.isEmpty else {
            if !account.claims.open.isEmpty { return Answer(change: .unknown(CommonWords.claimNotDecided)) }
            return Answer(change: .unknown(CommonWords.claimNotHere(account)))
        }
        guard showsLines else {
            return Answer(change: .unknown(CommonWords.noLineAmounts), waitsForLineAmounts: true)
        }
        guard lines.allSatisfy({ $0.code != nil && $0.date != nil }) else {
            return Answer(change: .unknown(CommonWords.noCodeToFind))
        }
        return fromClaimLines(lines, charges)
    }

    /// Without a plan the charge is what is owed, unless a discount was taken off the whole bill.
    private func selfPay(_ charges: Money) -> OwedChange {
        let takenOff = account.asking.map(\.statement.stated.reductions).total()
        let most = account.balance.map { max(.zero, min(charges, $0)) } ?? charges
        return .range(low: takenOff == .zero ? most : .zero, high: most)
    }

    private func fromClaimLines(_ lines: [BillLine], _ charges: Money) -> Answer {
        var asked: [Key: [BillLine]] = [:]
        for line in lines {
            if let date = line.date, let code = line.code {
                asked[Key(date: date, code: code), default: []].append(line)
            }
        }
        var high = Money.zero
        var onBillOnly = Money.zero
        for (key, group) in asked {
            let bill = onBill[key] ?? (group.count, group.count)
            let held = onClaim[key] ?? Held()
            if held.shares.count < bill.lines, held.units >= bill.units, !held.shares.isEmpty {
                // The claim holds all of them in fewer lines: a part of those lines, rounded up.
                let share = held.shares.total().cents
                let part = (share * Int64(group.count) + Int64(bill.lines) - 1) / Int64(max(1, bill.lines))
                high += Money(cents: part)
                continue
            }
            let surplus = min(group.count, max(0, bill.lines - held.shares.count))
            onBillOnly += group.sorted(by: BillLine.byContent).prefix(surplus).map(\.charge).total()
            high += held.shares.prefix(group.count - surplus).total()
        }
        onBillOnly = min(onBillOnly, charges)
        // A charge that the plan never saw can only be part of what is asked for above the share.
        let above = reconciliation?.excess.map { max(.zero, $0) }
        high += above.map { min($0, onBillOnly) } ?? onBillOnly
        high = min(high, charges)
        if let balance = account.balance { high = min(high, max(.zero, balance)) }
        return Answer(change: .range(low: .zero, high: high), onBillOnly: above.map { min($0, onBillOnly) } ?? .zero)
    }
}
