import CaseModel

/// The sums that a bill states do not follow from its own lines: units × price, subtotals, the total, the balance.
///
/// It stays silent about a balance below the total when the bill lists no payments at all: they may just not be shown.
enum TotalsDoNotTie: Check {
    static let id = CheckID.totalsDoNotTie

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        .found(prices(bill) + sums(bill).map { $0.finding })
    }

    /// A stated sum that is not what the paper itself adds up to.
    struct OpenSum {
        var row: SummaryRow
        var computed: Money
        var finding: RawFinding
    }

    /// Subtotals, totals and the balance that do not tie.
    static func sums(_ bill: Bill) -> [OpenSum] {
        let statement = bill.statement
        var open: [OpenSum] = []
        var lastSubtotal = 0
        for row in statement.summaryRows {
            let before = min(row.linesBefore, statement.lines.count)
            switch row.kind {
            case .subtotal:
                guard before > lastSubtotal else { continue }
                let sum = statement.lines[lastSubtotal..<before].map(\.charge).total()
                lastSubtotal = before
                if row.amount != sum { open.append(openSum(bill, row, sum, "The lines above this subtotal")) }
            case .total:
                guard !statement.lines.isEmpty, row.amount != statement.lineTotal else { continue }
                open.append(openSum(bill, row, statement.lineTotal, "The lines"))
            case .insurancePayment, .patientPayment, .payment, .adjustment, .previousBalance, .balance: continue
            }
        }
        if let row = statement.balanceRow, let computed = computedBalance(bill), row.amount != computed {
            open.append(openSum(bill, row, computed, "Charges less payments and adjustments"))
        }
        return open
    }

    /// Earlier balance + total − payments − adjustments; nil when the bill does not list what that needs.
    private static func computedBalance(_ bill: Bill) -> Money? {
        guard bill.listsReductions, let total = bill.total, let balance = bill.balance else { return nil }
        let stated = bill.statement.stated
        let computed = (stated.previousBalance ?? .zero) + total - stated.reductions
        let showsNone = stated.reductions == .zero && stated.previousBalance == nil
        return showsNone && balance < computed ? nil : computed
    }

    private static func openSum(_ bill: Bill, _ row: SummaryRow, _ computed: Money, _ what: String) -> OpenSum {
        let difference = row.amount - computed
        var finding = Finding()
        finding.check = id
        finding.grade = .provable
        finding.account = bill.accountName
        finding.lines = [row.at].compactMap { $0 }
        finding.atIssue = difference.magnitude
        finding.owedChange = .unknown("A line or a payment may be missing from the paper.")
        finding.saw =
            "\(what) come to \(computed.display). The bill says \(row.amount.display). "
            + "They are \(difference.magnitude.display) apart."
        finding.couldBeRight = ["A page or a line is missing from this copy.", "A payment is not shown on the bill."]
        finding.settledBy = ["A complete statement on which all sums add up."]
        finding.ask = "Please send a statement on which the lines, payments and balance add up."
        return OpenSum(
            row: row, computed: computed,
            finding: RawFinding(finding: finding, bill: bill.number, charges: [row.amount]))
    }

    /// Lines on which units × price is not the charge, beyond what rounding the price to a cent can do.
    private static func prices(_ bill: Bill) -> [RawFinding] {
        bill.statement.lines.enumerated().compactMap { index, line in
            guard let units = line.units, let price = line.unitPrice, units.thousandths > 0, price > .zero,
                let product = units.times(price)
            else { return nil }
            // The printed price is up to half a cent off, once for each unit.
            let tolerance = Int64((units.thousandths + 1999) / 2000)
            let difference = line.charge.magnitude - product
            guard difference.cents.magnitude > UInt64(tolerance) else { return nil }
            var finding = Finding()
            finding.check = id
            finding.grade = .provable
            finding.account = bill.accountName
            finding.lines = [line.at].compactMap { $0 }
            finding.codes = [line.code].compactMap { $0 }
            finding.atIssue = difference.magnitude
            finding.owedChange = .unknown("We cannot tell which of the three numbers is right.")
            finding.saw =
                "\(units.text) units at \(price.display) come to \(product.display). "
                + "The charge is \(line.charge.display)."
            finding.couldBeRight = ["The price shown is rounded, or is for another unit."]
            finding.settledBy = ["The units, the price and the charge of this line in the office's ledger."]
            finding.ask = "Please check the units, the price and the charge of this line."
            return RawFinding(
                finding: finding, bill: bill.number, named: [index], days: [line.dateOfService].compactMap { $0 },
                charges: [line.charge])
        }
    }

    /// Totals of a whole file that are not the sum of its accounts.
    static func fileTotals(_ context: AuditContext) -> [RawFinding] {
        context.papers.fileTotals.compactMap { total in
            guard total.row.kind == .total, !total.bills.isEmpty,
                !context.papers.bills[total.bills].contains(where: \.missesRows)
            else { return nil }
            let computed = context.papers.bills[total.bills].map(\.statement.lineTotal).total()
            guard computed != total.row.amount else { return nil }
            var raw = openSum(
                context.papers.bills[total.bills.lowerBound], total.row, computed, "All lines of the file"
            ).finding
            raw.finding.account = nil
            return raw
        }
    }
}
