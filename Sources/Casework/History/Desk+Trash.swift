import CaseModel

extension Desk {
    /// Puts a paper in the trash, with the bills and decisions that were taken from it and that nothing else rests on.
    /// The original stays, and `restore` brings all of it back.
    public func trash(_ id: PaperRecord.ID) throws(CaseworkError) -> JournalEntry? {
        let today = today
        return try change(.trashPaper) { (state) throws(CaseworkError) in
            guard let index = state.papers.firstIndex(where: { $0.id == id }) else { throw .unknown(id: id.text) }
            guard state.papers[index].trashedOn == nil else { throw .wrongPaperState(id) }
            state.papers[index].trashedOn = today
            Trash.takeOut(id, &state)
        }
    }

    /// Takes a paper out of the trash, with all that went with it.
    public func restore(_ id: PaperRecord.ID) throws(CaseworkError) -> JournalEntry {
        let state = try state()
        guard let paper = state.papers.first(where: { $0.id == id }) else { throw .unknown(id: id.text) }
        guard paper.trashedOn != nil else { throw .wrongPaperState(id) }
        let journal = try journal()
        let undone = Set(journal.compactMap(\.undoes))
        let key = RecordKey(.paper, id.text)
        guard
            let entry = journal.first(where: { entry in
                entry.command == .trashPaper && !undone.contains(entry.sequence)
                    && entry.changes.contains { $0.key == key }
            })
        else { throw .nothingToUndo }
        return try commit(
            Proposal(.restorePaper, changes: entry.changes.reversed().map(\.inverse), undoes: entry.sequence))
    }
}

/// What goes with a paper.
enum Trash {
    /// Takes out what stands on a paper: statements and claims whose values were read from it, and the account or
    /// visit that is empty then and that nothing else speaks of.
    static func takeOut(_ paper: PaperRecord.ID, _ state: inout CaseState) {
        let claims = state.file.claims.filter { isFrom(paper, RecordKey(.claim, $0.id.text), "", state) }.map(\.id)
        let used = Set(state.file.appeals.compactMap(\.claim) + state.file.claims.compactMap(\.replaces))
        for claim in claims where !used.contains(claim) {
            state.file.claims.removeAll { $0.id == claim }
            state.origins[RecordKey(.claim, claim.text)] = nil
        }
        for index in state.file.accounts.indices { takeStatements(of: index, paper, &state) }
        let others = state.papers.filter { $0.id != paper && $0.trashedOn == nil }.flatMap(\.about)
        for account in state.file.accounts where isForgotten(account, others, state) {
            state.file.accounts.removeAll { $0.id == account.id }
            state.origins[RecordKey(.account, account.id.text)] = nil
        }
        for visit in state.file.episodes where !state.file.accounts.contains(where: { $0.episode == visit.id }) {
            guard !others.contains(RecordKey(.episode, visit.id.text)) else { continue }
            state.file.episodes.removeAll { $0.id == visit.id }
        }
    }

    private static func isFrom(_ paper: PaperRecord.ID, _ key: RecordKey, _ path: String, _ state: CaseState) -> Bool {
        guard let place = state.origins[key]?.sources[path] else { return false }
        return place == paper.text || place.hasPrefix(paper.text + ":")
    }

    private static func takeStatements(of index: Int, _ paper: PaperRecord.ID, _ state: inout CaseState) {
        let key = RecordKey(.account, state.file.accounts[index].id.text)
        let count = state.file.accounts[index].statements.count
        let gone = (0..<count).filter { offset in
            ["balance", "totalCharges", "dueDate", "date"].contains {
                isFrom(paper, key, "/statements/\(offset)/\($0)", state)
            }
                || state.file.accounts[index].statements[offset].lines.contains { line in
                    line.at?.text.hasPrefix(paper.text + ":") ?? false
                }
        }
        guard !gone.isEmpty else { return }
        let stay = (0..<count).filter { !gone.contains($0) }
        state.file.accounts[index].statements = stay.map { state.file.accounts[index].statements[$0] }
        // Sources name statements by their place, so they move along.
        let old = state.origins[key] ?? CaseState.Origin()
        func moved(_ paths: [String: String]) -> [String: String] {
            var result: [String: String] = [:]
            for (path, text) in paths {
                let parts = path.split(separator: "/", omittingEmptySubsequences: false)
                guard parts.count >= 3, parts[1] == "statements", let offset = Int(parts[2]) else {
                    result[path] = text
                    continue
                }
                guard let position = stay.firstIndex(of: offset) else { continue }
                result[
                    (["", "statements", String(position)] + parts.dropFirst(3).map(String.init)).joined(separator: "/")] =
                    text
            }
            return result
        }
        state.origins[key] = CaseState.Origin(sources: moved(old.sources), assumed: moved(old.assumed))
    }

    /// True for an account without a bill that no other paper, claim, letter, call or agreement speaks of.
    private static func isForgotten(_ account: Account, _ others: [RecordKey], _ state: CaseState) -> Bool {
        guard account.statements.isEmpty, !others.contains(RecordKey(.account, account.id.text)) else { return false }
        let id = account.id
        let file = state.file
        let spoken =
            file.claims.map(\.account) + file.requests.map(\.account) + file.holds.map(\.account)
            + file.contacts.map(\.account) + file.payments.map(\.account) + file.offers.map(\.account)
            + file.agreements.map(\.account) + file.assistance.map(\.account) + state.letters.map(\.account)
        return !spoken.contains(id) && account.holder == nil && account.suit == nil
    }
}
