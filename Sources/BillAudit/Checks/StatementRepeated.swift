import CaseModel

/// The same care is counted twice as debt: a statement carries the last balance forward and charges the same lines
/// again, or two accounts of one biller hold the same lines. A later statement of an account by itself replaces the
/// earlier one and is no second debt; the same code by facility and clinician, or on another day, is no repeat.
enum StatementRepeated: Check {
    static let id = CheckID.statementRepeated
    static let level = CheckLevel.document
    static let needs = ["Both statements."]

    static func look(at account: AuditedAccount, _ context: AuditContext) -> Outcome {
        guard !account.lines.isEmpty else { return .notApplicable }
        return .looked([carriedTwice(account), onTwoAccounts(account, context)].compactMap { $0 })
    }

    // MARK: One account

    private static func carriedTwice(_ account: AuditedAccount) -> RawFinding? {
        let previous = account.previousBalance
        guard previous > .zero, account.balance != nil, account.asking.count == 1, let asking = account.asking.first,
            account.parts.contains(where: { $0.id == asking.id }),
            let before = account.replaced.last(where: { !$0.lines.isEmpty }),
            before.statement.stated.balance == previous
        else { return nil }
        var held: [BillLine.Identity: Int] = [:]
        for line in account.lines { held[line.identity, default: 0] += 1 }
        let old = zip(before.lines, before.places).map { BillLine($0, id: -1, account: account.index, place: $1) }
        for line in old {
            guard let count = held[line.identity], count > 0 else { return nil }
            held[line.identity] = count - 1
        }
        let charges = old.map(\.charge).total()
        guard charges > .zero else { return nil }
        let row = asking.rows.first { $0.kind == .previousBalance }
        var finding = RawFinding(
            check: id, grade: .a, account: account.index,
            owedChange: .range(low: .zero, high: min(previous, charges)),
            words: DocumentWords.carriedTwice(previous, count: old.count, of: before.date))
        finding.rows = [row?.at ?? asking.place]
        finding.rowAmounts = [previous]
        finding.atIssue = min(previous, charges)
        return finding
    }

    // MARK: Two accounts

    private static func onTwoAccounts(_ account: AuditedAccount, _ context: AuditContext) -> RawFinding? {
        let lines = account.netLines.filter { $0.charge > .zero && $0.date != nil }
        var first: [Int: [(here: BillLine, there: BillLine)]] = [:]
        for line in lines {
            guard let held = context.firstHolders[line.identity], held.account != account.index,
                isSameBiller(account, context.accounts[held.account])
            else { continue }
            first[held.account, default: []].append((line, held))
        }
        let best = first.max { left, right in
            left.value.count == right.value.count ? left.key > right.key : left.value.count < right.value.count
        }
        guard let (index, pairs) = best else { return nil }
        let other = context.accounts[index]
        let people = (Spelling.person(account.patient), Spelling.person(other.patient))
        if let left = people.0, let right = people.1, left != right { return nil }
        let samePatient = people.0 != nil && people.1 != nil
        let all = pairs.count == lines.count
        // Only some equal charges, and nobody knows of whom, say too little.
        guard all || samePatient else { return nil }
        return finding(account, other, pairs, all: all, samePatient: samePatient, context)
    }

    private static func isSameBiller(_ left: AuditedAccount, _ right: AuditedAccount) -> Bool {
        guard let first = Spelling.company(left.biller), first == Spelling.company(right.biller) else { return false }
        return left.role == right.role
    }

    private static func finding(
        _ account: AuditedAccount, _ other: AuditedAccount, _ pairs: [(here: BillLine, there: BillLine)], all: Bool,
        samePatient: Bool, _ context: AuditContext
    ) -> RawFinding {
        let here = pairs.map(\.here)
        let there = Dictionary(pairs.map { ($0.there.id, $0.there) }) { first, _ in first }.values
        let answer = context.share(of: account).change(without: here)
        var finding = RawFinding(
            check: id, grade: all && samePatient ? .a : .c, account: account.index, owedChange: answer.change,
            words: DocumentWords.onTwoAccounts(
                pairs.count, all: all, other: CommonWords.name(of: other), samePatient: samePatient))
        finding.lines = here + there
        finding.linesAtIssue = here
        finding.atIssue = here.map(\.charge).total()
        finding.take(answer)
        return finding
    }
}
