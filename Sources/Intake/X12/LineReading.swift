import CaseModel
import Scan

/// One service line of a claim in a remittance: its SVC segment and those that follow.
struct LineReading {
    private let number: Int
    var line = ClaimLine()
    /// False once an amount is missing or cannot be read.
    var isKnown: Bool
    /// The last day of a service that went on for several (DTM*151).
    var endsOn: Day?

    init(_ segment: X12Scanner, file: String, _ issues: inout IssueList) {
        number = segment.number
        line.at = .segment(file, number)
        switch segment.component(1, 0).uppercased() {
        // HCPCS and CPT, the rate codes of HIPPS, dental codes.
        case "HC", "HP", "AD":
            line.code = X12Value.code(segment.component(1, 1))
            line.modifiers = (2...5).map { segment.component(1, $0).uppercased() }.filter { !$0.isEmpty }
        case "NU": line.revenueCode = Printed.revenueCode(segment.component(1, 1))
        default: break
        }
        if let text = segment.value(4) { line.revenueCode = Printed.revenueCode(text) }
        line.billed = segment.amount(2, of: "billed amount", file: file, &issues)
        line.paid = segment.amount(3, of: "paid amount", file: file, &issues)
        isKnown = line.billed != nil && line.paid != nil
        line.units = segment.units(5, file: file, &issues)
        if segment.component(6, 0).uppercased() == "HC" { line.submittedCode = X12Value.code(segment.component(6, 1)) }
        line.submittedUnits = segment.units(7, file: file, &issues)
    }

    /// Holds the line to its sum. Returns whether it balances.
    mutating func finish(file: String, _ issues: inout IssueList) -> Bool {
        guard isKnown, let balance = Balance(billed: line.billed, paid: line.paid, adjustments: line.adjustments) else {
            return false
        }
        guard balance.difference == .zero else {
            issues.warn(IntakeWords.lineDoesNotBalance(balance), at: .segment(file, number))
            return false
        }
        line.allowed = line.allowed ?? line.adjustments.allowed(whenPaid: line.paid)
        return true
    }
}
