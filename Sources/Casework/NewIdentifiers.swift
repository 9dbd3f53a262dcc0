import CaseModel

/// Gives the short ids of new records: the next number of a kind that no record has.
struct NewIdentifiers {
    private var last: [RecordKind: Int] = [:]

    private var lastStatement = 0

    init(_ state: CaseState) { avoid(state) }

    /// Keeps clear of the ids of a state, too.
    mutating func avoid(_ state: CaseState) {
        for (key, _) in state.records { note(key.kind, key.id) }
        for statement in state.file.accounts.flatMap(\.statements) { noteStatement(statement.id.text) }
    }

    private mutating func note(_ kind: RecordKind, _ id: String) {
        guard let prefix = kind.prefix, id.hasPrefix(prefix),
            let number = NewIdentifiers.number(id.dropFirst(prefix.count))
        else {
            return
        }
        last[kind] = max(last[kind] ?? 0, number)
    }

    private mutating func noteStatement(_ id: String) {
        guard id.hasPrefix("S"), let number = NewIdentifiers.number(id.dropFirst()) else { return }
        lastStatement = max(lastStatement, number)
    }

    /// The number in an id. A file from elsewhere may have any number; one that we would never reach is passed over, so
    /// that counting on from it cannot run out.
    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.count <= 9 ? Int(digits) : nil
    }

    /// The next id of a kind, such as `A3`.
    mutating func next<Noun>(_ kind: RecordKind, _ noun: Noun.Type = Noun.self) -> Identifier<Noun> {
        let number = (last[kind] ?? 0) + 1
        last[kind] = number
        return Identifier("\(kind.prefix ?? "")\(number)")
    }

    /// The next id of a statement, such as `S2`: statements stand inside accounts and are numbered over all of them.
    mutating func nextStatement() -> Statement.ID {
        lastStatement += 1
        return Identifier("S\(lastStatement)")
    }
}
