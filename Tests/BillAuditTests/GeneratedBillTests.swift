import CaseModel
import Testing

@testable import BillAudit

/// Bills that are made, not drawn from an example: clean ones stay quiet, planted errors are found and nothing else is,
/// and the order of the lines decides nothing.
struct GeneratedBillTests {
    private static let seeds = Array(1...300)

    @Test func `asserts nothing on clean bills`() {
        for seed in Self.seeds {
            let clean = CleanBill(seed: seed)
            for report in [audited(clean.statement(), claims: clean.decision), audited(clean.statement())] {
                let asserted = report.findings.filter { $0.grade != .c }
                #expect(asserted.isEmpty, "seed \(seed): \(asserted.map { "\($0.key): \($0.saw)" })")
            }
        }
    }

    @Test func `asks nothing on clean bills with their claim`() {
        let reports = Self.seeds.map { seed in
            let clean = CleanBill(seed: seed)
            return audited(clean.statement(), claims: clean.decision)
        }
        #expect(reports.allSatisfy { $0.findings.isEmpty })
        #expect(reports.allSatisfy { $0.totals.linesChecked == $0.totals.linesRead && $0.totals.linesRead > 0 })
        #expect(reports.allSatisfy { $0.reconciled.first?.unplaced == .zero })
    }

    @Test func `finds what was planted and nothing else`() {
        for seed in Self.seeds {
            var planting = Planting(seed: seed)
            planting.plant()
            let report = audited(planting.bill.statement(), claims: planting.decision)
            let found = report.findings.map { "\($0.check.rawValue) \($0.atIssue?.exact ?? "")" }
            #expect(found.sorted() == planting.truth.sorted(), "seed \(seed)")
            let sum = planting.truth.compactMap {
                $0.split(separator: " ").last.flatMap { try? Money(exact: String($0)) }
            }
            #expect(report.totals.atIssue == sum.total(), "seed \(seed)")
        }
    }

    @Test func `says the same whatever the order of the lines`() {
        for seed in Self.seeds.prefix(120) {
            var planting = Planting(seed: seed)
            planting.plant()
            let straight = audited(planting.bill.statement(), claims: planting.decision)
            var mixed = planting.bill
            mixed.lines.shuffle(using: &mixed.dice)
            let shuffled = audited(mixed.statement(), claims: planting.decision)
            #expect(withoutPlaces(straight) == withoutPlaces(shuffled), "seed \(seed)")
        }
    }

    @Test func `says the same in every run`() {
        var planting = Planting(seed: 7)
        planting.plant()
        let texts = (0..<5).map { _ in audited(planting.bill.statement(), claims: planting.decision).json.canonicalText
        }
        #expect(Set(texts).count == 1)
    }

    private func withoutPlaces(_ report: AuditReport) -> AuditReport {
        var report = report
        report.findings = report.findings.map { finding in
            var finding = finding
            finding.lines = []
            finding.covers = finding.covers.map { .init($0.check, []) }
            return finding
        }
        return report
    }
}

/// Errors put into a clean bill, and the truth about them. Planting never runs a check.
struct Planting {
    var bill: CleanBill
    private(set) var truth: [String] = []

    init(seed: Int) { bill = CleanBill(seed: seed) }

    /// What the plan decided on the bill with the planted lines on it.
    var decision: DraftFile { bill.decision }

    private mutating func note(_ check: CheckID, _ amount: Money) { truth.append("\(check.rawValue) \(amount.exact)") }

    mutating func plant() {
        if bill.dice.chance(15) {
            // Where the sums do not tie, nothing else may be asked.
            bill.totalOff = Money(cents: Int64(bill.dice.roll(1...99_999)))
            note(.totalsDoNotTie, bill.totalOff)
            return
        }
        if bill.dice.chance(50) { duplicate() }
        if bill.dice.chance(50) { component() }
        if bill.dice.chance(50) { part() }
        if bill.dice.chance(50) { reversal() }
        if bill.dice.chance(50), bill.isStay { late() }
        if bill.dice.chance(50) {
            bill.surplus = Money(cents: Int64(bill.dice.roll(1...Int(bill.total.cents / 10))))
            note(.billExceedsClaim, bill.surplus)
        }
    }

    private mutating func duplicate() {
        guard let copied = bill.lines.first(where: { $0.code == "36415" }) else { return }
        bill.lines.append(copied)
        note(.duplicateLine, copied.charge)
    }

    private mutating func component() {
        guard let panel = bill.lines.first(where: { $0.code == "80053" }) else { return }
        var added = panel
        added.code = "84132"
        added.charge = money(bill.price())
        bill.lines.append(added)
        note(.panelAndComponents, added.charge)
    }

    private mutating func part() {
        guard let whole = bill.lines.first(where: { $0.code == "70450" && $0.modifiers.isEmpty }) else { return }
        var added = whole
        added.modifiers = ["26"]
        added.charge = money(bill.price())
        bill.lines.append(added)
        note(.globalAndComponent, added.charge)
    }

    private mutating func reversal() {
        let most = Money(cents: bill.total.cents / 6)
        guard let charge = bill.lines.first(where: { $0.code == "80061" }), charge.charge < most else { return }
        var added = charge
        added.units = Quantity("-1")
        added.charge = money("1.00") - charge.charge
        bill.lines.append(added)
        note(.reversalNotNetted, money("1.00"))
    }

    private mutating func late() {
        let charge = money(bill.price())
        let day = bill.discharge.adding(days: bill.dice.roll(1...20))
        bill.lines.append(line("97161", charge.exact, on: day.iso, rev: "0420", words: "THERAPY FIRST VISIT"))
        note(.dateOutsideStay, charge)
    }
}
