import CaseModel

/// Whether two lines of one account come from one provider (DESIGN §5): for a facility the biller itself is the
/// provider; for a professional account the rendering clinician is, and one that is not printed may be the same.
enum ProviderOfLines {
    /// True or false when it is known, nil when it is not.
    static func same(_ left: BillLine, _ right: BillLine, on account: AuditedAccount) -> Bool? {
        if account.role == .facility { return true }
        guard let first = left.npi, let second = right.npi else { return nil }
        return first == second
    }

    /// True when all of some lines are known to come from the provider of one, false when one of them does not.
    static func same(_ line: BillLine, _ others: [BillLine], on account: AuditedAccount) -> Bool? {
        let answers = others.map { same(line, $0, on: account) }
        if answers.contains(where: { $0 == false }) { return false }
        return answers.allSatisfy { $0 == true } ? true : nil
    }

    /// True when two printed times say that it was another occasion.
    static func isOtherTime(_ left: BillLine, _ right: BillLine) -> Bool {
        guard let first = left.time, let second = right.time else { return false }
        return first != second
    }
}
