import CaseModel

/// The bill asks for money without a list of charges that could be checked: no lines at all, or lines without codes.
///
/// It stays silent about hospital stays whose lines carry revenue codes only: that is how they are printed.
enum NotItemized: Check {
    static let id = CheckID.notItemized

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        let lines = bill.lines
        if bill.statement.lines.isEmpty {
            guard (bill.balance ?? bill.total).map({ $0 > .zero }) == true else { return .silent }
            if bill.saidToBeItemized { return .needs(id, "The lines of the bill for account \(bill.accountName).") }
            return .found([finding(bill, .provable, [], "The bill shows a total and no list of charges.")])
        }
        let bare = lines.filter { $0.line.code == nil && $0.line.revenueCode == nil && $0.line.charge > .zero }
        if !bare.isEmpty {
            let saw =
                bare.count == lines.count
                ? "None of the lines has a code."
                : "\(bare.count == 1 ? "One line has" : "\(bare.count) lines have") no code."
            return .found([finding(bill, .provable, bare, saw)])
        }
        let hasCodes = lines.contains { $0.line.code != nil }
        if !hasCodes, !lines.isEmpty, !bill.looksInpatient, bill.stay == nil {
            return .found([finding(bill, .question, lines, "The lines name departments and no single services.")])
        }
        return .silent
    }

    private static func finding(_ bill: Bill, _ grade: Grade, _ lines: [BilledLine], _ saw: String) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = grade
        finding.account = bill.accountName
        finding.lines = lines.isEmpty ? [bill.balancePlace].compactMap { $0 } : lines.compactMap(\.line.at)
        finding.owedChange = .unknown("The charges are not listed, so they cannot be checked yet.")
        finding.saw = saw
        finding.couldBeRight = ["A detailed list exists and was not sent with this bill."]
        finding.settledBy = ["The list of charges with codes, dates and units.", "The claim as the office sent it."]
        finding.ask = "Please send an itemized bill with codes, dates and units, and a copy of the claim as sent."
        return RawFinding(
            finding: finding, bill: bill.number, named: lines.map(\.index),
            days: lines.compactMap(\.line.dateOfService), charges: lines.map(\.line.charge))
    }
}
