import CaseModel

/// Which charges of an account are taken back by a reversal. A whole pair cancels itself and is nobody's question; a
/// reversal of a part leaves a rest.
struct Netting: Sendable {
    /// A charge and what takes back a part of it.
    struct Pair: Sendable {
        var charge: BillLine
        var reversals: [BillLine]

        /// What is left of the charge.
        var rest: Money { charge.charge + reversals.map(\.charge).total() }
    }

    /// Lines of whole pairs.
    private(set) var cancelled: Set<BillLine.ID> = []
    private(set) var whole: [Pair] = []
    private(set) var partial: [Pair] = []

    init() {}

    private struct Key: Hashable {
        var date: Day?
        var service: BillLine.Service
    }

    init(_ lines: [BillLine]) {
        guard lines.contains(where: { $0.charge.isNegative }) else { return }
        var groups: [Key: [BillLine]] = [:]
        for line in lines { groups[Key(date: line.date, service: line.service), default: []].append(line) }
        let keys = groups.keys.filter { key in groups[key]?.contains { $0.charge.isNegative } ?? false }
        for key in keys {
            let group = (groups[key] ?? []).sorted(by: BillLine.byContent)
            // A row without a code, a revenue code or words cannot be told to take back another.
            guard key.service.code != nil || key.service.revenueCode != nil || !key.service.words.isEmpty else {
                continue
            }
            settle(group)
        }
        whole.sort { BillLine.byContent($0.charge, $1.charge) }
        partial.sort { BillLine.byContent($0.charge, $1.charge) }
    }

    /// What a reversal looks for among the charges of its group.
    private struct Match: Hashable {
        var amount: Money
        /// Nil where the modifiers do not matter.
        var modifiers: [String]?
    }

    private mutating func settle(_ group: [BillLine]) {
        let charges = group.filter { $0.charge > .zero }
        var reversals = group.filter { $0.charge.isNegative }
        // First pairs with the same modifiers and amount, then with the same amount.
        for isStrict in [true, false] {
            var waiting: [Match: [BillLine]] = [:]
            for charge in charges where !cancelled.contains(charge.id) {
                waiting[Match(amount: charge.charge, modifiers: isStrict ? charge.modifiers : nil), default: []]
                    .append(charge)
            }
            reversals = reversals.filter { reversal in
                let match = Match(amount: -reversal.charge, modifiers: isStrict ? reversal.modifiers : nil)
                guard let charge = waiting[match]?.popLast() else { return true }
                cancel(charge, [reversal])
                return false
            }
        }
        guard !reversals.isEmpty else { return }
        settleParts(charges.filter { !cancelled.contains($0.id) }, reversals)
    }

    private mutating func cancel(_ charge: BillLine, _ reversals: [BillLine]) {
        cancelled.insert(charge.id)
        cancelled.formUnion(reversals.map(\.id))
        whole.append(Pair(charge: charge, reversals: reversals))
    }

    /// Several reversals may take back one charge together; else each takes back a part of the smallest charge that
    /// is larger than itself.
    private mutating func settleParts(_ charges: [BillLine], _ reversals: [BillLine]) {
        let sum = reversals.map(\.charge).total()
        if reversals.count > 1, let charge = charges.last(where: { $0.charge == -sum }) {
            cancel(charge, reversals)
            return
        }
        var open = charges.sorted { $0.charge == $1.charge ? BillLine.byContent($0, $1) : $0.charge < $1.charge }
        for reversal in reversals {
            var low = 0
            var high = open.count
            while low < high {
                let middle = (low + high) / 2
                if open[middle].charge > -reversal.charge { high = middle } else { low = middle + 1 }
            }
            guard low < open.count else { continue }
            partial.append(Pair(charge: open.remove(at: low), reversals: [reversal]))
        }
    }
}
