import CaseModel

/// A follow-up statement would be counted as new debt: the same charges stand again beside the earlier balance, or on
/// a second account of the same biller.
///
/// A later statement that simply replaces an earlier one is silent.
enum StatementRepeated: Check {
    static let id = CheckID.statementRepeated

    static func run(_ bill: Bill, _ context: AuditContext) -> CheckOutcome {
        guard !bill.statement.lines.isEmpty else { return .silent }
        let others = context.papers.bills.filter { other in
            other.number != bill.number && other.statement.lines.count == bill.statement.lines.count
                && Service.all(of: other) == Service.all(of: bill)
        }
        var findings: [RawFinding] = []
        let previous = bill.statement.stated.previousBalance ?? .zero
        if let earlier = others.first(where: { $0.accountKey == bill.accountKey && !$0.isCurrent }), previous > .zero,
            earlier.balance == previous
        {
            findings.append(
                finding(
                    bill, .provable, at: bill.statement.row(.previousBalance)?.at, amount: previous,
                    change: .exactly(previous),
                    saw:
                        "The earlier balance of \(previous.display) is for the same services, which are charged again.",
                    right: ["The services were given twice."]))
        }
        // Each pair of accounts is named once, by the later of the two.
        if let twin = others.first(where: { isTwin($0, of: bill) && $0.number < bill.number }), let total = bill.total {
            findings.append(
                finding(
                    bill, .question, at: bill.balancePlace, amount: total,
                    change: .unknown("It is not clear which of the two accounts stands."),
                    saw: "Account \(twin.accountName) of the same office lists the same services on the same days.",
                    right: ["The office gave the account a new number.", "The services were given twice."]))
        }
        return .found(findings)
    }

    private static func isTwin(_ other: Bill, of bill: Bill) -> Bool {
        let samePatient = other.statement.patient?.accountKey == bill.statement.patient?.accountKey
        guard other.accountKey != bill.accountKey, other.isCurrent, samePatient, other.role == bill.role,
            let biller = bill.statement.biller?.accountKey, !biller.isEmpty
        else { return false }
        return other.statement.biller?.accountKey == biller
    }

    /// What makes two lines the same service; without a day or a code nothing is the same.
    private struct Service: Hashable {
        var day: Day
        var code: String
        var modifiers: [String]
        var charge: Money

        static func all(of bill: Bill) -> Set<Service>? {
            var services: Set<Service> = []
            for line in bill.statement.lines {
                guard let day = line.dateOfService, let code = line.code ?? line.revenueCode else { return nil }
                services.insert(
                    Service(day: day, code: code, modifiers: line.modifiers.sorted(), charge: line.charge))
            }
            return services
        }
    }

    private static func finding(
        _ bill: Bill, _ grade: Grade, at place: Place?, amount: Money, change: OwedChange, saw: String, right: [String]
    ) -> RawFinding {
        var finding = Finding()
        finding.check = id
        finding.grade = grade
        finding.account = bill.accountName
        finding.lines = [place].compactMap { $0 }
        finding.atIssue = grade == .question ? nil : amount
        finding.owedChange = change
        finding.saw = saw
        finding.couldBeRight = right
        finding.settledBy = ["One confirmed balance for these services."]
        finding.ask = "Please confirm one balance for these services, and which account or statement stands."
        return RawFinding(finding: finding, bill: bill.number, days: bill.days, charges: [amount])
    }
}
