import CaseModel

/// Which statements of one account stand. A statement dated after another replaces it and is never new debt; a later
/// paper with a balance only does not take the list of charges away.
struct StandingStatements {
    private(set) var parts: [BilledStatement] = []
    private(set) var asking: [BilledStatement] = []
    private(set) var replaced: [BilledStatement] = []

    init(_ statements: [BilledStatement]) {
        let bills = statements.filter { !$0.isClaimForm }
        let listed = bills.filter { !$0.lines.isEmpty }
        // A claim form lists the charges only where no bill does.
        let lists = listed.isEmpty ? statements.filter { !$0.lines.isEmpty } : listed
        parts = StandingStatements.distinct(StandingStatements.newest(lists))
        let demands = bills.filter { $0.statement.stated.balance != nil }
        asking = StandingStatements.newest(demands)
        let asked = asking.filter { demand in parts.contains { $0.id == demand.id } }
        // Of several papers of one date that ask, those that list the charges; else one of them.
        asking = asked.isEmpty ? Array(asking.sorted(by: StandingStatements.byPlace).suffix(1)) : asked
        if parts.isEmpty, asking.isEmpty {
            asking = Array(StandingStatements.newest(bills).sorted(by: StandingStatements.byPlace).suffix(1))
        }
        let standing = parts + asking
        replaced = bills.filter { bill in !standing.contains { $0.id == bill.id } }
            .sorted { ($0.date?.number ?? .min, $0.place, $0.id) < ($1.date?.number ?? .min, $1.place, $1.id) }
    }

    private static func byPlace(_ left: BilledStatement, _ right: BilledStatement) -> Bool {
        (left.place, left.id) < (right.place, right.id)
    }

    /// Those of the latest date; a statement without a date counts as older than any with one.
    private static func newest(_ statements: [BilledStatement]) -> [BilledStatement] {
        let latest = statements.map { $0.date?.number ?? .min }.max()
        return statements.filter { ($0.date?.number ?? .min) == latest }
    }

    /// Of papers of one date: a copy of another counts once, pages with different charges count all, and of papers
    /// that overlap only the fullest.
    private static func distinct(_ statements: [BilledStatement]) -> [BilledStatement] {
        guard statements.count > 1 else { return statements }
        let sorted = statements.sorted { left, right in
            (right.lines.count, left.place, left.id) < (left.lines.count, right.place, right.id)
        }
        var kept: [BilledStatement] = []
        var held: Set<BillLine.Identity> = []
        for statement in sorted {
            let identities = Set(
                statement.lines.map { BillLine($0, id: 0, account: 0, place: statement.place).identity })
            guard held.isDisjoint(with: identities) else { continue }
            kept.append(statement)
            held.formUnion(identities)
        }
        return kept.sorted(by: byPlace)
    }
}
