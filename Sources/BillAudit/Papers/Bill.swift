import CaseModel

/// One bill under audit: one account on one statement date, with what the case knows of it.
struct Bill: Sendable {
    var statement: DraftStatement
    /// Its number among the papers, from 0.
    var number = 0
    /// The same for every spelling of one account: letters and digits in upper case.
    var accountKey: String
    /// The account's number as printed, else what names it best.
    var accountName: String
    /// The account in the case file, when there is one.
    var account: Account?
    var episode: Episode?
    /// False when a later statement of the same account replaces this one.
    var isCurrent = true
    /// A bill from a case file does not list payments and adjustments, so its balance cannot be recomputed.
    var listsReductions = true
    /// Rows of the paper could not be read, so sums that do not tie prove nothing.
    var missesRows = false
    /// A person said that the charges are listed, though the lines are not here.
    var saidToBeItemized = false
    /// The lines that count: a charge and its full reversal take each other out.
    var lines: [BilledLine] = []

    init(_ statement: DraftStatement, fallbackName: String) {
        self.statement = statement
        let number = statement.account ?? ""
        let parts = [statement.biller, statement.role?.rawValue].compactMap { $0 }
        accountName = number.isEmpty ? (parts.isEmpty ? fallbackName : parts.joined(separator: " ")) : number
        accountKey = accountName.accountKey
        lines = BilledLine.counting(statement.lines)
    }

    var role: Role? { statement.role ?? account?.role }

    /// A hospital's own account: it says so, or its lines carry revenue codes.
    var isFacility: Bool { role.map { $0 == .facility } ?? statement.lines.contains { $0.revenueCode != nil } }

    /// What the bill charges in all.
    var total: Money? { statement.stated.totalCharges ?? (statement.lines.isEmpty ? nil : statement.lineTotal) }

    var balance: Money? { statement.stated.balance }

    /// Where a finding about what the bill asks for points.
    var balancePlace: Place? {
        statement.balanceRow?.at ?? statement.row(.total)?.at ?? statement.lines.first?.at
    }

    /// The days of care that the lines name; the episode's when they name none.
    var days: [Day] {
        let days = statement.lines.compactMap(\.dateOfService)
        return days.isEmpty ? [episode?.from].compactMap { $0 } : days
    }

    /// The first and last day of a stay in hospital; nil when the papers do not say.
    var stay: ClosedRange<Day>? {
        if let admitted = statement.admissionDate, let discharged = statement.dischargeDate, admitted <= discharged {
            return admitted...discharged
        }
        guard isFacility, let episode, let from = episode.from, let to = episode.dischargedOn ?? episode.to, from < to
        else { return nil }
        return from...to
    }

    /// True when the bill shows signs of a stay: its type of bill, or a room charge.
    var looksInpatient: Bool {
        let type = statement.typeOfBill.map { $0.drop { $0 == "0" } } ?? ""
        return type.hasPrefix("11") || type.hasPrefix("12") || statement.lines.contains { $0.isRoom }
    }
}

extension String {
    /// Letters and digits in upper case, so that `h-884 120` and `H884120` are one account.
    var accountKey: String {
        String(uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) || ("0"..."9").contains($0) })
    }
}
