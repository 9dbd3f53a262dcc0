import CaseModel

/// A charge was taken back, but not in full or not in the total.
///
/// Silent when charge and reversal take each other out, and when fewer units explain a smaller reversal.
enum ReversalNotNetted: Check {
    static let id = CheckID.reversalNotNetted

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        if let pairs = leftOutOfTotal(bill) {
            return .found([finding(bill, pairs.lines, unnetted: pairs.amount, context, saw: pairs.saw)])
        }
        return .found(partial(bill).map { finding(bill, $0.lines, unnetted: $0.amount, context, saw: $0.saw) })
    }

    private struct Unnetted {
        var lines: [BilledLine]
        var amount: Money
        var saw: String
    }

    /// True when the total is what the lines come to without their reversals.
    static func explainsTotal(_ bill: Bill) -> Bool { leftOutOfTotal(bill) != nil }

    private static func leftOutOfTotal(_ bill: Bill) -> Unnetted? {
        let lines = bill.statement.lines.enumerated().map { BilledLine(index: $0.offset, line: $0.element) }
        let reversals = lines.filter { $0.line.charge.isNegative }
        guard !reversals.isEmpty, let total = bill.statement.stated.totalCharges else { return nil }
        let amount = -reversals.map(\.line.charge).total()
        guard total - bill.statement.lineTotal == amount else { return nil }
        var named: [BilledLine] = []
        for reversal in reversals {
            let charge = lines.first { line in
                line.line.charge == -reversal.line.charge && line.line.code == reversal.line.code
                    && line.line.dateOfService == reversal.line.dateOfService
                    && !named.contains { $0.index == line.index }
            }
            named += [charge, reversal].compactMap { $0 }
        }
        return Unnetted(
            lines: named.sorted { $0.index < $1.index }, amount: amount,
            saw: "The bill takes back \(amount.display), but its total still holds it.")
    }

    /// A reversal of the same code, day and units that is smaller than its charge.
    private static func partial(_ bill: Bill) -> [Unnetted] {
        var used: Set<Int> = []
        return bill.lines.filter { $0.line.charge.isNegative }.compactMap { reversal in
            guard let code = reversal.line.code else { return nil }
            let charge = bill.lines.first { line in
                line.line.charge > -reversal.line.charge && line.line.code == code
                    && line.line.dateOfService == reversal.line.dateOfService && !used.contains(line.index)
                    && unitsAgree(line.line.units, reversal.line.units)
            }
            guard let charge else { return nil }
            used.insert(charge.index)
            let rest = charge.line.charge + reversal.line.charge
            return Unnetted(
                lines: [charge, reversal].sorted { $0.index < $1.index }, amount: rest,
                saw: "A charge of \(charge.line.charge.display) was taken back by \((-reversal.line.charge).display). "
                    + "\(rest.display) of it is still on the bill.")
        }
    }

    private static func unitsAgree(_ charged: Quantity?, _ reversed: Quantity?) -> Bool {
        guard let charged, let reversed else { return true }
        return charged.thousandths.magnitude == reversed.thousandths.magnitude
    }

    private static func finding(
        _ bill: Bill, _ lines: [BilledLine], unnetted: Money, _ context: AuditContext, saw: String
    ) -> RawFinding {
        let charges = lines.filter { !$0.line.charge.isNegative }
        var finding = Finding()
        finding.check = id
        finding.grade = .provable
        finding.account = bill.accountName
        finding.lines = lines.compactMap(\.line.at)
        finding.codes = lines.compactMap(\.line.code)
        finding.atIssue = unnetted
        finding.owedChange =
            context.isSelfPay(bill) ? .exactly(unnetted) : context.owedChange(ofRemoving: charges, from: bill)
        finding.saw = saw
        finding.couldBeRight = ["Only a part of the service was taken back."]
        finding.settledBy = ["The office's note on why the charge was taken back."]
        finding.ask = "Please take the whole charge off, or say which part of the service stands."
        return RawFinding(
            finding: finding, bill: bill.number, named: lines.map(\.index), comingOff: charges.map(\.index),
            days: lines.compactMap(\.line.dateOfService), charges: lines.map(\.line.charge))
    }
}
