import CaseModel

/// One biller's account as the audit sees it: the statement that stands, the claims that stand, and what the case
/// says of it.
struct AuditedAccount: Sendable {
    let index: Int
    /// The account number as printed.
    var number: String?
    var biller: String?
    var role: Role?
    var patient: String?
    var network: Network?
    var caseAccount: Account?
    var episode: Episode?
    /// Coverages of the case that ran on a day of this care.
    var coverages: [Coverage] = []
    /// The statements that list the charges: one, or several parts of one date.
    var parts: [BilledStatement] = []
    /// The statements that say what is asked for: one, or several parts of one date.
    var asking: [BilledStatement] = []
    /// Statements that a later one replaces, oldest first.
    var replaced: [BilledStatement] = []
    /// The lines of the parts.
    var lines: [BillLine] = []
    /// Charges and reversals of the lines that cancel each other.
    var netting = Netting()
    var claims = ClaimsOfAccount()
    /// Confirmed payments of the case up to the date of the statement.
    var paymentsOfCase: Money?

    /// What sorts and names the account in a key: number, else biller and role.
    var label: String {
        number ?? [biller, role?.rawValue].compactMap { $0 }.joined(separator: " ")
    }

    /// All statements that stand.
    var standing: [BilledStatement] {
        parts + asking.filter { asked in !parts.contains { $0.id == asked.id } }
    }

    /// What the bill asks the patient to pay; nil when no paper says it.
    var balance: Money? {
        let amounts = asking.compactMap(\.statement.stated.balance)
        return amounts.isEmpty ? nil : amounts.total()
    }

    /// The charges as the bill states them, else the sum of its lines.
    var charges: Money? {
        let stated = asking.compactMap(\.statement.stated.totalCharges)
        if !stated.isEmpty, stated.count == asking.count { return stated.total() }
        if !parts.isEmpty {
            let amounts = parts.map { $0.statement.stated.totalCharges ?? $0.statement.lineTotal }
            return amounts.total()
        }
        return standing.compactMap(\.statement.stated.totalCharges).first
    }

    var previousBalance: Money { asking.compactMap(\.statement.stated.previousBalance).total() }

    /// The lines less those that a reversal cancels.
    var netLines: [BillLine] { lines.filter { !netting.cancelled.contains($0.id) } }

    /// The days of service that the bill or the case names.
    var days: [Day] {
        let printed = lines.compactMap(\.date)
        return printed.isEmpty ? [episode?.from, episode?.to].compactMap { $0 } : printed
    }

    /// Where a finding about the account as a whole points.
    var demandPlaces: [Place] {
        let papers = asking.isEmpty ? parts : asking
        return papers.map(\.demandPlace)
    }

    /// The least sure of the papers that stand.
    var isDoubtful: Bool { standing.contains { $0.certainty == .notSure } }

    /// True when the case says that nobody but the patient pays for this care, and no claim says otherwise.
    var isSelfPay: Bool {
        claims.all.isEmpty && !coverages.isEmpty && coverages.allSatisfy { $0.kind == CoverageKind.none }
    }

    /// True when the case names a plan or program for the care.
    var hasCoverage: Bool { coverages.contains { $0.kind != CoverageKind.none && $0.kind != .unknown } }

    /// True when a professional bills: then the rendering clinician says who the provider is (DESIGN §5).
    var isProfessional: Bool { role != nil && role != .facility }
}
